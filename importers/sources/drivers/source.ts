/** Driving licences and who holds them. */
import { defineSource } from '../../kit/source.ts';
import * as shared from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'drivers', words: { en: 'Drivers', zh: '驾驶人' }, grade: 'record', dates: shared.yearFirst },
  files: [
    {
      name: '*',
      headers: {
        'resident id': shared.residentIdHeaders,
        document: shared.documentHeaders,
        name: ['姓名', 'full name', 'driver'],
        sex: shared.sexHeaders,
        'born on': shared.bornOnHeaders,
        nationality: shared.nationalityHeaders,
        'licence number': ['驾驶证号', '驾驶证号码', 'license number', 'driving licence'],
        classes: ['准驾车型', 'licence classes', 'vehicle classes'],
        'issued by': ['发证机关', 'issuing authority'],
        'issued on': ['初次领证日期', 'first issued'],
        'expires on': ['有效期止', 'valid until'],
      },
      needs: ['name', ['resident id', 'document'], 'classes'],
      entities: [
        {
          as: 'driver',
          ...shared.person({
            ...{ name: 'name', sex: 'sex', nationality: 'nationality' },
            bornOn: { column: 'born on', faulty: 'empty' },
          }),
        },
        {
          ...{ as: 'licence', kind: 'Document' },
          set: {
            ...{ category: { value: 'driving licence' }, title: 'classes', issuedBy: 'issued by' },
            number: { first: ['licence number', 'resident id', 'document'] },
            issuedOn: { column: 'issued on', faulty: 'empty' },
            expiresOn: { column: 'expires on', faulty: 'empty' },
          },
        },
      ],
      links: [{ kind: 'HOLDS', from: 'driver', to: 'licence' }],
      ignore: [
        ...['登记住所详址', '联系住所详址', '暂住证编号', '原准驾车型', '有效期起', '驾驶证期限', '驾驶证状态'],
        ...['驾驶证超分日期', '累积记分', ...shared.documentTypeHeaders, ...shared.bookkeeping],
      ],
    },
  ],
});
