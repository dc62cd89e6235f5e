/**
 * @title     Phones that fall silent round an incident | 案发前后静默的号码
 * @question  Which of these numbers, talkative else, are silent round these cases?
 *            | 这些号码中哪些平时通话多，而在案发前后静默？
 * @param     phones  Phone[]           The numbers to look at | 要查看的号码
 * @param     cases   Moment[]          The incidents: cases, or times; each may have its own window | 案发时刻：案件，或时间；每处可另设时段
 * @param     before  Duration = PT40M  How long before each counts; negative to begin after it | 案发前多久算在内；负值表示案发之后才开始
 * @param     after   Duration = PT40M  How long after each counts | 案发后多久算在内
 * @says      {phone} is silent round {weight} of the cases | {phone} 在其中 {weight} 起案件前后静默
 * @chance    rate(phones, cases, mode: Silence)
 *            Its own sessions in the same hours of other days, which come in bursts
 *            | 该号码在同类日子同一时段的通话场次，场次本身成阵出现
 * @trial     The window round a case; calls within ten minutes are one session | 一起案件前后的时段；十分钟内的通话算一场
 * @tried     Phone that was asked about | 所查询的号码
 * @innocent  A flat battery, no coverage, a missing part of the data | 没电、无信号、数据缺失
 * @innocent  Sleep, work, a cinema at those hours | 该时段正在睡觉、上班、看电影
 * @innocent  A number that was given up | 号码已停用
 * @each      phones
 * @runs-on   Phone, Case
 * @sweep     before PT20M, PT40M, PT80M; after PT20M, PT40M, PT80M
 * @tags      silence, absence, incident | 静默, 反常缺失, 案发时段
 * @revision  2
 */
MATCH (phone:Entity&Phone)-[call:CALLED|MESSAGED]-() USING INDEX SEEK phone:Entity(uid)
WHERE phone.uid IN $phones
WITH phone, call ORDER BY call.at
WITH phone, collect(call) AS own
CALL (own) {
  UNWIND range(0, size($cases) - 1) AS i
  WITH own, $cases[i] AS row, i
  OPTIONAL MATCH (matter:Entity&Case) USING INDEX SEEK matter:Entity(uid) WHERE matter.uid = row.case
  WITH own, i, matter, row, coalesce(row.at, matter.at) AS at, coalesce(row.until, row.at, matter.until, matter.at) AS until
  WITH own, i, matter, at - row.before AS start, until + row.after AS end
  // In a window that ends before it begins everybody is silent.
  WHERE start < end
  RETURN i, matter, [call IN own WHERE call.at >= start AND call.at <= end] AS calls,
    [last([call IN own WHERE call.at < start]), head([call IN own WHERE call.at > end])] AS around
}
// Silence is shown by the calls on either side of it.
WITH phone, [one IN collect({matter: matter, calls: calls, around: around}) WHERE size(one.calls) = 0] AS found
WHERE size(found) > 0
RETURN [phone] + [one IN found WHERE one.matter IS NOT NULL | one.matter] AS nodes,
  reduce(all = [], one IN found | all + [call IN one.around WHERE call IS NOT NULL]) AS links, [phone.uid] AS key, size(found) AS weight, phone
ORDER BY weight DESC, key
LIMIT $limit
