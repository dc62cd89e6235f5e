/** Sentences of the import: what is wrong with a mapping, a file or a row, and what a run has to say at its end. */
import type { Words } from '../index.ts';

const en = {
  'import.sheet.beyond': 'There are cells to the right of the last named column.',
  'import.sheet.broken': 'The workbook is damaged: {why}.',
  'import.sheet.empty': 'The sheet "{sheet}" is empty.',
  'import.sheet.hidden-rows': 'Rows hidden in the spreadsheet: {count}. They were read like the others.',
  'import.sheet.merged':
    'Merged groups of cells: {count}. Only the first cell of a group has a value, the others were read as empty.',
  'import.sheet.none': 'There is no sheet "{sheet}"; there are: {sheets}.',
  'import.sheet.others': 'Of the workbook only the sheet "{sheet}" was read; left out: {count} ({others}).',
  'import.sheet.texts': 'The workbook holds {bytes} bytes of text, too many to read at once. Save it as .csv.',
  'import.report.none': 'Import {import} has told nothing yet: it is not done, or was made elsewhere.',
  'import.rejected.none': 'Import {import} set aside no row of file {file}.',
  'import.rejected.written': '{rows} rejected rows are in {to}. Mend them there and import that file.',
  'import.mended.undone':
    'Import {import} was taken back, so its rows cannot be put in alone. Import the whole file again.',
  'import.mended.none': 'The file holds rejected rows of import {import}, which is not known here.',
  'import.mended.again': 'Row {row} of import {import} is in already, or was never set aside.',
  'import.mended.other':
    'The row does not say which rejected row of import {import} it is. Leave the columns that begin with redthread- as they are.',
  'import.recognised.saved': 'Read with your mapping “{en}”, revision {revision}.',
  'import.recognised.mended':
    'Rejected rows of {file} from import {import} ({source}), mended: they come in as the others of that file did.',
  'import.mapping.copied':
    'This is a copy of the source “{en}”, under the name {name}. The source itself stays as it is.',
  'import.rejected.column': 'column',
  'import.rejected.reason': 'reason',
  'import.rejected.perhaps': 'perhaps',
  'import.rejected.as-written': 'as written',
  'import.already':
    'These files are already in, by the same mapping, as import {import} since {since}. Nothing was done.',
  'import.cell.empty': 'The cell is empty and must be filled.',
  'import.column.missing': 'There is no column "{column}". The file has: {columns}.',
  'import.column.missing.perhaps':
    'The header is written differently, the delimiter is another one, or the mapping is for another file.',
  'import.column.twice':
    'Two columns are called "{column}": number {first} and number {second}. Name the column by its number in the mapping.',
  'import.column.unknown': 'The column "{column}" is neither used nor ignored by the mapping; nothing of it came in.',
  'import.columns.count': 'The mapping names {wanted} columns, the first row has {found}.',
  'import.dates.either':
    'Every day in "{column}" reads as well with day and month exchanged; it was read as {format}. Please make sure.',
  'import.delimiter.other': 'The delimiter may be another one than "{delimiter}".',
  'import.disk.full': 'There is no room left to keep the file "{file}". Free some disk space and import it again.',
  'import.encoding.guessed':
    'The encoding was guessed to be {encoding}. Look at some names, and set the encoding in the mapping if they are wrong.',
  'import.encoding.leave':
    'The file was saved in another encoding. Leave the encoding out of the mapping and it is found by looking.',
  'import.encoding.mark': 'The file begins with the mark of this encoding but goes on in another; save it anew.',
  'import.encoding.mixed':
    'Two files in different encodings were put together, or the file is not text. If you know the encoding, set it in the mapping.',
  'import.encoding.none': 'No encoding fits the whole file: as UTF-8 it breaks at byte {byte}, in line {row}.',
  'import.encoding.other': 'The file was read as {encoding}; it could be {other} too. Look at some names.',
  'import.encoding.unknown':
    '"{encoding}" is no encoding that can be read. Common ones are utf-8, gb18030, utf-16le, big5, shift_jis, windows-1252.',
  'import.encoding.wrong': 'The file is not {encoding}: byte {byte}, in line {row}, does not fit.',
  'import.end.heavy':
    '{end} is at an end of more than one in a hundred of the {rows} rows. If it stands for "not known", it ties strangers together.',
  'import.end.undescribed': 'Ends are named by ids of the source that no row of these files describes ({kinds}).',
  'import.entity.noId': 'The row does not say which {kind} it means: nothing that identifies one is filled.',
  'import.entity.unknown': 'The {kind} is written as not known; none was made.',
  'import.file.absent': 'The mapping also reads "{file}"; no such file was given.',
  'import.file.empty': 'The file is empty.',
  'import.file.left': 'The mapping does not read "{file}"; it was left out.',
  'import.file.missing': 'There is no such file.',
  'import.file.none': 'None of the files belongs to the source "{source}", which reads: {patterns}.',
  'import.file.other': 'The file does not belong to the source "{source}", which reads: {patterns}.',
  'import.file.unreadable': 'The file cannot be read: it is a folder, or reading it is not allowed.',
  'import.kept.gone':
    'The kept copy of "{file}" is no longer in the folder of kept files. Import the file again, or undo the import.',
  'import.link.again':
    '{kind} is stated more than once with the same ends and identity in one file; each row counts as one more.',
  'import.link.identity': '{kind} needs "{property}" to be told from others, and the row has none.',
  'import.link.loop': '{kind} begins and ends in the same entity.',
  'import.link.repeated': '{kind} was stated before in these files, in the same words; it counts once.',
  'import.link.unknown': 'An end of {kind} is written as not known; no link was made.',
  'import.lookup.big': 'The lookup "{lookup}" has more than {most} keys; that is too many to hold in memory.',
  'import.lookup.file': 'The lookup "{lookup}" needs exactly one file "{file}"; {found} were given.',
  'import.lookup.missing': 'The lookup "{lookup}" does not have what stands in the cell.',
  'import.lookup.twice': 'The lookup "{lookup}" has two different answers for one key.',
  'import.mapping.alias': 'In the mapping at {at}: two entities of one row are called "{name}".',
  'import.mapping.end': 'In the mapping at {at}: {link} has {allowed} at this end, not {kind}.',
  'import.mapping.form': 'In the mapping at {at}: {rule} ({more} more of the kind.)',
  'import.mapping.identity': 'In the mapping at {at}: {link} needs "{property}", which makes it one event.',
  'import.mapping.kind': 'In the mapping at {at}: the ontology has no kind "{kind}".',
  'import.mapping.lookup': 'In the mapping at {at}: there is no lookup "{name}".',
  'import.mapping.noAlias': 'In the mapping at {at}: no entity of this row is called "{name}".',
  'import.mapping.noId':
    'In the mapping at {at}: nothing says which {kind} is meant. Give it an id, or one of: {pivots}.',
  'import.mapping.of': 'In the mapping at {at}: no link before this one is called "{name}".',
  'import.mapping.property': 'In the mapping at {at}: {kind} has no "{property}". It has: {has}.',
  'import.mapping.regexp': 'In the mapping: "{pattern}" is no regular expression.',
  'import.mapping.split': 'In the mapping at {at}: "{property}" of {kind} holds one value and cannot be split.',
  'import.none': 'There is no import {import}.',
  'import.quote.after': 'Something stands between a closing quote and the next delimiter.',
  'import.quote.after.perhaps': 'A quote inside a quoted cell must be written twice.',
  'import.quote.inside': 'A quote stands inside a cell that is not quoted.',
  'import.quote.inside.perhaps': 'If the file knows no quoting, say "quotes": false in the mapping.',
  'import.quote.open': 'A quote is opened here and never closed.',
  'import.quote.open.perhaps': 'If the file knows no quoting, say "quotes": false in the mapping.',
  'import.row.long': 'The line has {bytes} bytes; a row may have 1,048,576.',
  'import.row.long.perhaps': 'Line ends were lost, or the file is not a table.',
  'import.row.nothing': 'The row states nothing by this mapping.',
  'import.row.ragged': 'The row has {found} cells, the table has {wanted} columns.',
  'import.row.ragged.fewer': 'The row was cut, or a line end stands inside a cell without quotes.',
  'import.row.ragged.more': 'A "{delimiter}" stands inside a cell without quotes.',
  'import.source.changed':
    'The source "{source}" was changed since import {import} began, so it cannot be gone on with. Undo it and import again.',
  'import.source.none': 'There is no source "{name}". There are: {names}.',
  'import.value.faulty': 'Values in "{column}" cannot be read and were left out, as the mapping says.',
  'import.value.unknown': 'Values in "{column}" are written as not known and were left out.',
  'import.column.absent':
    'This delivery lacks {count} of the columns that the source knows ({columns}); nothing was read from them.',
  'import.mapping.dates':
    'In the mapping at {at}: {format} and {other} read one text as two days. Name the one that is meant.',
  'import.mapping.header': 'In the mapping at {at}: the header "{header}" is claimed by "{column}" and by "{other}".',
  'import.mapping.needs': 'In the mapping at {at}: "{column}" is needed but does not stand in "headers".',
  'import.date.ahead': 'Days or times in "{column}" lie in the future.',
  'import.ask.country': 'Numbers in this file carry no country code. Of which country are they?',
  'import.ask.currency': 'Amounts in this file name no currency. Which one is it?',
  'import.ask.dates':
    'All {rows} values in "{column}" that were looked at read as well with day and month exchanged. Which comes first?',
  'import.ask.dates.choice': '{found} is {day}',
  'import.ask.source': 'More than one source fits. Which one is it?',
  'import.ask.source.choice': '{en}',
  'import.ask.zone': 'Times in this file carry no zone. In which zone were they written?',
  'import.recognised.country':
    'Numbers without a country code are read as those of {country}: the headers are Chinese.',
  'import.recognised.currency': 'Amounts without a currency are read as {currency}: the headers are Chinese.',
  'import.recognised.dates':
    'Days and times in "{column}" are read as {format}: all that were looked at fit, and no other order does.',
  'import.recognised.headers': '{en}: {known} of {of} columns are known, among them {headers}.',
  'import.recognised.none': 'No source knows the {columns} columns of this table.',
  'import.recognised.rows': 'Of the first {rows} rows {taken} would come in.',
  'import.recognised.unknown': 'Columns that nobody has understood: {count} ({columns}). Nothing of them comes in.',
  'import.recognised.values': 'The values in "{column}" tell that it is "{as}"; its header does not.',
  'import.recognised.zone': 'Times without a zone are read in {zone}: the headers are Chinese.',
  'import.suggested':
    'A mapping is suggested: it takes {known} of {columns} columns. Read it before you use it; links in it say no more than that a row names both ends.',
  'import.unsure':
    'Nothing was imported: {open} of {of} files leave something open. Say it as shown, for one file at a time where they differ.',
  'import.unsure.suggest':
    'Name its source with --source, or let a mapping be suggested with --suggest and give it back with --mapping.',
  'import.sure.certain': 'certain',
  'import.sure.likely': 'likely',
  'import.sure.unknown': 'not known',
  'import.quality.clean': 'Columns in which every filled cell is valid: {clean} of {of}.',
  'import.upload.none': 'The file that was sent is not here any more. Drop it again.',
  'import.upload.gap': 'A piece of the file is missing: {size} bytes are here, the next one began at {at}.',
  'import.given.form': 'What was said of the delivery cannot be read at "{at}": {rule}',
} satisfies Words;

export default en;
