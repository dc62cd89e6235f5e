/** The chance models by name. */
import type { Model } from './model.ts';
import { overlap } from './overlap.ts';
import { presence } from './presence.ts';
import { together } from './together.ts';

export const models: Readonly<Record<string, Model>> = { overlap, presence, together };
