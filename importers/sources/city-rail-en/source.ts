/** Train tickets of Kelderhaven, the English edition of the city. */
import { rail } from '../../city/mappings/rail.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(rail('en'));
