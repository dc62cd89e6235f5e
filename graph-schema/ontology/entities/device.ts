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
  icon: 'M3.4 3h9.2a1.4 1.4 0 0 1 1.4 1.4v5.8a1.4 1.4 0 0 1 -1.4 1.4h-9.2a1.4 1.4 0 0 1 -1.4 -1.4v-5.8a1.4 1.4 0 0 1 1.4 -1.4zM3.7 4.4h8.6a0.3 0.3 0 0 1 0.3 0.3v5.2a0.3 0.3 0 0 1 -0.3 0.3h-8.6a0.3 0.3 0 0 1 -0.3 -0.3v-5.2a0.3 0.3 0 0 1 0.3 -0.3zM1.65 12.4h12.7a0.75 0.75 0 0 1 0.75 0.75v0a0.75 0.75 0 0 1 -0.75 0.75h-12.7a0.75 0.75 0 0 1 -0.75 -0.75v0a0.75 0.75 0 0 1 0.75 -0.75z',
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
