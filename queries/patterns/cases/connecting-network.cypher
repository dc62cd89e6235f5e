/**
 * @title     The network that joins these, or that there is none | 连接网络（关联关系图，含“无关联”结论）
 * @question  How do these hang together within {steps} steps, not through what is left out?
 *            | 这些对象在 {steps} 步之内如何相连（不经过被排除的对象）？
 * @param     things   Entity[]    Two to twelve persons, phones, cases … to join | 要连接的两到十二个人员、号码、案件等
 * @param     except   Text = "-"  Numbers, plates, names or uids not to go through, parted by blanks; - for none | 不经过的号码、车牌、名称或 uid，以空格分隔；- 表示无
 * @param     steps    Int = 4     How many links apart two of them may be, at most six | 两者之间最多相隔几条关系，不超过六
 * @param     hub      Int = 500   Do not go through anything with more links than this | 不经过关系数超过此数的节点
 * @says      {resultEn}; of {pairs} pairs {weight} are joined within {steps} steps. Not gone through: {excluded} left out by name; {hubs} with more than {hub} links that would be nearer ({hubsMet}); places where they were seen, slept or travelled
 *            | {resultZh}；{pairs} 对中有 {weight} 对在 {steps} 步内相连。未经过：指名排除的 {excluded} 个；关系数超过 {hub} 而路径更近的 {hubs} 个（{hubsMet}）；以及出现、住宿、乘行的地点
 * @chance    none: a network is found or not, which is an exact statement about the data; how rare it is is not said
 *            | 有无连接是对数据的确切陈述；不说明其罕见程度
 * @innocent  In few steps nearly everybody is joined to everybody: an estate agent, a garage, a schoolmate | 几步之内几乎人人相连：中介、修车行、同学
 * @innocent  Officers, solicitors and call centres stand in many cases | 办案人员、律师、客服与许多案件相连
 * @innocent  A link says that there was contact, not what it was about | 关系只说明有接触，不说明内容
 * @runs-on   Person, Phone, Vehicle, Account, Organisation, Case
 * @sweep     steps 2..6; hub 100, 500, 2000
 * @tags      connecting network, path, no such network | 连接网络, 路径, 无关联
 * @revision  1
 */
MATCH (thing:Entity) USING INDEX SEEK thing:Entity(uid)
WHERE thing.uid IN $things
WITH thing ORDER BY thing.uid LIMIT 12
WITH collect(thing) AS things, split($except, ' ') AS except
WHERE size(things) >= 2
UNWIND [i IN range(0, size(things) - 2) | i] AS i
UNWIND range(i + 1, size(things) - 1) AS j
CALL (things, except, i, j) {
  WITH things[i] AS a, things[j] AS b, except
  OPTIONAL MATCH way = shortestPath((a)-[:USES|OWNS|LIVES_AT|LOCATED_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|INVESTED_IN|GUARANTEES|OWES|CALLED|MESSAGED|PAID|MET|SIGNED_IN|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS|LINKED_TO|SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN*..6]-(b))
  WHERE none(n IN nodes(way) WHERE any(x IN [n.uid, n.number, n.plate, n.name] WHERE x IS NOT NULL AND x IN except))
    AND all(n IN nodes(way) WHERE n = a OR n = b OR COUNT { (n)--() } - COUNT { (n)<-[:ABOUT]-() } <= $hub)
  // The same with hubs gone through: those that would bring the two nearer are named.
  OPTIONAL MATCH open = shortestPath((a)-[:USES|OWNS|LIVES_AT|LOCATED_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|INVESTED_IN|GUARANTEES|OWES|CALLED|MESSAGED|PAID|MET|SIGNED_IN|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS|LINKED_TO|SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN*..6]-(b))
  WHERE none(n IN nodes(open) WHERE any(x IN [n.uid, n.number, n.plate, n.name] WHERE x IS NOT NULL AND x IN except))
  RETURN CASE WHEN length(way) <= $steps THEN way END AS way,
    CASE WHEN length(open) <= $steps AND length(open) < coalesce(length(way), 99)
      THEN [n IN nodes(open)[1..-1] WHERE COUNT { (n)--() } - COUNT { (n)<-[:ABOUT]-() } > $hub] ELSE [] END AS passed
}
WITH things, except, count(*) AS pairs, [w IN collect(CASE WHEN way IS NOT NULL THEN {i: i, j: j, way: way} END) | w] AS joined, collect(passed) AS passed
// Each starts as a group of its own; a way makes two groups one.
WITH things, except, pairs, joined, passed, reduce(group = range(0, size(things) - 1), w IN joined |
  [k IN range(0, size(things) - 1) | CASE WHEN group[k] = group[w.j] THEN group[w.i] ELSE group[k] END]) AS group
WITH things, except, pairs, joined, COLLECT { UNWIND passed AS some UNWIND some AS n RETURN DISTINCT n } AS hubsMet, size(COLLECT { UNWIND group AS g RETURN DISTINCT g }) AS groups,
  COLLECT { UNWIND joined AS w UNWIND nodes(w.way) AS n RETURN DISTINCT n } AS met,
  COLLECT { UNWIND joined AS w UNWIND relationships(w.way) AS l RETURN DISTINCT l } AS steps
// Between two on a way every link counts as evidence, not the one that the search happened to take.
CALL (steps) {
  UNWIND steps AS step
  WITH DISTINCT startNode(step) AS a, endNode(step) AS b
  MATCH (a)-[link:USES|OWNS|LIVES_AT|LOCATED_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|INVESTED_IN|GUARANTEES|OWES|CALLED|MESSAGED|PAID|MET|SIGNED_IN|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS|LINKED_TO|SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN]-(b)
  RETURN collect(DISTINCT link) AS links
}
RETURN things + met + hubsMet AS nodes, links, [t IN things | t.uid] AS key, size(joined) AS weight, things, pairs, size(hubsMet) AS hubs,
  CASE WHEN size(hubsMet) = 0 THEN ['–'] ELSE [n IN hubsMet | n.uid] END AS hubsMet,
  size([x IN except WHERE x <> '-' AND x <> '']) AS excluded,
  CASE groups WHEN 1 THEN 'One network joins all ' + toString(size(things)) + ', through ' + toString(size([n IN met WHERE NOT n IN things])) + ' others'
    ELSE 'No such network: they fall into ' + toString(groups) + ' groups' END
    + CASE WHEN size($things) > 12 THEN ' (the first 12 of ' + toString(size($things)) + ' given)' ELSE '' END AS resultEn,
  CASE groups WHEN 1 THEN '全部 ' + toString(size(things)) + ' 个连成一个网络，经过其他 ' + toString(size([n IN met WHERE NOT n IN things])) + ' 个对象'
    ELSE '不存在这样的网络：分属 ' + toString(groups) + ' 组' END
    + CASE WHEN size($things) > 12 THEN '（所给 ' + toString(size($things)) + ' 个中的前 12 个）' ELSE '' END AS resultZh
ORDER BY weight DESC, key
LIMIT $limit
