import type en from './words.en.ts';

export default {
  back: '返回',
  takeUp: '转为线索',
  links: (n: string) => `${n} 条关系`,
  once: '1 次',
  times: (n: string) => `${n} 次`,
  last: (at: string) => `最近 ${at}`,
  left: (n: string) => `另有 ${n} 个`,
  leftWhy: '次数较少，请在桌面端查看',
  loading: '正在读取关系',
  failed: '重试',
  empty: '输入或粘贴姓名、号码、车牌或案件。',
  none: '没有已知关系。',
  audit: (data: string) => `${data}。本次查看已记入审计。`,
} satisfies typeof en;
