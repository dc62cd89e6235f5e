/**
 * @title     Which phone rides in which car | 人车关联（机车伴随）
 * @question  Which phones were near the cameras that read these cars, within {within}, on {minDays} days or more? Phones to start from give cars.
 *            | 哪些号码有 {minDays} 天以上在这些车辆过卡口前后 {within} 内出现在附近基站？从号码出发则查车辆。
 * @param     things     Entity[]          Vehicles or phones to start from | 起始的车辆或号码
 * @param     within     Duration = PT10M  How far apart in time the two readings may be | 过车与基站记录相差多久以内
 * @param     metres     Int = 1500        A cell within this of the camera is near it | 距卡口此数（米）以内的基站算附近
 * @param     minDays    Int = 3           Report a pair met on this many days or more | 至少多少天才列出
 * @param     minPlaces  Int = 1           A day counts with this many places of the first or more | 当天至少在起始一方的多少个地点相遇才算
 * @param     share      Int = 5           Readings together, in per cent of the one that was read less, at least: of cells of calls alone a few are much | 共同记录占记录较少一方的百分之几才列出；仅有通话基站时百分之几已不算少
 * @says      {other} was near {target} on {weight} days: {joint} % of the readings of the one that was read less
 *            | {other} 有 {weight} 天与 {target} 相伴，占记录较少一方的 {joint} %
 * @chance    together(target, other, within, minPlaces, metres)
 *            What the other's usual days would give: a journey of every morning tells nothing, odd ones do
 *            | 按对方平时同类日子的活动规律：每天早上的同一路程说明不了什么，不固定的出行才有意义
 * @trial     A day from 04:00 to 04:00 | 一天（04:00 至次日 04:00）
 * @tried     Entity that any camera or cell read | 有过卡口或基站记录的车辆、号码等
 * @innocent  A neighbour or colleague who drives the same way at the same hours | 同一时段走同一路线的邻居、同事
 * @innocent  A passenger, a second driver, a taxi and its regular customer | 乘客、另一名驾驶人、出租车与熟客
 * @innocent  A phone left in the car, or lent with it | 遗留在车内或随车借出的手机
 * @runs-on   Vehicle, Phone
 * @usual     2
 * @sweep     metres 800, 1500, 3000; share 2, 5, 20, 50; minDays 2..6
 * @tags      carrier, driver, plate and phone | 人车关联, 驾驶人, 机车伴随
 * @revision  1
 */
MATCH (target:Entity)-[own:SEEN_AT]->(place) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $things AND own.at >= $from AND own.at < $until AND (target:Vehicle OR target:Phone)
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
    AND ((target:Vehicle AND other:Phone) OR (target:Phone AND other:Vehicle))
  RETURN other, near, there
}
WITH target, other, place, own, near, there,
  date(datetime({datetime: own.at, timezone: $zone}) - duration('PT4H')) AS day
WITH target, other, day, collect(DISTINCT place) AS places, collect(DISTINCT there) AS theirs, collect(DISTINCT own) AS owns,
  collect(DISTINCT near) AS nears
WHERE size(places) >= $minPlaces
WITH target, other, count(day) AS weight, collect(places + theirs) AS placesOf, collect(owns) AS ownsOf, collect(nears) AS nearsOf
WHERE weight >= $minDays
WITH target, other, weight, placesOf, reduce(all = [], some IN ownsOf | all + some) AS owns,
  reduce(all = [], some IN nearsOf | all + some) AS nears,
  COUNT { MATCH (same:Entity)-[s:SEEN_AT]->() USING INDEX SEEK same:Entity(uid)
    WHERE same.uid = target.uid AND s.at >= $from AND s.at < $until } AS ofTarget,
  COUNT { MATCH (same:Entity)-[s:SEEN_AT]->() USING INDEX SEEK same:Entity(uid)
    WHERE same.uid = other.uid AND s.at >= $from AND s.at < $until } AS ofOther
WITH target, other, weight, placesOf, owns, nears,
  CASE WHEN ofTarget <= ofOther THEN 100 * size(owns) / ofTarget ELSE 100 * size(nears) / ofOther END AS joint
WHERE joint >= $share
RETURN [target, other] + reduce(all = [], some IN placesOf | all + some) AS nodes, owns + nears AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight, target, other, joint
ORDER BY weight DESC, key
LIMIT $limit
