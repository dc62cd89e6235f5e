/**
 * @title     Two who call often, and never while together | 同处静默（平时常联系，同在一地时不通话）
 * @question  Who calls often with these numbers, and not while at the same place?
 *            | 哪些号码与这些号码平时常联系，同在一地时却不通话？
 * @param     phones    Phone[]           The numbers to start from | 起始号码
 * @param     within    Duration = PT30M  Both read there within this time are together | 两者在同处相差多久以内算同在
 * @param     metres    Int = 300         Cells so near to each other are one place: two phones on one table use two sectors | 相距多少米以内的基站小区算一处：同桌的两部手机可能接入不同扇区
 * @param     minDays   Int = 3           Report a pair together in silence on this many days or more | 至少静默同处多少天才列出
 * @param     minCalls  Int = 12          A pair counts with this many calls and messages or more | 两者通联至少多少次才算常联系
 * @says      {target} and {other} were together on {weight} days without a call between them | {target} 与 {other} 有 {weight} 天同处一地而互不通话
 * @chance    quiet(phones, target, other, within, metres)
 *            How often they call each other in such hours of other days
 *            | 两者在同类日子同一时段互通的多少
 * @trial     A day together, from 04:00 to 04:00 | 同处的一天（04:00 至次日 04:00）
 * @tried     Phone that is a contact of one of them | 与其中任一号码有联系的号码
 * @innocent  A couple at home, colleagues in one room: who is together need not call | 同在家中的夫妻、同室的同事：同处本就无需通话
 * @innocent  A cinema, a class, a church: phones are off | 电影院、课堂、礼拜：手机关机
 * @innocent  A cell serves an area: both were near and never met | 基站覆盖一片区域：都在附近却未见面
 * @innocent  No coverage, or a part of the data is missing | 无信号或数据缺失
 * @each      phones
 * @runs-on   Phone
 * @sweep     within PT15M, PT30M, PT60M; metres 0, 300, 700; minDays 2..5
 * @tags      silence, together, absence | 静默, 同处, 反常缺失
 * @revision  2
 */
MATCH (target:Entity&Phone)-[call:CALLED|MESSAGED]-(other) USING INDEX SEEK target:Entity(uid)
WHERE target.uid IN $phones
WITH target, other, collect(call.at) AS calls
WHERE size(calls) >= $minCalls AND other:Phone AND (NOT other.uid IN $phones OR target.uid < other.uid)
WITH target, collect(other) AS partners, collect({other: other, calls: calls}) AS known
MATCH (same:Entity)-[own:SEEN_AT]->(place) USING INDEX SEEK same:Entity(uid)
WHERE same.uid = target.uid AND own.at >= $from AND own.at < $until
WITH target, partners, known, place, collect(own) AS reads
CALL (place) {
  RETURN place.uid AS around
  UNION
  MATCH (cell:Place) USING INDEX SEEK cell:Place(point) WHERE point.distance(cell.point, place.point) <= $metres
  RETURN cell.uid AS around
}
WITH target, partners, known, place, reads, collect(around) AS around
UNWIND reads AS own
CALL (partners, own, around) {
  UNWIND around AS uid
  MATCH (other)-[near:SEEN_AT]->() USING INDEX SEEK near:SEEN_AT(place, at)
  WHERE near.place = uid AND near.at >= own.at - $within AND near.at <= own.at + $within
  WITH other, near WHERE other IN partners
  RETURN other, near
}
WITH target, known, other, place, own, near, date(datetime({datetime: own.at, timezone: $zone}) - duration('PT4H')) AS day,
  CASE WHEN own.at < near.at THEN own.at ELSE near.at END AS first,
  CASE WHEN own.at < near.at THEN near.at ELSE own.at END AS last
WITH target, other, place, own, near, day,
  any(at IN head([k IN known WHERE k.other = other | k.calls]) WHERE at >= first AND at <= last) AS spoke
WITH target, other, day, collect(DISTINCT place) AS places, collect(DISTINCT own) + collect(DISTINCT near) AS reads,
  max(CASE WHEN spoke THEN 1 ELSE 0 END) AS spoke
WHERE spoke = 0
WITH target, other, count(day) AS weight, collect(places) AS placesOf, collect(reads) AS readsOf
WHERE weight >= $minDays
RETURN [target, other] + reduce(all = [], some IN placesOf | all + some) AS nodes, reduce(all = [], some IN readsOf | all + some) AS links,
  CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight, target, other
ORDER BY weight DESC, key
LIMIT $limit
