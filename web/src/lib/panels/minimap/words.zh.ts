import type en from './words.en.ts';

const n = (count: number) => count.toLocaleString('zh');

export default {
  title: '缩略图',
  help: '方向键移动视野，单击处成为视野中心。',
  inView: (shown, all) => `视野内 ${n(shown)} 个，共 ${n(all)} 个`,
  outside: (count) => `视野外 ${n(count)} 个`,
  allIn: '全部在视野内',
  sides: { left: '左侧', right: '右侧', up: '上方', down: '下方' },
  side: (count, side) => `${side} ${n(count)} 个`,
  close: '关闭缩略图',
} satisfies typeof en;
