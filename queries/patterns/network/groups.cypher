/**
 * @title     Groups among these | 团伙划分（紧密群组）
 * @question  Which of these hang together, each tied to {core} others of its group or more?
 *            | 其中哪些构成群组，组内每个至少与 {core} 个成员相连？
 * @param     things    Entity[]   Three to a hundred and twenty persons, phones, accounts … to look at | 三到一百二十个人员、号码、账户等
 * @param     over      (any, talk, money, ties) = any  Which links count. talk: calls, messages, meetings; money: payments; ties: kin, work, use, ownership, cases | 计入哪些关系：any 全部；talk 通话、短信、会面；money 转账；ties 亲属、任职、使用、持有、涉案
 * @param     minLinks  Int = 3    Two are tied by this many such links or more | 两者之间至少几条此类关系才算紧密
 * @param     core      Int = 2    Who is tied to fewer of the group is left out of it, again and again until all are (k-core) | 与组内相连不足此数者逐轮剔除（k 核）
 * @param     minSize   Int = 3    Report a group of this many or more | 至少几个成员才列出
 * @says      {members}: a group of {weight} of the {of}; {tied} of {possible} pairs are tied. {alone} of the {of} are in no such group. Looked at: {overEn}
 *            | {members}：{of} 个对象中的 {weight} 个构成群组，{possible} 对中有 {tied} 对紧密相连；{alone} 个不属于任何群组。依据：{overZh}
 * @chance    none: a description of the links among those that were named; other names give other groups
 *            | 仅描述所列对象之间的关系；换一批对象，分组也会不同
 * @innocent  A family, a shift, a class, a team: most groups are of this kind | 家庭、班组、同学、球队：群组大多如此
 * @innocent  Those whose lists were obtained are tied to each other, the rest is unknown | 调取了话单的彼此相连，其余不得而知
 * @innocent  To be in a group says nothing of what one knew | 身处群组不等于知情
 * @runs-on   Person, Phone, Account, Organisation
 * @sweep     core 1..4; minLinks 1, 3, 10
 * @tags      group, k-core, binding | 团伙, 群组, 紧密程度
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
WITH things, pairs, size(things) AS n
WITH things, pairs, n, [x IN range(0, n - 1) | [p IN pairs WHERE p.i = x | p.j] + [p IN pairs WHERE p.j = x | p.i]] AS near
WITH things, pairs, n, reduce(alive = range(0, n - 1), round IN range(1, n) |
  [x IN alive WHERE size([y IN near[x] WHERE y IN alive]) >= $core]) AS alive
WITH things, [p IN pairs WHERE p.i IN alive AND p.j IN alive] AS pairs, n, alive
// Each starts as a group of its own, and a pair makes two groups one.
WITH things, pairs, n, alive, reduce(group = range(0, n - 1), p IN pairs |
  [x IN range(0, n - 1) | CASE WHEN group[x] = group[p.j] THEN group[p.i] ELSE group[x] END]) AS group
UNWIND alive AS x
WITH things, pairs, n, size(alive) AS inGroups, group[x] AS label, collect(x) AS mine
WHERE size(mine) >= $minSize
WITH things, mine, [p IN pairs WHERE p.i IN mine] AS pairs, n, inGroups
RETURN [x IN mine | things[x]] AS nodes, reduce(all = [], p IN pairs | all + p.links) AS links, [x IN mine | things[x].uid] AS key,
  size(mine) AS weight, [x IN mine | things[x]] AS members,
  CASE WHEN size($things) > n THEN toString(n) + '/' + toString(size($things)) ELSE toString(n) END AS of, size(pairs) AS tied,
  size(mine) * (size(mine) - 1) / 2 AS possible, n - inGroups AS alone,
  CASE $over WHEN 'talk' THEN 'calls, messages and meetings' WHEN 'money' THEN 'payments' WHEN 'ties' THEN 'kin, work, use, ownership and cases' ELSE 'links of every kind but places' END AS overEn,
  CASE $over WHEN 'talk' THEN '通话、短信和会面' WHEN 'money' THEN '转账' WHEN 'ties' THEN '亲属、任职、使用、持有和涉案关系' ELSE '除地点外的各类关系' END AS overZh
ORDER BY weight DESC, key
LIMIT $limit
