/** The one desk of the page: it stays while the user goes from place to place, so that the chart is as it was. */
import { createContext } from 'svelte';
import type { Desk } from './desk.svelte.ts';

const [get, set] = createContext<Desk>();
export const provideDesk = set;
export const useDesk = get;
