/**
 * @title     Money that comes home | 资金回流（环形转账）
 * @question  Through which accounts does money from these come back within {within}, in at most {hops} payments?
 *            | 从这些账户转出的资金经哪些账户在 {within} 内、至多 {hops} 笔转回？
 * @param     accounts  Account[]       Accounts of the ring; one is enough | 环中账户，一个即可
 * @param     hops      Int = 6         Payments in the ring at most: 3 to 8 | 环中付款笔数上限：3 至 8
 * @param     within    Duration = P7D  From the first payment to the last | 首笔到末笔的时间
 * @param     keep      Int = 80        Per cent of a payment that the next hands on, at least | 下一笔至少转出上一笔的百分之几
 * @param     minTimes  Int = 1         Report a ring of this many rounds or more | 至少循环几次才列出
 * @param     hub       Int = 2000      Do not go on through accounts with more payments than this | 不经过付款超过此数的账户
 * @says      {accounts}: the money came home {weight} times | {accounts}：资金回流 {weight} 次
 * @chance    shuffle(seeds: accounts, link: PAID, figure: Ring, hops, within, keep)
 *            Who pays whom and how much stays; the times are exchanged
 *            | 谁付给谁、付多少不变，只把时间互换
 * @trial     A round; rounds that overlap in time are one | 一轮循环；时间重叠的算一次
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  A savings club whose members pay in turn | 轮流出资的合会、互助会
 * @innocent  Traders who buy from one another | 相互买卖的商户
 * @innocent  Rent and its refund, a loan among friends that is paid back | 房租及退款、朋友间借款归还
 * @each      accounts
 * @runs-on   Account
 * @usual     2
 * @sweep     keep 70, 80, 90; within P1D, P3D, P7D
 * @tags      ring, round trip, layering | 资金回流, 环形转账, 循环
 * @revision  1
 */
