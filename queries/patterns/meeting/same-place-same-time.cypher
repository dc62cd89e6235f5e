/**
 * @title     At the same place at the same time | 同时同地（时空碰撞）
 * @question  Who or what was where these were, within {within} of them, on {minDays} days or more?
 *            | 哪些人、车、号码有 {minDays} 天以上与这些对象在 {within} 内出现在同一地点？
 * @param     things    Entity[]          Persons, phones, vehicles, cards or devices to start from | 起始的人员、号码、车辆、卡片或设备
 * @param     within    Duration = PT15M  How far apart in time the readings may be | 记录相差多久以内
 * @param     metres    Int = 200         Places within this of each other are one place; 0: the same one only | 相距此数（米）以内算同一地点；0 为仅同一处
 * @param     minDays   Int = 2           Report who was met on this many days or more | 至少多少天才列出
 * @says      {other} was where {target} was on {weight} days, at {places} places | {other} 有 {weight} 天与 {target} 同时同地，涉及 {places} 个地点
 * @chance    together(target, other, within, minPlaces: 1, metres)
 *            What the other's usual days would give, beside the crowds of the day and the habits of the week
 *            | 按对方平时同类日子的活动规律，并计入当天人流高峰与当周习惯
 * @trial     A day from 04:00 to 04:00 | 一天（04:00 至次日 04:00）
 * @tried     Entity that was read anywhere | 有过任何位置记录的人、车、号码等
 * @innocent  A concert, a match, a fair: everybody is there | 演出、比赛、集市：人人都在
 * @innocent  Neighbours, colleagues, members of one club | 邻居、同事、同一俱乐部的成员
 * @innocent  A person beside the own phone and car: three readings of one | 本人与其手机、车辆：三种记录同属一人
 * @runs-on   Person, Phone, Vehicle, Card, Device
 * @sweep     within PT5M, PT15M, PT30M; metres 0, 200, 500; minDays 2..5
 * @tags      space-time box, meeting, co-location | 时空碰撞, 同时同地, 碰面
 * @revision  1
 */
MATCH (target:Entity)-[own:SEEN_AT]->(place) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $things AND own.at >= $from AND own.at < $until
WITH target, place, collect(own) AS owns
CALL (place) {
  RETURN place AS near
  UNION
  MATCH (near:Place) USING INDEX SEEK near:Place(point) WHERE point.distance(near.point, place.point) <= $metres
  RETURN near
}
WITH target, place, owns, collect(near.uid) AS around
UNWIND owns AS own
CALL (target, own, around) {
  UNWIND around AS uid
  MATCH (other)-[near:SEEN_AT]->(there) USING INDEX SEEK near:SEEN_AT(place, at)
  WHERE near.place = uid AND near.at >= own.at - $within AND near.at <= own.at + $within
    AND other <> target AND (NOT other.uid IN $things OR target.uid < other.uid)
  RETURN other, near, there
}
WITH target, other, place, own, near, there,
  date(datetime({datetime: own.at, timezone: $zone}) - duration('PT4H')) AS day
WITH target, other, count(DISTINCT day) AS weight, collect(DISTINCT place) AS places, collect(DISTINCT there) AS theirs,
  collect(DISTINCT own) + collect(DISTINCT near) AS links
WHERE weight >= $minDays
RETURN [target, other] + places + theirs AS nodes, links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight, target, other,
  size(places) AS places
ORDER BY weight DESC, key
LIMIT $limit
