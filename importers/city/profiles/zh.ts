/** 澜川市 (Lanchuan): the Chinese edition of the city. */
import { accountZh, mobileZh, plateZh } from '../fictional.ts';
import type { Profile } from './profile.ts';

const first = [...'观听望揽枕踏拂沐印问迎'];
const second = [...'澜潮汐屿礁帆'];

/** Shares per mille: the first 25 as published for 2007 and 2018 (CITY §2 [7], [8]), the rest falling with the rank so that 100 make 85.5 %. */
const leading: [string, number][] = [
  ...([
    ['王', 725],
    ['李', 719],
    ['张', 683],
    ['刘', 538],
    ['陈', 453],
    ['杨', 308],
    ['黄', 223],
    ['赵', 229],
  ] as [string, number][]),
  ...([
    ['周', 212],
    ['吴', 205],
    ['徐', 168],
    ['孙', 152],
    ['朱', 126],
    ['马', 129],
    ['胡', 131],
    ['郭', 115],
  ] as [string, number][]),
  ...([
    ['林', 113],
    ['何', 117],
    ['高', 100],
    ['梁', 98],
    ['郑', 93],
    ['罗', 86],
    ['宋', 81],
    ['谢', 72],
    ['唐', 69],
  ] as [string, number][]),
];
const rest = [
  ...'许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施牛洪',
];
/** Rare ones: these make the rest of the people. */
const rare = [
  ...'翟安颜倪芦季俞章鲁葛伍申尤毕聂丛焦柳邢路岳齐梅庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟慕',
];
const surnames: [string, number][] = [
  ...leading,
  ...[...rest, ...rare].map((name, i): [string, number] => [name, Math.round(2400 / (i + 26))]),
];
const givenOf = {
  m: [...'伟强磊军勇涛杰明超刚斌浩鹏辉波健俊凯龙飞志建国文宏海永峰宇晨博轩泽子'],
  f: [...'芳娜静丽敏艳娟霞燕玲婷慧颖雪莉琳倩欣怡佳悦萍红梅秀英桂兰雨梦诗涵若思'],
};

