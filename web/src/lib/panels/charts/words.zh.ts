import type en from './words.en.ts';

export default {
  title: '图谱',
  of: (caseFile: string) => `属于 ${caseFile}`,
  new: '新建图谱',
  saved: '保存于',
  revision: '版本',
  empty: '本专案还没有图谱。您放到图上的内容会保存在这里。',
  loading: '正在读取图谱',
  failed: '重试',
  open: (name: string) => `打开 ${name}`,
  now: '当前',
} satisfies typeof en;
