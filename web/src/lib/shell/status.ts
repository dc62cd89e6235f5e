/** One part of the status line: what is drawn, what was left out, what is closed. Each opens its list. */
import type { IconName } from '../icons/icons.ts';
import type { MenuEntry } from '../ui/menu.ts';

export interface StatusPart {
  readonly id: string;
  readonly says: string;
  readonly icon?: IconName | undefined;
  readonly tone?: 'warn' | undefined;
  /** The ways on, and the single things behind the sentence. */
  readonly list?: readonly MenuEntry[] | undefined;
}