export const zh: Profile = {
  language: 'zh',
  city: '澜川市',
  zone: 'Asia/Shanghai',
  corner: { lon: 125.2, lat: 29.9 },
  degree: { lon: 96_490, lat: 110_860 },
  districts: [
    { name: '临潮区', area: '660102', x: 5200, y: 6200 },
    { name: '鹭屿区', area: '660103', x: 9800, y: 6500 },
    { name: '青榭区', area: '660104', x: 5200, y: 10_300 },
    { name: '望汐区', area: '660105', x: 1700, y: 7000 },
    { name: '石棹区', area: '660106', x: 4600, y: 1700 },
    { name: '云礁区', area: '660111', x: 9600, y: 2000 },
  ],
  street: (line, artery) =>
    `${first[line % 11]}${second[Math.floor(line / 11)]}${artery ? '大道' : line < 33 ? '路' : '街'}`,
  address: (district, street, house, flat) =>
    `澜川市${district}${street}${house}号${flat === null ? '' : `${Math.floor(flat / 100) + 1}栋${(flat % 100) + 101}室`}`,
  surnames,
  given: (sex, below) => {
    const list = givenOf[sex];
    // Zipf-like: the better of two draws is the commoner name; 伟 itself is drawn apart at 0.3 % of all persons.
    if (sex === 'm' && below(1000) < 6) return '伟';
    const one = (): string => list[1 + Math.min(below(list.length - 1), below(list.length - 1))] ?? '';
    return below(100) < 22 ? one() : one() + one();
  },
  fullName: (surname, given) => surname + given,
  population: 280_000,
  crimes: 5,
  householdSizes: [273, 263, 194, 142, 69, 40, 19],
  cars: [48, 44, 8],
  driving: 0.58,
  nights: 0.62,
  // Mid-autumn, the national week, New Year, the spring festival of 2027.
  holidays: [18, 24, 25, 26, 27, 28, 29, 30, 116, 151, 152, 153, 154, 155, 156, 157],
  workdays: [13, 33],
  mobile: (n) => mobileZh(n),
  plate: plateZh,
  account: (n) => accountZh(n),
  currency: 'CNY',
  prices: { purchase: 16_600, wage: 780_000, rent: 230_000, withdrawal: 330_000, deposit: 470_000, limit: 5_000_000 },
  words: {
    operators: ['澜讯通信', '汐联移动', '屿信电讯'],
    sex: { m: '男', f: '女' },
    jobs: {
      ...{
        none: '无业',
        retired: '退休',
        school: '学生',
        office: '职员',
        works: '工人',
        shop: '营业员',
        nurse: '护理人员',
      },
      ...{ courier: '快递员', taxi: '出租车司机', guard: '保安', trade: '个体经营', solicitor: '律师' },
    },
    firms: {
      ...{
        office: ['科技有限公司', '咨询有限公司', '保险代理有限公司'],
        works: ['机械厂', '食品厂', '服装厂', '水产加工厂'],
      },
      ...{
        shop: ['超市', '百货', '家电商场'],
        care: ['护理院', '医院'],
        parcel: ['快递服务部'],
        taxi: ['出租汽车公司'],
      },
      ...{ garage: ['汽车修理厂'], law: ['律师事务所'], trade: ['商贸行', '物流货运部'] },
    },
    firm: (stem, kind) => `澜川${first[stem % 11]}${second[Math.floor(stem / 11) % 6]}${kind}`,
    branchName: (name, n) => `${name}第${n}分部`,
    venues: ['菜市场', '小吃店', '咖啡馆', '健身房', '公园', '影城', '茶馆', '书店', '海鲜楼', '便利店'],
    hotels: [
      '听潮酒店',
      '望屿宾馆',
      '揽汐大酒店',
      '枕澜商务酒店',
      '踏帆旅馆',
      '印礁快捷酒店',
      '迎潮客栈',
      '沐汐度假酒店',
      '澜川饭店',
      '观帆招待所',
      '问潮公寓酒店',
      '拂屿宾馆',
    ],
    makers: ['海驰', '东岚', '云帆', '岭风', '华屿', '星棹'],
    colours: ['白', '黑', '灰', '银', '蓝', '红'],
    kin: { couple: '夫妻', child: '父母子女', grandchild: '祖孙' },
    plateType: { small: '02', large: '01', electric: '52' },
    vehicle: { car: '小型轿车', van: '轻型厢式货车', taxi: '出租车' },
    directions: ['由北向南', '由东向西', '由南向北', '由西向东'],
    checkpoint: (a, b) => `${a}${b}路口`,
    cell: (street, n) => `${street}${n}站`,
    money: {
      ...{ out: '借', in: '贷', wage: '工资', rent: '房租', purchase: '消费', transfer: '转账', invoice: '货款' },
      ...{ current: '个人活期', business: '对公结算', cash: '现金', booked: '转账', till: '库存现金' },
      ...{ withdrawal: '取现', deposit: '存现', takings: '营业款' },
    },
    branch: (district) => `${district.slice(0, -1)}支行`,
    bank: '澜川潮汐银行',
    cases: {
      burglary: '入室盗窃',
      shop: '盗窃商铺',
      vehicle: '盗窃车内财物',
      fraud: '诈骗',
      damage: '故意毁坏财物',
      assault: '故意伤害',
      goods: '盗窃货物',
    },
    entries: ['撬门', '翻窗', '攀爬阳台', '技术开锁', '尾随进入', '溜门'],
    targets: ['现金', '首饰', '电子产品', '名烟名酒', '电动车电池', '手机'],
    methods: ['戴手套', '破坏监控', '踩点', '望风接应', '翻动抽屉', '仅取小件'],
    caseTitle: (kind, street) => `${street}${kind}案`,
    caseSummary: (kind, address, from, until) => `${from}至${until}之间，${address}发生${kind}。`,
    status: ['立案侦查', '已破案', '已结案'],
    roles: {
      ...{
        suspect: '嫌疑人',
        victim: '被害人',
        witness: '证人',
        phone: '手机号码',
        vehicle: '车辆',
        seized: '扣押',
        seen: '现场目击',
      },
      ...{ contact: '报案联系', noted: '便条记载' },
    },
    ways: {
      stations: ['澜川站', '汀州北站', '鹿栖站', '望岬东站', '青埠站', '雁溪西站', '枫渚站'],
      airports: ['澜川屿桥机场', '汀州长汐机场', '青埠机场', '雁溪机场'],
      modes: { train: '火车', flight: '飞机' },
      classes: ['一等座', '二等座'],
      used: '已使用',
    },
    companies: {
      micro: ['商务信息咨询部', '电子商务经营部', '建材经营部', '设计工作室', '贸易有限公司', '餐饮管理有限公司'],
      trade: '个体经营',
      centre: (district) => `${district}商务中心`,
      room: (address, room) => `${address}${room}室`,
      active: '存续',
    },
    yes: '是',
    no: '否',
  },
};
