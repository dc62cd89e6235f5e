import type en from './words.en.ts';

export default {
  mended: (file: string, row: string, number: number) =>
    `改正后的行：原为第 ${number} 批 ${file} 的第 ${row} 行，当时被拒收。`,
  label: '所选内容的证据',
  time: '时间',
  what: '内容',
  file: '文件与行',
  import: '批次',
  rows: (n: string) => `${n} 行`,
  empty: '选中一条线或一个命中，即可查看其来源行。',
  none: '没有来源行：所选内容中没有事件或陈述的事实。',
  loading: '正在读取来源行',
  original: '原始行',
  hide: '收起原始行',
  asWritten: '文件中的原样',
  gone: '此行所在的文件已不在本机保存。',
  failed: '重试',
  more: (n: string) => `另有 ${n} 行陈述同一内容`,
} satisfies typeof en;
