/**
 * @title     The same journeys in several ways | 多方式同行（同车次、同航班、同住）
 * @question  Who was on the same trains, flights, coaches or ships and in the same hotels as these, in {minWays} ways or more, booked apart?
 *            | 谁与这些人员以至少 {minWays} 种方式同行同住（火车、飞机、客车、轮船、旅馆），且分开预订？
 * @param     persons   Person[]   The travellers to start from | 起始人员
 * @param     minWays   Int = 2    Ways in which they met, at least: train, flight, coach, ship, hotel | 至少以几种方式相遇：火车、飞机、客车、轮船、旅馆
 * @param     minTimes  Int = 3    Journeys and stays in common, at least | 同行、同住合计至少几次
 * @says      {other} and {target} had {weight} journeys and stays in common, booked apart: {waysEn} | {other} 与 {target} 同行同住共 {weight} 次，均分开预订：{waysZh}
 * @chance    roster(target, other, list: TRAVELLED_ON_OR_STAYED_AT, close: Any)
 *            How often the other travels and stays, on which service, in which house, on which weekday, and how full it was; all ways in one count
 *            | 对方平时出行、住宿的次数、车次与旅馆、星期几以及当时人数，各种方式合并计算
 * @trial     A whole trip or a stay; one booking or a party is none | 一次行程或一次住宿；同一订单或团队不计
 * @tried     Person who travelled or stayed anywhere | 有过乘行或住宿记录的人员
 * @innocent  A tour, a congress, a match away: one calendar for all | 旅行团、会议、客场比赛：人人行程相同
 * @innocent  Colleagues whose firm books each apart | 单位分别订票的同事
 * @innocent  Commuters of one train who stay at one inn when the last is gone | 同车通勤、误了末班车同宿一家旅店的人
 * @innocent  A small town with one morning train and one hotel | 只有一趟早车、一家旅馆的小城
 * @runs-on   Person
 * @sweep     minTimes 2..6; minWays 1..3
 * @tags      co-travel, hotel, journey | 同行, 同住, 行程
 * @revision  1
 */
MATCH (target:Entity&Person)-[mine:TRAVELLED_ON|STAYED_AT]->(where) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $persons AND mine.at >= $from AND mine.at < $until
CALL (mine, where) {
  WITH mine, where WHERE type(mine) = 'TRAVELLED_ON'
  MATCH (trip:Entity)<-[theirs:TRAVELLED_ON]-(other) USING INDEX SEEK trip:Entity(uid)
  WHERE trip.uid = where.uid
  RETURN other, theirs, coalesce(where.mode, 'trip') AS way
  UNION
  WITH mine, where WHERE type(mine) = 'STAYED_AT'
  MATCH (other)-[theirs:STAYED_AT]->() USING INDEX SEEK theirs:STAYED_AT(place, at)
  WHERE theirs.place = where.uid AND theirs.at >= mine.at - duration('P30D') AND theirs.at < coalesce(mine.until, mine.at + duration('PT12H'))
    AND coalesce(theirs.until, theirs.at + duration('PT12H')) > mine.at
  RETURN other, theirs, 'hotel' AS way
}
WITH target, other, mine, theirs, where, way
WHERE other <> target AND (NOT other.uid IN $persons OR target.uid < other.uid)
  AND (mine.booking IS NULL OR theirs.booking IS NULL OR mine.booking <> theirs.booking)
WITH target, other, way, collect(DISTINCT mine) AS mines, collect(DISTINCT theirs) AS others, collect(DISTINCT where) AS wheres
ORDER BY size(mines) DESC, way
WITH target, other, collect({way: way, times: size(mines)}) AS ways, sum(size(mines)) AS weight,
  collect(mines + others) AS linksOf, collect(wheres) AS wheresOf
WHERE size(ways) >= $minWays AND weight >= $minTimes
RETURN [target, other] + reduce(all = [], some IN wheresOf | all + some) AS nodes, reduce(all = [], some IN linksOf | all + some) AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight, target, other,
  [w IN ways | w.way + ' ' + toString(w.times)] AS waysEn, [w IN ways | CASE w.way WHEN 'train' THEN '火车' WHEN 'flight' THEN '飞机'
    WHEN 'coach' THEN '长途客车' WHEN 'ship' THEN '轮船' WHEN 'hotel' THEN '旅馆' ELSE '班次' END + ' ' + toString(w.times) + ' 次'] AS waysZh
ORDER BY weight DESC, key
LIMIT $limit
