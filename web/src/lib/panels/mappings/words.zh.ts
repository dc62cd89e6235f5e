import type en from './words.en.ts';

export default {
  title: '已保存的映射',
  about: '再次遇到相同表头时，即按该映射读取。',
  bring: '从文件保存',
  loading: '正在读取已保存的映射',
  none: '还没有保存任何映射。遇到不认识的文件时可以建立一个。',
  revision: (n) => `第 ${n} 版`,
  out: '已停用',
  of: (verb, name) => `${verb}：${name}`,
  rename: '改标题',
  export: '导出',
  remove: '停用',
  putBack: '重新使用',
  en: '英文标题',
  zh: '中文标题',
  leave: '放弃',
} satisfies typeof en;
