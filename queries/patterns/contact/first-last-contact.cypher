/**
 * @title     Who was new and who ended round a date | 首末次通联（新增与中断联系人）
 * @question  With whom did these numbers speak for the first or the last time between {before} before and {after} after {date}?
 *            | 这些号码在 {date} 前 {before} 至后 {after} 之间，与谁首次通联或末次通联？
 * @param     phones    Phone[]          The numbers to look at | 要查看的号码
 * @param     date      DateTime         The date, an incident as a rule | 时间点，通常为案发时间
 * @param     before    Duration = P14D  How long before the date counts | 此前多久算在内
 * @param     after     Duration = P14D  How long after it counts | 此后多久算在内
 * @param     quiet     Duration = P14D  The data must reach this far beyond the contact, or nobody can tell that it began or ended | 数据须在首末次通联之外再覆盖这么久，否则无从判断是否首末次
 * @param     minCalls  Int = 2          Report a number of this many calls and messages in all or more | 通联合计至少多少次才列出
 * @says      {other}: {stateEn}; {weight} calls and messages with {phone} in all, from {first} to {last}. {phone} usually has {usual} first contacts in so long a time
 *            | {other}：{stateZh}；与 {phone} 共通联 {weight} 次，{first} 至 {last}。{phone} 平时同样长的时间内有 {usual} 个新增联系人
 * @chance    none: a description; how many first contacts are usual is said beside each
 *            | 仅为描述；平时新增联系人的多少列在旁边
 * @innocent  New numbers come and go all the time: a plumber, a buyer, a new colleague | 号码来来去去本属平常：水管工、买家、新同事
 * @innocent  A friend who changed the number or the messenger | 朋友换了号码或改用其他通讯软件
 * @innocent  A contract or a course that ended then | 合同或课程恰在此时结束
 * @innocent  The list ends there, or a part of it is missing | 话单到此为止，或缺了一部分
 * @runs-on   Phone
 * @sweep     before P7D, P14D, P28D; minCalls 1..5
 * @tags      first contact, last contact, incident | 首次通联, 末次通联, 案发时段
 * @revision  1
 */
MATCH (phone:Entity&Phone)-[call:CALLED|MESSAGED]-(other) USING INDEX SEEK phone:Entity(uid)
WHERE phone.uid IN $phones
WITH phone, other, call ORDER BY call.at
WITH phone, other, collect(call) AS calls, min(call.at) AS first, max(call.at) AS last
// The whole list of the number, not the period of the run, says how far the data reach.
WITH phone, min(first) AS began, max(last) AS ended, collect({other: other, calls: calls, first: first, last: last}) AS circle
WITH phone, began, ended, circle, $date - $before AS start, $date + $after AS stop
WITH phone, began, ended, circle, start, stop, duration.inSeconds(start, stop).seconds AS length,
  size([c IN circle WHERE c.first >= began + $quiet]) AS begun, duration.inSeconds(began + $quiet, ended).seconds AS looked
UNWIND circle AS c
WITH phone, c, length, begun, looked, c.first >= start AND c.first <= stop AND c.first >= began + $quiet AS isNew,
  c.last >= start AND c.last <= stop AND c.last <= ended - $quiet AS isLast
WHERE (isNew OR isLast) AND size(c.calls) >= $minCalls
RETURN [phone, c.other] AS nodes, c.calls AS links,
  CASE WHEN phone.uid < c.other.uid THEN [phone.uid, c.other.uid] ELSE [c.other.uid, phone.uid] END AS key, size(c.calls) AS weight, phone,
  c.other AS other, left(toString(localdatetime(datetime({datetime: c.first, timezone: $zone}))), 16) AS first,
  left(toString(localdatetime(datetime({datetime: c.last, timezone: $zone}))), 16) AS last,
  CASE WHEN isNew AND isLast THEN 'began and ended' WHEN isNew THEN 'began' ELSE 'ended' END AS stateEn,
  CASE WHEN isNew AND isLast THEN '新增后又中断' WHEN isNew THEN '新增' ELSE '中断' END AS stateZh,
  CASE WHEN looked > 0 THEN round(10.0 * begun * length / looked) / 10 ELSE 0.0 END AS usual
ORDER BY weight DESC, key
LIMIT $limit
