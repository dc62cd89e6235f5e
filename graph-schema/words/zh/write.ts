/** Sentences of the area 'write'. */
import type { Words } from '../index.ts';
import type en from '../en/write.ts';

const zh = {
  'write.no-import': '没有第 {import} 号导入批次：它已被撤销，或从未开始。用 `redthread imports` 查看现有批次。',
  'write.import-finished': '第 {import} 号导入批次已完成。之后新增的行请作为新的批次导入。',
  'write.import-undone': '第 {import} 号导入批次正在撤销，不能继续。请等撤销完成后重新导入文件。',
  'write.no-entity': '两个实体中有一个已不存在，可能其导入批次已被撤销。请重新搜索。',
  'write.other-kind': '{from} 与 {into} 不能合并：只有同一类型的实体才可能是同一个。',
  'write.not-merged': '该实体没有与其他实体合并，无需拆分。',
} satisfies Record<keyof typeof en, Words[string]>;

export default zh;
