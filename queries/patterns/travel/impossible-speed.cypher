/**
 * @title     Two places faster than anyone travels | 时空矛盾（套牌车、不在场证明破绽）
 * @question  Which of these were registered at two places that nobody reaches below {kmh} km/h?
 *            | 这些对象中，哪些在两地被记录，以每小时 {kmh} 公里也无法赶到？
 * @param     things     Entity[]         Vehicles, phones, cards; of a person the statements, against what he carries | 车辆、手机、银行卡；人员则以其陈述对照其随身物
 * @param     kmh        Int = 150        Faster than this as the crow flies is not believed (km/h) | 直线速度超过此值不可信（公里/小时）
 * @param     tolerance  Duration = PT30S How far the clocks of two places may disagree | 两地时钟可能相差多久
 * @param     metres     Int = 1000       Places nearer to each other than this do not count | 两地相距不足此数（米）不算
 * @param     minPairs   Int = 1          Report with this many pairs of sightings or more | 至少有几对矛盾记录才列出
 * @says      {thing} would have needed up to {fastest} km/h between {weight} pairs of sightings
 *            | {thing} 有 {weight} 对记录相互矛盾，最高需每小时 {fastest} 公里
 * @chance    none: nobody is at two places at once, this is physics and no coincidence; what can be wrong is the plate, the clock, or who carried it
 *            | none: 人、车不可能同时在两地，这是物理事实而非巧合；可能有误的是号牌、时钟或携带人
 * @innocent  A camera or a source whose clock is wrong: then many vehicles show it there | 某卡口或数据源时钟有误：该处会有许多车辆出现同样情况
 * @innocent  A misread plate: one letter or digit off | 车牌误识别：差一个字符
 * @innocent  A phone or card that was lent; a car that somebody else drove | 手机、银行卡借出，车辆由他人驾驶
 * @innocent  A cell far off that served for a moment | 远处基站偶然服务
 * @innocent  A wrong memory in a statement | 陈述人记错
 * @each      things
 * @runs-on   Vehicle, Phone, Card, Person
 * @sweep     kmh 120, 150, 200; tolerance PT0S, PT30S, PT2M, PT10M
 * @tags      cloned plate, alibi, impossible speed | 套牌, 不在场证明, 时空矛盾
 * @revision  1
 */
MATCH (thing:Entity)-[seen:SEEN_AT]->(place) USING INDEX SEEK thing:Entity(uid)
WHERE thing.uid IN $things AND seen.at >= $from AND seen.at < $until AND place.point IS NOT NULL
WITH thing, seen, place ORDER BY seen.at
WITH thing, collect({seen: seen, place: place, of: thing}) AS own
CALL (thing, own) {
  UNWIND range(0, size(own) - 2) AS i
  WITH own[i] AS one, own[i + 1] AS other
  WHERE point.distance(one.place.point, other.place.point) >= $metres
  RETURN one, other
  UNION ALL
  // A statement against the records of what the person uses.
  WITH thing.uid AS id, own WHERE thing:Person
  MATCH (same:Entity)-[:USES|OWNS]->(carried) USING INDEX SEEK same:Entity(uid)
  WHERE same.uid = id
  WITH own, carried.uid AS id
  MATCH (carried:Entity)-[seen:SEEN_AT]->(place) USING INDEX SEEK carried:Entity(uid)
  WHERE carried.uid = id AND place.point IS NOT NULL
  UNWIND own AS one
  WITH one, carried, seen, place
  WHERE seen.at >= one.seen.at - duration('PT3H') AND seen.at <= coalesce(one.seen.until, one.seen.at) + duration('PT3H')
  RETURN one, {seen: seen, place: place, of: carried} AS other
}
WITH thing, one, other, point.distance(one.place.point, other.place.point) AS far,
  CASE
    WHEN other.seen.at > coalesce(one.seen.until, one.seen.at)
      THEN duration.inSeconds(coalesce(one.seen.until, one.seen.at), other.seen.at).seconds
    WHEN coalesce(other.seen.until, other.seen.at) < one.seen.at
      THEN duration.inSeconds(coalesce(other.seen.until, other.seen.at), one.seen.at).seconds
    ELSE 0
  END AS apart
// The clocks may disagree by the tolerance; a second is left, so that a speed can be said.
WITH thing, one, other, far, 3.6 * far / CASE WHEN apart + $tolerance.seconds < 1 THEN 1 ELSE apart + $tolerance.seconds END AS speed
WHERE far >= $metres AND speed > $kmh
WITH thing, collect(one) + collect(other) AS sightings, count(*) AS weight, toInteger(max(speed)) AS fastest
WHERE weight >= $minPairs
RETURN [thing] + [s IN sightings | s.place] + [s IN sightings | s.of] AS nodes, [s IN sightings | s.seen] AS links,
  [thing.uid] AS key, weight, thing, fastest
ORDER BY weight DESC, key
LIMIT $limit
