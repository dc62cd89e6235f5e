/**
 * @title     A chain of calls that comes again | 重复呼叫链
 * @question  Which chains of {hops} calls begin at these numbers and come again {minTimes} times or more?
 *            | 从这些号码开始的 {hops} 步呼叫链，哪些重复出现至少 {minTimes} 次？
 * @param     phones    Phone[]           Numbers that the chain may begin with | 可能作为链头的号码
 * @param     within    Duration = PT15M  How soon each call follows the one before | 后一通电话在前一通之后多久以内
 * @param     hops      Int = 3           Calls in the chain: 2 to 5 | 链中通话数：2 至 5
 * @param     minTimes  Int = 3           Report a chain that came this often or more | 至少出现几次才列出
 * @param     hub       Int = 2000        Do not go on through numbers with more calls than this | 不经过通话超过此数的号码
 * @says      {phones} called on in this order {weight} times | {phones} 依次呼叫，共 {weight} 次
 * @chance    shuffle(seeds: phones, link: CALLED, figure: Chain, hops, within)
 *            Who calls whom and how often stays; the times are exchanged
 *            | 谁打给谁、打多少次不变，只把时间互换
 * @trial     A run of the chain; runs that overlap are one | 呼叫链的一次出现；时间重叠的算一次
 * @tried     Phone that was asked about | 所查询的号码
 * @innocent  Call forwarding, a switchboard, an alarm list of a school or club | 呼叫转移、总机、学校或社团的紧急联络名单
 * @innocent  Shifts that hand over by phone | 电话交接的班次
 * @innocent  A family that passes on when dinner is | 家里依次通知吃饭
 * @each      phones
 * @runs-on   Phone
 * @sweep     within PT5M, PT15M, PT30M; minTimes 2..5
 * @tags      call chain, order | 呼叫链, 通话顺序
 * @revision  1
 */
MATCH (first:Entity&Phone)-[call:CALLED]->(next:Phone) USING INDEX SEEK first:Entity(uid)
WHERE first.uid IN $phones AND call.at >= $from AND call.at < $until
WITH [first, next] AS members, [call] AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before WHERE size(way) < $hops
  MATCH (here:Entity)-[call:CALLED]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:CALLED]->() } <= $hub
  WITH members, way, before, call, next
  WHERE call.at > before.at AND call.at <= before.at + $within AND next:Phone AND NOT next IN members
  RETURN members + next AS met, way + call AS gone
  UNION
  WITH members, way WHERE size(way) = $hops
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before WHERE size(way) < $hops
  MATCH (here:Entity)-[call:CALLED]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:CALLED]->() } <= $hub
  WITH members, way, before, call, next
  WHERE call.at > before.at AND call.at <= before.at + $within AND next:Phone AND NOT next IN members
  RETURN members + next AS met, way + call AS gone
  UNION
  WITH members, way WHERE size(way) = $hops
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before WHERE size(way) < $hops
  MATCH (here:Entity)-[call:CALLED]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:CALLED]->() } <= $hub
  WITH members, way, before, call, next
  WHERE call.at > before.at AND call.at <= before.at + $within AND next:Phone AND NOT next IN members
  RETURN members + next AS met, way + call AS gone
  UNION
  WITH members, way WHERE size(way) = $hops
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before WHERE size(way) < $hops
  MATCH (here:Entity)-[call:CALLED]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:CALLED]->() } <= $hub
  WITH members, way, before, call, next
  WHERE call.at > before.at AND call.at <= before.at + $within AND next:Phone AND NOT next IN members
  RETURN members + next AS met, way + call AS gone
  UNION
  WITH members, way WHERE size(way) = $hops
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
// The same numbers in the same order; runs that overlap in time are one.
WITH members, way ORDER BY last(way).at
WITH [one IN members | one.uid] AS key, head(collect(members)) AS phones, collect(way) AS ways
WITH key, phones, ways, reduce(seen = {n: 0, until: datetime('1900-01-01T00:00:00Z')}, way IN ways |
  CASE WHEN head(way).at > seen.until THEN {n: seen.n + 1, until: last(way).at} ELSE seen END).n AS weight
WHERE weight >= $minTimes
RETURN phones AS nodes, reduce(all = [], way IN ways | all + way) AS links, key, weight, phones
ORDER BY weight DESC, key
LIMIT $limit
