import type en from './words.en.ts';

const n = (count: number) => count.toLocaleString('en');
const metres = (m: number) => (m >= 1000 ? `${n(m / 1000)} 公里` : `${n(m)} 米`);

export default {
  label: '地图',
  map: '地点地图。方向键移动，加减号缩放；旁边的列表列出全部地点。',
  list: '地点，按到访次数排列',
  summary: (places: number) => `${n(places)} 个地点`,
  times: (count: number) => `${n(count)} 次`,
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '全部地点',
  metres,
  noTiles: '空白底图：本机没有地图数据，也不会联网获取。',
  honest: '扇区或圆圈表示可能所在的范围；虚点轨迹按时间连接各地点，实际路线未知。',
  plain: '空白底图',
  net: (degrees: string) => `经纬网 ${degrees}°`,
  unknown: (count: number) => `${n(count)} 个地点没有坐标，未标出。`,
  nowhere: (count: number) => `${n(count)} 个实体没有已知地点。`,
  marks: (shown: number, of: number) => `${n(of)} 个地点中标出到访最多的 ${n(shown)} 个，列表中为全部。`,
  tooMany: (count: number) => `${n(count)} 个实体的事件过多：仅按图上的关系线标出地点。`,
  rows: (shown: number, of: number) => `已读取 ${n(of)} 个实体中的 ${n(shown)} 个：选中后可查看其他。`,
  ring: (m: number) => `${metres(m)} 以内`,
  sector: (m: number) => `扇区，最远 ${metres(m)}`,
  noAccuracy: '精度不明',
  nobody: '所选内容均未到过此处。',
  add: '加入图谱',
  close: '关闭',
  between: (first: string, last: string) => (first === last ? first : `${first} 至 ${last}`),
  none: '所示内容没有已知地点。',
  empty: '图上还没有内容。',
  loading: '正在读取地点',
  drawing: '正在绘制地图',
  noWebGl: '此浏览器无法绘制地图（不支持 WebGL）。列表内容相同。',
  retry: '重试',
} satisfies typeof en;
