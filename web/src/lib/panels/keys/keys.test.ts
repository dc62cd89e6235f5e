import { expect, test } from 'vitest';
import { allKeys, keysOf, written } from './keys.ts';

test('no two verbs share a key', () => {
  const presses = allKeys.flatMap((key) => key.keys);
  expect(presses.filter((press, i) => presses.indexOf(press) !== i)).toEqual([]);
});

test('keys that input methods, Chinese desktops and browsers take are never used', () => {
  const taken = ['$mod+Space', 'Shift+Space', '$mod+Alt+KeyA', '$mod+KeyH', '$mod+KeyJ', '$mod+BracketLeft'];
  expect(allKeys.flatMap((key) => key.keys).filter((press) => taken.includes(press))).toEqual([]);
});

test('keys are written as they stand on the keyboard', () => {
  expect([written('$mod+Shift+KeyZ'), written('$mod+KeyZ', true), written('KeyG KeyC'), keysOf('fit')]).toEqual([
    ...['Ctrl ⇧ Z', '⌘ Z', 'G, C', 'Z'],
  ]);
});
