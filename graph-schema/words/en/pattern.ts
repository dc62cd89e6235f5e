/** Sentences of the area 'pattern'. */
import type { Words } from '../index.ts';

const en = {
  'pattern.unknown': 'There is no pattern “{slug}”. Those there are: {known}.',
  'pattern.slug-twice': 'Two files are called “{slug}”: the name of a pattern is unique over all families.',
  'pattern.column': 'A pattern returns nodes, links, key and weight; here {column} is missing or of another form.',
  'pattern.column-missing': 'The pattern does not return {column}: every pattern returns nodes, links, key and weight.',
  'pattern.period-empty': 'The reference period ends before it begins: {from} to {until}.',
  'pattern.period-time':
    '“{written}” is no time: the reference period takes ISO 8601 with an offset, 2026-10-06T00:00:00+08:00.',

  'pattern.header.missing': 'A pattern begins with a comment /** … */ that describes it; this text has none.',
  'pattern.header.unknown-tag': '@{tag} is no tag of a pattern. Those there are: {known}.',
  'pattern.header.tag-missing': 'The line @{tag} is missing.',
  'pattern.header.twice': '@{tag} stands there twice; it may stand once.',
  'pattern.header.both-languages': 'The text of @{tag} is needed in both languages: English | 中文.',
  'pattern.header.param': 'A parameter reads: name Type = default, then what it is in both languages.',
  'pattern.header.reserved': '${name} is set by the runner; call the parameter something else.',
  'pattern.header.type':
    '{type} of parameter {name} is no type: use a kind or value type of the ontology, Int, Text, Bool, Duration, DateTime, a table (Scene, Moment) or a choice (a, b).',
  'pattern.header.table-list': '{name} is a table of rows: write {type}[].',
  'pattern.header.table-shared':
    'A table {type}[] like {name} needs the parameters {lacks} beside it: they stand where a row says nothing of its own.',
  'pattern.header.default': 'The default {value} of parameter {name} is no {type}.',
  'pattern.header.chance': '@chance names a model with its inputs, presence(scenes: cases), or says none: and why.',
  'pattern.header.model': 'There is no chance model {model}. Those there are: {known}.',
  'pattern.header.input': 'The chance model {model} has no input {input}. Its inputs: {known}.',
  'pattern.header.input-missing': 'The chance model {model} needs the input {input}.',
  'pattern.header.input-nowhere':
    'The chance model is handed {input} = {from}, which is no parameter and no column of the pattern.',
  'pattern.header.without-model': '@{tag} stands only with a chance model.',
  'pattern.header.tried-kind': '@tried begins with the kind that is counted; {kind} is none.',
  'pattern.header.tie': '@ties names {tie}, which is no known tie. Those there are: {known}.',
  'pattern.header.usual': '@usual takes a place from 1 to 9 among the patterns offered first; {place} is none.',
  'pattern.header.kind': '{kind} in @runs-on is no kind of the ontology.',
  'pattern.header.innocent-unknown':
    '@innocent must say how an innocent person could look the same; “unknown” is no answer.',
  'pattern.header.each': '@each names {name}, which is no parameter that takes a list of entities.',
  'pattern.header.sweep-name': '@sweep names {name}, which is no parameter.',
  'pattern.header.sweep-values': '@sweep {name} needs two values or more of its type, or a..b; it has {value}.',
  'pattern.header.tags': '@tags needs as many words in Chinese as in English: one, two | 一, 二.',
  'pattern.header.revision': '@revision is a whole number from 1.',
  'pattern.header.placeholder':
    '@{tag} names {name}, which is neither a parameter nor a column that the pattern returns.',
  'pattern.header.undeclared': 'The text uses ${name}, but no @param declares it.',
  'pattern.header.unused': 'The parameter {name} is declared and used nowhere.',

  'pattern.parameter.unknown': '{slug} has no parameter {name}. Its parameters: {known}.',
  'pattern.parameter.missing': 'The parameter {name} is needed: {about}.',
  'pattern.parameter.empty': 'The parameter {name} is empty.',
  'pattern.parameter.choice': '{name} is one of {choices}; this is “{value}”.',
  'pattern.parameter.whole': '{name} is a whole number; this is “{value}”.',
  'pattern.parameter.form': '{name} has a form that cannot be read: give it as text, a number, or a list of these.',
  'pattern.parameter.no-entity': 'Nothing of kind {kind} is known for {name}. Give its uid, or its whole caption.',
  'pattern.table.row': 'Row {row} of {name} cannot be read: a row is a name, or an object with some of {columns}.',
  'pattern.table.column': 'Row {row} of {name} has a field “{field}”. Its fields are {columns}.',
  'pattern.table.needs': 'Row {row} of {name} names no {lead}: then it needs {needs} as well.',
  'pattern.table.ends': 'Row {row} of {name} ends ({until}) before it begins ({at}).',
  'pattern.table.metres': 'Row {row} of {name} reaches {metres} metres far; give 1 or more.',
  'pattern.table.most': '{name} has {found} rows; at most {most} are collided at a time.',
  'pattern.parameter.kind': '{name} takes a {kind}; what was given is a {found}.',
  'pattern.parameter.several': '{found} answer to what was given for {name}: {first}. Give the uid.',

  'pattern.gate.long': 'The text has {found} characters; at most {most} are read.',
  'pattern.gate.deep': 'Brackets stand more than {most} deep.',
  'pattern.gate.escape':
    'An escape \\uXXXX stands for a quote, a backslash, a comment sign or a line end. Write the sign itself.',
  'pattern.gate.grammar': ({ near, line, column }: Record<string, string | number>) =>
    near === ''
      ? 'The text ends too early.'
      : `Line ${line}, column ${column}: “${near}” does not fit the grammar of Cypher here.`,
  'pattern.gate.one': 'One statement is run at a time; here are {found}.',
  'pattern.gate.prefix': 'CYPHER, EXPLAIN and PROFILE in front of a query are not allowed ({part}).',
  'pattern.gate.command': 'This is a command of a console, not a query ({part}).',
  'pattern.gate.administration': 'Commands that show or change the server are not allowed ({part}).',
  'pattern.gate.use': 'USE is not allowed: a query reads the one graph of this Redthread ({part}).',
  'pattern.gate.load-csv': 'LOAD CSV is not allowed: a query reads no file and no address ({part}).',
  'pattern.gate.write': 'A query here may only read ({part}).',
  'pattern.gate.definition': 'Procedures and functions of one’s own are not allowed ({part}).',
  'pattern.gate.in-transactions': 'CALL … IN TRANSACTIONS is not allowed ({part}).',
  'pattern.gate.dynamic': 'Labels and types are written out: what {part} would name cannot be checked.',
  'pattern.gate.clause': 'This clause is not on the list of reading ones ({part}).',
  'pattern.gate.procedure': 'The procedure {name} may not be called. Those that may: {known}.',
  'pattern.gate.function': 'The function {name} is not on the list.',
  'pattern.gate.label': '{label} is bookkeeping of the store and may not be read.',
  'pattern.gate.size':
    'A literal list of {found} steps is too long; at most {most}: the server cannot stop within one expression.',
  'pattern.gate.not-reading': 'The server does not call this a reading query (it says “{found}”).',
  'pattern.gate.operator': 'The plan holds the operator {operator}, which is not on the list of reading ones.',
  'pattern.gate.refused': 'The server refuses the text: {message}',

  'pattern.cypher.hidden': 'Written Cypher runs only where nothing is hidden: use a pattern of the library.',
  'pattern.cypher.failed': 'The server ended the query: {message}',

  'pattern.plan.unknown': 'The store knows nothing of this name: {description}',
  'pattern.plan.product': 'The plan multiplies two unconnected parts (Cartesian product): {details}',
  'pattern.plan.scan': 'The plan reads everything ({operator} {details}) where an index should serve.',

  'pattern.none.reference': 'No number: only {days} days of the type to compare with; at least {fewest} are needed.',
  'pattern.none.peers':
    'No number: only {found} of the kind are as active; at least {fewest} are needed to compare with.',
  'pattern.none.quiet':
    'No number: too quiet to tell. {expected} sessions were to be expected; below {fewest} silence says nothing. A phone that is off, a place without coverage and a missing import look the same.',
  'pattern.none.common': 'No number: shared by {n}.',
  'pattern.note.peers': 'Compared with {peers} others of the kind that have between {least} and {most} such links.',
  'pattern.note.floor':
    '{asked} were asked about and compared with {peers}: however strong a hit is, its luck cannot come out below {least}. Ask about fewer at a time to tell more.',
  'pattern.note.shuffles':
    'Compared with {shuffles} exchanges of the times of {events} events. Flows that a contract ties together (wages, rent, loans) look like this.',
  'pattern.note.calendar':
    '{found} of these stand out together: guests of one event or one shift look like this, and their numbers come out too small.',
  'pattern.note.contacts': ({ contacts, groups, surprise }: Record<string, string | number>) =>
    `The first two numbers share ${contacts} contacts in ${groups} ${Number(groups) === 1 ? 'group' : 'groups'} without calls between them; together a surprise of ${surprise}.`,
  'pattern.cut.events': 'events of the neighbourhood',
  'pattern.cut.events-why':
    'More than {most} events lie around it; those of accounts or numbers with more than {links} are left out of the comparison.',
  'pattern.note.scene-bare': '{case} has no time or no place on the map and was left out.',
  'pattern.note.scene-no-place': 'No place that records anyone lies within reach of {case}.',
  'pattern.note.scene-no-window':
    'The window of {case} ends before it begins: nothing can be found there. Look at before and after.',
  'pattern.note.no-time': '{case} has no time and was left out.',
  'pattern.note.little': 'Habits rest on {days} days only; read the surprise with care.',
  'pattern.note.crowds':
    'Crowds were counted in {counted} of {of} hours of meetings; beyond them the surprise may be too high.',
  'pattern.note.settings': 'Over {settings} settings tried: each counts in what luck alone would give.',
  'pattern.note.zone': 'Days and clock times are those of {zone}.',
  'pattern.note.shared': ({ things, groups, surprise }: Record<string, string | number>) =>
    `The first two cases share ${things} things in ${groups} ${Number(groups) === 1 ? 'group' : 'groups'} without ties between them; together a surprise of ${surprise}.`,
  'pattern.cut.asked': 'entities asked about',
  'pattern.cut.stopped': 'Not all were asked so far. Go on to ask the rest.',
  'pattern.cut.slow': 'The others took longer than one question may.',
  'pattern.note.all': 'Each of {asked} was asked about alone; luck counts them all.',
  'pattern.cut.calls': 'calls in the window of {at}',
  'pattern.cut.calls-why': 'More than {most} calls fall into it; only the earliest were read. Make the window shorter.',
  'pattern.cut.hits': 'hits',
  'pattern.cut.rows':
    'The pattern gives more than {most} answers; only the first of them were ranked. Ask more narrowly.',
  'pattern.cut.limit': 'The list is cut after {limit}, the rarest first.',
  'pattern.cut.hub': '{caption} ({links} links)',
  'pattern.cut.hub-why': 'It has more than {hub} links and was not gone through.',

  'pattern.all.none':
    '{slug} collides what it is given and cannot be asked for all of a kind. Give it what is to be collided.',
  'pattern.all.kind': '{slug} takes entities of any kind: say which kind all are asked about.',
  'pattern.sweep.name': '@sweep does not name {name}; it names {known}.',
  'pattern.sweep.large': 'The sweep has {found} cells; at most {most}. Sweep fewer parameters at a time.',

  'pattern.tie.owner': 'Explained by a known tie: both belong to {one}.',
  'pattern.tie.kin': 'Explained by a known tie: {one} and {two} are kin.',
  'pattern.tie.household': 'Explained by a known tie: same household, {one} and {two}.',
  'pattern.tie.booking': 'Explained by a known tie: {one} and {two} are on one booking.',
  'pattern.tie.staff': 'Explained by a known tie: {one} works for the owner of the other.',
  'pattern.tie.staff-family': 'Explained by a known tie: {one}, who works for the owner, and {two} are of one family.',

  'pattern.looked.tie':
    'A known tie between them: one owner, kin, a household, a booking, a small firm that owns one and employs the other',
  'pattern.looked.near':
    'Whoever uses it lives or works within {metres} m of a scene, or is a victim, a witness or an officer of a case',
  'pattern.looked.road': 'Read at {places} places a day or more: on the road for a living',
  'pattern.doubt.lives': '{person}, who uses it, lives {metres} m from the scene of {case}.',
  'pattern.doubt.works': '{person}, who uses it, works {metres} m from the scene of {case}.',
  'pattern.doubt.victim': 'Used by {person}, a victim in {case}.',
  'pattern.doubt.witness': 'Used by {person}, a witness in {case}.',
  'pattern.doubt.investigates': 'Used by {person}, who investigates {case}.',
  'pattern.doubt.on-the-road': 'Read at {places} places a day: on the road for a living?',
  'pattern.doubt.often': 'There on {n} of {of} such days: a regular of the place.',
  'pattern.doubt.luck': 'About {luck} hits like this are expected by luck: this one alone says nothing.',
} satisfies Words;

export default en;
