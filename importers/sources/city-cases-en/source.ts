/** Cases of Kelderhaven, the English edition of the city. */
import { cases } from '../../city/mappings/cases.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(cases('en'));
