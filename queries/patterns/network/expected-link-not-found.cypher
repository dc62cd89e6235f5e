/**
 * @title     Who ought to be in touch and is not | 应有联系而无联系
 * @question  Who shares {minShared} contacts or more with these numbers, and never spoke with them?
 *            | 哪些号码与这些号码有 {minShared} 个以上共同联系人，却从未直接联系？
 * @param     phones     Phone[]      The numbers to start from | 起始号码
 * @param     minShared  Int = 4      Report a number with this many contacts in common or more | 至少几个共同联系人才列出
 * @param     hub        Int = 2000   Do not look through numbers with more calls and messages than this | 不经过通话和短信超过此数的号码
 * @says      {other} and {phone} share {weight} contacts and never spoke with each other | {other} 与 {phone} 有 {weight} 个共同联系人，却从未直接联系
 * @chance    contacts(phones, hub, shared: Pair)
 *            How much in demand each contact is; contacts who know each other count once
 *            | 各联系人本身有多少人联系；彼此有联系的联系人合计一次
 * @trial     A contact of the first number | 起始号码的一个联系人
 * @tried     Phone beside the ones asked about | 所查询号码之外的号码
 * @innocent  They speak by another channel, or see each other every day | 用其他方式联系，或天天见面
 * @innocent  Two phones of one person: nobody rings himself | 同一人的两部手机：不会自己打给自己
 * @innocent  Two customers of one trade, who have the same suppliers | 同行的两家客户，供货商相同
 * @innocent  Two who fell out; a part of the data is missing | 闹翻的两人；数据有缺失
 * @runs-on   Phone
 * @sweep     minShared 3..8
 * @tags      absence, expected link, common contacts | 反常缺失, 应有联系, 共同联系人
 * @revision  1
 */
MATCH (phone:Entity&Phone)-[mine:CALLED|MESSAGED]-(contact:Phone) USING INDEX SEEK phone:Entity(uid)
WHERE phone.uid IN $phones
WITH phone, contact, collect(mine) AS calls
WITH phone, collect(contact) AS known, collect({contact: contact, calls: calls}) AS circle
UNWIND circle AS one
WITH phone, known, one.contact.uid AS id, one.calls AS calls
MATCH (contact:Entity)-[theirs:CALLED|MESSAGED]-(other) USING INDEX SEEK contact:Entity(uid)
WHERE contact.uid = id AND COUNT { (contact)-[:CALLED|MESSAGED]-() } <= $hub
  AND other:Phone AND other <> phone AND NOT other IN known AND (NOT other.uid IN $phones OR phone.uid < other.uid)
WITH phone, other, contact, calls, collect(theirs) AS next
WITH phone, other, collect(contact) AS shared, collect(calls + next) AS evidence
WHERE size(shared) >= $minShared
RETURN [phone, other] + shared AS nodes, reduce(all = [], some IN evidence | all + some) AS links,
  CASE WHEN phone.uid < other.uid THEN [phone.uid, other.uid] ELSE [other.uid, phone.uid] END AS key, size(shared) AS weight, phone, other
ORDER BY weight DESC, key
LIMIT $limit
