/** Sentences of the chart at work: what is being asked, what was done, why it cannot be. */
import type { Words } from '../index.ts';
import type en from '../en/chart.ts';

const zh = {
  'asking.add': '正在读取 {count} 个实体',
  'asking.expand': ({ caption, count }) => (Number(count) > 1 ? `正在展开 ${count} 个实体` : `正在展开 ${caption}`),
  'asking.links': '正在读取彼此之间的关系',
  'asking.path': '正在查找两者之间的路径',
  'chart.added': ({ count, cut }) => `已加入 ${count} 个实体${Number(cut) > 0 ? `，${cut} 个未画出` : ''}。`,
  'chart.full': '将加入 {more} 个实体，一张图谱最多容纳 {most} 个。请选择类型、设定时段，或用表格打开。',
  'trail.undone': '已撤销：第 {step} 步。可重做。',
} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
