/** The tongue of the page for every panel: set once by the layout (or a card of the gallery), read by all below. */
import { createContext } from 'svelte';
import type { Tongue } from '#graph-schema/words/tongue.ts';

/** A function, so that a change of language reaches every reader. */
const [get, set] = createContext<() => Tongue>();

export const provideTongue = set;

/** `const tongue = useTongue(); const w = $derived(tongue().pick({ en, zh }));` */
export const useTongue = get;
