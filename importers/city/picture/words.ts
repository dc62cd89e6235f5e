/** What the picture says, in the language of its city. */

interface Words {
  readonly fictional: string;
  readonly no: (people: number, days: number, from: string, seed: number) => string;
  readonly made: string;
  readonly week: (from: string) => string;
  readonly days: readonly string[];
  readonly count: (n: number) => string;
  readonly legend: Readonly<
    Record<
      | 'homes'
      | 'cameras'
      | 'cells'
      | 'hotels'
      | 'stations'
      | 'cases'
      | 'planted'
      | 'river'
      | 'ring'
      | 'artery'
      | 'street',
      string
    >
  >;
  /** Under the mark of the track, line by line. */
  readonly way: readonly string[];
  readonly scenes: string;
  readonly scenesOf: string;
  /** How many, from the first day to the last; days as `2026-09-14`. */
  readonly span: (scenes: number, first: string, last: string) => string;
  readonly crimes: Readonly<Record<string, string>>;
  readonly strip: Readonly<Record<'home' | 'work' | 'else' | 'read', string>> & { readonly note: readonly string[] };
  /** At the two ends of a working day. */
  readonly ends: Readonly<Record<'home' | 'work', string>>;
  readonly nobody: string;
  readonly kilometres: string;
  readonly north: string;
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const partsOf = (day: string): [month: number, day: number] => [Number(day.slice(5, 7)), Number(day.slice(8, 10))];
const english = (text: string): string => {
  const [month, day] = partsOf(text);
  return `${day} ${months[month - 1]}`;
};
const chinese = (text: string): string => {
  const [month, day] = partsOf(text);
  return `${month}月${day}日`;
};

export const words: Readonly<Record<'zh' | 'en', Words>> = {
  en: {
    fictional: 'A fictional city, on no map',
    no: (people, days, from, seed) =>
      `${grouped(people)} people · ${Math.round(days / 7)} weeks from ${english(from)} ${from.slice(0, 4)} · seed ${seed}`,
    made: 'Every person, number, plate and crime in it is made up.',
    week: (from) => `One week of a life, from ${english(from)}`,
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    count: grouped,
    legend: {
      ...{ homes: 'Homes, by people', cameras: 'Plate cameras', cells: 'Cell sites', hotels: 'Hotels' },
      ...{ stations: 'Station, airport', cases: 'Cases of the police book', planted: 'Scenes of planted crimes' },
      ...{
        way: 'The week below: sightings, joined by the shortest streets',
        roads: 'Roads',
        river: 'River',
        ring: 'Ring',
      },
      ...{ artery: 'Artery', street: 'Street' },
    },
    way: ['The week below:', 'sightings, joined', 'by the shortest', 'streets'],
    scenes: 'Scenes of the planted crimes',
    scenesOf: 'numbered by time',
    span: (scenes, first, last) =>
      scenes === 1 ? english(first) : `${scenes} scenes, ${english(first)} – ${english(last)}`,
    crimes: {
      'burglary-series': 'Burglary series of one crew',
      'common-fence': 'A fence between two cases',
      'broken-alibi': 'An alibi that does not hold',
      'replaced-phone': 'A phone replaced after a raid',
      'burst-and-silence': 'Calls before, silence in the act',
      'common-contacts': 'Three rivals, the same contacts',
      'first-visits': 'Never there but at the scenes',
      'same-hand': 'Burglaries of the same hand',
    },
    strip: {
      ...{ home: 'near home', work: 'near work', else: 'elsewhere' },
      read: 'camera',
      note: [
        'A bar is a call or text by its cell, a dot a camera. Tinted: calls',
        'from one place. What lies between, no file knows.',
      ],
    },
    ends: { home: 'home', work: 'work' },
    nobody: 'Nobody in these files has a number with cells and a car in the same name.',
    kilometres: 'km',
    north: 'N',
  },
  zh: {
    fictional: '虚构的城市，任何地图上都没有',
    no: (people, days, from, seed) =>
      `${grouped(people)} 人 · ${Math.round(days / 7)} 周，自${from.slice(0, 4)}年${chinese(from)}起 · 种子 ${seed}`,
    made: '其中的人、号码、车牌和案件均属虚构。',
    week: (from) => `一个人的一周，自${chinese(from)}起`,
    days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    count: grouped,
    legend: {
      ...{ homes: '住户，按人数', cameras: '卡口', cells: '基站', hotels: '旅馆', stations: '车站、机场' },
      ...{ cases: '警方登记的案件', planted: '设定案件的现场' },
      ...{ river: '河流', ring: '环路', artery: '主干道', street: '街巷' },
    },
    way: ['下方一周的各次', '出现，以最短的', '街路相连'],
    scenes: '设定案件的现场',
    scenesOf: '按时间编号',
    span: (scenes, first, last) =>
      scenes === 1 ? chinese(first) : `${scenes} 处，${chinese(first)}至${chinese(last)}`,
    crimes: {
      'burglary-series': '同一团伙的系列入室盗窃',
      'common-fence': '串起两案的销赃人',
      'broken-alibi': '站不住的不在场说法',
      'replaced-phone': '搜查后更换的手机',
      'burst-and-silence': '案前频繁通话，作案时静默',
      'common-contacts': '三名对手的共同联系人',
      'first-visits': '只在案发时到过现场',
      'same-hand': '同一手法的入室盗窃',
    },
    strip: {
      ...{ home: '住处附近', work: '单位附近', else: '其他地点', read: '卡口' },
      note: ['竖线为通话或短信（按基站），圆点为卡口；底色为同一地点的连续通话。', '两次出现之间的事，文件并不知道。'],
    },
    ends: { home: '住处', work: '单位' },
    nobody: '这些文件中没有人同时以本人名义拥有带基站记录的号码和车辆。',
    kilometres: '公里',
    north: '北',
  },
};
