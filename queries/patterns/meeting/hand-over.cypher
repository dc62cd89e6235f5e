/**
 * @title     Waiting and hand-over at one place | 等待接头
 * @question  Who stayed at the same place as these for at least {overlap}, one waiting for the other?
 *            | 谁与这些对象在同一地点同时停留至少 {overlap}？
 * @param     targets   Entity[]         Vehicles or phones to start from | 起始的车辆或手机
 * @param     wait      Duration = PT5M  Shortest stay of the one who waits | 等候一方至少停留多久
 * @param     longest   Duration = PT1H  Longest stay: longer is parking, not waiting | 最长停留：更久算停放而非等候
 * @param     overlap   Duration = PT3M  Both are there for this long at least | 双方至少同时在场多久
 * @param     metres    Int = 0          Cameras or cells within this of each other are one place; 0: the same one only | 相距此数（米）以内的卡口或基站算同一地点；0 为仅同一处
 * @param     minTimes  Int = 1          Report a pair that did so on this many days or more | 至少有几天如此才列出
 * @says      {target} and {other} stayed at the same place on {weight} days | {target} 与 {other} 有 {weight} 天在同一地点同时停留
 * @chance    together(target, other, within: longest, minPlaces: 1, metres)
 *            What the other's usual days would give at that place and hour; one occasion is a lead, never more
 *            | 按对方平时在该地该时段出现的多少；仅一次只是线索
 * @trial     A day from 04:00 to 04:00 | 一天（04:00 至次日 04:00）
 * @tried     Entity that any camera or cell read: vehicles and phones | 有过卡口或基站记录的车辆和手机
 * @innocent  A school gate, a charging station, a market, a ferry | 校门口、充电站、集市、渡口
 * @innocent  Shops and offices beside the place | 地点旁的商店、单位
 * @innocent  Friends who meet there | 约在那里见面的朋友
 * @each      targets
 * @runs-on   Vehicle, Phone
 * @sweep     wait PT2M, PT5M, PT15M; minTimes 1..4
 * @tags      hand-over, waiting, meeting | 接头, 等待, 碰面
 * @revision  2
 */
MATCH (target:Entity)-[own:SEEN_AT]->(place:Place) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $targets AND own.at >= $from AND own.at < $until
WITH target, place, own ORDER BY own.at
WITH target, collect({own: own, place: place}) AS reads
UNWIND range(0, size(reads) - 1) AS i
// A stay is one reading that lasts, or several in a row at one place: in and out.
WITH target, reads, i, coalesce(head([j IN range(i + 1, size(reads) - 1)
  WHERE reads[j].place <> reads[i].place AND coalesce(point.distance(reads[j].place.point, reads[i].place.point), 1e9) > $metres]), size(reads)) AS next
WHERE i = 0 OR (reads[i - 1].place <> reads[i].place
  AND coalesce(point.distance(reads[i - 1].place.point, reads[i].place.point), 1e9) > $metres)
  OR reads[i - 1].own.at < reads[i].own.at - $longest
WITH target, reads[i].place AS place, [r IN reads[i..next] WHERE r.own.at <= reads[i].own.at + $longest | r.own] AS stay
WITH target, place, stay, head(stay).at AS came, coalesce(last(stay).until, last(stay).at) AS went
WHERE went >= came + $wait AND went <= came + $longest
CALL (place) {
  RETURN place AS near
  UNION
  MATCH (near:Place) USING INDEX SEEK near:Place(point) WHERE point.distance(near.point, place.point) <= $metres
  RETURN near
}
WITH target, place, stay, came, went, collect(near.uid) AS places
CALL (target, places, came, went) {
  UNWIND places AS uid
  MATCH (other)-[near:SEEN_AT]->() USING INDEX SEEK near:SEEN_AT(place, at)
  WHERE near.place = uid AND near.at >= came - $longest AND near.at <= went + $longest
  WITH target, other, near WHERE other <> target AND (NOT other.uid IN $targets OR target.uid < other.uid)
  ORDER BY near.at
  RETURN other, collect(near) AS theirs
}
UNWIND range(0, size(theirs) - 1) AS j
WITH target, other, place, stay, came, went,
  CASE WHEN theirs[j].until IS NOT NULL THEN [theirs[j]] ELSE theirs[j..j + 2] END AS visit
WITH target, other, place, stay, came, went, visit, head(visit).at AS arrived, coalesce(last(visit).until, last(visit).at) AS left
WITH target, other, place, stay, visit, came, arrived, left,
  CASE WHEN arrived > came THEN arrived ELSE came END AS both, CASE WHEN left < went THEN left ELSE went END AS apart
WHERE left <= arrived + $longest AND apart >= both + $overlap
WITH target, other, date(datetime({datetime: both, timezone: $zone}) - duration('PT4H')) AS day,
  collect(DISTINCT place) AS places, collect(stay + visit) AS stays
WITH target, other, count(day) AS weight, collect(places) AS placesOf, reduce(all = [], some IN collect(stays) | all + some) AS stays
WHERE weight >= $minTimes
RETURN [target, other] + reduce(all = [], some IN placesOf | all + some) AS nodes, reduce(all = [], some IN stays | all + some) AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight, target, other
ORDER BY weight DESC, key
LIMIT $limit
