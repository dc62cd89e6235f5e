import type en from './words.en.ts';

const n = (count: number) => count.toLocaleString('zh');

export default {
  title: (now, then) => `${now} 对照 ${then}`,
  about: '以各自显示的内容为准：被筛选或时间窗排除的视为没有。',
  entities: '实体',
  lines: '关系线',
  came: '新增',
  gone: '减少',
  changed: '变化',
  same: (count) => `${n(count)} 项相同`,
  nothing: '没有差别。',
  select: '选中',
  bring: '放到此图',
  close: '关闭',
  merged: '合并情况',
  count: (before, after) => `${n(before)} → ${n(after)}`,
  more: (count) => `另有 ${n(count)} 项`,
  takeIn: (name) => `并入${name}的全部内容`,
} satisfies typeof en;
