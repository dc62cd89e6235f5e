/**
 * @title     Money passed on through layers | 资金穿透（多层过账）
 * @question  Through which accounts does money from these run on, {hops} hops or more, each within {within}?
 *            | 从这些账户转出的资金经哪些账户连续转出至少 {hops} 层，每层不超过 {within}？
 * @param     accounts  Account[]        Accounts where the money starts | 资金起始账户
 * @param     hops      Int = 3          Report a run of this many payments or more; up to 8 are followed | 至少几层才列出；最多追踪 8 层
 * @param     within    Duration = PT5M  How soon each payment follows the one before | 后一笔在前一笔之后多久以内
 * @param     keep      Int = 90         Per cent of a payment that the next hands on, at least | 下一笔至少转出上一笔的百分之几
 * @param     rule      (fifo, lifo, pro-rata) = fifo  Whose money leaves first where it is mixed: first in, last in, or in proportion | 资金混同时先出哪笔：fifo 先进先出；lifo 后进先出；pro-rata 按比例
 * @param     minTimes  Int = 1          Report accounts that did so this often or more | 至少几次才列出
 * @param     hub       Int = 2000       Do not go on through accounts with more payments than this | 不经过付款超过此数的账户
 * @says      {accounts}: {weight} runs; by {rule} {traced} % of the first sum arrives (fifo {fifo}, lifo {lifo}, pro rata {proRata})
 *            | {accounts}：共 {weight} 次；按 {rule} 规则首笔资金有 {traced} % 到达末端（先进先出 {fifo}、后进先出 {lifo}、按比例 {proRata}）
 * @chance    shuffle(seeds: accounts, link: PAID, figure: Chain, hops, within, keep)
 *            Who pays whom and how much stays; the times are exchanged
 *            | 谁付给谁、付多少不变，只把时间互换
 * @trial     A run; runs that overlap in time are one | 一次连续转出；时间重叠的算一次
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  A payroll agent, a settlement or escrow account | 代发工资、清算或监管账户
 * @innocent  Wages, then rent, then a loan: contracts fall due on one day | 工资、房租、还贷同日到期
 * @innocent  One person moving money between own accounts and cards | 本人在自己的账户和卡之间转账
 * @each      accounts
 * @runs-on   Account
 * @usual     1
 * @sweep     within PT1M, PT5M, PT1H; keep 80, 90, 95
 * @tags      layering, pass-through, follow the money | 资金穿透, 快进快出, 过账
 * @revision  2
 */
