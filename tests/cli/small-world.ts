/** A world of five phones and three people as files with a mapping: for tests of the desk and the command line. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const mapping = {
  format: 1,
  name: 'small-world',
  words: { en: 'Small world', zh: '小世界' },
  grade: 'record',
  zone: 'Asia/Shanghai',
  country: 'CN',
  files: [
    {
      name: 'people.csv',
      entities: [
        { as: 'person', kind: 'Person', id: 'id', set: { name: 'name' } },
        { as: 'phone', kind: 'Phone', set: { number: 'phone' } },
      ],
      links: [{ kind: 'USES', from: 'person', to: 'phone' }],
    },
    {
      name: 'calls.csv',
      links: [
        {
          kind: 'CALLED',
          from: { kind: 'Phone', set: { number: 'from' } },
          to: { kind: 'Phone', set: { number: 'to' } },
          set: { at: 'at', seconds: 'seconds' },
        },
      ],
    },
  ],
};

const people = `id,name,phone
1,Jack Powell,13912345671
2,Raymond Walker,13912345672
3,Anna Tang,13912345673
4,Anna Tang,13912345674
`;

const calls = `from,to,at,seconds
13912345671,13912345673,2026-05-01 10:00:00,60
13912345671,13912345673,2026-05-02 11:00:00,30
13912345673,13912345672,2026-05-03 12:00:00,10
1391234567,13912345672,2026-05-03 12:00:00,10
`;

export interface SmallWorld {
  readonly mapping: string;
  readonly people: string;
  readonly calls: string;
}

/** Three good calls and one with a number cut short; two people of the same name. */
export function smallWorld(folder: string): SmallWorld {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    mapping: put('mapping.json', JSON.stringify(mapping)),
    people: put('people.csv', people),
    calls: put('calls.csv', calls),
  };
}

export const phones = {
  jack: 'phone:+8613912345671',
  raymond: 'phone:+8613912345672',
  anna: 'phone:+8613912345673',
} as const;
