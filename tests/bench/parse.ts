/** Parse only: MB and rows a second of every format, beside the bare reading of the same bytes; then a table checked and mapped, with no store. */
import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { Gatherer } from '#importers/kit/batch.ts';
import { readMapping } from '#importers/kit/check.ts';
import { prepare } from '#importers/kit/prepare.ts';
import { readPages } from '#importers/kit/read.ts';
import { Said } from '#importers/kit/said.ts';
import { openTable } from '#importers/kit/table.ts';
import type { Bench } from './bench.ts';
import { below, draws, instant, personName, phone, stamp } from './draws.ts';
import { feeds, writeFeed } from './feeds.ts';
import { writeLines } from './lines.ts';
import { table, tell, type Cell } from './table.ts';
import { timed } from './timing.ts';

/** One event in the form of a format; `head` and `tail` stand around all of them. */
interface Form {
  readonly head?: string;
  readonly tail?: string;
  readonly row: (n: number, one: Event) => string;
  readonly encoding?: string;
  /** Which table is read, where there are several. */
  readonly table?: string;
}

interface Event {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly at: string;
  readonly iso: string;
  readonly seconds: number;
  readonly place: readonly [string, string];
}

const comma = (n: number): string => (n === 0 ? '' : ',');
const csv: Form = {
  head: 'from,to,at,seconds,name',
  row: (_, { from, to, at, seconds, name }) => `${from},${to},${at},${seconds},${name}`,
};
const json = ({ from, to, at, seconds, name }: Event): string => JSON.stringify({ from, to, at, seconds, name });

const forms: Readonly<Record<string, Form>> = {
  'csv, UTF-8': csv,
  'csv, GB18030': { ...csv, encoding: 'gb18030' },
  'csv for neo4j-admin': {
    ...{ head: ':START_ID,role,seconds:int,:END_ID,:TYPE', table: 'plain-links' },
    row: (_, { from, to, seconds, name }) => `${from},${name},${seconds},${to},CALLED`,
  },
  jsonl: { row: (_, one) => json(one) },
  json: { head: '[', tail: ']', row: (n, one) => comma(n) + json(one) },
  xml: {
    ...{ head: '<calls>', tail: '</calls>' },
    row: (n, { from, to, at, name }) =>
      `<call id="${n}"><from>${from}</from><to>${to}</to><at>${at}</at><name>${name}</name></call>`,
  },
  GraphML: {
    ...{ head: '<graphml><graph edgedefault="directed">', tail: '</graph></graphml>', table: 'plain-links' },
    row: (_, { from, to, at }) =>
      `<edge source="${from}" target="${to}" label="CALLED"><data key="at">${at}</data></edge>`,
  },
  GEXF: {
    ...{ head: '<gexf><graph><edges>', tail: '</edges></graph></gexf>', table: 'plain-links' },
    row: (n, { from, to, seconds }) =>
      `<edge id="${n}" source="${from}" target="${to}" weight="${seconds}" label="CALLED"/>`,
  },
  'i2 ANX': {
    ...{ head: '<Chart><ChartItemCollection>', tail: '</ChartItemCollection></Chart>', table: 'plain-links' },
    row: (_, { from, to, at }) =>
      `<ChartItem Label="CALLED" Description="${at}"><Link End1Id="${from}" End2Id="${to}"><LinkStyle ArrowStyle="ArrowOnHead" Type="Call"/></Link></ChartItem>`,
  },
  'CASE/UCO': {
    head: '{"@context": {"u": "https://ontology.unifiedcyberontology.org/"}, "@graph": [',
    ...{ tail: ']}', table: 'talk' },
    row: (n, { from, to, iso, seconds }) =>
      comma(n) +
      JSON.stringify({
        ...{ '@id': `c${n}`, '@type': 'u:Call' },
        'u:hasFacet': [
          {
            ...{ '@type': 'u:CallFacet', 'u:startTime': iso, 'u:duration': seconds },
            ...{ 'u:from': { '@id': from }, 'u:to': { '@id': to } },
          },
        ],
      }),
  },
  GPX: {
    ...{ head: '<gpx><trk><name>t</name><trkseg>', tail: '</trkseg></trk></gpx>' },
    row: (_, { place: [lon, lat], iso }) => `<trkpt lat="${lat}" lon="${lon}"><ele>44</ele><time>${iso}</time></trkpt>`,
  },
  KML: {
    ...{ head: '<kml><Document>', tail: '</Document></kml>' },
    row: (_, { place: [lon, lat], iso, name }) =>
      `<Placemark><name>${name}</name><TimeStamp><when>${iso}</when></TimeStamp><Point><coordinates>${lon},${lat},0</coordinates></Point></Placemark>`,
  },
  GeoJSON: {
    ...{ head: '{"type": "FeatureCollection", "features": [', tail: ']}' },
    row: (n, { place: [lon, lat], iso, name }) =>
      `${comma(n)}{"type":"Feature","geometry":{"type":"Point","coordinates":[${lon},${lat}]},"properties":{"name":"${name}","time":"${iso}"}}`,
  },
  vCard: {
    row: (n, { from, name }) => `BEGIN:VCARD\nVERSION:3.0\nUID:${n}\nFN:${name}\nTEL;TYPE=CELL:${from}\nEND:VCARD`,
  },
  MT940: {
    ...{ head: ':20:BENCH\n:25:50010517/5407324931\n:28C:1/1\n:60F:C260301EUR0,', tail: ':62F:C260301EUR0,\n-' },
    row: (n, { seconds, name }) =>
      `:61:2603020302DR${seconds},50N005NONREF//${n}\n:86:005?00DAUERAUFTRAG?20${name}?30BYLADEM1001?310202051`,
  },
  'camt.053': {
    head: '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id></Acct>',
    tail: '</Stmt></BkToCstmrStmt></Document>',
    row: (_, { seconds, name }) =>
      `<Ntry><Amt Ccy="EUR">${seconds}.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Cdtr><Nm>${name}</Nm></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>`,
  },
};

