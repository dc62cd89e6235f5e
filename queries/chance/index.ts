/** The chance models by name. */
import { contacts } from './contacts.ts';
import type { Model } from './model.ts';
import { overlap } from './overlap.ts';
import { peers } from './peers.ts';
import { presence } from './presence.ts';
import { quiet } from './quiet.ts';
import { rarity } from './rarity.ts';
import { rate } from './rate.ts';
import { roster } from './roster.ts';
import { shuffle } from './shuffle.ts';
import { together } from './together.ts';

export const models: Readonly<Record<string, Model>> = {
  ...{ contacts, overlap, peers, presence, quiet, rarity, rate, roster, shuffle, together },
};
