/** Plate reads of cameras and gates. */
import { defineSource } from '../../kit/source.ts';
import { latitudeHeaders, longitudeHeaders, plateHeaders, point, yearFirst } from '../shared.ts';

export default defineSource({
  ...{
    format: 1,
    name: 'plate-reads',
    words: { en: 'Plate reads', zh: '卡口过车' },
    grade: 'record',
    dates: yearFirst,
  },
  files: [
    {
      name: '*',
      headers: {
        plate: plateHeaders,
        'plate type': ['号牌种类', '号牌类型', 'type of plate'],
        at: [
          '经过时间',
          '过车时间',
          '通过时间',
          '抓拍时间',
          'time',
          'read at',
          'passed at',
          'capture time',
          'timestamp',
        ],
        camera: ['卡口编号', '卡口代码', '设备编号', 'camera id', 'camera code', 'site id'],
        'camera name': ['卡口名称', '过车地点', '抓拍地点', 'camera location', 'site', 'checkpoint'],
        direction: ['行驶方向', '方向', '方向类型', 'heading', 'direction of travel'],
        lane: ['车道', '车道号', 'lane number'],
        speed: ['车速', '速度', '行驶速度', 'speed kmh', 'km h'],
        colour: ['车身颜色', '车辆颜色', 'color', 'vehicle colour'],
        category: ['车辆类型', 'vehicle type'],
        ...{ longitude: longitudeHeaders, latitude: latitudeHeaders },
      },
      needs: ['plate', 'at', ['camera', 'camera name']],
      entities: [
        {
          ...{ as: 'vehicle', kind: 'Vehicle' },
          set: {
            ...{ plate: 'plate', plateType: { column: 'plate type', lookup: 'plateTypes' } },
            ...{ colour: 'colour', category: 'category' },
          },
        },
        {
          ...{ as: 'camera', kind: 'Checkpoint', id: { first: ['camera', 'camera name'] } },
          set: { code: 'camera', name: 'camera name', point: { ...point, faulty: 'empty' } },
        },
      ],
      links: [
        {
          ...{ kind: 'SEEN_AT', from: 'vehicle', to: 'camera' },
          set: { at: 'at', direction: 'direction', lane: 'lane', speed: { column: 'speed', faulty: 'empty' } },
        },
      ],
      ignore: ['序号', '图片地址', '号牌颜色', 'image', 'picture', 'plate colour', 'confidence'],
    },
  ],
  lookups: { plateTypes: { table: { 小型汽车: '02', 小型新能源汽车: '52', 大型汽车: '01' }, otherwise: 'keep' } },
});
