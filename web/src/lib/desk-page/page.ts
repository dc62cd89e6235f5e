/** What the workbench does with the page itself: focus from part to part, a picture to a file. */

const parts = ['search', 'left', 'chart', 'bottom', 'right', 'main'] as const;

export const searchBox = (): HTMLInputElement | null => document.querySelector('header [role="combobox"]');

/** @param select  marks what stands in it, so that typing begins anew */
export function focusSearch(select = false): void {
  searchBox()?.focus();
  if (select) searchBox()?.select();
}

const placeOf = (part: (typeof parts)[number]): HTMLElement | null =>
  part === 'search'
    ? searchBox()
    : part === 'chart'
      ? document.querySelector('[data-part="chart"] [role="application"]')
      : part === 'main'
        ? document.querySelector('main.scrolls')
        : document.querySelector(`[data-part="${part}"]`);

const shown = (element: HTMLElement | null): element is HTMLElement =>
  element !== null && element.offsetParent !== null;

/** `F6`: round search, left, chart, bottom, right; on a page without a chart to the page itself. */
export function nextPart(back: boolean): void {
  const places = parts.map(placeOf).filter(shown);
  const at = places.findIndex((place) => place.contains(document.activeElement));
  places.at((at + (back ? -1 : 1) + places.length) % places.length)?.focus();
}

/** The first thing to press or walk in a part: a suggested pattern, the run button of a form, the table. */
export function focusPart(part: 'right' | 'bottom'): void {
  const inside = document.querySelector(`[data-part="${part}"] [role="tabpanel"]`);
  const first = inside?.querySelector<HTMLElement>('[data-first], [role="grid"], button[type="submit"]');
  (first ?? placeOf(part))?.focus();
}

/** To the one thing of the page that this names. */
export const focusIn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** To the name of the group whose card is open, so that typing gives it another. */
export function focusName(): void {
  const field = document.querySelector<HTMLInputElement>('[data-group-name]');
  field?.focus();
  field?.select();
}

/** Saves the whole chart as a PNG under the chart's name. */
export async function savePicture(canvas: { png: () => Promise<Blob> }, name: string): Promise<void> {
  saveFile(await canvas.png(), `${name.replace(/[\\/:*?"<>|]/g, ' ').trim() || 'chart'}.png`);
}

/** Hands a file to the one who sits there. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it up by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
