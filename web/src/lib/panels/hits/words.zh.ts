import type en from './words.en.ts';

const n = (count: number) => count.toLocaleString('en');

export default {
  rows: '行',
  found: (hits: number, tried: number | null, kinds: string) =>
    tried === null ? `${n(hits)} 个命中` : `${n(tried)} 个${kinds}中有 ${n(hits)} 个命中`,
  luck: (few: string, rank: number) =>
    few.startsWith('<')
      ? `仅凭巧合，预计不到 ${few.slice(2)} 个能达到第 ${rank} 名的强度。`
      : `仅凭巧合，预计约 ${few} 个能达到第 ${rank} 名的强度。`,
  line: (at: string) => `巧合线 ${at}：`,
  below: '线下的命中，凭巧合也会出现。',
  noneAbove: (hits: number, few: string) => `${n(hits)} 个命中，均在巧合线以下：仅凭巧合也会有约 ${few} 个。`,
  noModel: (why: string, weight: string) => `本模型没有概率基准：${why}。按${weight}排序，凭巧合会有多少无法给出。`,
  noHits: (tried: number | null) =>
    tried === null ? '没有命中，没有截去内容。' : `没有命中。已比对 ${n(tried)} 个，没有截去内容。`,
  cutHits: (tried: number | null) => (tried === null ? '没有命中。' : `已比对 ${n(tried)} 个，没有命中。`),
  weight: '计数',
  what: '对象',
  seen: '出现',
  of: (weight: number, all: number) => `${weight} / ${all}`,
  surprise: '意外度',
  expected: (few: string) => `预计 ${few}`,
  above: '> 6',
  cap: '> 6：小于百万分之一，超出已检验范围',
  says: (surprise: string, times: string) =>
    `意外度 ${surprise}：若只有平时习惯在起作用，这样强的巧合约百万次出现 ${times} 次。它不是“此人无辜的概率”。`,
  borderline: '临界',
  revision: (r: number) => `第 ${r} 版`,
  change: '修改',
  seconds: (s: string) => `${s} 秒`,
  hit: (rank: number) => `命中 ${rank}`,
  open: '打开命中说明',
  innocent: '可能的无辜解释：',
  checked: (done: number, all: number) => `${all} 项已核 ${done} 项。`,
  notChecked: '均未核。',
  holds: (one: string) => `已查实：${one}。`,
  takeUp: '转为线索',
  dismiss: '排除…',
  evidence: '证据',
  explained: (count: number) => `已由已知关系解释：${n(count)} 个`,
  otherLimits: '其他阈值的命中',
  look: (settings: number) => `查看 ${settings} 组阈值`,
  sweepHint: (settings: number) => `将模型运行 ${settings} 次。看过几组阈值，之后会计入比对次数。`,
  sweeping: (settings: number) => `正在按 ${settings} 组阈值运行…`,
  running: (s: string) => `运行中，${s} 秒`,
  stop: '停止',
  hitsAt: (n: string, cut: boolean) => (cut ? `超过 ${n} 个命中` : `${n} 个命中`),
  aboveLine: (n: string) => `其中 ${n} 个在巧合线以上`,
  sweepReads: '小字：其中凭巧合难以出现的个数。',
  sweepCounts: (settings: number) => `已看过 ${settings} 组阈值，此后均计入比对次数。`,
  sweepOff: '本次结果的阈值不在其中。',
  loading: '正在运行',
  sortedBy: '按意外度排序',
  empty: '运行碰撞模型后在此查看命中。选中内容后按 R。',
  choose: '选择模型',
  parts: '意外度的构成',
  usual: (seen: number, of: number) => `平时 ${of} 天中有 ${seen} 天在此`,
  notThere: '未出现',
} satisfies typeof en;
