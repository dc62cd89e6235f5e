/**
 * @title     Vehicles that travel together | 伴随车
 * @question  Which vehicles passed the same cameras within {within} of these, on {minDays} days or more?
 *            | 哪些车辆在 {minDays} 天以上与目标车辆先后不超过 {within} 经过相同卡口？
 * @param     targets    Vehicle[]         The vehicles to start from | 目标车辆
 * @param     within     Duration = PT5M   How far apart in time they may pass | 前后相差多久以内
 * @param     minDays    Int = 3           Report a vehicle met on this many days or more | 至少多少天才列出
 * @param     minPlaces  Int = 2           A day counts with this many cameras in common or more | 当天至少共同经过多少个卡口才算
 * @param     turns      Int = 1           They turned off together at least this often: cars in one queue do not | 至少共同转弯多少次：同一车流中的车不会
 * @says      {other} passed the same cameras as {target} on {weight} days | {other} 有 {weight} 天与 {target} 经过相同卡口
 * @chance    together(target, other, within, minPlaces)
 *            What the other's usual days would give, beside the crowds of the day and the habits of the week
 *            | 按对方平时同类日子的行车规律，并计入当天人流高峰与当周习惯
 * @trial     A day from 04:00 to 04:00 | 一天（04:00 至次日 04:00）
 * @tried     Vehicle read by any camera | 有过卡口记录的车辆
 * @innocent  One household or one firm with two cars | 同一家庭或同一单位的两辆车
 * @innocent  The same way to work, to school, to a match | 上班、上学、看比赛顺路
 * @innocent  Taxis, patrols and buses on one line | 出租车、巡逻车、同线公交
 * @each      targets
 * @runs-on   Vehicle
 * @usual     1
 * @sweep     within PT2M, PT5M, PT10M; minDays 2..5
 * @tags      convoy, camera reads, companion | 伴随, 卡口过车, 同行
 * @revision  1
 */
MATCH (target:Entity&Vehicle)-[own:SEEN_AT]->(place) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $targets AND own.at >= $from AND own.at < $until
CALL (target, own, place) {
  MATCH (other:Vehicle)-[near:SEEN_AT]->() USING INDEX SEEK near:SEEN_AT(place, at)
  WHERE near.place = place.uid AND near.at >= own.at - $within AND near.at <= own.at + $within
    AND other <> target AND (NOT other.uid IN $targets OR target.uid < other.uid)
  RETURN other, near
}
WITH target, other, place, own, near,
  date(datetime({datetime: own.at, timezone: $zone}) - duration('PT4H')) AS day
ORDER BY own.at
WITH target, other, day, collect(DISTINCT place) AS places, collect(own) + collect(near) AS reads
WHERE size(places) >= $minPlaces
// A turn: of three cameras in a row the way bends by 30 degrees or more at the middle one (law of cosines).
WITH target, other, day, places, reads, size([i IN range(1, size(places) - 2) WHERE
    point.distance(places[i - 1].point, places[i + 1].point) ^ 2
    - point.distance(places[i - 1].point, places[i].point) ^ 2 - point.distance(places[i].point, places[i + 1].point) ^ 2
    < 2 * 0.866 * point.distance(places[i - 1].point, places[i].point) * point.distance(places[i].point, places[i + 1].point)
  ]) AS bends
WITH target, other, count(day) AS weight, sum(bends) AS bends, collect(places) AS placesOfDays, collect(reads) AS readsOfDays
WHERE weight >= $minDays AND bends >= $turns
RETURN [target, other] + reduce(all = [], some IN placesOfDays | all + some) AS nodes,
  reduce(all = [], some IN readsOfDays | all + some) AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key,
  weight, target, other, bends
ORDER BY weight DESC, key
LIMIT $limit
