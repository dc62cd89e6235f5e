/**
 * @title     A young account that many unrelated pay into and that is emptied | 疑似跑分账户（新户、多方转入、快进快出）
 * @question  Which of these accounts took money from {payers} unrelated payers within {within} soon after they began, and passed {share} % of it on?
 *            | 这些账户中哪些在启用不久后于 {within} 内收到至少 {payers} 个互不相干的付款方的款项，并转出其中 {share} %？
 * @param     accounts  Account[]       The accounts to look at | 要查看的账户
 * @param     young     Duration = P60D  How long after it was opened or first paid the wave may begin | 开户或首笔交易后多久以内
 * @param     payers    Int = 6         Payers of one wave who never paid each other | 一波中互无往来的付款方数
 * @param     within    Duration = P1D  How long a wave lasts | 一波持续多久
 * @param     out       Duration = PT6H  How soon after its last payment the money leaves | 末笔转入后多久以内转出
 * @param     share     Int = 80        Per cent of the wave that leaves, at least | 至少转出该波的百分之几
 * @param     hub       Int = 2000      A payer with more payments than this is a platform and counts for nothing | 付款笔数超过此数的付款方视为平台，不计入
 * @says      {account}, {age} days old, took money from {weight} unrelated payers in one wave and passed {gone} % on; its devices serve {sharing} other accounts
 *            | {account} 启用 {age} 天，一波收到 {weight} 个互不相干付款方的款项，转出 {gone} %；其登录设备另有 {sharing} 个账户使用
 * @chance    peers(seeds: accounts, by: PAID)
 *            The same question put to other accounts that are as active
 *            | 对活跃程度相近的其他账户提出同样的问题
 * @trial     The strongest wave of the account | 该账户最强的一波
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  A wedding, a funeral, a collection: the money goes on to the hall or the shop | 婚丧凑份子：随后付给酒店或商家
 * @innocent  Somebody new in town who sells what he owned | 新来者变卖旧物
 * @innocent  Who was cheated into lending an account is a victim too | 被骗出借账户者本人也是受害人
 * @innocent  The account is older than the data and its day of opening is not known | 账户早于数据起点且开户日不详
 * @runs-on   Account
 * @sweep     payers 4, 6, 10; young P30D, P60D, P180D; out PT2H, PT6H, P1D
 * @tags      mule, pass-through, young account | 跑分, 快进快出, 新开户
 * @revision  1
 */
MATCH (account:Entity&Account)-[paid:PAID]-(other) USING INDEX SEEK account:Entity(uid)
WHERE account.uid IN $accounts AND paid.at >= $from AND paid.at < $until
WITH account, paid, other ORDER BY paid.at
WITH account, collect({paid: paid, other: other, out: startNode(paid) = account}) AS entries
WITH account, coalesce(account.openedOn, CASE WHEN head(entries).paid.at >= $from + duration('P7D') THEN date(head(entries).paid.at) END) AS began,
  [one IN entries WHERE NOT one.out] AS came, [one IN entries WHERE one.out] AS went
WHERE began IS NOT NULL AND size(came) >= $payers
UNWIND [i IN range(0, size(came) - 1) WHERE i = 0 OR date(came[i].paid.at) > date(came[i - 1].paid.at) | came[i].paid] AS begin
WITH account, began, begin.at AS start, [c IN came WHERE c.paid.at >= begin.at AND c.paid.at < begin.at + $within AND c.paid.currency = begin.currency] AS wave,
  [w IN went WHERE w.paid.currency = begin.currency] AS went
WHERE date(start) >= began AND date(start) <= began + $young
WITH account, began, start, wave, [w IN went WHERE w.paid.at > start AND w.paid.at <= last(wave).paid.at + $out] AS leaving
WITH account, began, start, wave, leaving, reduce(s = 0, c IN wave | s + c.paid.amount) AS sumIn, reduce(s = 0, w IN leaving | s + w.paid.amount) AS sumOut,
  COLLECT { UNWIND wave AS one RETURN DISTINCT one.other } AS payers
WHERE size(payers) >= $payers AND sumOut * 100 >= sumIn * $share
// Payers who ever paid another of the wave know each other and count for nothing.
CALL (payers) {
  UNWIND payers AS payer
  MATCH (same:Entity) USING INDEX SEEK same:Entity(uid) WHERE same.uid = payer.uid
    AND COUNT { (same)-[:PAID]-() } <= $hub AND NOT EXISTS { MATCH (same)-[:PAID]-(known) WHERE known IN payers }
  RETURN count(same) AS weight
}
WITH account, began, start, wave, leaving, payers, sumIn, sumOut, weight WHERE weight >= $payers
ORDER BY weight DESC, start
WITH account, began, head(collect({start: start, wave: wave, leaving: leaving, payers: payers, gone: sumOut * 100 / sumIn, weight: weight})) AS best
CALL (account) {
  MATCH (account)-[own:SIGNED_IN]->(device:Device)
  WITH device, collect(own) AS owns
  MATCH (device)<-[sign:SIGNED_IN]-(another)
  RETURN collect(DISTINCT another.uid) AS users, collect(DISTINCT device) AS devices, collect(DISTINCT sign) AS signs
}
WITH account, began, best, devices, signs, size([u IN users WHERE u <> account.uid]) AS sharing
RETURN [account] + best.payers + [l IN best.leaving | l.other] + devices AS nodes,
  [c IN best.wave | c.paid] + [l IN best.leaving | l.paid] + signs AS links, [account.uid] AS key, best.weight AS weight, account,
  duration.inDays(began, date(best.start)).days AS age, CASE WHEN best.gone > 100 THEN 100 ELSE best.gone END AS gone, sharing
ORDER BY weight DESC, key
LIMIT $limit
