/** Cells become values: the value type parses, this remembers, counts doubts and unknowns, and says which column was wrong. */
import type { Parsed, Precision, Property, Reading, Value } from '#graph-schema/ontology/define.ts';
import { RowFault, type KitReading } from './cell.ts';
import { Clock } from './clocks.ts';
import type { Quality, Tally } from './quality.ts';
import type { Said } from './said.ts';

/** Cells repeat: numbers, places, days. What a parse gave is remembered up to this many texts a property. */
const remembered = 50_000;

export interface Described {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property>>;
}

export interface ReaderPlan {
  readonly split: string | undefined;
  readonly reading: KitReading;
  readonly column: string;
  readonly mayBeFaulty: boolean;
}

/** Refusals that say no more than that the form is another. */
const formCodes = new Set(['time.iso', 'time.format', 'time.order']);

/** Where a reader says what it found. */
export interface Listening {
  readonly said: Said;
  readonly quality: Quality;
}

/** A value with what its cell told beside it. */
export interface ReadValue {
  readonly value: Value;
  readonly precision?: Precision;
  readonly currency?: string;
}

/** Where a row stands, for messages; the file it is of and its number there. */
export interface Spot {
  readonly file: string;
  readonly row: number;
}

/** Reads one property of one kind from one kind of cell. */
export class PropertyReader {
  readonly name: string;
  readonly property: Property;
  readonly plan: ReaderPlan;
  private readonly parsed = new Map<string, Parsed>();
  private readonly said: Said;
  private readonly quality: Tally | undefined;
  private readonly now: string;
  private readonly swap: SwapTest | undefined;
  private readonly clock: Clock | undefined;
  /** Where times come in several forms: each as a reading, that which fitted last first. */
  private readonly readings: Reading[];

  constructor(kind: Described, name: string, plan: ReaderPlan, { said, quality }: Listening) {
    this.name = name;
    this.property = kind.properties[name]!;
    this.plan = plan;
    this.said = said;
    // A constant of the mapping is no cell.
    if (plan.column !== '') this.quality = quality.of(plan.column, `${kind.name}.${name}`, this.property.type);
    this.now = this.property.type.stored === 'date' ? quality.now.slice(0, 10) : quality.now;
    this.swap = swapTest(this.property, plan.reading);
    // Only of what happens: when somebody was registered follows office hours, and a booking may be made at any time.
    if (name === 'at' && this.property.type.stored === 'datetime') this.clock = new Clock(plan.reading.zone ?? 'UTC');
    const { formats = [], ...reading } = plan.reading;
    const dated = this.property.type.stored === 'date' || this.property.type.stored === 'datetime';
    this.readings = dated ? [reading, ...formats.map((format) => ({ ...reading, format }))] : [reading];
  }

  /**
   * The value, or undefined when the cell is empty or says "not known".
   * @param currency of the same row, for amounts
   * @throws RowFault naming the column and the rule
   */
  read(text: string, spot: Spot, currency?: string): ReadValue | undefined {
    if (text === '') return undefined;
    if (!this.property.many) return this.one(text, spot, currency);
    const parts = this.plan.split === undefined ? [text] : text.split(this.plan.split).map((part) => part.trim());
    const values = parts.filter((part) => part !== '').map((part) => this.one(part, spot, currency));
    const filled = values.flatMap((read) => (read ? [String(read.value)] : []));
    return filled.length === 0 ? undefined : { value: [...new Set(filled)] };
  }

  /** The cell says in words or zeros that it is not known. */
  isUnknown(text: string): boolean {
    const parsed = this.parse(text);
    return !parsed.ok && parsed.unknown === true;
  }

  /** What a column says only as a whole: days that read as well with day and month exchanged, clocks that look wrong. */
  sayDoubts(file: string): void {
    if (this.swap && !this.swap.settled && this.swap.either > 0)
      this.said.add(
        { code: 'import.dates.either', values: { column: this.plan.column, format: this.swap.format } },
        { file, column: this.plan.column },
        this.swap.either,
      );
    const clock = this.clock?.says(this.plan.column);
    if (!clock) return;
    this.said.add(clock, { file, column: this.plan.column });
    this.quality?.remark(clock);
  }

