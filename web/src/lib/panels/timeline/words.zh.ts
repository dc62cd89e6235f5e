import type en from './words.en.ts';

const n = (count: number) => count.toLocaleString('en');

export default {
  label: '时间轴',
  summary: (events: number, rows: number) => `${n(rows)} 个实体的 ${n(events)} 条事件`,
  zone: (zone: string) => `时区 ${zone}`,
  plot: '按时间排列的事件。拖动设定时间窗，按 Alt 拖动设定第二个；用键盘时，方向键移动时间窗，加 Shift 移动其终点，加减号缩放，Delete 取消。',
  window: (which: 1 | 2) => (which === 1 ? '时间窗' : '第二个时间窗'),
  from: (which: 1 | 2) => (which === 1 ? '时间窗起点' : '第二个时间窗起点'),
  until: (which: 1 | 2) => (which === 1 ? '时间窗终点' : '第二个时间窗终点'),
  inWindow: (events: number) => `窗内 ${n(events)} 条`,
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '全部时间',
  play: '播放时间窗',
  stop: '停止',
  clear: '显示全部时间',
  kinds: '事件类型',
  kind: (kind: string, count: number) => `${kind} ${n(count)}`,
  incident: (number: string, when: string) => [`案件 ${number}`, when].filter(Boolean).join('，'),
  silent: (days: number) => `静默 ${n(days)} 天`,
  silence: (days: number, when: string) => `${when}，数据中 ${n(days)} 天没有事件：可能关机、离开，或未导入`,
  silenceRule: '斜线：三天以上，且为其九成间隔的四倍以上。',
  tooMany: '过多',
  many: (rows: number, most: number) =>
    `${n(rows)} 个实体的事件超过 ${n(most)} 条，全部未画出：只画一部分会显出并不存在的静默。`,
  narrow: '只查询时间窗内',
  inWindowOnly: (rows: number) => `${n(rows)} 个实体的事件过多：所画仅为时间窗内的事件。`,
  rows: (shown: number, of: number) => `已列出 ${n(of)} 个中的 ${n(shown)} 个：选中后可查看其他。`,
  places: (count: number) => `${n(count)} 个地点只在选中时列出。`,
  empty: '图上还没有内容。',
  none: '没有事件：此处的内容没有时间，或其类型已关闭。',
  loading: '正在读取事件',
  retry: '重试',
  more: (count: number) => `附近另有 ${n(count)} 条`,
  tableHead: { what: '名称', events: '事件', first: '最早', last: '最近', silences: '静默' },
} satisfies typeof en;
