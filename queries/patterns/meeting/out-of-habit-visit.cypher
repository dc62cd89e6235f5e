/**
 * @title     A visit out of habit | 反常到访
 * @question  Where were these once, at an hour at which they were at their usual places on {minDays} other days or more?
 *            | 这些号码何时反常到过别处：该时段平时有 {minDays} 天以上都在常去地点？
 * @param     phones   Phone[]          The numbers to look at | 要查看的号码
 * @param     hour     Duration = PT1H  How far from the clock time of the visit the other days are looked at | 与到访钟点相差多久以内的其他日子用作比较
 * @param     usual    Int = 5          A place of this many days or more is a usual one | 去过多少天以上算常去地点
 * @param     metres   Int = 1000       A place within this of a usual one is no other place | 距常去地点此数（米）以内不算别处
 * @param     minDays  Int = 10         Report a visit against this many days of habit or more | 至少有多少天的规律才列出
 * @says      {phone} was at {place} on {when}; at that hour of {weight} other days it was at its usual places, on {elsewhere} elsewhere
 *            | {phone} 于 {when} 到过 {place}；其他 {weight} 天的同一时段都在常去地点，{elsewhere} 天在别处
 * @chance    peers(seeds: phones, by: SEEN_AT)
 *            The same question put to other numbers that are read as often: how many broke as firm a habit?
 *            | 对记录多少相近的其他号码提出同样的问题：有多少也打破了同样稳定的规律？
 * @trial     The firmest habit that the number broke | 该号码打破的最稳定的一项规律
 * @tried     Phone that was asked about | 所查询的号码
 * @innocent  A holiday, a wedding, a hospital: everybody breaks a habit now and then | 假期、婚宴、就医：人人都会偶尔反常
 * @innocent  A phone that was lent for a day | 借出一天的手机
 * @innocent  A distant cell took the call while the near one was full | 近处基站繁忙，由远处基站接入
 * @runs-on   Phone
 * @sweep     minDays 5, 10, 20; hour PT30M, PT1H, PT2H
 * @tags      out of habit, anomaly, incident | 反常, 活动规律, 案发时段
 * @revision  1
 */
MATCH (phone:Entity&Phone)-[own:SEEN_AT]->(place) USING INDEX SEEK phone:Entity(uid)
WHERE phone.uid IN $phones AND own.at >= $from AND own.at < $until
WITH phone, place, own, datetime({datetime: own.at, timezone: $zone}) AS there
WITH phone, place, own, there.hour * 60 + there.minute AS clock, date(there - duration('PT4H')) AS day
WITH phone, place, count(DISTINCT day) AS days, collect({place: place, own: own, day: day, clock: clock}) AS reads
WITH phone, collect({place: place, days: days}) AS places, reduce(all = [], some IN collect(reads) | all + some) AS reads
WITH phone, reads, [p IN places WHERE p.days >= $usual | p.place] AS usual, [p IN places WHERE p.days = 1 | p.place] AS once
WITH phone, reads, usual, [p IN once WHERE none(u IN usual WHERE point.distance(u.point, p.point) <= $metres)] AS odd
WITH phone, odd, [r IN reads | {own: r.own, place: r.place, day: r.day, clock: r.clock, usual: r.place IN usual,
  odd: r.place IN odd}] AS reads, $hour.minutes AS band
UNWIND [r IN reads WHERE r.odd] AS visit
// Clocks meet round midnight: 23:50 is twenty minutes from 00:10.
CALL (reads, visit, band) {
  UNWIND reads AS r
  WITH r, abs(r.clock - visit.clock) AS apart
  WHERE r.day <> visit.day AND (apart <= band OR apart >= 1440 - band)
  WITH r.day AS day, min(CASE WHEN r.usual THEN 1 ELSE 0 END) AS kept, collect(r) AS these
  RETURN sum(kept) AS weight, count(*) - sum(kept) AS elsewhere, [r IN reduce(all = [], some IN collect(these) | all + some) WHERE r.usual] AS habit
}
WITH phone, visit, weight, elsewhere, habit
WHERE weight >= $minDays AND elsewhere * 10 <= weight
WITH phone, visit.place AS place, visit, weight, elsewhere, habit ORDER BY weight DESC, visit.own.at
WITH phone, place, collect(visit.own) AS visits, head(collect({weight: weight, elsewhere: elsewhere, habit: habit, at: visit.own.at})) AS best
WITH phone, place, visits, best, datetime({datetime: best.at, timezone: $zone}) AS there
RETURN [phone, place] + [r IN best.habit | r.place] AS nodes, visits + [r IN best.habit | r.own] AS links, [phone.uid, place.uid] AS key,
  best.weight AS weight, phone, place, best.elsewhere AS elsewhere, left(toString(localdatetime(there)), 16) AS when
ORDER BY weight DESC, key
LIMIT $limit
