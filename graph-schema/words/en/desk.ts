/** Sentences of the area 'desk'. */
import type { Words } from '../index.ts';

const count = (n: string | number | undefined): string => Number(n ?? 0).toLocaleString('en');

const en = {
  'desk.closed': 'Redthread is starting or stopping. Ask again in a moment.',
  'desk.offline':
    'Redthread does not answer. Look at the terminal where it was started; start it again with: npm start',
  'desk.bug':
    'Something went wrong inside Redthread ({why}). This is a fault of the program, not of your data; the terminal says more.',
  'desk.user.none': 'There is no user “{who}”.',
  'desk.case-file.none': 'There is no case file “{id}”.',
  'desk.city.folder':
    '{folder} holds files that are no city: nothing was written. Name an empty or a new folder with --out.',
  'desk.empty': '“{name}” must not be empty.',
  'desk.time': '“{value}” is no time. Write it as 2026-10-06T02:10:00+08:00 or 2026-10-06.',

  'desk.store.open':
    'The app store {path} cannot be opened: {why}. Check that the folder may be written and the disk has room, or set REDTHREAD_HOME.',
  'desk.store.newer':
    'The app store {path} was made by a newer Redthread. Use that version, or another REDTHREAD_HOME.',
  'desk.store.busy':
    'Another process has held the app store for {seconds} seconds. See what runs with: redthread status',
  'desk.store.full': 'The disk is full. Make room, then try again: nothing that was shown as done is lost.',

  'desk.graph.fetching': 'Neo4j is being fetched for the first time. Ask again when it is ready.',
  'desk.graph.starting': 'Neo4j is starting. Ask again in a few seconds.',
  'desk.graph.recovering':
    'Neo4j was lost and is being restarted; nothing that was written is lost. Ask again in a few seconds.',

  'desk.entity.none': 'Nothing is known under “{text}”.',
  'desk.entity.several': '“{text}” fits {found} entities: {list}. Say which by its uid.',
  'desk.chart.none': 'There is no such chart in this case file.',
  'desk.chart.revision': 'This chart has no revision {revision}.',
  'desk.chart.newer':
    'Somebody saved this chart meanwhile (revision {revision}). Open it again, or save under another name.',
  'desk.chart.big': 'A chart may take {most} MB. Split it into several.',
  'desk.cli.out-there': '{path} is there already: nothing was written. Name another file.',
  'desk.cli.out': '{path} cannot be written: {why}. Check that the folder is there and may be written.',
  'desk.out.chart': 'The chart cannot be taken out: “{part}” cannot be read ({why}). Reload the page and try again.',
  'desk.out.report': 'The report cannot be made: “{part}” cannot be read ({why}). Reload the page and try again.',
  'desk.out.empty': 'Nothing is ticked: a report wants a hit, a chart or a note.',
  'desk.out.format': '{format} is none of the formats here. Take one of: {formats}.',
  'desk.lead.none': 'There is no such lead in this case file.',
  'desk.lead.reason': 'Give a reason: a lead that is {status} without one helps nobody later.',
  'desk.same.reason': 'Merging two entities, or taking a merge back, needs a reason: others will ask for it.',
  'desk.same.itself': 'An entity is the same as itself. Choose two.',
  'desk.lead.nothing': 'There is no step left to take back on this lead.',
  'desk.pattern.none':
    'Nobody here wrote a pattern “{slug}”. A shipped one is changed by saving its text as a new one, under another title.',
  'desk.pattern.revision': 'The pattern {slug} has no revision {revision}.',
  'desk.pattern.taken':
    'There is a pattern called {slug} already. Open that one to change it, or give this one another English title than “{title}”.',
  'desk.pattern.newer':
    'Somebody saved {slug} meanwhile (revision {revision}). Open it again, or save under another title.',
  'desk.run.hit': 'This result has no such hit at rank {rank}. Run the pattern again.',
  'desk.check.unknown': 'The pattern {pattern} has no such innocent explanation any more. Run it again.',
  'desk.long.elsewhere': 'It is at work in another process of this machine. Stop it there.',
  'desk.run.none': 'There is no such result in this case file.',
  'desk.row.none': 'Import {import} has no row {row} in file {file}.',
  'desk.mapping.none': 'There is no saved mapping {name}. There are: {known}.',
  'desk.mapping.taken':
    'A mapping is called {name} already (revision {revision}). Open that one to change it, or choose another name.',
  'desk.mapping.newer':
    'Somebody saved {name} meanwhile: it is at revision {revision}. Open it again, or save under another name.',
  'desk.mapping.house':
    'A source of the house is called {name}. Choose another name: it stands in the ids of what is imported.',
  'desk.mapping.files': 'The mapping reads no file: it has no "files".',
  'desk.mapping.out': 'out of use',
  'desk.mapping.unread': 'The mapping {path} cannot be read. Check the path.',
  'desk.mapping.json': 'The mapping {path} is no JSON: {why}.',

  'desk.no-city':
    'There is no city in {folder}: truth.json is missing. Make one with: redthread city make --out {folder}',
  'desk.work.import': 'Importing {source}',
  'desk.work.dry-run': 'Trying {source}, nothing is written',
  'desk.work.undo': 'Taking back import {import}',
  'desk.work.resume': 'Going on with what was broken off',
  'desk.work.city': 'The fictional city',
  'desk.work.all': 'A pattern over all of a kind',
  'desk.step.all': '{asked} asked, {hits} hits',
  'desk.work.backup': 'Backup',
  'desk.work.restore': 'Restore',
  'desk.work.waits': 'Waiting for other work of {who} (process {pid}, since {since})',
  'desk.step.keep': 'keeping the originals',
  'desk.step.look': 'looking at the files',
  'desk.step.import': ({ rows, rejected, pace }) =>
    `${count(rows)} rows${Number(rejected) > 0 ? `, ${count(rejected)} rejected` : ''}, ${count(pace)} a second`,
  'desk.step.finish': 'finishing',
  'desk.step.undo': ({ rows }) => `${count(rows)} removed`,
  'desk.step.make': 'making its files',
  'desk.step.load-city': 'loading its events',
  'desk.step.store': 'the app store',
  'desk.step.files': 'the kept files',
  'desk.step.dump': 'the graph is written; questions wait for some seconds',
  'desk.step.load': 'the graph is read back',
  'desk.progress': ({ done, of, left }) =>
    `${count(done)} of ${count(of)}${left === '' ? '' : `, about ${left} s left`}`,
  'desk.work.done': 'done',
  'desk.work.stopped': 'stopped; go on with: redthread imports resume',

  'desk.backup.full': '{folder} holds files already. Name a new folder for the backup.',
  'desk.backup.outside':
    'The graph is at {uri}, a server that Redthread does not run: back it up and restore it with that server’s own tools.',
  'desk.backup.running': 'Redthread is running on this home and uses its graph. Stop it first: redthread stop',
  'desk.backup.differs': '{file} was copied wrongly (wanted {wanted}, found {found}). Check the disk.',
  'desk.restore.none': '{folder} is no backup: backup.json is missing.',
  'desk.restore.newer': '{folder} was made by a newer Redthread.',
  'desk.restore.changed': '{file} in {folder} is missing or was changed since the backup was made.',
  'desk.restore.holds':
    '{home} holds data already. With --replace it is put aside, not deleted; or set REDTHREAD_HOME to a new folder.',

  'desk.start.running': 'Redthread runs already: {address}',
  'desk.start.home': 'The folder {home} cannot be written: {why}. Set REDTHREAD_HOME to one that can.',
  'desk.start.room':
    'Only {free} MB are free where {home} lies; Redthread needs {need} MB to start. Make room, or set REDTHREAD_HOME.',
  'desk.start.port': 'Port {port} is used by another program. Choose another one: REDTHREAD_PORT={other} npm start',
  'desk.start.port-bad': 'REDTHREAD_PORT is “{port}”; it must be a number from 1 to 65535.',
  'desk.start.unbuilt': 'The page was not built. Build it with: npm run build',
  'desk.start.stopping': 'Stopping …',
  'desk.stop.none': 'Redthread is not running.',
  'desk.stop.done': 'Redthread is stopped.',
  'desk.stop.stuck':
    'Redthread (process {pid}) did not stop within {seconds} seconds. End it with: kill -9 {pid}. Nothing that was written is lost.',

  'desk.neo4j.idle': 'Neo4j: not needed yet',
  'desk.neo4j.fetching': 'Neo4j: fetching, {done} of {of} MB',
  'desk.neo4j.starting': 'Neo4j: starting',
  'desk.neo4j.recovering': 'Neo4j: recovering',
  'desk.neo4j.ready': 'Neo4j: ready',
  'desk.neo4j.stopped': 'Neo4j: stopped',

  'desk.cli.kind': 'There is no kind “{kind}”. Kinds: {kinds}',
  'desk.cli.number': '{name} must be a whole number from {least}; it is “{value}”.',
  'desk.cli.choice': '{name} is one of {choices}; it is “{value}”.',
  'desk.cli.row': '--row takes “name: field=value; field=value”; it got “{value}”.',
  'desk.cli.row-set':
    '{name} is given by --set and by --row: give it one way, a row with a case alone is “{name}: case=…”.',
  'desk.cli.set': '--set takes name=value; it got “{value}”.',
  'desk.cli.by': 'Say only one of them: --source NAME for a known source, or --mapping NAME or FILE.',
  'desk.cli.rename': 'Say the new title with --en, --zh or both.',
  'desk.cli.rejected-file': 'Several files have rejected rows. Say which with --file: {files}.',
  'desk.cli.unwritten': 'The file {path} cannot be written: {why}.',
  'desk.cli.suggest': 'A mapping is suggested for one file at a time.',
  'desk.cli.pattern-file': 'The pattern file {path} cannot be read: {why}.',
  'desk.cli.cypher-file': 'The file {file} of --batch cannot be read.',
  'desk.cli.cypher-line': 'Line {line} is no JSON object with a text “cypher” and, if it has any, an object “params”.',
  'desk.cli.cypher-params': '--params takes a JSON object, {"uid": "phone:…"}; this is {value}.',
  'desk.cli.cypher-more': 'More than the {shown} rows shown; raise --limit.',
  'desk.cli.no-marks':
    '{file} has no place for the table: put <!-- measured: by city measure --> and <!-- /measured --> round it.',
  'desk.cli.none': 'Nothing found.',
  'desk.cli.cut': ({ what, shown, of, why }) =>
    `${what}: ${count(shown)} of ${of === '' ? 'many' : count(of)} shown; ${why}`,
  'desk.cli.audit-ok': ({ entries }) => `The audit is whole: ${count(entries)} entries.`,
  'desk.cli.audit-bad': ({ faults, list }) => `The audit was tampered with, ${count(faults)} places: ${list}`,
  'desk.cli.perhaps': 'Perhaps: {why}',
} satisfies Words;

export default en;
