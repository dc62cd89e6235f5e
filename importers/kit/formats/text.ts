/** The text of a file that is read sign by sign, since its lines mean nothing. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Say } from '#graph-schema/ontology/define.ts';
import { findEncoding } from '../decode.ts';

export interface Chunk {
  readonly text: string;
  /** Bytes of the file read up to its end. */
  readonly read: number;
}

export interface WholeText {
  /** As `TextDecoder` names it. */
  readonly encoding: string;
  readonly doubts: readonly Say[];
  chunks(signal?: AbortSignal): AsyncGenerator<Chunk>;
}

/**
 * @param said by the mapping, or by the file itself
 * @throws BadInput naming the first byte that does not fit
 */
export async function wholeText(path: string, name: string, said?: string): Promise<WholeText> {
  const { encoding, bom, doubt } = await findEncoding(path, name, said, false);
  async function* chunks(signal?: AbortSignal): AsyncGenerator<Chunk> {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    let read = bom;
    const from = { start: bom, highWaterMark: 1 << 18, ...(signal && { signal }) };
    for await (const bytes of createReadStream(path, from)) {
      read += (bytes as Buffer).length;
      yield { text: decoder.decode(bytes as Buffer, { stream: true }), read };
    }
  }
  return { encoding, doubts: doubt ? [doubt] : [], chunks };
}

/** The beginning of a file as text, good enough to tell what it is. */
export function firstSigns(head: Buffer): string {
  const wide = head[1] === 0 || (head[0] === 0xff && head[1] === 0xfe);
  const turned = head[0] === 0 || (head[0] === 0xfe && head[1] === 0xff);
  const lines = head.subarray(0, head.lastIndexOf(0x0a) + 1);
  const narrow = isUtf8(lines.length > 0 ? lines : head) ? 'utf-8' : 'gb18030';
  return new TextDecoder(wide ? 'utf-16le' : turned ? 'utf-16be' : narrow).decode(head).trimStart();
}
