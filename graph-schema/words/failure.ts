/** The six failures that cross the desk (DESIGN §6). Each is a code with its values; a face words it with `say`. */
import type { Say } from '../ontology/define.ts';

export type FailureType = 'NotFound' | 'NotAllowed' | 'BadInput' | 'TooBig' | 'TimedOut' | 'Unavailable';

/** Where in what was given the trouble lies. */
export interface Where {
  readonly file?: string;
  readonly row?: number;
  readonly column?: string;
  readonly parameter?: string;
}

export class Failure extends Error {
  readonly type: FailureType;
  readonly says: Say;
  readonly where: Where | undefined;
  readonly perhaps: Say | undefined;

  constructor(type: FailureType, says: Say, more: { where?: Where; perhaps?: Say; cause?: unknown } = {}) {
    super(`${type}: ${says.code} ${JSON.stringify(says.values ?? {})}`, { cause: more.cause });
    this.name = 'Failure';
    this.type = type;
    this.says = says;
    this.where = more.where;
    this.perhaps = more.perhaps;
  }
}

type Values = Readonly<Record<string, string | number>>;
type More = { where?: Where; perhaps?: Say; cause?: unknown };

const maker =
  (type: FailureType) =>
  (code: string, values: Values = {}, more: More = {}): Failure =>
    new Failure(type, { code, values }, more);

export const notFound = maker('NotFound');
/** @public for the rights that come with users. */
export const notAllowed = maker('NotAllowed');
export const badInput = maker('BadInput');
export const tooBig = maker('TooBig');
export const timedOut = maker('TimedOut');
export const unavailable = maker('Unavailable');
