/** `redthread show ENTITY`: every value with its sources; `--row IMPORT:FILE:ROW` shows a row as it was written. */
import type { Command } from 'commander';
import type { Card, RowAsWritten } from '#casework/answers.ts';
import { blocks, cutLines, evidenceLine, kindWord } from '../draw.ts';
import type { withDesk } from '../frame.ts';
import type { Language } from '#graph-schema/ontology/define.ts';
import { badInput } from '#graph-schema/words/failure.ts';
import { table } from '../table.ts';
import { uidsOf, whole } from '../read.ts';

export default (command: Command, work: typeof withDesk): void => {
  command
    .argument('[entity]', 'a uid, or a caption that only one entity has')
    .option('--row <import:file:row>', 'instead: one row of a kept file, as it was written')
    .action((text: string | undefined, { row }: { row?: string }, self: Command) =>
      work(self, async (face) => {
        const { desk, ask, language, signal } = face;
        if (row !== undefined) {
          const [number, file, line] = row.split(':').map((part) => whole('--row', part)!);
          const found = await desk.rowAsWritten(ask, { import: number!, file: file ?? 1, row: line ?? 1 });
          return { json: found, text: rowLines(found) };
        }
        if (text === undefined) throw badInput('desk.empty', { name: 'entity' }, { where: { parameter: 'entity' } });
        const [uid] = await uidsOf(face, [text]);
        const card = await desk.card(ask, { uid: uid!, signal });
        return { json: card, text: cardLines(card, language) };
      }),
    );
};

function cardLines({ entity, values, neighbours, cut }: Card, language: Language): string {
  const stated = values.flatMap(({ property, stated }) =>
    stated.map(({ value, sources, shown }, n) => [
      n === 0 ? property : '',
      `${shown ? ' ' : '≠'} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
      `${sources.slice(0, 3).map(evidenceLine).join(', ')}${sources.length > 3 ? ` +${sources.length - 3}` : ''}`,
    ]),
  );
  const links = neighbours.map(({ kind, direction, links, capped }) => [
    `${direction === 'out' ? '→' : '←'} ${kindWord(kind, language)}`,
    `${links.toLocaleString('en')}${capped ? '+' : ''}`,
  ]);
  const head = `${kindWord(entity.kind, language)} ${entity.caption}\n${entity.uid}`;
  return blocks(head, table(stated), table(links), cutLines(cut, language));
}

const rowLines = ({ fileName, source, import: number, row, cells }: RowAsWritten): string =>
  blocks(`${fileName}:${row} (${source} ${number})`, table(cells.map(({ column, value }) => [column, value])));
