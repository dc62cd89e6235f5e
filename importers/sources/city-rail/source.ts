/** Train tickets of Lanchuan, the Chinese edition of the city. */
import { rail } from '../../city/mappings/rail.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(rail('zh'));
