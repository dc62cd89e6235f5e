/**
 * @title     Who holds them together: bridges and brokers | 关键节点（桥梁与中间人）
 * @question  Without which of these would {minPairs} pairs of the others or more be cut off from each other?
 *            | 去掉其中哪一个，会使其余对象中至少 {minPairs} 对失去联系？
 * @param     things    Entity[]   Three to a hundred and twenty persons, phones, accounts … to look at | 三到一百二十个人员、号码、账户等
 * @param     over      (any, talk, money, ties) = any  Which links count. talk: calls, messages, meetings; money: payments; ties: kin, work, use, ownership, cases | 计入哪些关系：any 全部；talk 通话、短信、会面；money 转账；ties 亲属、任职、使用、持有、涉案
 * @param     minLinks  Int = 1    Two are linked by this many such links or more | 两者之间至少几条此类关系才算相连
 * @param     minPairs  Int = 1    Report who parts this many pairs or more | 至少使几对失联才列出
 * @says      {thing}: without it {weight} pairs of the {of} fall apart. It is linked with {neighbours} of them; {open} pairs of these are not linked with each other. Looked at: {overEn}
 *            | {thing}：去掉它，{of} 个对象中有 {weight} 对失去联系。它与其中 {neighbours} 个相连，这些对象之间有 {open} 对互不相连。依据：{overZh}
 * @chance    none: a description of the links among those that were named; other names give another picture
 *            | 仅描述所列对象之间的关系；换一批对象，结果也会不同
 * @innocent  Who was looked at longest has most links: the first suspect, the phone with the full list | 查得最久的关系最多：首个嫌疑人、话单最全的号码
 * @innocent  A secretary, a driver, a mother: in the middle without a say | 秘书、司机、母亲：居中而不主事
 * @innocent  The one through whom it seems to run may hide another who never rings | 看似居中者背后可能另有从不露面的人
 * @runs-on   Person, Phone, Account, Organisation
 * @sweep     over any, talk, money, ties; minLinks 1, 3, 10
 * @tags      key player, bridge, broker | 关键人物, 桥梁, 中间人
 * @revision  2
 */
MATCH (thing:Entity) USING INDEX SEEK thing:Entity(uid)
WHERE thing.uid IN $things
WITH thing ORDER BY thing.uid LIMIT 120
WITH collect(thing) AS things
CALL (things) {
  UNWIND range(0, size(things) - 1) AS i
  WITH things, i, things[i].uid AS id
  MATCH (one:Entity)-[link:USES|OWNS|LIVES_AT|LOCATED_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|INVESTED_IN|GUARANTEES|OWES|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS|LINKED_TO|SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN|CALLED|MESSAGED|MET|PAID|SIGNED_IN]-(other) USING INDEX SEEK one:Entity(uid)
  WHERE one.uid = id AND other IN things AND ($over = 'any' OR ($over = 'talk' AND type(link) IN ['CALLED', 'MESSAGED', 'MET'])
    OR ($over = 'money' AND type(link) = 'PAID') OR ($over = 'ties' AND NOT type(link) IN ['CALLED', 'MESSAGED', 'MET', 'PAID', 'SIGNED_IN']))
  WITH i, head([j IN range(0, size(things) - 1) WHERE things[j] = other]) AS j, collect(DISTINCT link) AS links
  WHERE i < j AND size(links) >= $minLinks
  RETURN collect({i: i, j: j, links: links}) AS pairs
}
// Each starts as a group of its own, and a pair makes two groups one.
WITH things, pairs, size(things) AS n
UNWIND range(0, n - 1) AS k
WITH things, pairs, n, k, reduce(group = range(0, n - 1), p IN pairs |
    [x IN range(0, n - 1) | CASE WHEN group[x] = group[p.j] THEN group[p.i] ELSE group[x] END]) AS whole,
  reduce(group = range(0, n - 1), p IN [p IN pairs WHERE p.i <> k AND p.j <> k] |
    [x IN range(0, n - 1) | CASE WHEN group[x] = group[p.j] THEN group[p.i] ELSE group[x] END]) AS parts,
  [p IN pairs WHERE p.i = k OR p.j = k] AS own
WITH things, pairs, n, k, own, parts, [x IN range(0, n - 1) WHERE x <> k AND whole[x] = whole[k]] AS others,
  [p IN own | CASE WHEN p.i = k THEN p.j ELSE p.i END] AS near
WITH things, pairs, n, k, own, near, reduce(cut = 0, x IN others | cut + size([y IN others WHERE y > x AND parts[x] <> parts[y]])) AS weight
WHERE weight >= $minPairs
RETURN [things[k]] + [x IN near | things[x]] AS nodes, reduce(all = [], p IN own | all + p.links) AS links, [things[k].uid] AS key, weight,
  things[k] AS thing, CASE WHEN size($things) > n THEN toString(n) + '/' + toString(size($things)) ELSE toString(n) END AS of,
  size(near) AS neighbours, size(near) * (size(near) - 1) / 2 - size([p IN pairs WHERE p.i IN near AND p.j IN near]) AS open,
  CASE $over WHEN 'talk' THEN 'calls, messages and meetings' WHEN 'money' THEN 'payments' WHEN 'ties' THEN 'kin, work, use, ownership and cases' ELSE 'links of every kind but places' END AS overEn,
  CASE $over WHEN 'talk' THEN '通话、短信和会面' WHEN 'money' THEN '转账' WHEN 'ties' THEN '亲属、任职、使用、持有和涉案关系' ELSE '除地点外的各类关系' END AS overZh
ORDER BY weight DESC, key
LIMIT $limit
