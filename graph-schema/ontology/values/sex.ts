/** Sex as stated by the source, GB/T 2261.1: 1 male, 2 female, 9 not stated. */
import { choice } from './choice.ts';

export const sex = choice(
  'sex',
  { en: 'Sex', zh: '性别' },
  { en: 'Sex as the source states it.', zh: '数据源登记的性别。' },
  [
    { value: 'm', words: { en: 'male', zh: '男' }, also: ['1', '男性', 'man'] },
    { value: 'f', words: { en: 'female', zh: '女' }, also: ['2', '女性', 'woman'] },
    { value: 'x', words: { en: 'other', zh: '其他' }, also: ['9', '未说明'] },
  ],
);
