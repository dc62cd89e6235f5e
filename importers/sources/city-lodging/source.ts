/** Hotel stays of Lanchuan, the Chinese edition of the city. */
import { lodging } from '../../city/mappings/lodging.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(lodging('zh'));
