/** Registered vehicles and their owners. */
import { defineSource } from '../../kit/source.ts';
import { bookkeeping, documentHeaders, documentTypeHeaders, holders, plateHeaders, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'vehicles', words: { en: 'Registered vehicles', zh: '机动车登记' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        plate: plateHeaders,
        'plate type': ['号牌种类', '号牌类型', 'type of plate'],
        make: ['中文品牌', '品牌', '车辆品牌', 'brand', 'manufacturer'],
        model: ['车辆型号', '型号', 'vehicle model'],
        vin: ['车辆识别代号', '车架号', 'frame number', 'vehicle identification number', 'chassis number'],
        category: ['车辆类型', 'vehicle type', 'body type'],
        colour: ['车身颜色', '颜色', 'color', 'body colour'],
        owner: ['机动车所有人', '所有人', '车主', '车主姓名', 'keeper', 'registered keeper', 'owner name'],
        'owner id': [...documentHeaders, '所有人证件号码', '身份证号', 'owner document', 'keeper id'],
      },
      needs: ['plate', ['owner', 'owner id'], ['vin', 'make', 'category', 'colour']],
      entities: [
        {
          ...{ as: 'vehicle', kind: 'Vehicle' },
          set: {
            ...{ plate: 'plate', plateType: { column: 'plate type', lookup: 'plateTypes' }, maker: 'make' },
            ...{ model: 'model', colour: 'colour', category: 'category', vin: { column: 'vin', faulty: 'empty' } },
          },
        },
      ],
      links: holders('OWNS', 'vehicle', { paper: 'owner id', name: 'owner' }),
      ignore: [
        ...['发证机关', '初次登记日期', '机动车状态', '住所地址', '暂住证编号', '暂住地址', '是否抵押/质押'],
        ...['机动车档案编号', '机动车发动机号', '机动车发动机型号', '机动车能源种类', '机动车发动机排量'],
        ...['机动车发动机功率', '机动车总质量', '机动车核定载质量', '机动车核定载客人数', '机动车准牵引总质量'],
        ...['出厂日期', '机动车驾驶证号', 'registered on', 'address', ...documentTypeHeaders, ...bookkeeping],
      ],
    },
  ],
  lookups: { plateTypes: { table: { 小型汽车: '02', 小型新能源汽车: '52', 大型汽车: '01' }, otherwise: 'keep' } },
});
