/**
 * @title     Accounts by what they do with money | 账户角色（归集户、分发户、过渡户）
 * @question  Which of these accounts collect, hand out or pass on: {minOthers} or more?
 *            | 这些账户中哪些属于归集、分发或过渡账户（不少于 {minOthers}）？
 * @param     accounts   Account[]      The accounts to look at | 要查看的账户
 * @param     role       (collector, distributor, transit) = collector  collector: many pay in, few are paid; distributor: the other way round; transit: what comes in leaves soon | collector 归集户：多方转入、少数转出；distributor 分发户：相反；transit 过渡户：快进快出
 * @param     minOthers  Int = 10       Payers of a collector, payees of a distributor, payments that a transit account passed on | 归集户的付款方数、分发户的收款方数、过渡户转手的笔数
 * @param     times      Int = 3        A collector has this many times as many payers as payees, a distributor the reverse | 归集户付款方数至少为收款方数的几倍，分发户相反
 * @param     within     Duration = PT2H  What comes in leaves within this time again: only of transit | 过渡户：转入后多久以内转出
 * @param     share      Int = 80       Per cent of a payment that leaves again, at least: only of transit | 过渡户：至少转出该笔的百分之几
 * @says      {account}: {weight} {unitEn}; in from {payers}: {sumIn}; out to {payees}: {sumOut}
 *            | {account}：{unitZh} {weight}；{payers} 方共转入 {sumIn}，向 {payees} 方共转出 {sumOut}
 * @chance    peers(seeds: accounts, by: PAID)
 *            The same question put to other accounts that are as active
 *            | 对活跃程度相近的其他账户提出同样的问题
 * @trial     The account as a whole | 整个账户算一次
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  A shop, a landlord, a club collect; an employer, a parent hand out | 商店、房东、社团会归集；雇主、家长会分发
 * @innocent  A payroll or settlement agent passes on, by contract | 代发工资、清算机构依约过账
 * @innocent  Who lives from one wage to the next: it leaves the day it comes | 月光一族：工资到账当天就花出
 * @runs-on   Account
 * @sweep     role collector, distributor, transit; minOthers 5, 10, 20; within PT30M, PT2H, P1D
 * @tags      role, collection account, transit account, pass-through | 账户角色, 归集账户, 过渡账户, 快进快出
 * @revision  1
 */
MATCH (account:Entity&Account)-[paid:PAID]-(other) USING INDEX SEEK account:Entity(uid)
WHERE account.uid IN $accounts AND paid.at >= $from AND paid.at < $until
WITH account, paid, other, startNode(paid) = account AS out
WITH account, collect(paid) AS links, collect(DISTINCT other) AS others,
  count(DISTINCT CASE WHEN NOT out THEN other END) AS payers, count(DISTINCT CASE WHEN out THEN other END) AS payees,
  [p IN collect(CASE WHEN NOT out THEN paid END) | p] AS came, [p IN collect(CASE WHEN out THEN paid END) | p] AS went
WHERE ($role = 'collector' AND payers >= $minOthers AND payers >= $times * payees)
  OR ($role = 'distributor' AND payees >= $minOthers AND payees >= $times * payers)
  OR ($role = 'transit' AND size(came) >= $minOthers AND size(went) > 0)
WITH account, links, others, payers, payees, came, went,
  CASE $role WHEN 'transit' THEN size([c IN came WHERE reduce(sum = 0, w IN went | sum + CASE
    WHEN w.at > c.at AND w.at <= c.at + $within AND w.currency = c.currency THEN w.amount ELSE 0 END) * 100 >= c.amount * $share])
    WHEN 'collector' THEN payers ELSE payees END AS weight
WHERE weight >= $minOthers
WITH account, links, others, payers, payees, came, went, weight, COLLECT { UNWIND links AS l RETURN DISTINCT l.currency } AS currencies
RETURN [account] + others AS nodes, links, [account.uid] AS key, weight, account, payers, payees,
  [cur IN currencies | toString(reduce(sum = 0, c IN came | sum + CASE WHEN c.currency = cur THEN c.amount ELSE 0 END) / 100) + ' ' + cur] AS sumIn,
  [cur IN currencies | toString(reduce(sum = 0, w IN went | sum + CASE WHEN w.currency = cur THEN w.amount ELSE 0 END) / 100) + ' ' + cur] AS sumOut,
  CASE $role WHEN 'collector' THEN 'payers' WHEN 'distributor' THEN 'payees' ELSE 'payments passed on' END AS unitEn,
  CASE $role WHEN 'collector' THEN '付款方' WHEN 'distributor' THEN '收款方' ELSE '转手笔数' END AS unitZh
ORDER BY weight DESC, key
LIMIT $limit
