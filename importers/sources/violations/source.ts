/** Traffic violations: which vehicle was where, and who answers for it. */
import { defineSource } from '../../kit/source.ts';
import { bookkeeping, personBy, plateHeaders, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'violations', words: { en: 'Traffic violations', zh: '机动车违章' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        plate: plateHeaders,
        'plate type': ['号牌种类', 'type of plate'],
        driver: ['当事人', '驾驶人', '驾驶人姓名', 'offender', 'driver name'],
        'licence number': ['驾驶证号', '驾驶证号码', '身份证号', 'license number', 'driving licence', 'driver id'],
        at: ['违法时间', '违章时间', 'violation time', 'offence time', 'time of offence'],
        place: ['违法地址', '违法地点', '违章地点', 'violation place', 'offence place', 'location'],
        offence: ['违法行为', '违章行为', 'violation', 'offense'],
        'handled by': ['处理机关', 'handled at', 'authority'],
      },
      needs: ['plate', 'at', 'offence'],
      entities: [
        {
          as: 'vehicle',
          kind: 'Vehicle',
          set: { plate: 'plate', plateType: { column: 'plate type', lookup: 'plateTypes' } },
        },
        {
          ...{ as: 'violation', kind: 'Thing', id: ['plate', 'at', 'offence'] },
          set: { category: { value: 'traffic violation' }, name: 'offence', note: 'handled by' },
        },
      ],
      links: [
        {
          ...{ kind: 'SEEN_AT', from: 'vehicle', set: { at: 'at' } },
          to: { kind: 'Address', id: 'place', optional: true, set: { address: 'place' } },
        },
        {
          ...{ kind: 'LINKED_TO', from: 'vehicle', to: 'violation' },
          set: { category: { value: 'violation' }, at: 'at' },
        },
        {
          ...{ kind: 'LINKED_TO', from: personBy('licence number', { name: 'driver' }), to: 'violation' },
          set: { category: { value: 'answers for' }, at: 'at' },
        },
      ],
      ignore: ['处理时间', 'handled on', ...bookkeeping],
    },
  ],
  lookups: { plateTypes: { table: { 小型汽车: '02', 小型新能源汽车: '52', 大型汽车: '01' }, otherwise: 'keep' } },
});
