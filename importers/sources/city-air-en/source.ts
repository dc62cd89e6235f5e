/** Flights of Kelderhaven, the English edition of the city. */
import { air } from '../../city/mappings/air.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(air('en'));
