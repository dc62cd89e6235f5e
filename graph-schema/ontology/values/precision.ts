/** How finely a time was known to its source. */
import { choice } from './choice.ts';

export const precision = choice(
  'precision',
  { en: 'Precision', zh: '时间精度' },
  {
    en: 'How finely the source knew the time. What is known to the day only enters no pattern that counts minutes.',
    zh: '数据源给出的时间精度。只精确到日的时间不参与按分钟计算的模型。',
  },
  [
    { value: 'day', words: { en: 'to the day', zh: '精确到日' } },
    { value: 'minute', words: { en: 'to the minute', zh: '精确到分' } },
    { value: 'second', words: { en: 'to the second', zh: '精确到秒' } },
  ],
);
