/**
 * @title     Cards and handsets that are swapped about | 机卡分离（换机换卡）
 * @question  In which groups of at least {minCards} cards and {minHandsets} handsets are these swapped about?
 *            | 这些卡或手机是否属于至少 {minCards} 张卡、{minHandsets} 部手机互换的一组？
 * @param     things       Entity[]    Numbers, cards or handsets to start from | 起始的号码、SIM 卡或手机
 * @param     minCards     Int = 3     Cards in the group, numbers where no card is known | 组内 SIM 卡数，未知卡时按号码计
 * @param     minHandsets  Int = 3     Handsets in the group | 组内手机数
 * @param     minJoins     Int = 6     Different pairs of card and handset | 不同的机卡组合数
 * @param     hub          Int = 8     Do not go on through a card or handset with more partners than this | 不经过搭配超过此数的卡或手机
 * @says      {cards} cards were in {handsets} handsets, in {weight} pairs | {cards} 张卡用过 {handsets} 部手机，共 {weight} 种组合
 * @chance    none: which card was in which handset is a recorded fact; the number of pairs is a plain count
 *            | none: 卡装入哪部手机是记录下来的事实，组合数只是计数
 * @innocent  A repair shop that tests cards in its customers' handsets | 用客户手机试卡的维修店
 * @innocent  A used handset, a handset passed on in the family | 二手手机、家中转用的手机
 * @innocent  One handset with two cards, one card in phone and tablet | 双卡手机，或一卡用于手机和平板
 * @each      things
 * @runs-on   Phone, Sim, Device
 * @sweep     minCards 2..4; minHandsets 2..4
 * @tags      handset, SIM, swap | 手机, SIM 卡, 换机换卡
 * @revision  1
 */
MATCH (seed:Entity) USING INDEX SEEK seed:Entity(uid)
WHERE seed.uid IN $things
WITH seed, COLLECT { MATCH (seed)-[:CARRIES]-(same) RETURN same } + seed AS group
// From card to handset and back, three times: a card or handset with too many partners is in the group and leads no further.
CALL (group) {
  UNWIND group AS one
  WITH one WHERE COUNT { (one)-[:INSTALLED_IN]-() } <= $hub
  MATCH (one)-[:INSTALLED_IN]-(next)
  RETURN collect(DISTINCT next) AS more
}
WITH group + [one IN more WHERE NOT one IN group] AS group
CALL (group) {
  UNWIND group AS one
  WITH one WHERE COUNT { (one)-[:INSTALLED_IN]-() } <= $hub
  MATCH (one)-[:INSTALLED_IN]-(next)
  RETURN collect(DISTINCT next) AS more
}
WITH group + [one IN more WHERE NOT one IN group] AS group
CALL (group) {
  UNWIND group AS one
  WITH one WHERE COUNT { (one)-[:INSTALLED_IN]-() } <= $hub
  MATCH (one)-[:INSTALLED_IN]-(next)
  RETURN collect(DISTINCT next) AS more
}
WITH group + [one IN more WHERE NOT one IN group] AS group
CALL (group) {
  UNWIND group AS one
  WITH one WHERE COUNT { (one)-[:INSTALLED_IN]-() } <= $hub
  MATCH (one)-[:INSTALLED_IN]-(next)
  RETURN collect(DISTINCT next) AS more
}
WITH group + [one IN more WHERE NOT one IN group] AS group
CALL (group) {
  UNWIND group AS one
  WITH one WHERE COUNT { (one)-[:INSTALLED_IN]-() } <= $hub
  MATCH (one)-[:INSTALLED_IN]-(next)
  RETURN collect(DISTINCT next) AS more
}
WITH group + [one IN more WHERE NOT one IN group] AS group
CALL (group) {
  UNWIND group AS one
  WITH one WHERE COUNT { (one)-[:INSTALLED_IN]-() } <= $hub
  MATCH (one)-[:INSTALLED_IN]-(next)
  RETURN collect(DISTINCT next) AS more
}
WITH group + [one IN more WHERE NOT one IN group] AS group
WITH [one IN group WHERE one:Device] AS devices, [one IN group WHERE NOT one:Device] AS others
CALL (devices, others) {
  UNWIND others AS card
  MATCH (card)-[pair:INSTALLED_IN]->(device:Device)
  WHERE device IN devices
  RETURN collect(DISTINCT pair) AS pairs, collect(DISTINCT card) AS cards
}
CALL (devices, cards) {
  UNWIND devices + cards AS one
  WITH DISTINCT one.uid AS uid ORDER BY uid
  RETURN collect(uid) AS key
}
WITH key, devices, cards, pairs, size(cards) AS numberOfCards
WHERE numberOfCards >= $minCards AND size(devices) >= $minHandsets AND size(pairs) >= $minJoins
WITH DISTINCT key, devices, cards, pairs
RETURN devices + cards AS nodes, pairs AS links, key, size(pairs) AS weight, size(cards) AS cards, size(devices) AS handsets
ORDER BY weight DESC, key
LIMIT $limit
