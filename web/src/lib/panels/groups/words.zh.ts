import type en from './words.en.ts';

export default {
  title: '组',
  count: (n: string) => `含 ${n} 个`,
  countOf: (n: string, all: string) => `显示 ${all} 个中的 ${n} 个`,
  openIt: '打开该组',
  open: (name: string) => `打开${name}`,
  close: (name: string) => `收拢${name}`,
  select: (name: string) => `选中${name}`,
  dissolve: '解散',
  name: '组的名称',
  links: (n: string) => `彼此间 ${n} 条关系，未画出`,
} satisfies typeof en;
