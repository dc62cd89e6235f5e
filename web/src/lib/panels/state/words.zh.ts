import type en from './words.en.ts';

const n = (count: number) => count.toLocaleString('en');

export default {
  says: {
    emptyChart: () => '图上还没有内容。按 / 输入姓名、号码、车牌或案件，也可粘贴一列。',
    firstRun: (v) =>
      `正在生成虚构城市：${n(v.of)} 条事件已完成 ${n(v.done)} 条，约剩 ${n(v.seconds)} 秒。现在就可以浏览。`,
    nothingFound: (v) =>
      `没有“${v.text}”的记录。已查找您可见的全部数据，至第 ${n(v.data)} 批。可试 ${v.wider} 或导入文件。`,
    loading: (v) =>
      v.done === null || v.of === null
        ? `正在读取${v.what}…`
        : `正在读取${v.what}：${n(v.of)} 个中已完成 ${n(v.done)} 个。`,
    partial: (v) =>
      v.of === null
        ? `已显示 ${n(v.shown)} 个${v.what}，按次数从多到少。另有更多，未计数。`
        : `已显示 ${n(v.of)} 个${v.what}中的 ${n(v.shown)} 个，按次数从多到少。`,
    timeLimit: (v) => `${n(v.seconds)} 秒后停止。这 ${n(v.shown)} 个命中来自停止前已读取的数据。`,
    error: (v) => `没有得到回答：${v.why}图谱没有变化。`,
    offline: (v) => `${v.since} 起失去连接。可以查看、排列和筛选，查询需等待。${n(v.seconds)} 秒后重试。`,
    back: () => '已重新连接，没有丢失内容。',
    recovering: () => '数据库异常停止后正在恢复，通常不到一分钟。图谱可以打开，查询需等待。',
    starting: (v) => `数据库正在启动：${v.says}图谱可以打开，查询需等待。`,
    notOpened: (v) => `${v.authority}未开放${v.what}。`,
    authorityEnded: (v) => `${v.authority}已于 ${v.at} 到期。其开放的数据已重新关闭，备注和决定保留。`,
    notThere: () => '没有这个图谱，或未向您开放。',
    tooBig: (v) => `将加入 ${n(v.more)} 个实体，图谱在约 1,500 个以内才便于阅读。`,
    hub: (v) => `${v.caption} 有 ${n(v.links)} 条关系，未穿过。`,
    noHits: (v) =>
      v.tried === null ? '没有命中，没有截去内容。' : `没有命中。已比对 ${n(v.tried)} 个，没有截去内容。`,
    savedTwice: (v) => `有人在 ${v.at} 保存过此图谱，两个版本都已保留。`,
    undone: (v) => `已撤销：${v.what}`,
  },
  acts: {
    stop: '停止',
    again: '重试',
    copy: '复制详情',
    more: (count) => `再加 ${n(count)} 个`,
    kinds: '按类型选择…',
    shorten: '缩短时段',
    linkedTwice: (count) => `只加与图上有 2 条以上关系的（${n(count)} 个）`,
    asTable: '用表格打开',
    cross: '仅此一次穿过',
    redo: '重做',
    importFile: '导入文件',
    keys: '查看快捷键',
  },
} satisfies typeof en;
