/** Cameras and plate reads of Kelderhaven, the English edition of the city. */
import { traffic } from '../../city/mappings/traffic.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(traffic('en'));
