const n = (count: number) => count.toLocaleString('en');

export default {
  rows: 'rows',
  found: (hits: number, tried: number | null, kinds: string) =>
    tried === null
      ? `${n(hits)} ${hits === 1 ? 'hit' : 'hits'}`
      : `${n(hits)} ${hits === 1 ? 'hit' : 'hits'} among ${n(tried)} ${kinds}`,
  luck: (few: string, rank: number) =>
    few.startsWith('<')
      ? `By luck alone fewer than ${few.slice(2)} hits would reach rank ${rank}.`
      : `By luck alone about ${few} hits would reach rank ${rank}.`,
  line: (at: string) => `Luck line ${at}.`,
  below: 'Below it, expect one or more by luck.',
  noneAbove: (hits: number, few: string) =>
    `${n(hits)} hits, none above the luck line: chance alone would give about ${few}.`,
  noModel: (why: string, weight: string) =>
    `No chance model: ${why}. Ordered by ${weight}; what luck would give is not known.`,
  noHits: (tried: number | null) =>
    tried === null ? 'No hit. Nothing was cut.' : `No hit. ${n(tried)} were tried; nothing was cut.`,
  cutHits: (tried: number | null) => (tried === null ? 'No hit.' : `No hit among ${n(tried)} tried.`),
  weight: 'what was counted',
  what: 'What',
  seen: 'Seen',
  of: (weight: number, all: number) => `${weight} of ${all}`,
  surprise: 'Surprise',
  expected: (few: string) => `exp. ${few}`,
  above: '> 6',
  cap: '> 6: rarer than 1 in a million, beyond what was checked',
  says: (surprise: string, times: string) =>
    `Surprise ${surprise}: if only its usual habits were at work, a coincidence this strong would come up about ${times} times in a million. It is not the chance that the person is innocent.`,
  borderline: 'borderline',
  revision: (r: number) => `rev. ${r}`,
  change: 'Change',
  seconds: (s: string) => `${s} s`,
  hit: (rank: number) => `Hit ${rank}`,
  open: 'Open hit sheet',
  innocent: 'Could be innocent:',
  checked: (done: number, all: number) => `${done} of ${all} checked.`,
  notChecked: 'None of these was checked.',
  holds: (one: string) => `It holds: ${one}.`,
  takeUp: 'Take up as lead',
  dismiss: 'Dismiss …',
  evidence: 'Evidence',
  explained: (count: number) => `Explained by a known tie: ${n(count)}`,
  otherLimits: 'Hits at other limits',
  look: (settings: number) => `Look at ${settings} settings`,
  sweepHint: (settings: number) =>
    `Runs the pattern ${settings} times. How many settings were looked at then counts in what was tried.`,
  sweeping: (settings: number) => `running at ${settings} settings …`,
  running: (s: string) => `running, ${s} s`,
  stop: 'Stop',
  hitsAt: (n: string, cut: boolean) => (cut ? `more than ${n} hits` : n === '1' ? '1 hit' : `${n} hits`),
  aboveLine: (n: string) => `${n} above the luck line`,
  sweepReads: 'Small: how many of them luck alone would not give.',
  sweepCounts: (settings: number) => `${settings} settings were looked at: each counts in what is tried from now on.`,
  sweepOff: 'The limits of this result are none of these.',
  loading: 'Running',
  sortedBy: 'Sorted by surprise',
  empty: 'Run a pattern to see its hits. Select something and press R.',
  choose: 'Choose a pattern',
  parts: 'The parts of the surprise',
  usual: (seen: number, of: number) => `usually there ${seen} of ${of} days`,
  notThere: 'not seen',
};
