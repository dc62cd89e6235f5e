/** Files that are often sent and are not read: each is told by its first bytes, and answered with what to do. */
import { badInput } from '#graph-schema/words/failure.ts';

interface Refused {
  readonly code: string;
  /** What the sentence calls it. */
  readonly form?: string;
  readonly bytes: readonly number[] | string;
  readonly at?: number;
}

const refused: readonly Refused[] = [
  { code: 'import.file.xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { code: 'import.file.pdf', bytes: '%PDF-' },
  { code: 'import.file.archive', form: 'RAR', bytes: 'Rar!' },
  { code: 'import.file.archive', form: '7-Zip', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { code: 'import.file.archive', form: 'bzip2', bytes: 'BZh' },
  { code: 'import.file.archive', form: 'xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0] },
  { code: 'import.file.archive', form: 'Zstandard', bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { code: 'import.file.archive', form: 'tar', bytes: 'ustar', at: 257 },
  { code: 'import.file.database', form: 'SQLite', bytes: 'SQLite format 3' },
  { code: 'import.file.database', form: 'Access', bytes: 'Standard Jet DB', at: 4 },
  { code: 'import.file.database', form: 'Access', bytes: 'Standard ACE DB', at: 4 },
  { code: 'import.file.database', form: 'Parquet', bytes: 'PAR1' },
  { code: 'import.file.picture', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { code: 'import.file.picture', bytes: [0xff, 0xd8, 0xff] },
];

/** @throws BadInput for a file of a kind that is not read */
export function refuse(head: Buffer, file: string): void {
  const found = refused.find(({ bytes, at = 0 }) => {
    const wanted = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes);
    return head.subarray(at, at + wanted.length).equals(wanted);
  });
  if (found) throw badInput(found.code, found.form === undefined ? {} : { form: found.form }, { where: { file } });
}
