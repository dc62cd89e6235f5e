/** A table of whatever file: what it is is told by its first bytes, never by its name. */
import type { Say } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { isGeoJson, openGeoJson } from './formats/geojson.ts';
import { isJson, openJson } from './formats/json.ts';
import { isMt940, openMt940 } from './formats/mt940.ts';
import { refuse } from './formats/refused.ts';
import { anx } from './formats/anx.ts';
import { isCase, openCase } from './formats/case-uco.ts';
import { isCamt, openCamt } from './formats/camt.ts';
import { openGpx } from './formats/gpx.ts';
import { openKml } from './formats/kml.ts';
import { gexf } from './formats/gexf.ts';
import { openGraph, type GraphForm } from './formats/graph.ts';
import { graphml } from './formats/graphml.ts';
import { asNeo4j } from './formats/neo4j-csv.ts';
import { firstSigns } from './formats/text.ts';
import { isVcard, openVcard } from './formats/vcard.ts';
import { isXml, openXml, rootOf } from './formats/xml.ts';
import { xmlText, type XmlText } from './formats/xml-tree.ts';
import { headOf, isGzip, isZip, lookInside } from './packed.ts';
import { openText } from './rows.ts';
import { openSheet } from './xlsx/sheet.ts';

/** What a mapping may say about how a file is written; what it does not say is found by looking. */
export interface Written {
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly header?: boolean | undefined;
  readonly columns?: readonly string[] | undefined;
  readonly skip?: number | undefined;
  readonly quotes?: boolean | undefined;
  /** Of a workbook, by its name, or by its number from 1. */
  readonly sheet?: string | number | undefined;
  /** Of JSON: dotted path of the list whose objects are rows. Of XML: path of the element that is a row. */
  readonly at?: string | undefined;
  /** Of a file that holds several tables. */
  readonly table?: string | undefined;
}

export interface Row {
  /**
   * So that a person finds it again. As a spreadsheet counts: the first row is 1, a header and empty rows count. Where lines
   * mean nothing, the first element is 1.
   */
  readonly row: number;
  readonly cells: readonly string[];
  readonly raw: string;
  /** Why it cannot be read; `cells` then means nothing. */
  readonly fault?: { readonly why: Say; readonly perhaps?: Say };
}

export interface Page {
  readonly rows: readonly Row[];
  /** A record begins exactly here, at or before the first row of the page. */
  readonly start: { readonly row: number; readonly byte: number };
  /** Bytes of the file read up to the end of the page. */
  readonly read: number;
}

export interface Table {
  /** As `TextDecoder` names it, or `xlsx`. */
  readonly encoding: string;
  /** Empty where cells stand apart by themselves. */
  readonly delimiter: string;
  /** Cells that are dates came as ISO 8601, whatever form the mapping announces for text. */
  readonly typed: boolean;
  /** In the order of the file; without a header and without names their numbers from 1. */
  readonly columns: readonly string[];
  /** Where the file holds several, of which this is one: their names. */
  readonly tables?: readonly string[];
  /** What was found by looking and could be otherwise, or was left out. */
  readonly doubts: readonly Say[];
  /** What is known only once all rows were read. */
  doubtsAfter?(): readonly Say[];
  pages(signal?: AbortSignal): AsyncGenerator<Page>;
}

/** By the name of the outermost element. `at` in a mapping reads them as any other XML. */
const graphForms: Readonly<Record<string, GraphForm>> = { graphml, gexf, Chart: anx };

/** By the name of the outermost element too: tracks and places. */
const geoForms: Readonly<Record<string, (text: XmlText, name: string) => Promise<Table>>> = {
  gpx: openGpx,
  kml: openKml,
};

/** So much of a file is looked at to tell what it is. */
const headBytes = 1 << 16;

/**
 * Looks at a file; `pages` then reads its rows, empty ones left out.
 * @throws BadInput for a wrong encoding, an empty file, or a file of a kind that is not read
 */
export async function openTable(path: string, name: string, written: Written): Promise<Table> {
  const head = await headOf(path, headBytes);
  // What is packed was unpacked before it comes here: this is a second layer.
  if (isGzip(head) || (isZip(head) && (await lookInside(path, name))))
    throw badInput('import.pack.nested', {}, { where: { file: name } });
  if (isZip(head)) return openSheet(path, name, written);
  refuse(head, name);
  if (written.at === undefined && isGeoJson(head)) return openGeoJson(path, name, written);
  if (written.at === undefined && isCase(head)) return openCase(path, name, written);
  if (isJson(head)) return openJson(path, name, written);
  if (isXml(head)) {
    const form = graphForms[rootOf(head)];
    const open = geoForms[rootOf(head)] ?? (isCamt(firstSigns(head)) ? openCamt : undefined);
    if (written.at !== undefined || (!form && !open)) return openXml(path, name, head, written);
    const text = await xmlText(path, name, firstSigns(head), written.encoding);
    return form ? openGraph(text, name, form, written) : open!(text, name);
  }
  if (isVcard(head)) return openVcard(path, name, written);
  if (isMt940(head)) return openMt940(path, name, written);
  return asNeo4j(await openText(path, name, written), name, written);
}
