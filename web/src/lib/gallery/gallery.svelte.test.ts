/** Every panel in every state, in both languages: it draws, and no word of a missing sentence shows. */
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Cards } from '../panels/cards.ts';
import { invented } from '../panels/invented.ts';
import Wrapped from './Wrapped.svelte';

const modules = import.meta.glob<{ default: Cards }>('../panels/*/*.cards.ts', { eager: true });
const cases = Object.values(modules).flatMap(({ default: cards }) =>
  (['en', 'zh'] as const).flatMap((language) => Object.keys(cards.states).map((state) => ({ cards, state, language }))),
);

test.each(cases)('$cards.title, $state, $language', async ({ cards, state, language }) => {
  const given = cards.states[state]?.(invented(language)) ?? {};
  const screen = await render(Wrapped, { panel: cards.component, given, language });
  const shown = screen.container.cloneNode(true) as HTMLElement;
  // What somebody writes there is in no language of ours.
  for (const typed of shown.querySelectorAll('textarea')) typed.remove();
  const text = shown.textContent ?? '';
  expect(text).not.toMatch(/undefined|NaN|\[object|\{\w*\}/);
  // Value types show what they read, Chinese among it.
  if (language === 'en' && state !== 'value types') expect(text).not.toMatch(/[一-鿿]{2}/);
});
