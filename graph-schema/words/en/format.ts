/** Sentences about the form of a file: packed, damaged, not read, or not what its first signs promise. */
import type { Words } from '../index.ts';

const en = {
  'import.file.archive':
    'The file is packed as {form}, which is not opened. Pack it as .zip or .gz, or unpack it, and give it again.',
  'import.file.database':
    'The file is a database ({form}), not a table. Ask for its tables as .csv or .xlsx, one file each.',
  'import.file.pdf': 'The file is a PDF: a picture of a table, not a table. Ask for it as .xlsx or .csv.',
  'import.file.picture': 'The file is a picture, not a table. Ask for the table itself, as .xlsx or .csv.',
  'import.file.xls':
    'The file is an old .xls workbook, which is not read. Open it in a spreadsheet and save it as .xlsx.',
  'import.gzip.bomb':
    'The packed file unpacks to more than {bytes} bytes: nothing that anybody works with. It was not unpacked.',
  'import.gzip.broken':
    'The packed file is damaged or was cut off: after {bytes} unpacked bytes it cannot be read. Fetch it again.',
  'import.pack.nested':
    'A packed file lies inside a packed file; only one layer is opened. Unpack the outer one and give what lies in it.',
  'import.zip.bomb':
    'With "{name}" the packed file would unpack to {bytes} bytes: nothing that anybody works with. It was not unpacked.',
  'import.zip.broken':
    'The file begins like a zip or .xlsx file and cannot be opened: {why}. It was perhaps cut off on its way.',
  'import.zip.empty': 'There is no file in the packed file.',
  'import.zip.encrypted': 'The file is protected by a password. Save it without one.',
  'import.zip.many': 'There are more than {most} files in the packed file. Pack them in several.',
  'import.zip.no-workbook':
    'The file is an office document without a workbook in it. Open it in a spreadsheet and save it as .xlsx or .csv.',
  'import.zip.outside':
    'The packed file names a file outside itself ("{name}"), as no honest tool writes it. Nothing of it was unpacked.',
  'import.zip.twice': 'The packed file holds two files called "{name}". Which one counts cannot be known.',
} satisfies Words;

export default en;
