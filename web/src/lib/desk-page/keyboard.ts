/** Listens for the keys of keys.ts. Single keys never work in a field or while composing; what has keys of its own keeps them. */
import { tinykeys } from 'tinykeys';
import { allKeys, type KeyId } from '../panels/keys/keys.ts';

type Act = (event: KeyboardEvent) => void;
/** Keys that work on every page of the desk, and those of a chart: each has its act, or it does not compile. */
type HouseKey = 'search' | 'commands' | 'keys' | 'round' | `go-${string}`;
export type HouseActs = Readonly<Record<Extract<KeyId, HouseKey>, Act>>;
export type ChartActs = Readonly<Record<Exclude<KeyId, HouseKey>, Act>>;

/** These lead out of a field too: nothing is typed with them. */
const fromFields = /^(F6|\$mod\+Key[KF]|Shift\+F6)$/;

const on = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof HTMLElement && event.target.closest(selector) !== null;

const inField = (event: KeyboardEvent): boolean => on(event, 'input, textarea, select, [contenteditable="true"]');

/** A button has its own Enter and Space; lists, grids and menus walk with arrows themselves. */
const takenThere = (event: KeyboardEvent): boolean =>
  event.isComposing ||
  event.defaultPrevented ||
  on(event, '[role="menu"], [role="dialog"]') ||
  (/^(Enter| |Backspace)$/.test(event.key) && on(event, 'button, a, summary, [role="grid"], [role="listbox"]')) ||
  (event.key.startsWith('Arrow') && on(event, '[role="tablist"], [role="separator"], [role="grid"], [role="listbox"]'));

/** How long `G` waits for the letter of the place. */
const leadMs = 1500;

/** @returns the end of it */
export function listen(acts: Partial<Readonly<Record<KeyId, Act>>>): () => void {
  let led = 0;
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const { id, keys } of allKeys) {
    const act = acts[id];
    if (act === undefined) continue;
    for (const press of keys) {
      bindings[press] = (event) => {
        // `G C` goes to the charts: its C alone must not collapse anything.
        if (!press.includes(' ') && Date.now() - led < leadMs) return;
        if (inField(event) && !fromFields.test(press)) return;
        // Text that is marked on the page is copied as everywhere.
        if (id === 'copy' && (getSelection()?.toString() ?? '') !== '') return;
        event.preventDefault();
        act(event);
      };
    }
  }
  const stop = tinykeys(window, bindings, { timeout: leadMs, ignore: takenThere });
  // After the bindings, so that the G itself is not yet counted.
  const lead = (event: KeyboardEvent) => {
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !inField(event);
    led = event.code === 'KeyG' && alone && !takenThere(event) ? Date.now() : 0;
  };
  addEventListener('keydown', lead);
  return () => {
    stop();
    removeEventListener('keydown', lead);
  };
}
