import type en from './words.en.ts';

export default {
  title: '报告',
  about: '勾选要写入的内容。每个数字都注明证据行，每一行都注明文件；制作人记入审计。',
  name: '标题',
  usual: (caseFile: string) => `报告：${caseFile}`,
  hits: '已转为线索或已排除的命中',
  noHits: '本专案还没有转为线索的命中。打开命中并转为线索后，可在此勾选。',
  charts: '图谱',
  noCharts: '本专案还没有保存的图谱。',
  notes: '备注',
  notesHint: '其他需要说明的内容；空行另起一段',
  namesHidden: '隐去姓名：人员、号码和物品以代号代替',
  notesVeiled: '备注中只替换所勾选命中和图谱里出现的名称：交出前请再读一遍。',
  pdf: 'PDF',
  word: 'Word',
  making: '正在生成报告',
  ticked: (hits: number, charts: number) => `${hits} 个命中，${charts} 张图谱`,
  nothing: '请勾选命中或图谱，或填写备注。',
  loading: '正在读取专案内容',
  again: '重试',
  saved: '保存于',
} satisfies typeof en;
