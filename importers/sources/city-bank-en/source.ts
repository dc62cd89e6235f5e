/** Accounts and transfers of Kelderhaven, the English edition of the city. */
import { bank } from '../../city/mappings/bank.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(bank('en'));
