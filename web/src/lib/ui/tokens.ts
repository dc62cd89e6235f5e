/** Reads the colours of tokens.css as the browser shows them in a place: what a canvas draws with. */

export const tokenNames = [
  ...['bg', 'surface', 'canvas', 'sunken', 'hover', 'press', 'line', 'line-2', 'ctl', 'edge', 't1', 't2', 't3', 'inv'],
  ...['accent', 'accent-bg', 'accent-line', 'thread', 'thread-bg', 'warn', 'warn-bg', 'warn-fill'],
  ...['bad', 'bad-bg', 'good', 'good-bg', 'people', 'talk', 'ways', 'money', 'things', 'cases', 'places', 'glyph'],
] as const;

export type Tokens = Readonly<Record<string, string>>;

/**
 * @param place  an element of the page; its theme counts (a part of the gallery may differ from the rest)
 * @returns      `rgb(…)` by the token's name without the dashes
 */
export function readTokens(place: Element): Tokens {
  const probe = document.createElement('i');
  place.append(probe);
  try {
    return Object.fromEntries(
      tokenNames.map((name) => {
        probe.style.color = `var(--${name})`;
        return [name, getComputedStyle(probe).color];
      }),
    );
  } finally {
    probe.remove();
  }
}

/**
 * The light theme for paper, whatever the screen shows.
 * @param css  the text of tokens.css
 * @returns    `#rrggbb` by the token's name without the dashes
 */
export const lightTokens = (css: string): Tokens =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), #[0-9a-f]{6}\)/g)].map(([, name = '', light = '']) => [
      name,
      light,
    ]),
  );

/** Calls back when the theme of the page changes: by the user or by the computer. Returns the end of it. */
export function onTheme(changed: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(changed);
  system.addEventListener('change', changed);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', changed);
    watch.disconnect();
  };
}
