/**
 * Any graph file (GraphML, GEXF, i2 ANX, csv for neo4j-admin) whole: each node a thing, each link with the word that the file has for it. What is known
 * of them better is a mapping of one's own, on the tables `nodes` and `links`, or is raised to its kind later.
 */
import { defineSource } from '../../kit/source.ts';

const attributes = { column: 'attributes', split: '\n' };

export default defineSource({
  format: 1,
  name: 'graph-file',
  words: { en: 'Graph files (GraphML, GEXF, i2 ANX, neo4j-admin)', zh: '图文件（GraphML、GEXF、i2 ANX、neo4j-admin）' },
  about: {
    en: 'Nodes become things and edges links, with the words of the file for what they are. Ids count within their file.',
    zh: '节点成为“其他事物”，边成为“关联”，类别沿用文件中的用词。编号只在本文件内有效。',
  },
  grade: 'statement',
  files: [
    {
      name: '*',
      table: 'plain-nodes',
      entities: [
        { as: 'node', kind: 'Thing', id: 'key', set: { name: 'label', category: 'category', text: attributes } },
      ],
    },
    {
      name: '*',
      table: 'plain-links',
      links: [
        {
          ...{ kind: 'LINKED_TO', from: { kind: 'Thing', id: 'source' }, to: { kind: 'Thing', id: 'target' } },
          set: { category: 'category', text: attributes },
        },
      ],
      ignore: ['key'],
    },
  ],
});
