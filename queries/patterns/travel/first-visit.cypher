/**
 * @title     Phones that came to several scenes and never else | 首次到访多个现场的号码
 * @question  Which phones were near at least {minCases} of these cases, and never there on other days?
 *            | 哪些号码到过其中至少 {minCases} 起案件的现场附近，而平时从未去过？
 * @param     cases     Scene[]           The scenes to collide: cases, or places and times; each may have its own window and area | 要碰撞的现场：案件，或地点和时间；每处可另设时段和范围
 * @param     before    Duration = PT30M  How long before each scene counts; negative to begin after it | 案发前多久算在内；负值表示案发之后才开始
 * @param     after     Duration = PT30M  How long after each scene counts; negative to end before it | 案发后多久算在内；负值表示案发之前就结束
 * @param     metres    Int = 800         How far from the scene a cell may stand | 基站小区距现场多少米以内
 * @param     minCases  Int = 2           Report a phone that was new at this many or more | 至少有几起为首次到访才列出
 * @says      {phone} was near {weight} of the cases, and there on no other day | {phone} 到过其中 {weight} 起案件的现场附近，其他日子从未去过
 * @chance    presence(scenes: cases, at: Cell)
 *            Its own visits to the area at that clock time on other days
 *            | 该号码平时同一时段出现在该区域的情况
 * @trial     A case; two within an hour in one area are one | 一起案件；同一区域一小时内的两起算一起
 * @tried     Phone seen at any cell | 有过基站记录的号码
 * @innocent  Somebody who looked at a flat, a wedding guest, a visitor | 看房的人、婚礼宾客、访客
 * @innocent  A courier or driver on the first days of a new round | 刚换新路线的快递员、司机
 * @innocent  Victims, witnesses and officers of the cases | 案件的受害人、证人和办案人员
 * @innocent  A cell serves an area, not an address: people passing by | 基站小区覆盖一片区域而非一处地址：路过的人
 * @runs-on   Case
 * @sweep     metres 400, 800, 1600; minCases 2..4
 * @tags      first visit, scene, absence | 首次到访, 案发现场, 反常缺失
 * @revision  2
 */
UNWIND range(0, size($cases) - 1) AS i
WITH i, $cases[i] AS row
OPTIONAL MATCH (scene:Entity&Case) USING INDEX SEEK scene:Entity(uid) WHERE scene.uid = row.case
OPTIONAL MATCH (place:Entity&Place) USING INDEX SEEK place:Entity(uid) WHERE place.uid = row.place
WITH i, row, scene, place, coalesce(row.at, scene.at) AS at, coalesce(row.until, row.at, scene.until, scene.at) AS until,
  [p IN CASE WHEN row.point IS NOT NULL THEN [row.point] WHEN row.place IS NOT NULL THEN [place.point]
    ELSE COLLECT { MATCH (scene)-[:OCCURRED_AT]->(spot:Place) RETURN spot.point } END WHERE p IS NOT NULL] AS points
WHERE at IS NOT NULL
WITH i, row.metres AS metres, scene, place, points, at, until, at - row.before AS start, until + row.after AS end ORDER BY at, i
WITH collect({i: i, scene: scene, place: place, points: points, metres: metres, at: at, to: until, start: start, end: end}) AS asked
UNWIND asked AS a
// Scenes within an hour and one area are one occasion, named by its first.
WITH a, head([o IN asked WHERE abs(duration.inSeconds(o.at, a.at).seconds) <= 3600
  AND any(p IN o.points WHERE any(q IN a.points WHERE point.distance(p, q) <= CASE WHEN o.metres > a.metres THEN o.metres ELSE a.metres END)) | o.i]) AS occasion
UNWIND a.points AS point
CALL (a, point) {
  MATCH (cell:Cell&Place) USING INDEX SEEK cell:Place(point) WHERE point.distance(cell.point, point) <= a.metres
  RETURN cell
}
WITH a, occasion, collect(DISTINCT cell) AS area
CALL (a, area) {
  UNWIND area AS cell
  MATCH (phone:Phone)-[seen:SEEN_AT]->() USING INDEX SEEK seen:SEEN_AT(place, at)
  WHERE seen.place = cell.uid AND seen.at >= a.start AND seen.at <= a.end
  RETURN phone, collect(DISTINCT cell) AS cells, collect(DISTINCT seen) AS reads
}
WITH phone, count(DISTINCT occasion) AS occasions,
  collect({a: a, occasion: occasion, area: area, cells: cells, reads: reads}) AS times
WHERE occasions >= $minCases
CALL (phone) {
  MATCH (phone)-[other:SEEN_AT]->(cell)
  RETURN collect({at: other.at, cell: cell}) AS own
}
// New there: nowhere in the area on any other day of the period.
WITH phone, [t IN times WHERE none(o IN own WHERE o.cell IN t.area AND o.at >= $from AND o.at < $until
  AND (o.at < t.a.at - duration('PT20H') OR o.at > t.a.to + duration('PT20H')))] AS times
UNWIND times AS t
WITH phone, collect(DISTINCT t.occasion) AS occasions, collect(DISTINCT t.a.scene) AS scenes, collect(DISTINCT t.a.place) AS places,
  reduce(all = [], some IN collect(t.cells) | all + some) AS cells, reduce(all = [], some IN collect(t.reads) | all + some) AS reads
WHERE size(occasions) >= $minCases
CALL (scenes) {
  UNWIND scenes AS scene
  MATCH (scene)-[where:OCCURRED_AT]->(spot:Place)
  RETURN collect(where) AS wheres, collect(DISTINCT spot) AS spots
}
RETURN [phone] + scenes + places + cells + spots AS nodes, reads + wheres AS links, [phone.uid] AS key, size(occasions) AS weight, phone
ORDER BY weight DESC, key
LIMIT $limit
