/** The sheet of a hit as a file: PDF for people, JSON for programs; both tell the same. */
import type { Passing } from '../door.ts';
import type { ExportHit, OutFile } from '../questions/out.ts';
import { fileName } from './file-name.ts';
import { hitOf, type KnownHit } from './hit.ts';
import { hitParts, namedIn, textParts } from './hit-parts.ts';
import { sheetPdf } from './sheet-pdf.ts';
import { dataWords, stampOf, type Stamp } from './stamp.ts';
import { noVeil, veilOf, type Veil } from './veil.ts';

export async function hitFile(
  passing: Passing,
  { run, rank, format, language, namesHidden = false }: ExportHit,
): Promise<OutFile> {
  const one = await hitOf(passing, { run, rank });
  const stamp = await stampOf(passing, { language, namesHidden });
  const { store, ask } = passing;
  const veil = namesHidden ? await veilOf(store, ask.caseFile, namedIn(one), language) : noVeil;
  const name = fileName(veil.text(`${stamp.w.hitSheet} ${rank} ${one.pattern.slug}`));
  if (format === 'json') {
    const text = JSON.stringify(veiledAll(documentOf(one, stamp), veil), null, 2);
    return { name: `${name}.json`, type: 'application/json', bytes: Buffer.from(text) };
  }
  const title = `${stamp.w.hitSheet}${stamp.w.colon}${veil.text(stamp.tongue.both(one.hit.says))}`;
  const parts = [...hitParts(one, { stamp, veil }), ...textParts(one, stamp)];
  return { name: `${name}.pdf`, type: 'application/pdf', bytes: await sheetPdf(title, parts, stamp) };
}

/** Every text in it; what is known of a hidden entity goes. */
function veiledAll(value: unknown, veil: Veil): unknown {
  if (typeof value === 'string') return veil.text(value);
  if (Array.isArray(value)) return value.map((each) => veiledAll(each, veil));
  if (value === null || typeof value !== 'object') return value;
  const entity = value as { uid?: string; caption?: string; values?: object };
  const known = entity.caption !== undefined && entity.uid !== undefined && veil.uid(entity.uid) !== entity.uid;
  const kept = Object.entries(known ? { ...entity, values: {} } : value);
  return Object.fromEntries(kept.map(([name, inner]) => [name, veiledAll(inner, veil)]));
}

const documentOf = ({ hit, kept, pattern, judgement }: KnownHit, stamp: Stamp): object => ({
  hit,
  run: { id: kept.id, ...kept.run },
  pattern,
  judgement,
  out: {
    ...{ who: stamp.who, at: stamp.at, caseFile: stamp.caseFile, authority: stamp.authority, purpose: stamp.purpose },
    ...{ data: { ...stamp.data, says: dataWords(stamp) }, namesHidden: stamp.namesHidden },
    says: [stamp.w.verdict, ...(stamp.namesHidden ? [stamp.w.namesHidden] : [])],
  },
});
