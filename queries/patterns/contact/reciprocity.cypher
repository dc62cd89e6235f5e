/**
 * @title     Who calls whom, how evenly, at which hours | 通联频次与主被叫分析
 * @question  With whom do these numbers speak {minCalls} times or more, who begins, and when?
 *            | 这些号码与谁通联 {minCalls} 次以上，谁主动联系，多在何时？
 * @param     phones    Phone[]    The numbers to look at | 要查看的号码
 * @param     minCalls  Int = 5    Report a number with this many calls and messages or more | 通话和短信至少多少次才列出
 * @param     hours     (any, night) = any  night: only from 22:00 to 06:00 | night 只看 22:00 至 06:00
 * @says      {other}: {weight} calls and messages with {phone}, {out} from {phone} and {in} to it, {minutes} minutes on {days} days; {nights} at night, most at {clock} o'clock
 *            | {other} 与 {phone} 通联 {weight} 次：{phone} 主叫 {out} 次、被叫 {in} 次，共 {minutes} 分钟、{days} 天；夜间 {nights} 次，最常在 {clock} 时
 * @chance    none: a description of who speaks with whom; nothing is compared
 *            | 仅描述通联情况，不作比较
 * @innocent  Kin, a partner, a colleague: who is close speaks often | 亲属、伴侣、同事：关系近自然联系多
 * @innocent  A service, a bank, a courier: they call and are never called | 客服、银行、快递：只来电，不回拨
 * @innocent  One side pays for its calls and only rings once, to be called back | 一方为省话费只响一声，等对方回拨
 * @runs-on   Phone
 * @sweep     minCalls 3, 5, 10, 20; hours any, night
 * @tags      frequency, reciprocity, hours | 通联频次, 主被叫, 时段
 * @revision  1
 */
MATCH (phone:Entity&Phone)-[call:CALLED|MESSAGED]-(other) USING INDEX SEEK phone:Entity(uid)
WHERE phone.uid IN $phones AND call.at >= $from AND call.at < $until AND (NOT other.uid IN $phones OR phone.uid < other.uid)
WITH phone, other, call, datetime({datetime: call.at, timezone: $zone}) AS there
WITH phone, other, call, there, there.hour >= 22 OR there.hour < 6 AS isNight
WHERE $hours = 'any' OR isNight
WITH phone, other, collect(call) AS calls, count(DISTINCT date(there - duration('PT4H'))) AS days, collect(there.hour) AS hours,
  sum(CASE WHEN startNode(call) = phone THEN 1 ELSE 0 END) AS out, sum(CASE WHEN isNight THEN 1 ELSE 0 END) AS nights,
  sum(coalesce(call.seconds, 0)) AS seconds
WHERE size(calls) >= $minCalls
CALL (hours) {
  UNWIND hours AS hour
  WITH hour, count(*) AS times
  ORDER BY times DESC, hour LIMIT 1
  RETURN hour AS clock
}
RETURN [phone, other] AS nodes, calls AS links, CASE WHEN phone.uid < other.uid THEN [phone.uid, other.uid] ELSE [other.uid, phone.uid] END AS key,
  size(calls) AS weight, phone, other, out, size(calls) - out AS in, toInteger(round(seconds / 60.0)) AS minutes, days, nights, clock
ORDER BY weight DESC, key
LIMIT $limit
