/** How a panel shows all its states to the gallery: one `<panel>.cards.ts` in its folder, found by its name. */
import type { Component } from 'svelte';
import type { Invented } from './invented.ts';

export interface Cards {
  readonly title: string;
  readonly component: Component<Record<string, unknown>>;
  /** Size of its place on the page; without a height it is as tall as it is. */
  readonly width: number;
  readonly height: number | null;
  /** Name of the state → the panel's props, from the invented case in the language of the gallery. */
  readonly states: Readonly<Record<string, (invented: Invented) => Record<string, unknown>>>;
}

/**
 * Ties the states to the props of the panel, so that a card that forgets one does not compile:
 * `export default cards(Legend)('Legend', { width: 248 }, { empty: () => ({ … }) })`.
 */
export const cards =
  // Exports and bindings of a panel do not matter here.
  <Props extends object>(component: Component<Props, any, any>) =>
    (
      title: string,
      place: { readonly width: number; readonly height?: number },
      states: Readonly<Record<string, (invented: Invented) => Props>>,
    ): Cards => ({
      title,
      component: component as unknown as Cards['component'],
      width: place.width,
      height: place.height ?? null,
      states: states as unknown as Cards['states'],
    });

/** Stands for every callback in the gallery: nothing is done there. */
export const nothing = (): void => {};
