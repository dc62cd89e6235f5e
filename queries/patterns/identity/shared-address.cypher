/**
 * @title     Firms or people at one address | 同址（一址多户、一址多企）
 * @question  At which addresses of these are {minSharers} of a kind or more, and what else do they share?
 *            | 这些单位或人员的地址上，哪些登记了至少 {minSharers} 个同类，还共有什么？
 * @param     things      Entity[]  Firms or persons to start from | 起始的单位或人员
 * @param     minSharers  Int = 3   Report an address of this many or more | 至少几个共用才列出
 * @says      {weight} share {address}; two of them or more also share {also} other things | {weight} 个共用 {address}；其中两个以上还共有 {also} 项
 * @chance    rarity(shared, of: kind)
 *            How many have this address, and each further thing that two of them share
 *            | 共用该地址及其他共有物的各有多少
 * @trial     A value that they share | 一项共有的取值
 * @tried     Organisation or person of the kind | 同类的单位或人员
 * @innocent  A business centre, an agent where many firms are registered | 商务中心、集中注册地址
 * @innocent  A landlord, a block of flats without numbers of the flats | 房东、未登记房号的楼栋
 * @innocent  A family, a shared flat, a dormitory | 家庭、合租、宿舍
 * @innocent  One bookkeeper's phone for all customers | 代账公司统一留的电话
 * @each      things
 * @runs-on   Organisation, Person
 * @usual     4
 * @sweep     minSharers 2..6
 * @tags      address, shell company, shared phone | 同址, 空壳公司, 同号
 * @revision  1
 */
MATCH (thing:Entity)-[:LIVES_AT|LOCATED_AT]->(address:Place) USING INDEX SEEK thing:Entity(uid)
WHERE thing.uid IN $things
WITH DISTINCT address, CASE WHEN thing:Organisation THEN 'Organisation' ELSE 'Person' END AS kind
MATCH (address)<-[at:LIVES_AT|LOCATED_AT]-(sharer)
WHERE (kind = 'Organisation' AND sharer:Organisation) OR (kind = 'Person' AND sharer:Person)
WITH address, kind, collect(DISTINCT sharer) AS sharers, collect(at) AS homes
WHERE size(sharers) >= $minSharers
CALL (sharers) {
  UNWIND sharers AS sharer
  MATCH (sharer)-[has:USES|OWNS|HOLDS]->(thing)
  WITH thing, collect(has) AS links, count(DISTINCT sharer) AS bearers
  WHERE bearers >= 2
  RETURN collect(thing) AS more, reduce(all = [], some IN collect(links) | all + some) AS moreLinks
}
RETURN sharers + address + more AS nodes, homes + moreLinks AS links, [address.uid] AS key, size(sharers) AS weight, address, kind,
  [address] + more AS shared, size(more) AS also
ORDER BY weight DESC, key
LIMIT $limit
