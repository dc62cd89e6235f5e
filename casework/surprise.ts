/** How the figures of chance are rounded (WORKBENCH §5): one rule for the list, the sheet and paper. */
import type { Tongue } from '#graph-schema/words/tongue.ts';

/** The top of the bar; beyond it nothing was checked. */
export const top = 6;

/** `4` in a million and the like: two significant figures. */
export const timesInAMillion = (surprise: number, tongue: Tongue): string => {
  const times = 10 ** (6 - surprise);
  return times < 0.01 ? tongue.few(times) : tongue.number(Number(times.toPrecision(2)));
};

/** One significant figure. */
export const luckText = (luck: number): string =>
  luck < 0.01 ? '< 0.01' : Number(luck.toPrecision(1)).toLocaleString('en');
