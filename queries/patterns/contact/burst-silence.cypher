/**
 * @title     Calls that burst or stop round an incident | 案发前后通话激增或静默
 * @question  Do these numbers talk far more, or not at all, round these cases?
 *            | 这些号码在案发前后是否通话激增或静默？
 * @param     phones  Phone[]           The numbers to look at | 要查看的号码
 * @param     cases   Case[]            The incidents | 案件
 * @param     before  Duration = PT40M  How long before each counts; negative to begin after it | 案发前多久算在内；负值表示案发之后才开始
 * @param     after   Duration = PT40M  How long after each counts | 案发后多久算在内
 * @param     mode    (burst, silence) = burst  More than usual, or nothing where there usually is something | burst 激增；silence 静默
 * @says      {phone} is out of its habit round {cases} of the cases ({weight} counted) | {phone} 在其中 {cases} 起案件前后通话反常（计 {weight}）
 * @chance    rate(phones, cases, before, after, mode)
 *            Its own sessions in the same hours of other days, which come in bursts
 *            | 该号码在同类日子同一时段的通话场次，场次本身成阵出现
 * @trial     The window round a case; calls within ten minutes are one session | 一起案件前后的时段；十分钟内的通话算一场
 * @tried     Phone that was asked about | 所查询的号码
 * @innocent  A birthday, an accident in the family, a delivery day | 生日、家中急事、送货高峰
 * @innocent  Victims and witnesses who ring everybody | 受害人、证人四处打电话
 * @innocent  Silence: a flat battery, no coverage, a missing part of the data | 静默：没电、无信号、数据缺失
 * @runs-on   Phone, Case
 * @sweep     before PT20M, PT40M, PT80M; after PT20M, PT40M, PT80M
 * @tags      burst, silence, incident | 激增, 静默, 案发时段
 * @revision  1
 */
MATCH (phone:Entity&Phone)-[call:CALLED|MESSAGED]-() USING INDEX SEEK phone:Entity(uid)
WHERE phone.uid IN $phones
WITH phone, call ORDER BY call.at
WITH phone, collect(call) AS own
CALL (own) {
  UNWIND $cases AS asked
  MATCH (matter:Entity&Case) USING INDEX SEEK matter:Entity(uid) WHERE matter.uid = asked AND matter.at IS NOT NULL
  WITH own, matter, matter.at - $before AS start, coalesce(matter.until, matter.at) + $after AS end
  RETURN matter, [call IN own WHERE call.at >= start AND call.at <= end] AS calls,
    [last([call IN own WHERE call.at < start]), head([call IN own WHERE call.at > end])] AS around
}
WITH phone, matter, around, calls,
  size([i IN range(0, size(calls) - 1) WHERE i = 0 OR calls[i].at > calls[i - 1].at + duration('PT10M')]) AS sessions
// Silence is shown by the calls on either side of it.
WITH phone, [one IN collect({matter: matter, calls: calls, sessions: sessions, around: around})
  WHERE ($mode = 'burst' AND one.sessions > 0) OR ($mode = 'silence' AND one.sessions = 0)] AS found
WHERE size(found) > 0
RETURN [phone] + [one IN found | one.matter] AS nodes,
  reduce(all = [], one IN found | all + CASE $mode WHEN 'burst' THEN one.calls ELSE [call IN one.around WHERE call IS NOT NULL] END) AS links, [phone.uid] AS key,
  CASE $mode WHEN 'burst' THEN reduce(total = 0, one IN found | total + one.sessions) ELSE size(found) END AS weight,
  phone, size(found) AS cases
ORDER BY weight DESC, key
LIMIT $limit
