/**
 * @title     Phones that were near several scenes | 多案现场共现号码
 * @question  Which phones were near at least {minCases} of these cases?
 *            | 哪些号码到过其中至少 {minCases} 起案件的现场附近？
 * @param     cases     Scene[]           The scenes to collide: cases, or places and times; each may have its own window and area | 要碰撞的现场：案件，或地点和时间；每处可另设时段和范围
 * @param     before    Duration = PT30M  How long before each scene counts; negative to begin after it | 案发前多久算在内；负值表示案发之后才开始
 * @param     after     Duration = PT30M  How long after each scene counts; negative to end before it | 案发后多久算在内；负值表示案发之前就结束
 * @param     metres    Int = 800         How far from the scene a cell may stand | 基站小区距现场多少米以内
 * @param     minCases  Int = 2           Report a phone seen at this many or more | 至少到过多少起才列出
 * @says      {phone} was near {weight} of the cases | {phone} 到过其中 {weight} 起案件的现场附近
 * @chance    presence(scenes: cases, at: Cell)
 *            Its own visits to the area at that clock time on other days
 *            | 该号码平时同一时段出现在该区域的情况
 * @trial     A case; two within an hour in one area are one | 一起案件；同一区域一小时内的两起算一起
 * @tried     Phone seen at any cell | 有过基站记录的号码
 * @innocent  People who live or work there | 在附近居住或工作的人
 * @innocent  Delivery riders, taxi drivers, postmen | 外卖骑手、出租车司机、邮递员
 * @innocent  Victims, witnesses and officers of the cases | 案件的受害人、证人和办案人员
 * @innocent  A cell serves an area, not an address: people passing by | 基站小区覆盖一片区域而非一处地址：路过的人
 * @runs-on   Case
 * @usual     1
 * @sweep     metres 400, 800, 1600; minCases 2..4
 * @tags      scene, tower dump, cells | 案发现场, 基站数据, 基站小区
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
WITH i, row.metres AS metres, scene, place, points, at, at - row.before AS start, until + row.after AS end ORDER BY at, i
WITH collect({i: i, scene: scene, place: place, points: points, metres: metres, at: at, start: start, end: end}) AS asked
UNWIND asked AS a
// Scenes within an hour and one area are one occasion, named by its first.
WITH a, head([o IN asked WHERE abs(duration.inSeconds(o.at, a.at).seconds) <= 3600
  AND any(p IN o.points WHERE any(q IN a.points WHERE point.distance(p, q) <= CASE WHEN o.metres > a.metres THEN o.metres ELSE a.metres END)) | o.i]) AS occasion
UNWIND a.points AS point
CALL (a, point) {
  MATCH (cell:Cell&Place) USING INDEX SEEK cell:Place(point) WHERE point.distance(cell.point, point) <= a.metres
  RETURN cell
}
WITH DISTINCT a, occasion, cell
CALL (a, cell) {
  MATCH (phone:Phone)-[seen:SEEN_AT]->() USING INDEX SEEK seen:SEEN_AT(place, at)
  WHERE seen.place = cell.uid AND seen.at >= a.start AND seen.at <= a.end
  RETURN phone, seen
}
WITH phone, collect(DISTINCT occasion) AS occasions, collect(DISTINCT a.scene) AS scenes, collect(DISTINCT a.place) AS places,
  collect(DISTINCT cell) AS cells, collect(DISTINCT seen) AS reads
WHERE size(occasions) >= $minCases
CALL (scenes) {
  UNWIND scenes AS scene
  MATCH (scene)-[where:OCCURRED_AT]->(spot:Place)
  RETURN collect(where) AS wheres, collect(DISTINCT spot) AS spots
}
RETURN [phone] + scenes + places + cells + spots AS nodes, reads + wheres AS links, [phone.uid] AS key, size(occasions) AS weight, phone
ORDER BY weight DESC, key
LIMIT $limit
