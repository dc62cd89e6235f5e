/**
 * @title     Who or what links these cases | 串并案：谁或什么把这些案件连在一起
 * @question  Who or what is within {steps} steps of at least two of these cases?
 *            | 哪些人或物在 {steps} 步之内与其中至少两起案件相连？
 * @param     cases  Case[]      Two cases or more | 两起或更多案件
 * @param     steps  Int = 2     How many steps away: 1, 2 or 3 | 相隔几步：1、2 或 3
 * @param     hub    Int = 5000  Do not go through anything with more links than this | 不经过关系数超过此数的节点
 * @says      {thing} is within {steps} steps of {weight} of the cases | {thing} 在 {steps} 步之内与其中 {weight} 起案件相连
 * @chance    overlap(cases, steps, hub)
 *            How many cases it is near at all, beside how much surrounds each case
 *            | 它本身与多少起案件相近，以及各案周边人、物的多少
 * @trial     A case beside the one held fixed | 除固定的一案外，每起案件算一次
 * @tried     Entity within the steps of one of the cases | 与其中任一案件在步数之内的人或物
 * @innocent  Solicitors, garages, landlords, doctors: many people's contact | 律师、修车行、房东、医生：很多人都联系
 * @innocent  Neighbours and kin of people in both cases | 两案当事人的邻居和亲属
 * @innocent  Another person of the same name, a number or plate used by somebody else since | 同名者，或后来换了使用人的号码、车牌
 * @runs-on   Case
 * @usual     2
 * @sweep     steps 1..3
 * @tags      linked cases, series, intersection | 串并案, 系列案件, 交集
 * @revision  1
 */
UNWIND $cases AS wanted
MATCH (matter:Entity&Case) USING INDEX SEEK matter:Entity(uid) WHERE matter.uid = wanted
CALL (matter) {
  MATCH (matter)-[:SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN]-(one) WHERE NOT one:Case
  WITH DISTINCT one
  RETURN one AS thing, [one] AS way
  UNION
  MATCH (matter)-[:SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN]-(one) WHERE NOT one:Case AND $steps >= 2
  WITH DISTINCT one
  WHERE COUNT { (one)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-() } <= $hub
  MATCH (one)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-(two) WHERE NOT two:Case
  WITH DISTINCT one, two
  RETURN two AS thing, [two, one] AS way
  UNION
  MATCH (matter)-[:SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN]-(one) WHERE NOT one:Case AND $steps >= 3
  WITH DISTINCT one
  WHERE COUNT { (one)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-() } <= $hub
  MATCH (one)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-(two) WHERE NOT two:Case
  WITH DISTINCT one, two
  WHERE COUNT { (two)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-() } <= $hub
  MATCH (two)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-(three) WHERE NOT three:Case AND three <> one
  WITH DISTINCT one, two, three
  RETURN three AS thing, [three, two, one] AS way
}
// Of each case only the shortest ways count: a longer one says nothing new.
WITH thing, matter, min(size(way)) AS nearest, collect(way) AS ways
WITH thing, matter, [way IN ways WHERE size(way) = nearest | way + matter] AS ways
WITH thing, collect(matter) AS matters, reduce(all = [], some IN collect(ways) | all + some) AS ways
WHERE size(matters) >= 2
ORDER BY size(matters) DESC, size(ways), thing.uid
LIMIT $limit
CALL (ways) {
  UNWIND ways AS way
  UNWIND range(0, size(way) - 2) AS i
  WITH DISTINCT way[i] AS a, way[i + 1] AS b
  MATCH (a)-[link:SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN|USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-(b)
  RETURN collect(DISTINCT link) AS links
}
RETURN reduce(all = [], way IN ways | all + way) AS nodes, links, [thing.uid] AS key, size(matters) AS weight, thing
ORDER BY weight DESC, key
