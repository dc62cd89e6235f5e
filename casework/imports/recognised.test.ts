/** Packed files are recognised file by file, and each can then be imported alone by the path that it was given back under. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expandPaths } from '#importers/kit/files.ts';
import { openStore } from '../store/open.ts';
import type { Known } from './known.ts';
import { ledgerOf } from './ledger.ts';
import { recogniseFiles, suggestFor } from './recognised.ts';
import { receive, uploadedFiles } from './uploads.ts';

let folder: string;
let known: Known;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redthread-recognised-'));
  const store = await openStore(folder);
  known = { store, ledger: ledgerOf(store, folder) };
});
afterAll(async () => {
  await known.store.destroy();
  await rm(folder, { recursive: true });
});

const calls = '主叫号码,被叫号码,开始时间,通话时长\n19412345678,19487654321,2026-03-01 10:00:00,60\n';
const stray = 'colour,taste\nred,sweet\n';

async function recognised(name: string, bytes: Uint8Array) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const found = await recogniseFiles(known, [{ path }], {});
  return found.map((one) => ({ path: one.path.slice(folder.length + 1), file: one.file, source: one.source }));
}

test('a zip: each file in it by its own source; pictures of a map are not asked about', async () => {
  const zip = {
    'may/calls.csv': strToU8(calls),
    'other.csv': strToU8(stray),
    'scan.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  };
  expect(await recognised('d.zip', zipSync(zip))).toEqual([
    { path: 'd.zip/may/calls.csv', file: 'd.zip/may/calls.csv', source: 'call-records' },
    { path: 'd.zip/other.csv', file: 'd.zip/other.csv', source: null },
    { path: 'd.zip/scan.png', file: 'd.zip/scan.png', source: null },
  ]);
  const place = strToU8('<kml><Placemark><Point><coordinates>1,2</coordinates></Point></Placemark></kml>');
  expect(await recognised('m.kmz', zipSync({ 'doc.kml': place, 'pin.png': zip['scan.png'] }))).toEqual([
    { path: 'm.kmz/doc.kml', file: 'm.kmz/doc.kml', source: 'tracks-and-places' },
  ]);
});

test('a gz', async () => {
  expect(await recognised('calls.csv.gz', gzipSync(calls))).toMatchObject([{ source: 'call-records' }]);
});

test('one file of a pack is named behind it, and a mapping can be suggested for it', async () => {
  await recognised('d.zip', zipSync({ 'may/calls.csv': strToU8(calls), 'other.csv': strToU8(stray) }));
  const path = join(folder, 'd.zip', 'may', 'calls.csv');
  expect(await expandPaths([{ path }])).toMatchObject([{ path, name: 'd.zip/may/calls.csv' }]);
  await expect(expandPaths([{ path: join(folder, 'd.zip', 'june.csv') }])).rejects.toMatchObject({
    says: { code: 'import.file.missing' },
  });
  const { mapping } = await suggestFor(known, join(folder, 'd.zip', 'other.csv'), {});
  expect(mapping.files[0]!.unknown).toEqual(['colour', 'taste']);
});

test('of an uploaded pack too, and no name leads out of it', async () => {
  const piece = zipSync({ 'a.csv': strToU8(calls) });
  const { id } = await receive(folder, { name: 'd.zip', at: 0, piece });
  const [file] = await uploadedFiles(folder, [`${id}/a.csv`]);
  expect(await expandPaths([{ path: file!.path }])).toMatchObject([{ name: 'd.zip/a.csv' }]);
  await expect(uploadedFiles(folder, [`${id}/../../x`])).rejects.toMatchObject({
    says: { code: 'import.upload.none' },
  });
});
