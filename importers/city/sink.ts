/** Where files go: into memory, or into folders on the disk, piece by piece. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface OpenFile {
  write(bytes: Uint8Array): void;
  close(): void;
}
export interface Sink {
  /** A new file under `folder/file.csv`. */
  open(path: string): OpenFile;
}

export const memorySink = (files: Map<string, Uint8Array>): Sink => ({
  open(path) {
    const pieces: Uint8Array[] = [];
    // Its place among the files is taken when it is begun.
    files.set(path, new Uint8Array());
    return {
      write: (bytes) => pieces.push(bytes),
      close: () => files.set(path, Buffer.concat(pieces)),
    };
  },
});

/** Writes at once and waits for the disk: a city is made in a thread that has nothing else to do. */
export const foldersSink = (folder: string): Sink => ({
  open(path) {
    const whole = join(folder, path);
    mkdirSync(dirname(whole), { recursive: true });
    const file = openSync(whole, 'w');
    return {
      write(bytes) {
        for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      },
      close: () => closeSync(file),
    };
  },
});
