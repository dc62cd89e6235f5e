import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forget, plainName, receive, uploadedFiles } from './uploads.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'redthread-uploads-'))));
afterEach(() => rmSync(home, { recursive: true }));

const piece = (text: string) => new TextEncoder().encode(text);

test('a file comes in pieces; one that comes twice changes nothing, one too far on is refused', async () => {
  const { id } = await receive(home, { name: '通话.csv', at: 0, piece: piece('abc') });
  await receive(home, { id, name: '通话.csv', at: 3, piece: piece('def') });
  expect(await receive(home, { id, name: '通话.csv', at: 3, piece: piece('def') })).toMatchObject({ id, bytes: 6 });
  await expect(receive(home, { id, name: '通话.csv', at: 9, piece: piece('x') })).rejects.toMatchObject({
    says: { code: 'import.upload.gap' },
  });
  const [file] = await uploadedFiles(home, [id]);
  expect(file).toMatchObject({ id, name: '通话.csv' });
  expect(readFileSync(file!.path, 'utf8')).toBe('abcdef');
});

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\data\\calls.csv', 'calls.csv'],
  ['..', '_'],
  ['', '_'],
  ['a\u0000\u001b[2J.csv', 'a__[2J.csv'],
])('%j is kept as %j', (name, kept) => expect(plainName(name)).toBe(kept));

test('only an id that was given out is one: no path, and nothing once it was imported', async () => {
  const { id } = await receive(home, { name: 'a.csv', at: 0, piece: piece('a') });
  await expect(uploadedFiles(home, ['../files'])).rejects.toMatchObject({ type: 'NotFound' });
  await expect(receive(home, { id: '../x', name: 'a.csv', at: 0, piece: piece('a') })).rejects.toMatchObject({
    type: 'NotFound',
  });
  await forget(home, [id, '..']);
  await expect(uploadedFiles(home, [id])).rejects.toMatchObject({ type: 'NotFound' });
  expect(readdirSync(home)).toEqual(['uploads']);
});