function* events(count: number): Generator<Event> {
  const draw = draws(9);
  for (let n = 0; n < count; n++) {
    const when = instant(draw);
    yield {
      ...{ from: phone(below(draw, 1_000_000)), to: phone(below(draw, 1_000_000)), name: personName(n) },
      ...{ at: stamp(when), iso: new Date(when).toISOString(), seconds: 1 + below(draw, 600) },
      place: [(116 + draw()).toFixed(6), (39 + draw()).toFixed(6)],
    };
  }
}

function* lines({ head, tail, row }: Form, count: number): Generator<string> {
  if (head !== undefined) yield head;
  let n = 0;
  for (const one of events(count)) yield row(n++, one);
  if (tail !== undefined) yield tail;
}

async function write(path: string, form: Form, count: number): Promise<number> {
  await writeLines(path, lines(form, count));
  if (form.encoding !== undefined) {
    const text = await readFile(path, 'utf8');
    const file = await open(path, 'w');
    for (let at = 0; at < text.length; at += 1 << 24)
      await file.write(iconv.encode(text.slice(at, at + (1 << 24)), form.encoding));
    await file.close();
  }
  return (await stat(path)).size;
}

async function rowsOf(path: string, form: Form): Promise<number> {
  const opened = await openTable(path, 'bench', { table: form.table });
  let rows = 0;
  for await (const page of opened.pages()) {
    rows += page.rows.length;
    const broken = page.rows.find(({ fault }) => fault);
    if (broken) throw new Error(`row ${broken.row}: ${broken.fault!.why.code}`);
  }
  return rows;
}

async function bare(path: string): Promise<void> {
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }))
    decoder.decode(chunk as Buffer, { stream: true });
}

async function byLibrary(path: string): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(path).pipe(parse({ columns: true }))) rows++;
  return rows;
}

/** As an import does it before anything is written: values parsed, uids made, equal rows counted. */
async function mapped(bench: Bench, size: number): Promise<Cell[][]> {
  const found: Cell[][] = [];
  for (const feed of feeds) {
    const path = await writeFeed(feed, size, bench.folder);
    const said = new Said();
    const { ms } = await timed(async () => {
      const source = { mapping: readMapping(feed.mapping) };
      const prepared = await prepare({ source, paths: [{ path }], folder: null, said, onBytes: () => undefined });
      const totals = [{ rows: 0, imported: 0, rejected: 0, filtered: 0 }];
      for await (const _ of readPages(prepared, new Gatherer(said), said, totals)) void _;
      if (totals[0]!.imported !== size)
        throw new Error(`${feed.name}: ${totals[0]!.imported} of ${size} rows were taken`);
    });
    found.push([feed.name, size, (size / ms) * 1000]);
    await rm(path);
  }
  return found;
}

export default async function parsing(bench: Bench): Promise<void> {
  const rows: Cell[][] = [];
  for (const size of bench.sizes)
    for (const [name, form] of Object.entries(forms)) {
      const path = join(bench.folder, 'parse');
      const megabytes = (await write(path, form, size)) / 1e6;
      const { ms: plain } = await timed(() => bare(path));
      const { ms, answer } = await timed(() => rowsOf(path, form));
      const library = form === csv ? (await timed(() => byLibrary(path))).ms : null;
      rows.push([
        ...[name, size, answer, megabytes, (megabytes / ms) * 1000, (answer / ms) * 1000, ms / plain],
        library === null ? null : (megabytes / library) * 1000,
      ]);
      tell(`${name}, ${size}: ${Math.round((megabytes / ms) * 1000)} MB/s`);
      await rm(path);
    }
  table(
    'Parse only: a file read whole, found out, checked and cut into rows',
    ['', 'events', 'rows', 'MB', 'MB/s', 'rows/s', '× the bare reading', 'csv-parse, MB/s'],
    rows,
  );
  const taken: Cell[][] = [];
  for (const size of bench.sizes) taken.push(...(await mapped(bench, size)));
  table('Checked and mapped to entities and links, nothing written', ['rows of', 'rows', 'rows/s'], taken);
}
