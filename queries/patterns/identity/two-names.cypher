/**
 * @title     Perhaps one person under two names | 疑似一人两名（双重身份）
 * @question  Who shares {minShared} values or more with these persons, under another number?
 *            | 谁与这些人员有至少 {minShared} 项相同，而证件号码不同？
 * @param     persons    Person[]  The persons to start from | 起始人员
 * @param     minShared  Int = 2   Report one who shares this many or more: birth date, phone, address, account … | 至少几项相同才列出：出生日期、电话、地址、账户等
 * @param     hub        Int = 50  Values that more than this many bear say nothing | 超过此数的人共有的取值不计
 * @says      {other} shares {weight} values with {person}; for review, nothing is merged | {other} 与 {person} 有 {weight} 项相同；供人工核对，不自动合并
 * @chance    rarity(shared, of: Person, same)
 *            How many bear each value; values of one household say less than it seems
 *            | 各取值有多少人共有；同户共有的取值说明力有限
 * @trial     A value that both have | 一项相同的取值
 * @tried     Person on record | 有记录的人员
 * @ties      kin
 * @innocent  Twins: birth date, address and phone in common | 双胞胎：出生日期、地址、电话相同
 * @innocent  Father and son, couples with one phone and one address | 父子、夫妻共用电话和住址
 * @innocent  Namesakes at one employer's address | 同一单位地址的同名者
 * @innocent  A mistyped number: then it is one person and no crime | 证件号码录入错误：是同一人而非违法
 * @each      persons
 * @runs-on   Person
 * @usual     3
 * @sweep     minShared 1..4
 * @tags      same person, alias, review | 一人两名, 双重身份, 人工核对
 * @revision  1
 */
MATCH (person:Entity&Person)-[mine:USES|OWNS|LIVES_AT|HOLDS]->(thing) USING INDEX SEEK person:Entity(uid)
WHERE person.uid IN $persons AND NOT thing:Organisation
WITH DISTINCT person, thing
WHERE COUNT { (thing)<-[:USES|OWNS|LIVES_AT|HOLDS]-() } <= $hub
MATCH (thing)<-[theirs:USES|OWNS|LIVES_AT|HOLDS]-(other:Person)
WHERE other <> person AND (NOT other.uid IN $persons OR person.uid < other.uid)
  AND (person.sex IS NULL OR other.sex IS NULL OR person.sex = other.sex)
WITH person, other, collect(DISTINCT thing) AS shared
WITH person, other, shared, [day IN [person.bornOn] WHERE day = other.bornOn | {bornOn: toString(day)}] AS same
WHERE size(shared) + size(same) >= $minShared
CALL (person, other, shared) {
  UNWIND shared AS thing
  MATCH (one)-[link:USES|OWNS|LIVES_AT|HOLDS]->(thing)
  WHERE one = person OR one = other
  RETURN collect(link) AS links
}
CALL (person, other) {
  UNWIND [person, other] AS one
  MATCH (one)<-[:ABOUT]-(record:Record)
  WHERE record.bornOn IS NOT NULL
  RETURN collect(record) AS records
}
RETURN [person, other] + shared + records AS nodes, links,
  CASE WHEN person.uid < other.uid THEN [person.uid, other.uid] ELSE [other.uid, person.uid] END AS key,
  size(shared) + size(same) AS weight, person, other, shared, same
ORDER BY weight DESC, key
LIMIT $limit
