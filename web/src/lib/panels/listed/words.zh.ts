import type en from './words.en.ts';

const n = (count: number) => count.toLocaleString('en');

export default {
  label: '已找到，尚未上图',
  found: (title: string) => `“${title}”`,
  around: (title: string) => `${title} 的关联`,
  count: (count: number) => `${n(count)} 个实体`,
  there: (count: number) => `其中 ${n(count)} 个已在图上`,
  add: (count: number) => `添加 ${n(count)} 个实体`,
  none: '选中行后可添加：按 Ctrl 单击或空格多选。',
  all: (count: number) => `全部添加（${n(count)} 个）`,
  tooMany: '图谱在约 1,500 个实体以内才便于阅读：请选择一部分。',
  loading: '正在读取列表',
  failed: '重试',
  empty: '没有找到。',
} satisfies typeof en;
