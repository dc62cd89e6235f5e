import type en from './words.en.ts';

export default {
  title: '快捷键',
  about: '单键在图谱或视图获得焦点时有效，输入框内无效。/ 和 ? 在输入框之外的任何位置有效。',
  search: '搜索快捷键',
  none: '没有这样的快捷键。',
  verb: '操作',
  key: '按键',
  mouse: '鼠标',
  or: '或',
} satisfies typeof en;
