/**
 * @title     Money to and fro between two | 对敲账户（双向频繁往来、净额近零）
 * @question  With whom do these accounts pay to and fro, {minEach} times each way or more, so that little remains?
 *            | 这些账户与谁双向各转账 {minEach} 笔以上，而净额很小？
 * @param     accounts  Account[]   The accounts to look at | 要查看的账户
 * @param     minEach   Int = 10    Payments each way, at least | 每个方向至少几笔
 * @param     net       Int = 5     What remains, in per cent of all that was moved, at most | 净额最多占往来总额的百分之几
 * @says      {account} and {other} paid each other {weight} times, {out} and {in}; {moved} were moved and {remains} % of it remained
 *            | {account} 与 {other} 互转 {weight} 笔（转出 {out} 笔、转入 {in} 笔），往来总额 {moved}，净额占 {remains} %
 * @chance    peers(seeds: accounts, by: PAID)
 *            The same question put to other accounts that are as active
 *            | 对活跃程度相近的其他账户提出同样的问题
 * @trial     The strongest pair of the account | 该账户往来最频繁的一对
 * @tried     Account that was asked about | 所查询的账户
 * @innocent  A couple, flatmates who settle what they spend | 夫妻、合租者之间结算花销
 * @innocent  A shop and its supplier who return goods; a dealer and a regular | 商店与供货商的退换货；商家与熟客
 * @innocent  Two accounts of one person, a savings account and the one of every day | 同一人的两个账户：储蓄户与日常户
 * @innocent  Two firms of one group that balance their cash every day | 同一集团的两家公司每日调拨资金
 * @runs-on   Account
 * @sweep     minEach 5, 10, 20; net 2, 5, 10
 * @tags      conduit, round trip, net zero | 对敲, 往来账, 净额
 * @revision  1
 */
MATCH (account:Entity&Account)-[paid:PAID]-(other) USING INDEX SEEK account:Entity(uid)
WHERE account.uid IN $accounts AND paid.at >= $from AND paid.at < $until
  AND other:Account AND (NOT other.uid IN $accounts OR account.uid < other.uid)
WITH account, other, paid.currency AS currency, collect(paid) AS payments,
  sum(CASE WHEN startNode(paid) = account THEN 1 ELSE 0 END) AS out,
  sum(CASE WHEN startNode(paid) = account THEN paid.amount ELSE 0 END) AS sumOut,
  sum(CASE WHEN startNode(paid) = account THEN 0 ELSE paid.amount END) AS sumIn
WITH account, other, currency, payments, out, size(payments) - out AS in, sumOut + sumIn AS moved, abs(sumOut - sumIn) AS remains
WHERE out >= $minEach AND in >= $minEach AND remains * 100 <= moved * $net
RETURN [account, other] AS nodes, payments AS links,
  CASE WHEN account.uid < other.uid THEN [account.uid, other.uid] ELSE [other.uid, account.uid] END AS key, size(payments) AS weight,
  account, other, out, in, toString(moved / 100) + ' ' + currency AS moved, round(1000.0 * remains / moved) / 10 AS remains
ORDER BY weight DESC, key
LIMIT $limit
