/** Cameras and plate reads of Lanchuan, the Chinese edition of the city. */
import { traffic } from '../../city/mappings/traffic.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(traffic('zh'));
