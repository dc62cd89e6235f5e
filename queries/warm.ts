/** The first asking of a statement costs its planning, a second or so: asked once at start, nobody waits for it. */
import type { Scope } from './answers.ts';
import { card } from './card.ts';
import { expand } from './expand.ts';
import { find } from './find.ts';
import { paths } from './path.ts';

/** Asks what everybody asks, of nothing in particular. Never throws: what fails here fails again where it is asked. */
export async function warm(scope: Scope): Promise<void> {
  const nobody = ['phone:+10', 'phone:+11'] as const;
  await Promise.allSettled([
    ...['人', 'a1', 'phone:1', 'a1*'].map((text) => find(scope, { text })),
    expand(scope, { uids: [nobody[0]] }),
    card(scope, nobody[0]),
    paths(scope, { from: nobody[0], to: nobody[1], mode: 'shortest' }),
  ]);
}
