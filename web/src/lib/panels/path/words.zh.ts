import type en from './words.en.ts';

export default {
  title: '两者之间的路径',
  from: '起点',
  to: '终点',
  swap: '交换',
  which: '哪些路径',
  shortest: '一条最短',
  all: '全部最短',
  some: '多条',
  most: '条数',
  steps: '最多',
  stepsUnit: '步',
  hub: '不穿过超过此数关系的实体',
  hubUnit: '条关系',
  hubHint: '呼叫中心、银行等会把所有人连在一起。未穿过的会说明。',
  kinds: '沿所有类型的关系',
  someKinds: (n: number) => `沿 ${n} 种关系`,
  run: '查找路径',
  cancel: '取消',
  running: '正在查找路径',
  none: (steps: number) => `${steps} 步以内没有路径。`,
} satisfies typeof en;
