/**
 * @title     The same journeys in several ways | 多方式同行（同车次、同航班、同住）
 * @question  Who was on the same trains, flights, coaches or ships, in the same hotels and on the same roads as these, in {minWays} ways or more, booked apart?
 *            | 谁与这些人员以至少 {minWays} 种方式同行同住（火车、飞机、客车、轮船、旅馆、公路），且分开预订？
 * @param     persons   Person[]   The travellers to start from | 起始人员
 * @param     minWays   Int = 2    Ways in which they met, at least: train, flight, coach, ship, hotel, road | 至少以几种方式相遇：火车、飞机、客车、轮船、旅馆、公路
 * @param     minTimes  Int = 3    Journeys and stays on lists in common, at least; journeys by road do not count here | 名单上的同行、同住合计至少几次（公路同行不计入）
 * @param     within    Duration = PT10M  Their own cars pass a camera at most this far apart, out and back on a day | 双方名下车辆同日往返，经过同一卡口至多相隔多久
 * @says      {other} and {target} had {weight} journeys and stays in common, booked apart: {waysEn}{roadEn} | {other} 与 {target} 同行同住共 {weight} 次，均分开预订：{waysZh}{roadZh}
 * @chance    roster(target, other, list: TRAVELLED_ON_OR_STAYED_AT, close: Any)
 *            How often the other travels and stays, on which service, in which house, on which weekday, and how full it was; all ways in one count, but for the road: a road keeps no list of all who were on it, so its journeys are told and not scored
 *            | 对方平时出行、住宿的次数、车次与旅馆、星期几以及当时人数，各种方式合并计算；公路没有全体通行名单，公路同行只列出、不计分
 * @trial     A whole trip or a stay; one booking or a party is none | 一次行程或一次住宿；同一订单或团队不计
 * @tried     Person who travelled or stayed anywhere | 有过乘行或住宿记录的人员
 * @innocent  A tour, a congress, a match away: one calendar for all | 旅行团、会议、客场比赛：人人行程相同
 * @innocent  Colleagues whose firm books each apart | 单位分别订票的同事
 * @innocent  Commuters of one train who stay at one inn when the last is gone | 同车通勤、误了末班车同宿一家旅店的人
 * @innocent  A car is driven by others than its owner | 开车的不一定是车主
 * @innocent  A small town with one morning train and one hotel | 只有一趟早车、一家旅馆的小城
 * @runs-on   Person
 * @sweep     minTimes 2..6; minWays 1..3
 * @tags      co-travel, hotel, journey, road | 同行, 同住, 行程, 公路
 * @revision  2
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
WHERE weight >= $minTimes AND size(ways) >= $minWays - 1
// By road: each in a car registered to them, past one camera on the way out and past one, the same or another, on the way back.
CALL (target, other) {
  MATCH (other)-[hasToo:OWNS]->(second:Vehicle)-[near:SEEN_AT]->(gate:Checkpoint)
  WHERE near.at >= $from - $within AND near.at < $until + $within
  WITH target, collect({has: hasToo, car: second, read: near, gate: gate}) AS theirs
  MATCH (target)-[has:OWNS]->(car:Vehicle)-[read:SEEN_AT]->(camera:Checkpoint)
  WHERE read.at >= $from AND read.at < $until
  UNWIND [t IN theirs WHERE t.gate = camera AND t.car <> car AND t.read.at >= read.at - $within AND t.read.at <= read.at + $within] AS pass
  WITH has, car, pass.has AS hasToo, pass.car AS second, pass.read AS near, read, camera, date(datetime({datetime: read.at, timezone: $zone}) - duration('PT4H')) AS day
  ORDER BY read.at
  WITH day, collect(DISTINCT has) + collect(DISTINCT hasToo) AS owned, collect(DISTINCT car) + collect(DISTINCT second) AS cars,
    collect(DISTINCT camera) AS cameras, collect(read) AS reads, collect(DISTINCT read) + collect(DISTINCT near) AS events
  // Out and back: an hour between the first and the last meeting; less is one stretch of road.
  WHERE last(reads).at >= head(reads).at + duration('PT1H')
  RETURN count(day) AS road, reduce(all = [], some IN collect(owned + events) | all + some) AS roadLinks,
    reduce(all = [], some IN collect(cars + cameras) | all + some) AS roadNodes
}
WITH target, other, ways, weight, linksOf, wheresOf, road, roadLinks, roadNodes
WHERE size(ways) + CASE WHEN road > 0 THEN 1 ELSE 0 END >= $minWays
RETURN [target, other] + roadNodes + reduce(all = [], some IN wheresOf | all + some) AS nodes,
  roadLinks + reduce(all = [], some IN linksOf | all + some) AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight, target, other,
  [w IN ways | w.way + ' ' + toString(w.times)] AS waysEn, [w IN ways | CASE w.way WHEN 'train' THEN '火车' WHEN 'flight' THEN '飞机'
    WHEN 'coach' THEN '长途客车' WHEN 'ship' THEN '轮船' WHEN 'hotel' THEN '旅馆' ELSE '班次' END + ' ' + toString(w.times) + ' 次'] AS waysZh,
  CASE WHEN road > 0 THEN '; besides by road on ' + toString(road) + CASE road WHEN 1 THEN ' day' ELSE ' days' END + ', not scored' ELSE '' END AS roadEn,
  CASE WHEN road > 0 THEN '；另有公路同行 ' + toString(road) + ' 天，不计分' ELSE '' END AS roadZh
ORDER BY weight DESC, key
LIMIT $limit
