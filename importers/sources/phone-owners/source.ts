/** Who uses which number, by what an operator, a ticket office or an employer keeps. */
import { defineSource } from '../../kit/source.ts';
import * as shared from '../shared.ts';

export default defineSource({
  ...{
    format: 1,
    name: 'phone-owners',
    words: { en: 'Persons and their numbers', zh: '人员联系方式' },
    grade: 'record',
  },
  dates: shared.yearFirst,
  files: [
    {
      name: '*',
      headers: {
        'resident id': shared.residentIdHeaders,
        document: shared.documentHeaders,
        name: ['姓名', '机主姓名', '机主', '同行人姓名', '客户姓名', 'subscriber', 'subscriber name', 'person'],
        sex: shared.sexHeaders,
        'born on': shared.bornOnHeaders,
        nationality: shared.nationalityHeaders,
        number: [
          '手机号码',
          '手机号',
          '号码',
          '电话号码',
          '联系电话',
          '机主号码',
          'mobile',
          'phone',
          'phone number',
          'msisdn',
        ],
        'second number': ['固定电话', '座机', 'landline', 'second phone'],
        email: ['电子邮箱', '邮箱', 'e-mail', 'email address'],
        since: ['开户日期', '入网时间', 'active since', 'start date'],
      },
      needs: [['resident id', 'document'], 'number'],
      entities: [
        {
          as: 'person',
          ...shared.person({
            ...{ name: 'name', sex: 'sex', nationality: 'nationality' },
            bornOn: { column: 'born on', faulty: 'empty' },
          }),
        },
        { as: 'first', kind: 'Phone', optional: true, set: { number: 'number' } },
        { as: 'second', kind: 'Phone', optional: true, set: { number: { column: 'second number', faulty: 'empty' } } },
        { as: 'mail', kind: 'OnlineAccount', optional: true, set: { email: { column: 'email', faulty: 'empty' } } },
      ],
      links: [
        { kind: 'USES', from: 'person', to: 'first', set: { since: 'since' } },
        { kind: 'USES', from: 'person', to: 'second' },
        { kind: 'USES', from: 'person', to: 'mail' },
      ],
      ignore: ['同行人序号', '旅客类型', '运营商', 'operator', ...shared.documentTypeHeaders, ...shared.bookkeeping],
    },
  ],
});
