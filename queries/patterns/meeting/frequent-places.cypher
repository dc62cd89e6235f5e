/**
 * @title     Where they are usually read, and when | 落脚点分析（居住地、工作地）
 * @question  At which places were these read on {minDays} days or more, at which hours? The {top} most frequent of each.
 *            | 这些对象在哪些地点、哪些时段有 {minDays} 天以上的记录？每个对象列出最常去的 {top} 处。
 * @param     things   Entity[]   Persons, phones, vehicles, cards or devices to look at | 要查看的人员、号码、车辆、卡片或设备
 * @param     hours    (any, night, work) = any  any: all hours; night: 22:00 to 06:00, where they sleep; work: 09:00 to 17:00 from Monday to Friday | any 全天；night 22:00 至 06:00，多为住处；work 周一至周五 09:00 至 17:00，多为工作地
 * @param     minDays  Int = 5    Report a place of this many days or more | 至少多少天才列出
 * @param     top      Int = 5    So many places of each | 每个对象列出几处
 * @says      {thing} was read at {place} on {weight} of {of} days: {nights} nights, {workdays} days of work; most often at {clock} o'clock
 *            | {thing} 在 {of} 天中有 {weight} 天出现在 {place}：夜间 {nights} 天，工作时段 {workdays} 天；最常在 {clock} 时
 * @chance    none: a description of habits; nothing is compared
 *            | 仅描述活动规律，不作比较
 * @innocent  Who works at night sleeps by day: the place of the night is then the place of work | 夜班人员昼夜颠倒：夜间所在反是工作地
 * @innocent  A phone or a car that others use too | 他人也使用的号码或车辆
 * @innocent  A cell serves many houses, a camera a whole road: near is not inside | 基站覆盖许多住户，卡口拍摄整条道路：附近不等于在内
 * @innocent  A phone that calls little is read little: where it is silent nobody knows | 通话少则记录少：静默时所在不明
 * @runs-on   Person, Phone, Vehicle, Card, Device
 * @sweep     hours any, night, work; minDays 3, 5, 10
 * @tags      home and work, habit, frequent place | 落脚点, 活动规律, 常去地点
 * @revision  1
 */
MATCH (thing:Entity)-[own:SEEN_AT]->(place) USING INDEX SEEK thing:Entity(uid)
WHERE thing.uid IN $things AND own.at >= $from AND own.at < $until
WITH thing, place, own, datetime({datetime: own.at, timezone: $zone}) AS there
WITH thing, place, own, there, date(there - duration('PT4H')) AS day, there.hour >= 22 OR there.hour < 6 AS isNight,
  there.hour >= 9 AND there.hour < 17 AND there.dayOfWeek <= 5 AS isWork
WITH thing, collect({place: place, own: own, day: day, hour: there.hour, night: isNight, work: isWork}) AS reads
WITH thing, [r IN reads WHERE $hours = 'any' OR ($hours = 'night' AND r.night) OR ($hours = 'work' AND r.work)] AS reads
WITH thing, reads, size(COLLECT { UNWIND reads AS r RETURN DISTINCT r.day }) AS of
CALL (reads) {
  UNWIND reads AS r
  WITH r.place AS place, count(DISTINCT r.day) AS weight, count(DISTINCT CASE WHEN r.night THEN r.day END) AS nights,
    count(DISTINCT CASE WHEN r.work THEN r.day END) AS workdays, collect(r.own) AS owns, collect({hour: r.hour, day: r.day}) AS when
  WHERE weight >= $minDays
  ORDER BY weight DESC, place.uid LIMIT toInteger($top)
  // The hour of the most days, the earliest of several.
  CALL (when) {
    UNWIND when AS w
    WITH w.hour AS hour, count(DISTINCT w.day) AS days
    ORDER BY days DESC, hour LIMIT 1
    RETURN hour
  }
  RETURN place, weight, nights, workdays, owns, hour
}
RETURN [thing, place] AS nodes, owns AS links, [thing.uid, place.uid] AS key, weight, thing, place, of, nights, workdays, hour AS clock
ORDER BY weight DESC, key
LIMIT $limit