MATCH (first:Entity&Account)-[paid:PAID]->(next) USING INDEX SEEK first:Entity(uid)
WHERE first.uid IN $accounts AND next <> first AND paid.at >= $from AND paid.at < $until
WITH [first, next] AS members, [paid] AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before
  WHERE size(way) = 1
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, before, paid, next
  WHERE paid.at >= before.at AND paid.at <= before.at + $within AND paid <> before AND NOT next IN members
    AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AND paid.currency = before.currency
  RETURN members + next AS met, way + paid AS gone
  UNION
  WITH members, way
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before
  WHERE size(way) = 2
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, before, paid, next
  WHERE paid.at >= before.at AND paid.at <= before.at + $within AND paid <> before AND NOT next IN members
    AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AND paid.currency = before.currency
  RETURN members + next AS met, way + paid AS gone
  UNION
  WITH members, way
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before
  WHERE size(way) = 3
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, before, paid, next
  WHERE paid.at >= before.at AND paid.at <= before.at + $within AND paid <> before AND NOT next IN members
    AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AND paid.currency = before.currency
  RETURN members + next AS met, way + paid AS gone
  UNION
  WITH members, way
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before
  WHERE size(way) = 4
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, before, paid, next
  WHERE paid.at >= before.at AND paid.at <= before.at + $within AND paid <> before AND NOT next IN members
    AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AND paid.currency = before.currency
  RETURN members + next AS met, way + paid AS gone
  UNION
  WITH members, way
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before
  WHERE size(way) = 5
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, before, paid, next
  WHERE paid.at >= before.at AND paid.at <= before.at + $within AND paid <> before AND NOT next IN members
    AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AND paid.currency = before.currency
  RETURN members + next AS met, way + paid AS gone
  UNION
  WITH members, way
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before
  WHERE size(way) = 6
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, before, paid, next
  WHERE paid.at >= before.at AND paid.at <= before.at + $within AND paid <> before AND NOT next IN members
    AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AND paid.currency = before.currency
  RETURN members + next AS met, way + paid AS gone
  UNION
  WITH members, way
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
CALL (members, way) {
  WITH members, way, last(members).uid AS id, last(way) AS before
  WHERE size(way) = 7
  MATCH (here:Entity)-[paid:PAID]->(next) USING INDEX SEEK here:Entity(uid)
  WHERE here.uid = id AND COUNT { (here)-[:PAID]->() } <= $hub
  WITH members, way, before, paid, next
  WHERE paid.at >= before.at AND paid.at <= before.at + $within AND paid <> before AND NOT next IN members
    AND paid.amount <= before.amount AND paid.amount * 100 >= before.amount * $keep AND paid.currency = before.currency
  RETURN members + next AS met, way + paid AS gone
  UNION
  WITH members, way
  RETURN members AS met, way AS gone
}
WITH met AS members, gone AS way
// Of each first payment only the longest runs.
WITH head(way) AS start, max(size(way)) AS longest, collect({members: members, way: way}) AS runs
WHERE longest >= $hops
UNWIND [run IN runs WHERE size(run.way) = longest] AS run
WITH run.members AS members, run.way AS way
// What else came in within the day before, came in or went out in between: that is what the money was mixed with.
CALL (members, way) {
  UNWIND range(1, size(members) - 2) AS i
  WITH members[i] AS here, way[i - 1] AS came, way[i] AS went
  CALL (here, came, went) {
    MATCH (same:Entity)-[other:PAID]-() USING INDEX SEEK same:Entity(uid)
    WHERE same.uid = here.uid
    WITH here, came, went, other
    WHERE other <> came AND other <> went AND other.at >= came.at - duration('P1D') AND other.at <= went.at
    WITH other.amount AS sum, endNode(other) = here AS isIn, other.at < came.at AS isBefore
    RETURN sum(CASE WHEN isBefore THEN CASE WHEN isIn THEN sum ELSE -sum END ELSE 0 END) AS held,
      sum(CASE WHEN NOT isBefore AND isIn THEN sum ELSE 0 END) AS added, sum(CASE WHEN NOT isBefore AND NOT isIn THEN sum ELSE 0 END) AS gone
  }
  WITH toFloat(came.amount) AS y, toFloat(went.amount) AS x, CASE WHEN held > 0 THEN held ELSE 0 END AS held, added, gone
  WITH x, y, held, added, CASE WHEN held > gone THEN held - gone ELSE 0 END AS first, CASE WHEN gone > held THEN gone - held ELSE 0 END AS taken,
    CASE WHEN added > gone THEN added - gone ELSE 0 END AS latest
  WITH x, y, held, added, CASE WHEN x > first THEN x - first ELSE 0 END AS older, CASE WHEN y > taken THEN y - taken ELSE 0 END AS rest,
    CASE WHEN x > latest THEN x - latest ELSE 0 END AS newer
  RETURN collect({
    fifo: CASE WHEN older < rest THEN older ELSE rest END / y,
    lifo: CASE WHEN newer < y THEN newer ELSE y END / y,
    proRata: x / (held + y + added)
  }) AS parts
}
WITH members, way, reduce(left = 100.0, p IN parts | left * p.fifo) AS fifo, reduce(left = 100.0, p IN parts | left * p.lifo) AS lifo,
  reduce(left = 100.0, p IN parts | left * p.proRata) AS proRata
ORDER BY last(way).at
WITH [one IN members | one.uid] AS key, head(collect(members)) AS accounts, collect(way) AS ways, avg(fifo) AS fifo, avg(lifo) AS lifo,
  avg(proRata) AS proRata
WITH key, accounts, ways, toInteger(fifo) AS fifo, toInteger(lifo) AS lifo, toInteger(proRata) AS proRata,
  reduce(seen = {n: 0, until: datetime('1900-01-01T00:00:00Z')}, way IN ways |
    CASE WHEN head(way).at > seen.until THEN {n: seen.n + 1, until: last(way).at} ELSE seen END).n AS weight
WHERE weight >= $minTimes
RETURN accounts AS nodes, reduce(all = [], way IN ways | all + way) AS links, key, weight, accounts, fifo, lifo, proRata,
  CASE $rule WHEN 'fifo' THEN fifo WHEN 'lifo' THEN lifo ELSE proRata END AS traced
ORDER BY weight DESC, size(key) DESC, key
LIMIT $limit
