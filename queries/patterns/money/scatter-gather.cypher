/**
 * @title     Split over many hands and brought together again | 分散转出再归集（先散后聚）
 * @question  From which of these accounts does money go out to {minMiddle} or more within {within}, who hand it on to one account?
 *            | 这些账户中哪些在 {within} 内把款分散转给至少 {minMiddle} 个账户，再由它们汇入同一账户？
 * @param     accounts   Account[]       Accounts where the money starts | 资金起始账户
 * @param     minMiddle  Int = 4         Report this many between the two or more | 中间账户至少几个才列出
 * @param     within     Duration = P1D  How long the splitting may take, and how soon each hands on | 分散转出历时多久，以及各中间账户多久以内转出
 * @param     keep       Int = 80        Per cent of a payment that is handed on, at least | 每笔至少转出百分之几
 * @param     hub        Int = 2000      Do not go on through accounts with more payments than this | 不经过付款超过此数的账户
 * @says      {source} paid {weight} accounts, who handed {arrived} of {sent} on to {gather} | {source} 转给 {weight} 个账户，共 {sent}，其中 {arrived} 汇入 {gather}
 * @chance    shuffle(seeds: accounts, link: PAID, figure: Scatter, hops: 2, within, keep)
 *            Who pays whom and how much stays; the times are exchanged
 *            | 谁付给谁、付多少不变，只把时间互换
 * @trial     An account between the two, in one wave | 一波中的一个中间账户
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  An employer whose staff all pay the same landlord, canteen or fund | 员工都向同一房东、食堂或基金付款的雇主
 * @innocent  A club that pays its members' costs, who all order at one shop | 社团给成员报销，成员都在同一商家订货
 * @innocent  A family that buys a flat together | 全家凑钱买房
 * @runs-on   Account
 * @sweep     minMiddle 3..6; within PT6H, P1D, P3D; keep 70, 80, 95
 * @tags      scatter-gather, layering, fan-out | 先散后聚, 分散转出, 归集
 * @revision  1
 */
MATCH (source:Entity&Account)-[out:PAID]->(middle) USING INDEX SEEK source:Entity(uid)
WHERE source.uid IN $accounts AND out.at >= $from AND out.at < $until
CALL (source, out, middle) {
  MATCH (here:Entity)-[on:PAID]->(gather) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = middle.uid AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH source, out, on, gather
  WHERE on.at > out.at AND on.at <= out.at + $within AND on.amount <= out.amount AND on.amount * 100 >= out.amount * $keep
    AND on.currency = out.currency AND gather <> source AND gather:Account
  RETURN on, gather
}
WITH source, gather, out, middle, on ORDER BY out.at, on.at
WITH source, gather, out, middle, head(collect(on)) AS on ORDER BY out.at
WITH source, gather, collect({out: out, middle: middle, on: on}) AS runs
WHERE size(runs) >= $minMiddle
UNWIND runs AS start
WITH source, gather, start, [r IN runs WHERE r.out.at >= start.out.at AND r.out.at <= start.out.at + $within] AS wave
WITH source, gather, start, wave, size(COLLECT { UNWIND wave AS r RETURN DISTINCT r.middle.uid }) AS weight
WHERE weight >= $minMiddle
ORDER BY weight DESC, start.out.at
WITH source, gather, head(collect(wave)) AS wave, max(weight) AS weight
RETURN [source, gather] + [r IN wave | r.middle] AS nodes, [r IN wave | r.out] + [r IN wave | r.on] AS links, [source.uid, gather.uid] AS key,
  weight, source, gather, toString(reduce(s = 0, r IN wave | s + r.out.amount) / 100) + ' ' + head(wave).out.currency AS sent,
  toString(reduce(s = 0, r IN wave | s + r.on.amount) / 100) + ' ' + head(wave).out.currency AS arrived
ORDER BY weight DESC, key
LIMIT $limit
