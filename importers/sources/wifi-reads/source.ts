/** Wi-Fi and Bluetooth readers: which device was near which one. */
import { defineSource } from '../../kit/source.ts';
import { latitudeHeaders, longitudeHeaders, macHeaders, point, yearFirst } from '../shared.ts';

export default defineSource({
  ...{ format: 1, name: 'wifi-reads', words: { en: 'Wi-Fi and MAC reads', zh: 'WiFi与MAC采集' }, grade: 'record' },
  dates: yearFirst,
  files: [
    {
      name: '*',
      headers: {
        mac: macHeaders,
        at: ['采集时间', '时间', '上线时间', '发现时间', 'seen at', 'time', 'timestamp', 'first seen'],
        until: ['离线时间', '下线时间', 'last seen'],
        reader: ['采集设备编号', '设备编号', '热点编号', 'AP编号', 'reader id', 'ap', 'ap id', 'sensor'],
        place: ['采集地点', '场所名称', '设备名称', '地点', 'site', 'venue', 'location', 'reader name'],
        ...{ longitude: longitudeHeaders, latitude: latitudeHeaders },
      },
      needs: ['mac', 'at', ['reader', 'place']],
      entities: [
        { as: 'device', kind: 'Device', set: { mac: 'mac' } },
        {
          ...{ as: 'reader', kind: 'Venue', id: { first: ['reader', 'place'] } },
          set: { code: 'reader', name: 'place', point: { ...point, faulty: 'empty' } },
        },
      ],
      links: [{ kind: 'SEEN_AT', from: 'device', to: 'reader', set: { at: 'at', until: 'until' } }],
      ignore: ['序号', '信号强度', 'SSID', 'RSSI', 'signal', 'signal strength', '品牌', 'vendor'],
    },
  ],
});
