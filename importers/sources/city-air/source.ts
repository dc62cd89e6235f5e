/** Flights of Lanchuan, the Chinese edition of the city. */
import { air } from '../../city/mappings/air.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(air('zh'));
