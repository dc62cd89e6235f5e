/** Calls and texts of Kelderhaven, the English edition of the city. */
import { calls } from '../../city/mappings/calls.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(calls('en'));
