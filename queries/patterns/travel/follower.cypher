/**
 * @title     A car that stays behind | 尾随车
 * @question  Which vehicles passed {minPlaces} cameras or more of a day behind these, within {within}, on {minDays} days or more?
 *            | 哪些车辆有 {minDays} 天以上在目标车辆之后 {within} 内通过当天至少 {minPlaces} 个卡口？
 * @param     targets    Vehicle[]         The vehicles that may be followed | 可能被尾随的车辆
 * @param     within     Duration = PT2M   How long after the first the other passes at the latest | 后车最迟在前车之后多久通过
 * @param     minDays    Int = 2           Report a vehicle behind on this many days or more | 至少多少天才列出
 * @param     minPlaces  Int = 3           A day counts with this many cameras or more | 当天至少经过多少个卡口才算
 * @param     behind     Int = 90          Of the cameras passed close together, it was behind at this many per cent or more | 先后接近通过的卡口中，其在后的至少占百分之几
 * @says      {other} came behind {target} on {weight} days, at {passed} cameras, {behindShare} % of those passed close together
 *            | {other} 有 {weight} 天尾随 {target}，经过 {passed} 个卡口，占先后接近通过的 {behindShare} %
 * @chance    together(target, other, within, minPlaces, order: Behind)
 *            What the other's usual days would give, with the other behind and never in front
 *            | 按对方平时同类日子的行车规律，且只计在后、不计在前
 * @trial     A day from 04:00 to 04:00 | 一天（04:00 至次日 04:00）
 * @tried     Vehicle read by any camera | 有过卡口记录的车辆
 * @innocent  A queue keeps its order: who stands behind at one light stands behind at the next | 车流有次序：在一个路口排在后面，下一个路口也在后面
 * @innocent  A friend or a colleague who was shown the way | 由前车带路的朋友、同事
 * @innocent  Two cars of one firm on one job; an unmarked police car | 同一单位的两辆车；便衣警车
 * @runs-on   Vehicle
 * @sweep     within PT1M, PT2M, PT5M; minPlaces 2..5; minDays 1..4
 * @tags      follower, surveillance, camera reads | 尾随, 跟踪, 卡口过车
 * @revision  1
 */
MATCH (target:Entity&Vehicle)-[own:SEEN_AT]->(place) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $targets AND own.at >= $from AND own.at < $until
CALL (target, own, place) {
  MATCH (other:Vehicle)-[near:SEEN_AT]->() USING INDEX SEEK near:SEEN_AT(place, at)
  WHERE near.place = place.uid AND near.at >= own.at - $within AND near.at <= own.at + $within AND other <> target
  RETURN other, near
}
WITH target, other, place, own, near, near.at >= own.at AS after,
  date(datetime({datetime: own.at, timezone: $zone}) - duration('PT4H')) AS day
WITH target, other, day, count(*) AS close, collect(CASE WHEN after THEN {place: place, own: own, near: near} END) AS passes
WITH target, other, day, close, passes, size(COLLECT { UNWIND passes AS pass RETURN DISTINCT pass.place.uid }) AS cameras
// Days that do not count as followed are counted all the same: who is now in front, now behind, follows nobody.
WITH target, other, sum(close) AS close, sum(size(passes)) AS after, collect(CASE WHEN cameras >= $minPlaces THEN passes END) AS days
WITH target, other, size(days) AS weight, reduce(all = [], some IN days | all + some) AS passes, 100 * after / close AS behindShare
WHERE weight >= $minDays AND behindShare >= $behind
RETURN [target, other] + [pass IN passes | pass.place] AS nodes, [pass IN passes | pass.own] + [pass IN passes | pass.near] AS links,
  [target.uid, other.uid] AS key, weight, target, other, size(passes) AS passed, behindShare
ORDER BY weight DESC, key
LIMIT $limit
