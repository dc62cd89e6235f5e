/**
 * @title     A way in the order of time | 时序路径（按时间先后可达）
 * @question  By which calls, messages, payments or meetings could something have come from these to those, between {date} and {within} later?
 *            | 在 {date} 之后 {within} 内，消息或资金可经哪些通话、短信、转账或会面从前者到达后者？
 * @param     starts  Entity[]          Where it begins: phones, accounts, cards, persons | 起点：号码、账户、卡片、人员
 * @param     ends    Entity[]          Where it may have come to | 终点
 * @param     date    DateTime          Nothing before this counts, an incident as a rule | 只计此时之后，通常为案发时间
 * @param     within  Duration = P2D    How long after it at the latest | 最迟此后多久
 * @param     steps   Int = 4           So many events one after the other at most, up to four | 最多经过几次事件，不超过四次
 * @param     hub     Int = 2000        Do not go on through anything with more such events than this | 不经过此类事件超过此数的节点
 * @says      {end} could have it from {start} at {arrived} at the earliest, by {weight} events: {way}
 *            | {end} 最早可于 {arrived} 从 {start} 得到，经 {weight} 次事件：{way}
 * @chance    none: that a way was open does not say that anything went along it
 *            | 路径可通，不等于真有消息或资金沿此传递
 * @innocent  In a few steps and days nearly everybody can reach nearly everybody | 几步、几天之内几乎人人可达
 * @innocent  A call of the family, a wage, a bill: events of every day join on | 家人通话、工资、账单：日常事件也能首尾相接
 * @innocent  A clock that is wrong by minutes turns the order round | 时钟相差几分钟，先后就会颠倒
 * @runs-on   Phone, Account, Card, Person, OnlineAccount
 * @sweep     within PT6H, P1D, P2D, P7D; steps 1..4
 * @tags      order of time, path, spread | 时序, 路径, 传递
 * @revision  2
 */
MATCH (start:Entity) USING INDEX SEEK start:Entity(uid)
WHERE start.uid IN $starts
CALL (start) {
  MATCH (start)-[event:CALLED|MESSAGED|PAID|MET]-(next)
  WHERE event.at >= $date AND event.at <= $date + $within AND next.uid IS NOT NULL
    AND (type(event) <> 'PAID' OR startNode(event) = start)
  WITH start, event, next ORDER BY event.at
  RETURN next, head(collect(event)) AS event
}
WITH start, collect({members: [start, next], way: [event]}) AS first
CALL (start, first) {
  UNWIND first AS run
  WITH start, run, last(run.members).uid AS id, last(run.way).at AS since
  WHERE size(run.way) = 1 AND 2 <= $steps AND NOT id IN $ends
  MATCH (here:Entity)-[event:CALLED|MESSAGED|PAID|MET]-(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:CALLED|MESSAGED|PAID|MET]-() } <= $hub
  WITH run, event, next, here, since
  WHERE event.at > since AND event.at <= $date + $within AND next.uid IS NOT NULL AND NOT next IN run.members
    AND (type(event) <> 'PAID' OR startNode(event) = here)
  // Who comes first to a thing can go on from it no later than anybody else: one way to each is enough.
  WITH run, event, next ORDER BY event.at
  WITH next, head(collect({members: run.members + next, way: run.way + event})) AS run
  RETURN collect(run) AS more
}
WITH start, first + more AS first
CALL (start, first) {
  UNWIND first AS run
  WITH start, run, last(run.members).uid AS id, last(run.way).at AS since
  WHERE size(run.way) = 2 AND 3 <= $steps AND NOT id IN $ends
  MATCH (here:Entity)-[event:CALLED|MESSAGED|PAID|MET]-(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:CALLED|MESSAGED|PAID|MET]-() } <= $hub
  WITH run, event, next, here, since
  WHERE event.at > since AND event.at <= $date + $within AND next.uid IS NOT NULL AND NOT next IN run.members
    AND (type(event) <> 'PAID' OR startNode(event) = here)
  // Who comes first to a thing can go on from it no later than anybody else: one way to each is enough.
  WITH run, event, next ORDER BY event.at
  WITH next, head(collect({members: run.members + next, way: run.way + event})) AS run
  RETURN collect(run) AS more
}
WITH start, first + more AS first
CALL (start, first) {
  UNWIND first AS run
  WITH start, run, last(run.members).uid AS id, last(run.way).at AS since
  WHERE size(run.way) = 3 AND 4 <= $steps AND NOT id IN $ends
  MATCH (here:Entity)-[event:CALLED|MESSAGED|PAID|MET]-(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:CALLED|MESSAGED|PAID|MET]-() } <= $hub
  WITH run, event, next, here, since
  WHERE event.at > since AND event.at <= $date + $within AND next.uid IS NOT NULL AND NOT next IN run.members
    AND (type(event) <> 'PAID' OR startNode(event) = here)
  // Who comes first to a thing can go on from it no later than anybody else: one way to each is enough.
  WITH run, event, next ORDER BY event.at
  WITH next, head(collect({members: run.members + next, way: run.way + event})) AS run
  RETURN collect(run) AS more
}
WITH start, first + more AS first
WITH reduce(all = [], some IN collect(first) | all + some) AS runs
CALL (runs) {
  UNWIND runs AS run
  WITH head(run.members) AS start, last(run.members) AS end, run
  WHERE end.uid IN $ends AND end <> start
  WITH start, end, run ORDER BY last(run.way).at, size(run.way)
  WITH start, end, head(collect(run)) AS run
  RETURN start, end, run.members AS members, run.way AS way, [m IN run.members | m.uid] AS key
  UNION
  // Without a key: not gone through.
  UNWIND runs AS run
  WITH DISTINCT last(run.members) AS end, size(run.way) < $steps AS more
  WHERE more AND NOT end.uid IN $ends AND COUNT { (end)-[:CALLED|MESSAGED|PAID|MET]-() } > $hub
  RETURN end AS start, end, [end] AS members, [] AS way, [] AS key
}
RETURN members AS nodes, way AS links, key, size(way) AS weight, start, end, members AS way,
  CASE WHEN size(way) > 0 THEN left(toString(localdatetime(datetime({datetime: last(way).at, timezone: $zone}))), 16) END AS arrived,
  CASE WHEN size(key) = 0 THEN COUNT { (end)-[:CALLED|MESSAGED|PAID|MET]-() } END AS passed
ORDER BY size(key) = 0 DESC, weight DESC, key
LIMIT $limit
