/** One entry of the audit, and the hash that chains it to the one before. */
import { createHash } from 'node:crypto';
import type { Ask } from '../ask.ts';

export type Asked = Readonly<Record<string, unknown>>;

/** What is written before the answer. */
export interface Noted extends Ask {
  readonly face: string;
  /** The question by its name at the desk. */
  readonly action: string;
  /** What it is about. */
  readonly uids: readonly string[];
  /** What was asked, as JSON. */
  readonly asked: Asked;
}

export interface Entry extends Noted {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** SHA-256 in hex over the hash before and the entry, field by field in this order. */
export function chained(before: string, entry: Entry): string {
  const { seq, at, who, caseFile, purpose, face, action, uids, asked } = entry;
  const text = JSON.stringify([before, seq, at, who, caseFile, purpose, face, action, uids, asked]);
  return createHash('sha256').update(text).digest('hex');
}
