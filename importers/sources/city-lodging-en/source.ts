/** Hotel stays of Kelderhaven, the English edition of the city. */
import { lodging } from '../../city/mappings/lodging.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(lodging('en'));
