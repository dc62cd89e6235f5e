import type en from './words.en.ts';

export default {
  title: '应有而未查到',
  change: '应有而未查到：修改',
  about: '记下本应存在而没有查到的内容。没有来源陈述它：它只在此图谱上，以问号标明，导出时也如实注明。',
  kind: '应有的类型',
  name: '在此称作',
  example: '该车的使用人',
  of: '为谁而设',
  nobody: '未选中任何内容，将单独放置。',
  add: '放到图上',
  save: '保存',
  cancel: '取消',
  empty: '请写名称。',
} satisfies typeof en;
