/**
 * @title     Neighbours on board, booked apart | 邻座同行（分开购票）
 * @question  Who sat beside these on {minTrips} trips or more, on another booking?
 *            | 谁与这些人员至少 {minTrips} 次邻座同行而订单不同？
 * @param     persons   Person[]  The travellers to start from | 起始的旅客
 * @param     rows      Int = 0   How many rows apart is beside; 0 is the same row | 相隔几排算邻座；0 为同排
 * @param     minTrips  Int = 2   Report a traveller on this many trips or more | 至少同行几次才列出
 * @says      {other} sat beside {target} on {weight} trips, booked apart | {other} 与 {target} 有 {weight} 次邻座，且分开购票
 * @chance    roster(target, other, list: TRAVELLED_ON, rows)
 *            How often the other travels, on which service and weekday, how full it was, and how many pairs sit that close
 *            | 对方平时乘车的次数、车次、星期几、当次人数，以及邻座的比例
 * @trial     A whole trip; one booking or a party is none | 一次行程；同一订单或团队不计
 * @tried     Person who travelled on anything | 有过乘车、乘机记录的人员
 * @innocent  Commuters with fixed seats | 座位固定的通勤者
 * @innocent  Fans on their way to a match, students at the end of term | 赶赛事的球迷、学期末的学生
 * @innocent  Friends who each bought their own ticket | 各自购票的朋友
 * @innocent  Seats that the system gives out side by side to those who buy one after the other | 系统给先后购票者分配相邻座位
 * @each      persons
 * @runs-on   Person
 * @usual     2
 * @sweep     rows 0..2; minTrips 2..5
 * @tags      co-travel, seat, booking | 同行, 座位, 订单
 * @revision  1
 */
MATCH (target:Entity&Person)-[mine:TRAVELLED_ON]->(trip) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $persons AND mine.at >= $from AND mine.at < $until AND mine.seat IS NOT NULL
MATCH (trip)<-[theirs:TRAVELLED_ON]-(other)
WHERE other <> target AND (NOT other.uid IN $persons OR target.uid < other.uid) AND theirs.seat IS NOT NULL
  AND coalesce(mine.coach, '') = coalesce(theirs.coach, '')
  AND (mine.booking IS NULL OR theirs.booking IS NULL OR mine.booking <> theirs.booking)
// 12A is row 12; a seat without a letter is a row of its own.
WITH target, other, trip, mine, theirs,
  coalesce(toIntegerOrNull(mine.seat), toIntegerOrNull(left(mine.seat, size(mine.seat) - 1)))
  - coalesce(toIntegerOrNull(theirs.seat), toIntegerOrNull(left(theirs.seat, size(theirs.seat) - 1))) AS apart
WHERE abs(apart) <= $rows
WITH target, other, collect(DISTINCT trip) AS trips, collect(DISTINCT mine) + collect(DISTINCT theirs) AS seats
WHERE size(trips) >= $minTrips
RETURN [target, other] + trips AS nodes, seats AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, size(trips) AS weight,
  target, other
ORDER BY weight DESC, key
LIMIT $limit
