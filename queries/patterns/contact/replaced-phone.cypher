/**
 * @title     A new number that took over the contacts of an old one | 换号（新号接替旧号）
 * @question  Which numbers began when these fell silent, and speak with at least {minShared} of their contacts?
 *            | 这些号码停用前后，哪些新启用的号码与其至少 {minShared} 个联系人有联系？
 * @param     phones     Phone[]         Numbers that fell silent | 已停用的号码
 * @param     earlier    Duration = P1D  How long before the last call of the old one the new one may begin | 新号最早可在旧号最后一次通话前多久启用
 * @param     later      Duration = P7D  How long after it at the latest | 最迟可在其后多久启用
 * @param     minShared  Int = 2         Report a number with this many contacts in common or more | 至少有几个共同联系人才列出
 * @param     hub        Int = 2000      Do not look through numbers with more calls and messages than this | 不经过通话和短信超过此数的号码
 * @says      {new} began when {old} fell silent and speaks with {weight} of its contacts
 *            | {old} 停用之际 {new} 启用，并与其 {weight} 个联系人有联系
 * @chance    contacts(phones, hub, shared: Replaced)
 *            How much in demand each contact is; contacts who know each other count once
 *            | 各联系人本身有多少人联系；彼此有联系的联系人合计一次
 * @trial     A contact of the old number | 旧号的一个联系人
 * @tried     Phone that could have begun then | 当时可能启用的号码
 * @innocent  Colleagues, a new hire: the same office, the same contacts | 同事、新入职者：同一单位，联系人相同
 * @innocent  A child, a spouse or a friend who got a first number | 子女、配偶或朋友新办的第一个号码
 * @innocent  A number ported or changed for its price, with nothing behind it | 因资费携号转网或换号，别无他意
 * @each      phones
 * @runs-on   Phone
 * @usual     2
 * @sweep     minShared 2..6; later P3D, P7D, P14D
 * @tags      replaced phone, burner | 换号, 一次性号码
 * @revision  1
 */
MATCH (old:Entity&Phone)-[mine:CALLED|MESSAGED]-(contact:Phone) USING INDEX SEEK old:Entity(uid)
WHERE old.uid IN $phones
// It stopped with the last call that it made or took: others may ring a dead number for weeks.
WITH old, contact, collect(mine) AS calls, max(CASE WHEN startNode(mine) = old OR coalesce(mine.answered, true) THEN mine.at END) AS latest
WITH old, max(latest) AS stopped, collect({contact: contact, calls: calls}) AS circle
UNWIND circle AS one
WITH old, stopped, one.contact.uid AS id, one.calls AS calls
MATCH (contact:Entity)-[theirs:CALLED|MESSAGED]-(new) USING INDEX SEEK contact:Entity(uid)
WHERE contact.uid = id AND COUNT { (contact)-[:CALLED|MESSAGED]-() } <= $hub
  AND theirs.at >= stopped - $earlier AND new <> old AND new:Phone
WITH old, stopped, new, contact, calls, collect(theirs) AS next
WITH old, stopped, new, collect(contact) AS shared, collect(calls + next) AS evidence
WHERE size(shared) >= $minShared
CALL (new) {
  MATCH (new)-[any:CALLED|MESSAGED]-()
  RETURN min(any.at) AS began
}
WITH old, stopped, new, shared, evidence, began
WHERE began >= stopped - $earlier AND began <= stopped + $later
RETURN [old, new] + shared AS nodes, reduce(all = [], some IN evidence | all + some) AS links, [old.uid, new.uid] AS key,
  size(shared) AS weight, old, new
ORDER BY weight DESC, key
LIMIT $limit