  private one(text: string, spot: Spot, currency: string | undefined): ReadValue | undefined {
    const parsed = this.parse(text, currency);
    const { column } = this.plan;
    const where = { ...spot, ...(column !== '' && { column }) };
    if (parsed.ok) {
      const ahead = this.isAhead(parsed.value) ? { code: 'import.date.ahead', values: { column } } : undefined;
      const doubt = parsed.doubt ?? ahead;
      const outcome = doubt ? 'doubtful' : parsed.corrected ? 'corrected' : 'valid';
      this.quality?.add(spot.row, outcome, doubt ?? parsed.corrected);
      if (ahead) this.said.add(ahead, where);
      if (parsed.doubt) this.said.add(parsed.doubt, where);
      if (parsed.corrected) this.said.add(parsed.corrected, where);
      if (this.swap && !this.swap.settled) this.swap.look(text);
      if (this.clock && parsed.precision === 'second') this.clock.look(String(parsed.value));
      return parsed;
    }
    this.quality?.add(spot.row, parsed.unknown ? 'unknown' : 'rejected', parsed.why, parsed.perhaps);
    if (parsed.unknown) return void this.said.add({ code: 'import.value.unknown', values: { column } }, where);
    if (this.plan.mayBeFaulty) return void this.said.add({ code: 'import.value.faulty', values: { column } }, where);
    throw new RowFault(parsed.why, column, parsed.perhaps);
  }

  /** A day or moment that lies after the beginning of the run, where it cannot have been planned. */
  private isAhead(value: Value): boolean {
    const { type, ahead = false } = this.property;
    return !ahead && (type.stored === 'date' || type.stored === 'datetime') && String(value) > this.now;
  }

  /** What fitted the row before is tried first; when nothing fits, why ISO 8601 does not, or why the one that fitted is no day. */
  private inAnyForm(text: string, currency: string | undefined): Parsed {
    const { readings } = this;
    let refused: Extract<Parsed, { ok: false }> | undefined;
    for (const [place, reading] of readings.entries()) {
      const parsed = this.property.type.parse(text, currency === undefined ? reading : { ...reading, currency });
      if (parsed.ok || parsed.unknown) {
        if (place > 0) readings.unshift(...readings.splice(place, 1));
        return parsed;
      }
      if (!refused || (formCodes.has(refused.why.code) && !formCodes.has(parsed.why.code))) refused = parsed;
    }
    return refused!;
  }

  private parse(text: string, currency?: string): Parsed {
    const key = currency === undefined ? text : `${currency}\u0000${text}`;
    let parsed = this.parsed.get(key);
    if (!parsed) {
      parsed = this.inAnyForm(text, currency);
      if (this.parsed.size >= remembered) this.parsed.clear();
      this.parsed.set(key, parsed);
    }
    return parsed;
  }
}

/** Day and month stand in it as digits, and not after the year. */
export const readsBothWays = (format: string): boolean =>
  /(^|[^D])D{1,2}([^D]|$)/.test(format) && /(^|[^M])M{1,2}([^M]|$)/.test(format) && !/^Y/.test(format);

interface SwapTest {
  readonly format: string;
  settled: boolean;
  either: number;
  look(text: string): void;
}

/** Only where the format writes day and month as digits: 03/04 reads both ways, 25/04 settles the whole column. */
function swapTest(property: Property, reading: KitReading): SwapTest | undefined {
  const dated = property.type.stored === 'date' || property.type.stored === 'datetime';
  const format = [reading.format ?? '', ...(reading.formats ?? [])].find(readsBothWays);
  if (!dated || format === undefined) return undefined;
  const own = { ...reading, format };
  const other = { ...reading, format: format.replace(/[DM]/g, (letter) => (letter === 'D' ? 'M' : 'D')) };
  const test: SwapTest = {
    format,
    settled: false,
    either: 0,
    look(text) {
      if (reading.formats && !property.type.parse(text, own).ok) return;
      if (property.type.parse(text, other).ok) test.either++;
      else test.settled = true;
    },
  };
  return test;
}
