/**
 * @title     Sources that state different things | 数据来源矛盾（各方记载不一致）
 * @question  Of which of these do the records disagree, in {minValues} values or more?
 *            | 这些对象中哪些在不同记录中有 {minValues} 项以上记载不一致？
 * @param     things     Entity[]   What to look at: persons, vehicles, accounts, cases … | 要查看的人员、车辆、账户、案件等
 * @param     minValues  Int = 1    Report what disagrees in this many values or more | 至少几项不一致才列出
 * @says      {thing}: {records} records from {imports} imports disagree in {weight} values: {stated}
 *            | {thing}：来自 {imports} 个导入批次的 {records} 条记录有 {weight} 项不一致：{stated}
 * @chance    none: what each record states is a fact; which of them is right is not asked here
 *            | 各记录的记载是事实；孰是孰非此处不判断
 * @innocent  A slip of the pen, a wrong column, a name in another spelling | 笔误、列错位、姓名写法不同
 * @innocent  A value that changed between the two: moved, resprayed, renamed | 两次登记之间确有变化：搬家、改色、更名
 * @innocent  Two different ones that were taken for one: look whether a merge has to be taken back | 两个不同对象被误当作一个：看是否应撤销合并
 * @runs-on   Person, Organisation, Vehicle, Phone, Account, Case, Address
 * @sweep     minValues 1..4
 * @tags      conflict, sources, data quality | 矛盾, 数据来源, 数据质量
 * @revision  1
 */
MATCH (thing:Entity) USING INDEX SEEK thing:Entity(uid)
WHERE thing.uid IN $things AND size(coalesce(thing.conflicts, [])) >= $minValues
MATCH (thing)<-[:ABOUT]-(record:Record)
WITH thing, record ORDER BY record.import, record.file, record.row
WITH thing, collect(record) AS records
// Of each disputed value every form that is stated, in the order in which it came; a list or a point is shown as … .
WITH thing, [r IN records WHERE any(c IN thing.conflicts WHERE r[c] IS NOT NULL)] AS records, [c IN thing.conflicts |
  reduce(seen = [], r IN records | CASE WHEN r[c] IS NULL OR coalesce(toStringOrNull(r[c]), '…') IN seen THEN seen
    ELSE seen + coalesce(toStringOrNull(r[c]), '…') END)] AS forms
RETURN [thing] + records AS nodes, [] AS links, [thing.uid] AS key, size(thing.conflicts) AS weight, thing, size(records) AS records,
  size(COLLECT { UNWIND records AS r RETURN DISTINCT r.import }) AS imports,
  [f IN forms | reduce(text = head(f), one IN tail(f) | text + ' ≠ ' + one)] AS stated
ORDER BY weight DESC, key
LIMIT $limit
