/** Sentences of the area 'query'. */
import { linkKind } from '../../ontology/index.ts';
import type en from '../en/query.ts';
import type { Wording } from '../index.ts';

const zh = {
  'query.no-entity': '没有这个实体，或未向您开放。',
  'query.no-link-kind': '没有名为 {name} 的关系类型。参考页列出了全部类型。',
  'query.no-entity-kind': '没有名为 {name} 的实体类型。参考页列出了全部类型。',
  'query.no-bundle': '“{bundle}”不是合并线；写法为 起点|类型|终点。',
  'query.no-time': '“{written}”不是时间。请写成 2026-10-06T10:10:00+08:00，须带时区偏移。',
  'query.window-empty': '时间窗的终点早于起点：从 {from} 到 {until}。',
  'query.limit': '数量上限须为 1 到 {most} 的整数，现为 {limit}。',
  'query.uids': '请选择 1 到 {most} 个实体，现为 {count} 个。',
  'query.steps': '路径为 1 到 {most} 步，现要求 {steps} 步。',
  'query.paths-most': '可查 1 到 {most} 条路径，现要求 {count} 条。',
  'query.same-ends': '两端是同一个实体，请选择两个不同的实体。',
  'query.text-empty': '请输入姓名、号码、车牌或案件。',
  'query.terms': '粘贴的列表最多 {most} 行，现有 {count} 行，请分批粘贴。',
  'query.wildcard-bare': '* 或 ? 之外至少还要有一个字母、汉字或数字。',
  'query.wildcard-many': '一个词最多可含 {most} 个星号，请去掉一些。',
  'query.neighbours': '相邻实体',
  'query.most-frequent': '先列固定关系，再按次数从多到少，最多 {limit} 个',
  'query.links-of-kind': ({ kind }) => `已读取的“${linkKind(String(kind))?.words.zh ?? kind}”关系`,
  'query.hub-sampled': '关系过多，只读取了前一部分；可缩短时间窗',
  'query.links': '关系',
  'query.first-in-time': '按时间先后，最多 {limit} 条',
  'query.records': '记录',
  'query.newest-first': '最新批次在前，最多 {limit} 条',
  'query.hub': '{caption}有 {links} 条关系',
  'query.hub-not-crossed': '关系超过 {hub} 条的实体不穿过；可仅此一次穿过',
  'query.paths': '路径',
  'query.paths-limit': '由短到长，最多 {most} 条',
  'query.paths-time': '{seconds} 秒后停止查找',
  'query.found': '查找结果',
  'query.best-first': '最匹配的在前',
} satisfies Record<keyof typeof en, Wording>;

export default zh;
