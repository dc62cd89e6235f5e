import type en from './words.en.ts';

export default {
  tour: '入门步骤',
  count: (n, of) => `${n}/${of}`,
  says: {
    find: '按 `/`，输入姓名、号码或“入室盗窃”，按 `↵` 将找到的加入图谱。',
    expand: '选中一个实体，按 `E` 展开与它相连的实体。',
    undo: '按 `Ctrl Z`：每一步都可以撤销。在操作轨迹中“撤回”，可只撤回一步，其余保留。',
    ask: '选中两起以上案件，按 `R`：碰撞模型可查谁曾在场、谁同行、谁把案件连在一起。',
    evidence: '选中一条线，按 `4`：查看其依据的数据行，注明文件与行号。',
    keys: '按 `?` 查看全部快捷键。入门只需这些。',
  },
  next: '下一步',
  done: '完成',
  close: '不再显示入门步骤',
} satisfies typeof en;
