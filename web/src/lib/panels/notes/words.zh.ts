import type en from './words.en.ts';

export default {
  title: '备注',
  on: (what) => `备注：${what}`,
  onChart: '图谱备注',
  text: '内容',
  add: '添加备注',
  keys: 'Ctrl ↵',
  empty: '这里还没有备注。备注留在图谱上，随图谱导出，不会写入图数据库。',
  others: (n) => `此图谱另有 ${n} 条备注`,
  all: '全部显示',
  chart: '图谱本身',
  about: (what) => `对象：${what}`,
  edit: '修改',
  save: '保存',
  cancel: '取消',
  remove: '移除',
  select: (what) => `选中 ${what}`,
} satisfies typeof en;
