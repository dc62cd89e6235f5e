/** Sentences of the area 'query'. */
import { linkKind } from '../../ontology/index.ts';
import type { Words } from '../index.ts';

const en = {
  'query.no-entity': 'There is no such entity, or none that you may see.',
  'query.no-link-kind': '{name} is no kind of link. The reference page lists them all.',
  'query.no-entity-kind': '{name} is no kind of entity. The reference page lists them all.',
  'query.no-bundle': '“{bundle}” does not name a bundle; it is written from|KIND|to.',
  'query.no-time': '“{written}” is no point in time. Write it as 2026-10-06T10:10:00+08:00, with its offset.',
  'query.window-empty': 'The window ends before it begins: from {from} until {until}.',
  'query.limit': 'The limit is a whole number from 1 to {most}; this one is {limit}.',
  'query.uids': 'Choose 1 to {most} entities; {count} were given.',
  'query.steps': 'A path has 1 to {most} steps; {steps} were asked for.',
  'query.paths-most': 'Ask for 1 to {most} paths; {count} were asked for.',
  'query.same-ends': 'Both ends are the same entity. Choose two.',
  'query.text-empty': 'Type a name, a number, a plate or a case.',
  'query.terms': 'A pasted list may have {most} lines; this one has {count}. Paste it in parts.',
  'query.wildcard-bare': 'Put at least one letter or digit beside * or ?.',
  'query.wildcard-many': 'A term may have {most} stars. Leave some out.',
  'query.neighbours': 'Neighbours',
  'query.most-frequent': 'facts first, then most frequent first, up to {limit}',
  'query.links-of-kind': ({ kind }) => `Links of the kind “${linkKind(String(kind))?.words.en ?? kind}” that were read`,
  'query.hub-sampled': 'so many links stand there that only the first were read; choose a shorter window',
  'query.links': 'Links',
  'query.first-in-time': 'in order of time, up to {limit}',
  'query.records': 'Records',
  'query.newest-first': 'newest imports first, up to {limit}',
  'query.hub': '{caption} has {links} links',
  'query.hub-not-crossed': 'entities with more than {hub} links are not crossed; this one can be, once',
  'query.paths': 'Paths',
  'query.paths-limit': 'shortest first, up to {most}',
  'query.paths-time': 'stopped after {seconds} s',
  'query.found': 'Found',
  'query.best-first': 'best matches first',
} satisfies Words;

export default en;
