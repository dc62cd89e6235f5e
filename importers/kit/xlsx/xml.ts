/** Reads XML as a stream of tags: no entities, no network, names without their prefix. */
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export interface Tags {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Gives back control after each chunk, with the bytes read so far.
 * @throws Error where the text is no well-formed XML
 */
export async function* parseXml(stream: Readable, tags: Tags): AsyncGenerator<number> {
  const parser = new SaxesParser({ position: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.on('error', (cause) => {
    throw cause;
  });
  if (tags.open) {
    parser.on('opentag', ({ name, attributes }) => {
      const own = attributes as Record<string, string>;
      tags.open?.(local(name), own);
    });
  }
  if (tags.text) {
    parser.on('text', (text) => tags.text?.(text));
    parser.on('cdata', (text) => tags.text?.(text));
  }
  if (tags.close) parser.on('closetag', ({ name }) => tags.close?.(local(name)));
  let read = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield (read += chunk.length);
  }
  parser.write(decoder.decode()).close();
  yield read;
}

/** The whole of a small part. */
export async function readXml(stream: Readable, tags: Tags): Promise<void> {
  for await (const _ of parseXml(stream, tags)) void _;
}
