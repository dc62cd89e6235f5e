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
  'import.at.found': 'Of the file only the list "{at}" was read: {count} elements.',
  'import.at.none': 'There is no "{at}" in the file. It has: {lists}.',
  'import.at.several': 'The file holds several lists: {lists}. Say in the mapping by "at" which of them is the table.',
  'import.columns.many':
    'There are more than {most} different names. Perhaps keys that differ from element to element stand where names should.',
  'import.element.long': 'The element has {signs} characters; a row may have 1,048,576.',
  'import.json.bare': 'The file is a list of {count} elements, none of which is an object with names: it is no table.',
  'import.json.broken': 'In line {line} the JSON breaks at “{found}”.',
  'import.json.cut': 'The JSON ends in line {line} before it is complete: the file was cut off.',
  'import.json.nested': '"{column}" holds lists of objects ({count} rows); each stands in one cell, as it is written.',
  'import.json.no-object': 'The element is no object with names.',
  'import.json.row': 'The JSON breaks at “{found}”.',
  'import.json.row-cut': 'The JSON ends before it is complete.',
  'import.records.bare': 'Nothing in the file has a name or a value.',
  'import.file.html':
    'The file is a web page, whatever its name says. Open it in a spreadsheet and save it as .xlsx or .csv.',
  'import.file.xml-workbook':
    'The file is a workbook in the XML of 2003. Open it in a spreadsheet and save it as .xlsx.',
  'import.xml.again':
    '"{column}" stands several times in one element ({count} rows); its values stand one below the other in one cell.',
  'import.xml.around':
    'More than {most} characters stand around the elements that are rows. Perhaps another element is meant: say it in the mapping by "at".',
  'import.xml.broken': 'In line {line} the XML breaks: {why}.',
  'import.xml.deep':
    "In line {line} the XML is nested deeper, or an element has more attributes, than anybody's work has.",
  'import.xml.entity':
    'The file declares entities of its own, which can hold anything; such a file is not read. Ask for it without a DOCTYPE.',
  'import.mt940.balance':
    'Statements whose bookings do not lead from the opening to the closing balance: {count}, the first in line {row} ("{statement}"). Bookings are missing in the file, or too many.',
  'import.mt940.line': 'The booking (field :61:) has no form that SWIFT or a known bank gives it.',
  'import.mt940.line.perhaps': 'The line was cut, or the amount has no comma where one belongs.',
  'import.table.none': 'The file has no table "{table}". It has: {tables}.',
  'import.table.others': 'Of the file only the table "{table}" was read. It also has: {others}.',
  'import.xml.signs': 'Control characters, which XML cannot hold: {count}. Each was replaced by �.',
  'import.camt.amount':
    'The entry gathers several transactions, and this one has no amount in the currency of the account.',
  'import.camt.balance':
    'Statements whose entries do not lead from the opening to the closing balance: {count}, the first is "{statement}" (row {row}). Entries are missing in the file, or too many.',
  'import.camt.mark': 'The entry does not say whether the money came or went (CdtDbtInd).',
  'import.geo.areas':
    'Areas: {count}. Each is shown by the middle of its outline; the outline itself stands in its notes.',
  'import.geo.none': 'The element has no coordinates.',
  'import.geo.point': 'At “{found}” stands no pair of longitude and latitude in degrees.',
  'import.geo.shape': 'The element is none of the shapes of GeoJSON, or has no longitudes and latitudes.',
  'import.geojson.system':
    'The points are given in another system than longitude and latitude ({system}). Ask for the file in WGS 84, as its standard wants it.',
  'import.kml.remote':
    'Parts that are only named and lie elsewhere on a network: {count}. Nothing is fetched; ask for them as files.',
  'import.kml.track': 'The track has {times} times for {points} points, so nobody can say which belongs to which.',
  'import.vcard.charset': 'In line {line} the bytes are not in the encoding that the line names ({charset}).',
  'import.vcard.cut': 'The card is not closed (END:VCARD): the file was cut off, or two files were put together.',
  'import.vcard.line': 'Line {line} has no form that a line of a card can have.',
  'import.vcard.outside': 'Lines that belong to no card: {count}. Nothing of them came in.',
  'import.vcard.pictures': 'Pictures, sounds and keys in the cards: {count}. They were not read.',
  'import.neo4j.ids':
    'Ids count for all files of this source together. Two different databases need two: pack the files of each in a .zip.',
  'import.neo4j.type': 'The header says that "{column}" is {type}; “{found}” is none.',
  'import.case.direction':
    'Calls and messages that do not say who began them: {count}. Each begins at the first who is named; the direction means nothing.',
  'import.case.ends': 'The element does not name both ends.',
  'import.columns.wide':
    'The table has {found} columns; a table has {most} at most. Perhaps line ends were lost, or rows and columns have changed places.',
  'import.encoding.two':
    'Lines in UTF-8: {utf8}, the first is line {row}; lines in another encoding: {other}, the first is line {otherRow}. One of them would come in spoilt.',
  'import.file.changed': 'The file was changed while it was read. Wait until it is whole, and give it again.',
  'import.null': 'NUL characters in the file: {count}. They say nothing and were left out.',
  'import.row.header': 'The row is the header once more; it says nothing of its own.',
} satisfies Words;

export default en;