MATCH (first:Entity&Account)-[paid:PAID]->(next) USING INDEX SEEK first:Entity(uid)
WHERE first.uid IN $accounts AND paid.at >= $from AND paid.at < $until AND next <> first
// A round may begin at another account than the one asked about: then the way has one place, `begun`, where it goes back in time
// to the first payment of the round, which is the largest.
WITH [first, next] AS members, [paid] AS way, false AS begun
CALL (members, way, begun) {
  WITH members, way, begun, head(members) AS home, last(members) AS end, head(way) AS start, last(way) AS before
  WHERE size(way) = 1 AND 1 < $hops AND end <> home
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = end.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, begun, home, start, before, paid, next,
    paid.at > before.at AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AS goesOn,
    NOT begun AND paid.at < start.at AND paid.at >= before.at - $within AND paid.amount >= start.amount
      AND start.amount >= paid.amount * ($keep / 100.0) ^ $hops AS begins
  WHERE paid.currency = start.currency AND (begins OR (goesOn AND paid.at <= CASE WHEN begun THEN start.at ELSE start.at + $within END))
    AND (NOT next IN members)
  RETURN members + next AS met, way + paid AS gone, begun OR begins AS once
  UNION
  WITH members, way, begun WHERE last(members) = head(members)
  RETURN members AS met, way AS gone, begun AS once
}
WITH met AS members, gone AS way, once AS begun
CALL (members, way, begun) {
  WITH members, way, begun, head(members) AS home, last(members) AS end, head(way) AS start, last(way) AS before
  WHERE size(way) = 2 AND 2 < $hops AND end <> home
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = end.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, begun, home, start, before, paid, next,
    paid.at > before.at AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AS goesOn,
    NOT begun AND paid.at < start.at AND paid.at >= before.at - $within AND paid.amount >= start.amount
      AND start.amount >= paid.amount * ($keep / 100.0) ^ $hops AS begins
  WHERE paid.currency = start.currency AND (begins OR (goesOn AND paid.at <= CASE WHEN begun THEN start.at ELSE start.at + $within END))
    AND (NOT next IN members OR (next = home AND (NOT (begun OR begins)
      OR (paid.at < start.at AND start.amount <= paid.amount AND start.amount * 100 >= paid.amount * $keep))))
  RETURN members + next AS met, way + paid AS gone, begun OR begins AS once
  UNION
  WITH members, way, begun WHERE last(members) = head(members)
  RETURN members AS met, way AS gone, begun AS once
}
WITH met AS members, gone AS way, once AS begun
CALL (members, way, begun) {
  WITH members, way, begun, head(members) AS home, last(members) AS end, head(way) AS start, last(way) AS before
  WHERE size(way) = 3 AND 3 < $hops AND end <> home
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = end.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, begun, home, start, before, paid, next,
    paid.at > before.at AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AS goesOn,
    NOT begun AND paid.at < start.at AND paid.at >= before.at - $within AND paid.amount >= start.amount
      AND start.amount >= paid.amount * ($keep / 100.0) ^ $hops AS begins
  WHERE paid.currency = start.currency AND (begins OR (goesOn AND paid.at <= CASE WHEN begun THEN start.at ELSE start.at + $within END))
    AND (NOT next IN members OR (next = home AND (NOT (begun OR begins)
      OR (paid.at < start.at AND start.amount <= paid.amount AND start.amount * 100 >= paid.amount * $keep))))
  RETURN members + next AS met, way + paid AS gone, begun OR begins AS once
  UNION
  WITH members, way, begun WHERE last(members) = head(members)
  RETURN members AS met, way AS gone, begun AS once
}
WITH met AS members, gone AS way, once AS begun
CALL (members, way, begun) {
  WITH members, way, begun, head(members) AS home, last(members) AS end, head(way) AS start, last(way) AS before
  WHERE size(way) = 4 AND 4 < $hops AND end <> home
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = end.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, begun, home, start, before, paid, next,
    paid.at > before.at AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AS goesOn,
    NOT begun AND paid.at < start.at AND paid.at >= before.at - $within AND paid.amount >= start.amount
      AND start.amount >= paid.amount * ($keep / 100.0) ^ $hops AS begins
  WHERE paid.currency = start.currency AND (begins OR (goesOn AND paid.at <= CASE WHEN begun THEN start.at ELSE start.at + $within END))
    AND (NOT next IN members OR (next = home AND (NOT (begun OR begins)
      OR (paid.at < start.at AND start.amount <= paid.amount AND start.amount * 100 >= paid.amount * $keep))))
  RETURN members + next AS met, way + paid AS gone, begun OR begins AS once
  UNION
  WITH members, way, begun WHERE last(members) = head(members)
  RETURN members AS met, way AS gone, begun AS once
}
WITH met AS members, gone AS way, once AS begun
CALL (members, way, begun) {
  WITH members, way, begun, head(members) AS home, last(members) AS end, head(way) AS start, last(way) AS before
  WHERE size(way) = 5 AND 5 < $hops AND end <> home
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = end.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, begun, home, start, before, paid, next,
    paid.at > before.at AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AS goesOn,
    NOT begun AND paid.at < start.at AND paid.at >= before.at - $within AND paid.amount >= start.amount
      AND start.amount >= paid.amount * ($keep / 100.0) ^ $hops AS begins
  WHERE paid.currency = start.currency AND (begins OR (goesOn AND paid.at <= CASE WHEN begun THEN start.at ELSE start.at + $within END))
    AND (NOT next IN members OR (next = home AND (NOT (begun OR begins)
      OR (paid.at < start.at AND start.amount <= paid.amount AND start.amount * 100 >= paid.amount * $keep))))
  RETURN members + next AS met, way + paid AS gone, begun OR begins AS once
  UNION
  WITH members, way, begun WHERE last(members) = head(members)
  RETURN members AS met, way AS gone, begun AS once
}
WITH met AS members, gone AS way, once AS begun
CALL (members, way, begun) {
  WITH members, way, begun, head(members) AS home, last(members) AS end, head(way) AS start, last(way) AS before
  WHERE size(way) = 6 AND 6 < $hops AND end <> home
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = end.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, begun, home, start, before, paid, next,
    paid.at > before.at AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AS goesOn,
    NOT begun AND paid.at < start.at AND paid.at >= before.at - $within AND paid.amount >= start.amount
      AND start.amount >= paid.amount * ($keep / 100.0) ^ $hops AS begins
  WHERE paid.currency = start.currency AND (begins OR (goesOn AND paid.at <= CASE WHEN begun THEN start.at ELSE start.at + $within END))
    AND (NOT next IN members OR (next = home AND (NOT (begun OR begins)
      OR (paid.at < start.at AND start.amount <= paid.amount AND start.amount * 100 >= paid.amount * $keep))))
  RETURN members + next AS met, way + paid AS gone, begun OR begins AS once
  UNION
  WITH members, way, begun WHERE last(members) = head(members)
  RETURN members AS met, way AS gone, begun AS once
}
WITH met AS members, gone AS way, once AS begun
CALL (members, way, begun) {
  WITH members, way, begun, head(members) AS home, last(members) AS end, head(way) AS start, last(way) AS before
  WHERE size(way) = 7 AND 7 < $hops AND end <> home
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = end.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, begun, home, start, before, paid, next,
    paid.at > before.at AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AS goesOn,
    NOT begun AND paid.at < start.at AND paid.at >= before.at - $within AND paid.amount >= start.amount
      AND start.amount >= paid.amount * ($keep / 100.0) ^ $hops AS begins
  WHERE paid.currency = start.currency AND (begins OR (goesOn AND paid.at <= CASE WHEN begun THEN start.at ELSE start.at + $within END))
    AND (NOT next IN members OR (next = home AND (NOT (begun OR begins)
      OR (paid.at < start.at AND start.amount <= paid.amount AND start.amount * 100 >= paid.amount * $keep))))
  RETURN members + next AS met, way + paid AS gone, begun OR begins AS once
  UNION
  WITH members, way, begun WHERE last(members) = head(members)
  RETURN members AS met, way AS gone, begun AS once
}
WITH met AS members, gone AS way, once AS begun
WITH members, way WHERE last(members) = head(members)
WITH members, way, reduce(at = head(way).at, p IN way | CASE WHEN p.at < at THEN p.at ELSE at END) AS began,
  reduce(at = head(way).at, p IN way | CASE WHEN p.at > at THEN p.at ELSE at END) AS ended
// One ring, wherever it was entered: it is named from its smallest uid on.
WITH members[..-1] AS members, way, began, ended, [one IN members[..-1] | one.uid] AS uids
WITH members, way, began, ended, uids, head([i IN range(0, size(uids) - 1) WHERE all(uid IN uids WHERE uids[i] <= uid)]) AS smallest
WITH uids[smallest..] + uids[..smallest] AS key, members[smallest..] + members[..smallest] AS members, way, began, ended
ORDER BY ended
WITH key, head(collect(members)) AS accounts, collect(way) AS ways, collect({began: began, ended: ended}) AS rounds
WITH key, accounts, ways, reduce(seen = {n: 0, until: datetime('1900-01-01T00:00:00Z')}, r IN rounds |
  CASE WHEN r.began > seen.until THEN {n: seen.n + 1, until: r.ended} ELSE seen END).n AS weight
WHERE weight >= $minTimes
RETURN accounts AS nodes, reduce(all = [], way IN ways | all + way) AS links, key, weight, accounts
ORDER BY weight DESC, key
LIMIT $limit
