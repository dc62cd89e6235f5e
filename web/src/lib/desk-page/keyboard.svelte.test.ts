/** Every key of the page of keys reaches its act, by the events that a keyboard sends. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { allKeys, type KeyId } from '../panels/keys/keys.ts';
import { listen } from './keyboard.ts';

/** What a keyboard sends for one press as it stands in the table. */
function send(press: string, target: EventTarget = document.body): void {
  const parts = press.replace(/\[\w+\]\+/, '').split('+');
  const key = parts.pop() ?? '';
  const held = (name: string): boolean => parts.includes(name);
  const letter = /^Key([A-Z])$/.exec(key)?.[1];
  const shown: Readonly<Record<string, string>> = { Space: ' ', Period: '.', Equal: '=', Minus: '-', Backslash: '\\' };
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      ...{ bubbles: true, cancelable: true },
      key: letter?.toLowerCase() ?? shown[key] ?? key,
      code: /^\W$/.test(key) ? 'Slash' : key,
      ...{ shiftKey: held('Shift'), altKey: held('Alt'), ctrlKey: held('$mod') },
    }),
  );
}

/** Acts that write down which of them was called. */
const recorded = () => {
  const called: string[] = [];
  const acts = Object.fromEntries(allKeys.map(({ id }) => [id, () => void called.push(id)])) as Record<
    KeyId,
    () => void
  >;
  return { called, acts };
};

let stop = (): void => {};
afterEach(() => {
  stop();
  vi.useRealTimers();
  document.body.innerHTML = '';
});

describe('the keys', () => {
  test.each(allKeys.flatMap(({ id, keys }) => keys.map((press) => ({ id, press }))))(
    '$press does "$id" and nothing else',
    ({ id, press }) => {
      vi.useFakeTimers();
      const { called, acts } = recorded();
      stop = listen(acts);
      for (const one of press.split(' ')) send(one);
      expect(called).toEqual([id]);
    },
  );

  test('a sign that needs Shift on one keyboard and not on another is the same key', () => {
    const { called, acts } = recorded();
    stop = listen(acts);
    const event = { bubbles: true, cancelable: true, code: 'Minus', key: '?' };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { ...event, shiftKey: true }));
    document.body.dispatchEvent(new KeyboardEvent('keydown', event));
    expect(called).toEqual(['keys', 'keys']);
  });

  test('in a field letters are letters; what types nothing still leads out of it', () => {
    const { called, acts } = recorded();
    stop = listen(acts);
    const field = document.body.appendChild(document.createElement('input'));
    for (const press of ['KeyE', 'KeyF', '$mod+KeyZ', '$mod+KeyA', 'Delete']) send(press, field);
    expect(called).toEqual([]);
    for (const press of ['F6', '$mod+KeyK', '$mod+KeyF']) send(press, field);
    expect(called).toEqual(['round', 'commands', 'find']);
  });
});
