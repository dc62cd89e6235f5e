/**
 * @title     Guests of the same houses at the same time | 同住（旅馆同住人员）
 * @question  Who was in the same hotels as these, at the same time, on {minStays} stays or more?
 *            | 谁与这些人员至少 {minStays} 次同时入住同一旅馆？
 * @param     persons   Person[]          The guests to start from | 起始的住宿人员
 * @param     within    Duration = PT10M  Arrived within this time of each other is close | 入住时间相差多久以内算接近
 * @param     close     (near, any) = near  near: same or next room, or arrived together; any: the same house | near：同房、邻房或同时入住；any：同一旅馆即可
 * @param     minStays  Int = 2           Report a guest with this many stays in common or more | 至少共同住宿几次才列出
 * @says      {other} was in {houses} as {target} on {weight} stays | {other} 与 {target} 有 {weight} 次同住，涉及 {houses}
 * @chance    roster(target, other, list: STAYED_AT, within, close)
 *            How often the other stays at all, where, on which weekday, and how full the house was
 *            | 对方平时住宿的次数、常住何处、星期几以及当晚客人多少
 * @trial     A stay; one booking or a party is none | 一次住宿；同一预订或团队不计
 * @tried     Person who stayed anywhere | 有过住宿记录的人员
 * @innocent  A tour, a congress, a trade fair: one calendar for all its guests | 旅行团、会议、展会：客人行程相同
 * @innocent  Crews, drivers, fitters who stay where their firm has a contract | 机组、司机、安装工住在单位协议旅馆
 * @innocent  Couples, friends and colleagues who travel together | 结伴出行的夫妻、朋友、同事
 * @each      persons
 * @runs-on   Person
 * @usual     1
 * @sweep     minStays 2..5; within PT5M, PT10M, PT30M
 * @tags      hotel, co-lodging | 旅馆, 同住
 * @revision  1
 */
MATCH (target:Entity&Person)-[mine:STAYED_AT]->(house) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $persons AND mine.at >= $from AND mine.at < $until
CALL (target, mine, house) {
  MATCH (other)-[theirs:STAYED_AT]->() USING INDEX SEEK theirs:STAYED_AT(place, at)
  WHERE theirs.place = house.uid AND theirs.at >= mine.at - duration('P30D')
    AND theirs.at < coalesce(mine.until, mine.at + duration('PT12H'))
  WITH target, mine, other, theirs, toIntegerOrNull(mine.room) - toIntegerOrNull(theirs.room) AS doors
  WHERE other <> target AND (NOT other.uid IN $persons OR target.uid < other.uid)
    AND coalesce(theirs.until, theirs.at + duration('PT12H')) > mine.at
    AND ($close = 'any' OR mine.room = theirs.room OR abs(doors) <= 1
      OR (theirs.at >= mine.at - $within AND theirs.at <= mine.at + $within))
  RETURN other, theirs
}
WITH target, other, collect(DISTINCT mine) AS stays, collect(DISTINCT theirs) AS others, collect(DISTINCT house) AS houses
WHERE size(stays) >= $minStays
RETURN [target, other] + houses AS nodes, stays + others AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, size(stays) AS weight,
  target, other, houses
ORDER BY weight DESC, key
LIMIT $limit
