/** What a menu holds: verbs in their order, lines between them, and verbs that open further ones. */
import type { IconName } from '../icons/icons.ts';

export interface Verb {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  readonly keys?: string | undefined;
  /** Why it cannot be used; it stays in its place, grey, with the reason. */
  readonly why?: string | undefined;
  readonly on?: boolean | undefined;
  readonly verbs?: readonly MenuEntry[] | undefined;
  readonly act?: (() => void) | undefined;
}

export type MenuEntry = Verb | 'line';
