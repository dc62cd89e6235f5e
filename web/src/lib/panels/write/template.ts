/** What a new pattern begins with: a whole one, small enough to be read at a glance. */
export const template = `/**
 * @title     Who called a number in a period | 某时段来电
 * @question  Which phones called {phone} at least {minCalls} times? | 哪些号码至少 {minCalls} 次拨打 {phone}？
 * @param     phone     Phone    The number that was called | 被叫号码
 * @param     minCalls  Int = 3  Report a phone with this many calls or more | 至少通话次数
 * @says      {caller} called {weight} times | {caller} 拨打了 {weight} 次
 * @chance    none: a plain count, without a measure of habit | 仅为计数，没有与平时习惯比较
 * @innocent  Family, friends and colleagues | 家人、朋友和同事
 * @innocent  A call centre or a delivery rider | 客服中心或外卖骑手
 * @runs-on   Phone
 * @sweep     minCalls 2..5
 * @tags      calls | 通话
 * @revision  1
 */
MATCH (caller:Phone)-[call:CALLED]->(to:Phone {uid: $phone})
WHERE $from <= call.at < $until
WITH to, caller, collect(call) AS calls
WHERE size(calls) >= $minCalls
RETURN [caller, to] AS nodes, calls AS links, [caller.uid] AS key, size(calls) AS weight, caller.uid AS caller
ORDER BY weight DESC, key
LIMIT $limit
`;
