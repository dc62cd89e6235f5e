/**
 * @title     Payments in kept just under a limit | 拆分交易（规避大额报告）
 * @question  Which of these accounts take in {minTimes} payments or more of just under {threshold}?
 *            | 这些账户中哪些收到至少 {minTimes} 笔略低于 {threshold} 的款项？
 * @param     accounts  Account[]    The accounts to look at | 要查看的账户
 * @param     threshold Int = 50000  The limit, in whole units of the currency | 限额（货币整数单位）
 * @param     under     Int = 10     Just under: this many per cent below it at most | 略低：低于限额不超过百分之几
 * @param     minTimes  Int = 5      Report an account with this many or more | 至少几笔才列出
 * @says      {account} took in {weight} payments of just under {threshold}, in {weeks} weeks, from {payers} payers
 *            | {account} 在 {weeks} 周内收到 {weight} 笔略低于 {threshold} 的款项，来自 {payers} 个付款方
 * @chance    peers(seeds: accounts, by: PAID)
 *            The same question put to other accounts that are as active
 *            | 对活跃程度相近的其他账户提出同样的问题
 * @trial     The account as a whole | 整个账户算一次
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  A shop that banks its takings, always about as much | 商店缴存营业款，每次数额相近
 * @innocent  Wedding money, the sale of a car in parts | 礼金、分期付款的购车款
 * @innocent  Wages or rents that happen to lie there | 数额恰在此处的工资、租金
 * @each      accounts
 * @runs-on   Account
 * @sweep     under 5, 10, 20; minTimes 3..8
 * @tags      structuring, smurfing, threshold | 拆分交易, 大额报告, 限额
 * @revision  1
 */
MATCH (account:Entity&Account)<-[paid:PAID]-(payer) USING INDEX SEEK account:Entity(uid)
WHERE account.uid IN $accounts AND paid.at >= $from AND paid.at < $until
WITH account, paid, payer
// Amounts are kept in minor units, a hundred to the unit.
WHERE paid.amount < $threshold * 100 AND paid.amount >= $threshold * (100 - $under)
WITH account, collect(paid) AS payments, collect(DISTINCT payer) AS payers,
  count(DISTINCT date.truncate('week', date(datetime({datetime: paid.at, timezone: $zone})))) AS weeks
WHERE size(payments) >= $minTimes
RETURN [account] + payers AS nodes, payments AS links, [account.uid] AS key, size(payments) AS weight, account, weeks, size(payers) AS payers
ORDER BY weight DESC, key
LIMIT $limit
