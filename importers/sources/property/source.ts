/** Property in cases: stolen, found, seized. */
import { defineSource } from '../../kit/source.ts';

export default defineSource({
  ...{ format: 1, name: 'property', words: { en: 'Property in cases', zh: '涉案物品' }, grade: 'statement' },
  files: [
    {
      name: '*',
      headers: {
        case: ['案件编号', '案号', '案件号', 'case number', 'case id', 'crime number', 'incident number'],
        category: ['物品类别', '物品类型', '物品名称', '涉案物品', 'property type', 'item', 'object', 'item type'],
        serial: ['序列号', '物品编号', '编号', '号码', '特征编号', 'serial number', 'identifying number'],
        description: ['物品描述', '物品特征', '描述', '特征', 'details', 'item description'],
        amount: ['价值', '估价', '案值', 'value', 'estimated value'],
        currency: ['币种', 'currency code'],
        role: ['涉案情形', '涉案性质', '状态', 'circumstance', 'stolen or found', 'status'],
      },
      needs: ['case', 'category', ['serial', 'description', 'amount']],
      entities: [
        { as: 'case', kind: 'Case', set: { number: 'case' } },
        {
          ...{ as: 'item', kind: 'Item', id: ['case', 'category', 'description'] },
          set: {
            ...{ category: 'category', serial: 'serial', description: 'description', currency: 'currency' },
            amount: { column: 'amount', faulty: 'empty' },
          },
        },
      ],
      links: [{ kind: 'INVOLVED_IN', from: 'item', to: 'case', set: { role: 'role' } }],
      ignore: ['序号', '数量', 'quantity'],
    },
  ],
});
