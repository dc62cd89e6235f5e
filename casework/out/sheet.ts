/** A paper as a list of parts, free of any format: the PDF and the Word file of a report are made of the same list. */
import type { Drawing } from './drawing.ts';

export interface Column {
  readonly head: string;
  /** Its share of the width. */
  readonly part: number;
  readonly right?: boolean;
}

export interface Figure {
  readonly label: string;
  readonly figure: string;
  /** What it rests on: a figure without its source stands on no paper. */
  readonly from: string;
}

/** `done`: looked into and settled; `doubt`: looked into, and it speaks against the hit; `none`: nobody looked. */
export type Tick = 'done' | 'doubt' | 'open' | 'none';

export type Part =
  | { readonly is: 'title'; readonly text: string; readonly under?: string }
  | { readonly is: 'heading'; readonly text: string; readonly under?: string }
  | { readonly is: 'text'; readonly text: string; readonly tone?: 'warn' | 'quiet' | 'strong' }
  | { readonly is: 'figures'; readonly figures: readonly Figure[] }
  | { readonly is: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly is: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[] }
  | {
      readonly is: 'ticks';
      readonly items: readonly { readonly tick: Tick; readonly text: string; readonly under: string }[];
    }
  | { readonly is: 'code'; readonly text: string }
  /** Room for a hand. */
  | { readonly is: 'line'; readonly text: string }
  | { readonly is: 'drawing'; readonly drawing: Drawing; readonly text: string }
  | { readonly is: 'page' };
