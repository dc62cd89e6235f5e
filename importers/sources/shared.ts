/** What the sources of common feeds share: forms of times, headers of people, columns that only the delivering system understands. */
import type { Cell, CellObject, Condition, EntityOfEnd, LinkOfRow } from '../kit/mapping.ts';

/** Forms that begin with the year: none of them reads a text of another, so a source may take them all. Days first are asked (MAPPING.md). */
export const yearFirst = [
  ...['YYYY-M-D H:mm:ss', 'YYYY-M-D H:mm', 'YYYY-M-D', 'YYYY/M/D H:mm:ss', 'YYYY/M/D H:mm', 'YYYY/M/D'],
  ...[
    'YYYY.M.D H:mm:ss',
    'YYYY.M.D',
    'YYYY年M月D日 H:mm:ss',
    'YYYY年M月D日 H:mm',
    'YYYY年M月D日',
    'YYYY年M月D日 H时mm分',
  ],
  ...['YYYYMMDDHHmmss', 'YYYYMMDD HHmmss', 'YYYYMMDD HH:mm:ss', 'YYYYMMDD HH:mm', 'YYYYMMDD HHmm', 'YYYYMMDDHHmm'],
  ...['YYYYMMDD', 'YYYY-M-D HHmm', 'YYYY-M-D HHmmss', 'YYYY-MM-DDTHH:mm:ss', 'YYYY-M-D H:mm:ss.SSS'],
];

/** Where a person comes from, as every feed of one platform repeats it; bookkeeping of the platform itself. */
export const bookkeeping = [
  ...['户籍地_省', '户籍地_市', '户籍地_县', '籍贯_省', '籍贯_市', '籍贯_县', '信息删除标识', '删除判断标识'],
  ...['更新时间', '入库时间', '操作类型', '操作时间', 'updated at', 'loaded at', 'deleted'],
];

export const residentIdHeaders = [
  ...['公民身份证号', '公民身份号码', '身份证号', '身份证号码', '身份证', '居民身份证号'],
  ...['resident id number', 'national id', 'identity number', 'id card number'],
];
export const documentHeaders = [
  ...['证件号码', '证件号', '证件编号', '护照号码', '护照号', '通行证号'],
  ...['document number', 'passport', 'passport number', 'id number'],
];
export const documentTypeHeaders = ['证件类型', '证件类别', '证件种类', 'document kind'];
export const sexHeaders = ['性别', 'gender'];
export const bornOnHeaders = ['出生日期', '生日', '出生年月日', 'date of birth', 'birth date', 'dob', 'born'];
export const nationalityHeaders = ['国籍', '国籍/地区', '国家地区', 'country of citizenship'];
export const plateHeaders = [
  ...['号牌号码', '车牌号', '车牌号码', '车牌', '号牌', '车辆号牌'],
  ...['number plate', 'license plate', 'licence plate', 'registration number', 'plate number', 'vrm'],
];
export const imeiHeaders = ['IMEI号', '手机串号', '设备IMEI', '终端IMEI', 'handset imei'];
export const imsiHeaders = ['IMSI号', '用户IMSI', 'subscriber imsi'];
export const macHeaders = ['MAC地址', 'MAC', '设备MAC', '终端MAC', 'mac address', 'device mac', 'client mac'];
export const longitudeHeaders = ['经度', 'lon', 'lng', 'long', 'x coordinate'];
export const latitudeHeaders = ['纬度', 'lat', 'y coordinate'];

const residentForm = '^(?:\\d{15}|\\d{17}[\\dXx])$';
const passportForm = '^(?!\\d{15}$)[A-Za-z0-9]{5,12}$';
const creditForm = '^(?!\\d{17}[\\dXx]$)[0-9A-Z]{18}$';

/** Out of a column that holds numbers of several kinds of papers, those of one kind. */
export const residentIn = (column: string): CellObject => ({ column, pick: residentForm });
export const passportIn = (column: string): CellObject => ({ column, pick: passportForm });

/** A person by the resident id, else by what else the column of papers holds. */
export const person = (set: Readonly<Record<string, Cell>>, columns = { id: 'resident id', paper: 'document' }) => ({
  kind: 'Person',
  set: {
    residentId: { first: [columns.id, residentIn(columns.paper)] },
    passport: passportIn(columns.paper),
    ...set,
  },
});

/** A person by one column that holds whatever number the paper has. */
export const personBy = (paper: string, set: Readonly<Record<string, Cell>> = {}): EntityOfEnd => ({
  kind: 'Person',
  optional: true,
  set: {
    residentId: { ...residentIn(paper), faulty: 'empty' },
    passport: { ...passportIn(paper), faulty: 'empty' },
    ...set,
  },
});

const filled = (cell: string): Condition => ({ cell, empty: false });

/** Who holds or owns something: a person or a firm, as the form of the number tells. */
export const holders = (
  kind: 'OWNS' | 'USES',
  to: string | EntityOfEnd,
  { paper, name, when = [] }: { paper: string; name: string; when?: Condition[] },
): LinkOfRow[] => [
  {
    ...{ kind, to, from: personBy(paper, { name }) },
    when: [...when, filled(paper), { cell: paper, matches: creditForm, not: true }],
  },
  {
    ...{ kind, to, from: { kind: 'Organisation', optional: true, set: { creditCode: paper, name } } },
    when: [...when, { cell: paper, matches: creditForm }],
  },
];

/** Two columns, longitude and latitude, as one point. */
export const point: CellObject = { join: ['longitude', 'latitude'], with: ',' };

/** The day out of a cell that may hold a clock time too. */
export const dayIn = (column: string): CellObject => ({
  column,
  pick: '^(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{8})',
});

/** Only a clock time, not a day with one. */
export const clockIn = (column: string): CellObject => ({
  column,
  pick: '^\\d{1,2}:\\d{2}(?::\\d{2})?$|^\\d{4}(?:\\d{2})?$',
});

/** Only a day with a clock time. */
export const momentIn = (column: string): CellObject => ({ column, pick: '^\\d{4}[-/.年].*\\d:\\d.*$|^\\d{12,14}$' });
