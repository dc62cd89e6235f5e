/** Registers of Kelderhaven, the English edition of the city. */
import { registry } from '../../city/mappings/registry.ts';
import { defineSource } from '../../kit/source.ts';

export default defineSource(registry('en'));
