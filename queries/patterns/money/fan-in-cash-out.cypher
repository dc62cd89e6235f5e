/**
 * @title     Many pay in, then it is drawn out | 集中转入分散转出（归集提现）
 * @question  Which of these accounts take money from {payers} payers or more within {within} and lose {share} % of it within {out}?
 *            | 这些账户中哪些在 {within} 内收到至少 {payers} 个付款方的款项，并在 {out} 内转出其中 {share} %？
 * @param     accounts  Account[]       The accounts to look at | 要查看的账户
 * @param     payers    Int = 10        Payers of one wave | 一波的付款方数
 * @param     within    Duration = P2D  How long a wave lasts | 一波持续多久
 * @param     out       Duration = P1D  How soon after its last payment the money leaves | 末笔转入后多久以内转出
 * @param     share     Int = 80        Per cent of the wave that leaves, at least | 至少转出该波的百分之几
 * @says      {account} took money from {weight} payers in one wave and passed {gone} % on; {waves} such waves
 *            | {account} 一波收到 {weight} 个付款方的款项，转出 {gone} %；共 {waves} 波
 * @chance    peers(seeds: accounts, by: PAID)
 *            The same question put to other accounts that are as active
 *            | 对活跃程度相近的其他账户提出同样的问题
 * @trial     The strongest wave of the account | 该账户最强的一波
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  A gift or a trip that many put money together for | 众人凑份子、集资出游
 * @innocent  A landlord, a club, a parents' fund | 房东、社团、家长会费
 * @innocent  A ticket pool, a group purchase | 代购、团购
 * @each      accounts
 * @runs-on   Account
 * @usual     3
 * @sweep     payers 5, 10, 20; share 70, 80, 90
 * @tags      fan-in, cash-out, collection account | 集中转入, 提现, 归集账户
 * @revision  1
 */
MATCH (account:Entity&Account)<-[paid:PAID]-(payer) USING INDEX SEEK account:Entity(uid)
WHERE account.uid IN $accounts AND paid.at >= $from AND paid.at < $until
WITH account, paid, payer ORDER BY paid.at
WITH account, collect({paid: paid, payer: payer}) AS came
WHERE size(came) >= $payers
CALL (account) {
  MATCH (account)-[paid:PAID]->(other)
  RETURN collect({paid: paid, other: other}) AS went
}
// A wave begins with the first payment of a day.
UNWIND [i IN range(0, size(came) - 1) WHERE i = 0 OR date(came[i].paid.at) > date(came[i - 1].paid.at) | came[i].paid.at] AS start
WITH account, start, [c IN came WHERE c.paid.at >= start AND c.paid.at < start + $within] AS wave, went
WITH account, start, wave, [w IN went WHERE w.paid.at > start AND w.paid.at <= last(wave).paid.at + $out] AS leaving,
  size(COLLECT { UNWIND wave AS one RETURN DISTINCT one.payer.uid }) AS payers
WHERE payers >= $payers
WITH account, start, wave, leaving, payers, reduce(s = 0, c IN wave | s + c.paid.amount) AS sumIn, reduce(s = 0, w IN leaving | s + w.paid.amount) AS sumOut
WHERE sumOut * 100 >= sumIn * $share
WITH account, wave, leaving, payers, sumOut * 100 / sumIn AS gone, start ORDER BY payers DESC, start
WITH account, collect({wave: wave, leaving: leaving}) AS waves, collect(start) AS starts, max(payers) AS weight, head(collect(gone)) AS gone
UNWIND waves AS one
UNWIND one.wave + one.leaving AS part
WITH account, weight, gone, starts, collect(DISTINCT part.paid) AS links, collect(DISTINCT coalesce(part.payer, part.other)) AS others
RETURN [account] + others AS nodes, links, [account.uid] AS key, weight, account, CASE WHEN gone > 100 THEN 100 ELSE gone END AS gone,
  size([s IN starts WHERE none(t IN starts WHERE t < s AND s < t + $within)]) AS waves
ORDER BY weight DESC, key
LIMIT $limit
