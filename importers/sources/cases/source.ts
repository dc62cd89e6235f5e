/** Cases with their way of working. */
import { defineSource } from '../../kit/source.ts';
import { latitudeHeaders, longitudeHeaders, point, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'cases', words: { en: 'Cases', zh: '案件' }, grade: 'record', dates: yearFirst },
  files: [
    {
      name: '*',
      headers: {
        case: [
          '案件编号',
          '案号',
          '案件号',
          'case number',
          'case id',
          'crime number',
          'incident number',
          'report number',
        ],
        title: ['案件名称', '案由', 'case title', 'headline'],
        category: ['案件类别', '案件类型', '案别', 'case type', 'crime type', 'offence', 'incident type'],
        from: [
          '发案时间始',
          '案发时间',
          '发案时间',
          '发案时间上限',
          'occurred at',
          'occurred from',
          'incident time',
          'earliest time',
        ],
        until: ['发案时间止', '发案时间下限', 'occurred until', 'occurred to', 'latest time'],
        address: ['发案地点', '案发地点', '发案地址', 'place', 'location', 'scene', 'address of scene'],
        status: ['案件状态', '办理状态', 'case status'],
        entry: ['侵入方式', '进入方式', 'way of entry', 'point of entry'],
        method: ['作案手段', '作案方式', 'methods', 'modus operandi', 'mo'],
        target: ['侵害对象', '侵害目标', '选择对象', 'target of crime'],
        summary: ['简要案情', '案情', 'narrative', 'description'],
        ...{ longitude: longitudeHeaders, latitude: latitudeHeaders },
      },
      needs: ['case', ['from', 'title', 'category', 'summary']],
      entities: [
        {
          ...{ as: 'case', kind: 'Case' },
          set: {
            ...{ number: 'case', title: 'title', category: 'category', status: 'status', summary: 'summary' },
            ...{ at: 'from', until: 'until', entry: 'entry', target: 'target' },
            method: { column: 'method', split: ';' },
          },
        },
        {
          ...{
            as: 'scene',
            kind: 'Address',
            id: { first: ['address', { join: ['longitude', 'latitude'], with: ',' }] },
          },
          ...{ optional: true, set: { address: 'address', point: { ...point, faulty: 'empty' } } },
        },
      ],
      links: [{ kind: 'OCCURRED_AT', from: 'case', to: 'scene' }],
      ignore: ['序号', '立案时间', '办案单位', 'recorded on', 'unit'],
    },
  ],
});
