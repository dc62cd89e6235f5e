/**
 * @title     Cases done in the same way | 串并案：作案手法相似的案件
 * @question  Which cases within {days} days of these are alike for {minAlike} % or more, and near enough to travel between?
 *            | 这些案件前后 {days} 天内，哪些案件手法相似度达 {minAlike} % 以上，且时间和距离允许往返？
 * @param     cases     Case[]     The cases to start from | 起始案件
 * @param     days      Int = 90   How many days before and after | 前后多少天
 * @param     kmh       Int = 60   Who did both had to travel no faster than this (km/h) | 若为同一人所为，行进不快于此速（公里/小时）
 * @param     minAlike  Int = 50   Report a case that is alike for this many per cent or more | 相似度达百分之几才列出
 * @says      {other} is alike with {matter} for {alike} % ({weight} points of rarity), {km} km and {apart} days apart
 *            | {other} 与 {matter} 手法相似 {alike} %（罕见度 {weight} 分），相距 {km} 公里、{apart} 天
 * @chance    peers(seeds: cases, by: OCCURRED_AT, among: Case)
 *            The same question put to other cases: how often do two of them share as much that is rare?
 *            | 对其他案件提出同样的问题：两案共有同样多罕见特征的情况有多少？
 * @trial     The pair of cases as a whole | 一对案件算一次
 * @tried     Case beside the one asked about | 所查询案件之外的案件
 * @innocent  A tool or a trick in fashion | 流行的工具或手法
 * @innocent  A copycat who read of it | 看过报道的模仿者
 * @innocent  The same kind of house invites the same way in | 同类房屋招致同样的侵入方式
 * @runs-on   Case
 * @usual     3
 * @sweep     minAlike 40, 50, 60, 80; days 30, 90, 180
 * @tags      modus operandi, series, linkage | 作案手法, 系列案件, 串并案
 * @revision  2
 */
MATCH (matter:Entity&Case)-[:OCCURRED_AT]->(scene:Place) USING INDEX SEEK matter:Entity(uid)
WHERE matter.uid IN $cases AND matter.at IS NOT NULL
WITH matter, head(collect(scene)) AS scene
CALL (matter) {
  MATCH (other:Case) USING INDEX SEEK other:Case(at)
  WHERE other.at >= matter.at - duration({days: $days}) AND other.at <= matter.at + duration({days: $days})
  RETURN collect(other) AS around
}
// What is rare among the cases of the time weighs more: −log of its share; ten points are a factor of ten.
CALL (matter, around) {
  UNWIND around AS one
  UNWIND ['category ' + one.category, 'entry ' + one.entry, 'target ' + one.target] + [m IN coalesce(one.method, []) | 'method ' + m] AS feature
  WITH DISTINCT matter, size(around) AS total, one, feature WHERE feature IS NOT NULL
  WITH matter, total, feature, collect(one) AS bearers
  WITH bearers, matter IN bearers AS ours, 0.1 + log10(toFloat(total) / size(bearers)) AS points
  UNWIND bearers AS other
  RETURN other, sum(points) AS own, sum(CASE WHEN ours THEN points ELSE 0.0 END) AS both
}
WITH matter, scene, collect({other: other, own: own, both: both}) AS scored
WITH matter, scene, scored, head([s IN scored WHERE s.other = matter | s.own]) AS mine
UNWIND scored AS s
WITH matter, scene, s.other AS other, s.both AS both, mine + s.own - s.both AS either
WHERE other <> matter AND both > 0 AND NOT (other.uid IN $cases AND other.uid < matter.uid)
WITH matter, scene, other, toInteger(round(100 * both / either)) AS alike, toInteger(round(10 * both)) AS weight WHERE alike >= $minAlike
MATCH (other)-[where:OCCURRED_AT]->(there:Place)
WITH matter, scene, other, alike, weight, collect(where) AS wheres, head(collect(there)) AS there
// From the latest end of the one to the earliest begin of the other, and the other way round.
WITH matter, scene, other, alike, weight, wheres, there, coalesce(point.distance(scene.point, there.point), 0) AS metres,
  CASE WHEN other.at > matter.at THEN duration.inSeconds(matter.at, coalesce(other.until, other.at)).seconds
    ELSE duration.inSeconds(other.at, coalesce(matter.until, matter.at)).seconds END AS seconds
WHERE seconds > 0 AND 3.6 * metres / seconds <= $kmh
MATCH (matter)-[own:OCCURRED_AT]->(scene)
CALL (matter, other) {
  UNWIND [matter, other] AS one
  MATCH (one)<-[:ABOUT]-(record:Record)
  RETURN collect(record) AS records
}
RETURN [matter, other, scene, there] + records AS nodes, wheres + own AS links,
  CASE WHEN matter.uid < other.uid THEN [matter.uid, other.uid] ELSE [other.uid, matter.uid] END AS key, weight, alike, matter, other,
  round(metres / 100) / 10 AS km, abs(duration.inDays(matter.at, other.at).days) AS apart
ORDER BY weight DESC, key
LIMIT $limit
