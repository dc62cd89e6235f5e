/** Calls and texts of Lanchuan, the Chinese edition of the city. */
import { calls } from '../../city/mappings/calls.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(calls('zh'));
