/**
 * @title     Calls that burst round an incident and stop during it | 案发前后通话激增、作案时静默
 * @question  Which phones talk in {minSessions} sessions or more round at least {minCases} of these cases, and not within {gap} of them?
 *            | 哪些号码在其中至少 {minCases} 起案件前后通话达 {minSessions} 场以上，而案发前后 {gap} 内不通话？
 * @param     cases        Moment[]          The incidents: cases, or times; each may have its own window | 案发时刻：案件，或时间；每处可另设时段
 * @param     before       Duration = PT90M  How long before each counts; negative to begin after it | 案发前多久算在内；负值表示案发之后才开始
 * @param     after        Duration = PT90M  How long after each counts | 案发后多久算在内
 * @param     gap          Duration = PT10M  Nothing is said from this long before to this long after; PT0S to allow it | 案发前后此时间内没有通话；PT0S 表示不要求
 * @param     minSessions  Int = 4           Sessions round a case; calls within ten minutes are one | 一起案件前后的通话场次；十分钟内的通话算一场
 * @param     minCases     Int = 2           Report a phone that did so at this many or more | 至少几起如此才列出
 * @says      {phone} talked in {weight} sessions round {cases} of the cases and was silent during them | {phone} 在其中 {cases} 起案件前后通话 {weight} 场，案发时静默
 * @chance    rate(cases, mode: Burst, most: 100000)
 *            Its own sessions in the same hours of other days, which come in bursts
 *            | 该号码在类似日子同一时段的通话场次，场次本身成阵出现
 * @trial     The window round a case | 一起案件前后的时段
 * @tried     Phone that ever called | 有过通话的号码
 * @innocent  A birthday, an accident in the family, a delivery day | 生日、家中急事、送货高峰
 * @innocent  Victims and witnesses who ring everybody | 受害人、证人四处打电话
 * @innocent  Officers and reporters of the case | 办案人员、记者
 * @runs-on   Case
 * @sweep     minSessions 3..6; gap PT0S, PT10M, PT20M
 * @tags      burst, silence, incident | 激增, 静默, 案发时段
 * @revision  2
 */
UNWIND $cases AS row
OPTIONAL MATCH (matter:Entity&Case) USING INDEX SEEK matter:Entity(uid) WHERE matter.uid = row.case
WITH matter, row, coalesce(row.at, matter.at) AS at, coalesce(row.until, row.at, matter.until, matter.at) AS until
WHERE at IS NOT NULL
WITH matter, at, until, at - row.before AS start, until + row.after AS end
// No more than 100,000 calls of a window are read: the cost has an end however much is in the store, and the cut is said.
CALL (start, end) {
  MATCH (one)-[call:CALLED]->(other) USING INDEX SEEK call:CALLED(at)
  WHERE call.at >= start AND call.at <= end
  WITH one, call, other LIMIT 100000
  UNWIND [one, other] AS phone
  RETURN phone, call
  UNION
  MATCH (one)-[call:MESSAGED]->(other) USING INDEX SEEK call:MESSAGED(at)
  WHERE call.at >= start AND call.at <= end
  WITH one, call, other LIMIT 100000
  UNWIND [one, other] AS phone
  RETURN phone, call
}
WITH matter, at, until, phone, call ORDER BY call.at
WITH matter, at, until, phone, collect(call) AS calls
WHERE phone:Phone AND none(call IN calls WHERE $gap <> duration('PT0S') AND call.at >= at - $gap AND call.at <= until + $gap)
WITH matter, at, phone, calls,
  size([i IN range(0, size(calls) - 1) WHERE i = 0 OR calls[i].at > calls[i - 1].at + duration('PT10M')]) AS sessions
WHERE sessions >= $minSessions
WITH phone, collect(matter) AS matters, count(at) AS cases, collect(calls) AS callsOf, sum(sessions) AS weight
WHERE cases >= $minCases
RETURN [phone] + matters AS nodes, reduce(all = [], some IN callsOf | all + some) AS links, [phone.uid] AS key, weight, phone, cases
ORDER BY weight DESC, key
LIMIT $limit
