/** Accounts and transfers of Lanchuan, the Chinese edition of the city. */
import { bank } from '../../city/mappings/bank.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(bank('zh'));
