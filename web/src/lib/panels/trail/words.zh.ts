import type en from './words.en.ts';

type About = Readonly<Record<string, string | number>>;

const named = (about: About) =>
  Number(about['count'] ?? 1) > 1 || about['caption'] === undefined
    ? ` ${about['count'] ?? 0} 个实体`
    : ` ${about['caption']}`;

export default {
  title: '探索路径',
  at: (now: number, all: number) => (now === all ? `第 ${now} 步` : `第 ${now} / ${all} 步`),
  empty: '每一步都会记在这里，随时可以收回。',
  takeBack: '收回',
  doAgain: '恢复',
  goHere: '回到这一步',
  laterStay: '后续步骤保留',
  select: '选中这一步加入的内容',
  more: '更多',
  step: '步骤',
  undone: '已撤销',
  takenBack: '已收回',
  cut: '有内容未列入',
  verbs: {
    add: (about: About) => `加入${named(about)}`,
    expand: (about: About) => `展开${named(about)}${about['kinds'] === undefined ? '' : `的“${about['kinds']}”`}`,
    links: (about: About) => `${about['count'] ?? 0} 个实体的彼此关系`,
    path: (about: About) => `路径 ${about['from'] ?? ''} → ${about['to'] ?? ''}`,
    pattern: (about: About) => String(about['title'] ?? '碰撞模型'),
    chart: (about: About) => `并入${about['title'] ?? ''}`,
    same: (about: About) => `认定同一：${about['caption'] ?? ''} 与 ${about['other'] ?? ''}`,
    separate: (about: About) => `重新拆开：${about['caption'] ?? ''}`,
    hide: (about: About) => `隐藏${named(about)}`,
    remove: (about: About) => `移出${named(about)}`,
  },
} satisfies typeof en;
