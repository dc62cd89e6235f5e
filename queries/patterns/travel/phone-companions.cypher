/**
 * @title     Phones that go about together | 伴随手机（伴随号码）
 * @question  Which phones used the same cells as these within {within}, on {minDays} days or more?
 *            | 哪些号码有 {minDays} 天以上与这些号码在 {within} 内先后使用同一基站？
 * @param     phones     Phone[]           The numbers to start from | 目标号码
 * @param     within     Duration = PT10M  How far apart in time they may use a cell | 先后相差多久以内
 * @param     minDays    Int = 3           Report a phone met on this many days or more | 至少多少天才列出
 * @param     minPlaces  Int = 1           A day counts with this many cells in common or more; 2 where phones are read often | 当天至少共用多少个基站才算；记录密集时可用 2
 * @param     minCells   Int = 3           Cells in common on all days together, at least: who shares one place shares one cell | 所有日子合计至少共用多少个不同基站：同处一地只会共用一个
 * @says      {other} used the same cells as {target} on {weight} days, {cells} cells in all; {share} % of the readings of the one that was read less
 *            | {other} 与 {target} 有 {weight} 天使用相同基站，共 {cells} 个；占记录较少一方的 {share} %
 * @chance    together(target, other, within, minPlaces)
 *            What the other's usual days would give, beside the crowds of the day and the habits of the week
 *            | 按对方平时同类日子的活动规律，并计入当天人流高峰与当周习惯
 * @trial     A day from 04:00 to 04:00 | 一天（04:00 至次日 04:00）
 * @tried     Phone read by any cell | 有过基站记录的号码
 * @innocent  One person with two phones, a couple, a family on its way | 一人双机、夫妻、同行的家人
 * @innocent  The same train or bus to work; colleagues on one round | 同乘一班车上下班；同一路线的同事
 * @innocent  A cell serves an area: side by side on a map is not side by side in the street | 基站覆盖一片区域：同基站不等于同处
 * @runs-on   Phone
 * @usual     3
 * @sweep     within PT5M, PT10M, PT20M; minDays 2..5
 * @tags      companion, cells, co-travel | 伴随, 基站, 同行
 * @revision  1
 */
MATCH (target:Entity&Phone)-[own:SEEN_AT]->(place) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $phones AND own.at >= $from AND own.at < $until
CALL (target, own, place) {
  MATCH (other:Phone)-[near:SEEN_AT]->() USING INDEX SEEK near:SEEN_AT(place, at)
  WHERE near.place = place.uid AND near.at >= own.at - $within AND near.at <= own.at + $within
    AND other <> target AND (NOT other.uid IN $phones OR target.uid < other.uid)
  RETURN other, near
}
WITH target, other, place, own, near,
  date(datetime({datetime: own.at, timezone: $zone}) - duration('PT4H')) AS day
WITH target, other, day, collect(DISTINCT place) AS places, collect(DISTINCT own) AS owns, collect(DISTINCT near) AS nears
WHERE size(places) >= $minPlaces
WITH target, other, count(day) AS weight, collect(places) AS placesOf, collect(owns) AS ownsOf, collect(nears) AS nearsOf
WHERE weight >= $minDays
WITH target, other, weight, reduce(all = [], some IN placesOf | all + [p IN some WHERE NOT p IN all]) AS places,
  reduce(all = [], some IN ownsOf | all + some) AS owns, reduce(all = [], some IN nearsOf | all + some) AS nears
WHERE size(places) >= $minCells
WITH target, other, weight, places, owns, nears,
  COUNT { MATCH (same:Entity)-[s:SEEN_AT]->() USING INDEX SEEK same:Entity(uid)
    WHERE same.uid = target.uid AND s.at >= $from AND s.at < $until } AS ofTarget,
  COUNT { MATCH (same:Entity)-[s:SEEN_AT]->() USING INDEX SEEK same:Entity(uid)
    WHERE same.uid = other.uid AND s.at >= $from AND s.at < $until } AS ofOther
RETURN [target, other] + places AS nodes, owns + nears AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight, target, other,
  size(places) AS cells, CASE WHEN ofTarget <= ofOther THEN 100 * size(owns) / ofTarget ELSE 100 * size(nears) / ofOther END AS share
ORDER BY weight DESC, key
LIMIT $limit
