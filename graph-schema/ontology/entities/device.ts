/** A handset, computer or other machine that speaks to a network. */
import { defineEntity } from '../define.ts';
import { note } from '../shared.ts';
import { code, imei, mac, text } from '../values/index.ts';

export const device = defineEntity({
  name: 'Device',
  slug: 'device',
  words: { en: 'Device', zh: '终端设备' },
  plural: { en: 'Devices', zh: '终端设备' },
  about: { en: 'A handset, computer or other machine that speaks to a network.', zh: '手机、电脑等联网终端。' },
  family: 'object',
  group: 'talk',
  icon: 'M4.5 1h7v14h-7zM5.8 2.8v9h4.4v-9zM7.3 13h1.4v1H7.3z',
  properties: {
    imei: { type: imei, words: { en: 'IMEI', zh: 'IMEI 号' }, search: 'number' },
    mac: { type: mac, words: { en: 'MAC address', zh: 'MAC 地址' }, search: 'number' },
    maker: { type: text, words: { en: 'Maker', zh: '品牌' } },
    model: { type: text, words: { en: 'Model', zh: '型号' } },
    category: { type: code, words: { en: 'Category', zh: '类别' } },
    serial: { type: code, words: { en: 'Serial number', zh: '序列号' }, search: 'number' },
    ...note,
  },
  pivots: [['imei'], ['mac']],
  caption: ['imei', 'mac', 'model'],
});
