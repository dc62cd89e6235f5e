/**
 * @title     Phones that speak with one another only | 闭环号码（小圈子号码）
 * @question  Which groups round these numbers speak inside the group for {share} % or more?
 *            | 围绕这些号码，哪些群体内部通联占 {share} % 以上？
 * @param     phones   Phone[]         Numbers of the group; one is enough | 群内号码，一个即可
 * @param     minSize  Int = 3         Numbers in the group | 群内号码数
 * @param     share    Int = 90        Per cent of calls and messages inside the group, of each and of all | 每个号码及全群的群内通联占比（%）
 * @param     started  Duration = P7D  First used within this time of one another | 首次使用时间相差不超过
 * @param     hub      Int = 2000      Leave out numbers with more calls and messages than this | 不考虑通联超过此数的号码
 * @says      {size} numbers speak with one another for {weight} %, all first used within {days} days
 *            | {size} 个号码的通联有 {weight} % 在彼此之间，首次使用相差不超过 {days} 天
 * @chance    peers(seeds: phones, by: CALLED)
 *            The same question put to other numbers that are as active
 *            | 对活跃程度相近的其他号码提出同样的问题
 * @trial     The group as a whole | 整个群体算一次
 * @tried     Phone that was asked about | 所查询的号码
 * @innocent  Guards, drivers, a building site with phones of the firm | 保安、司机、工地的单位配发号码
 * @innocent  A family plan, parents and children | 家庭套餐、父母与子女
 * @innocent  Alarms, meters and trackers that report to one number | 向同一号码上报的报警器、电表、定位器
 * @each      phones
 * @runs-on   Phone
 * @sweep     share 80, 90, 95; minSize 3..5
 * @tags      closed group, clique | 闭环号码, 小圈子
 * @revision  2
 */
MATCH (seed:Entity&Phone) USING INDEX SEEK seed:Entity(uid)
WHERE seed.uid IN $phones AND COUNT { (seed)-[:CALLED|MESSAGED]-() } <= $hub
CALL (seed) {
  MATCH (seed)-[:CALLED|MESSAGED]-(near:Phone)
  WITH DISTINCT near
  WHERE COUNT { (near)-[:CALLED|MESSAGED]-() } <= $hub
  RETURN collect(near) AS circle
}
WITH seed, circle + seed AS circle
CALL (circle) {
  UNWIND circle AS one
  MATCH (one)-[any:CALLED|MESSAGED]-(other)
  WITH one, count(any) AS total, sum(CASE WHEN other IN circle THEN 1 ELSE 0 END) AS inside, min(any.at) AS began
  WHERE inside * 100 >= total * $share
  RETURN collect({one: one, began: began}) AS spoke
}
// Whom they ring later and nobody else does, a shop, is none of them.
WITH seed, spoke, head([s IN spoke WHERE s.one = seed | s.began]) AS own
WITH seed, [s IN spoke WHERE s.began <= own + $started AND own <= s.began + $started | s.one] AS members
WHERE seed IN members AND size(members) >= $minSize
// Once more among those who stayed: who spoke inside the circle with one who left it goes too.
CALL (members) {
  UNWIND members AS one
  MATCH (one)-[any:CALLED|MESSAGED]-(other)
  WITH one, count(any) AS total, sum(CASE WHEN other IN members THEN 1 ELSE 0 END) AS inside, min(any.at) AS began,
    collect(CASE WHEN other IN members THEN any END) AS calls
  WHERE inside * 100 >= total * $share
  RETURN collect(one) AS group, sum(total) AS totals, sum(inside) AS insides, min(began) AS first, max(began) AS latest,
    collect(calls) AS callsOf
}
WITH seed, group, totals, insides, first, latest, callsOf
WHERE seed IN group AND size(group) >= $minSize AND latest <= first + $started
WITH group, totals, insides, first, latest, callsOf,
  COLLECT { UNWIND group AS one WITH one.uid AS uid ORDER BY uid RETURN uid } AS key
WITH key, head(collect({group: group, totals: totals, insides: insides, first: first, latest: latest, callsOf: callsOf})) AS found
RETURN found.group AS nodes, reduce(all = [], some IN found.callsOf | all + some) AS links, key,
  found.insides * 100 / found.totals AS weight, size(found.group) AS size,
  duration.inDays(found.first, found.latest).days + 1 AS days
ORDER BY weight DESC, key
LIMIT $limit
