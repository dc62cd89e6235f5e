/**
 * @title     Accounts worked from one device | 同设备多账户（同机操作）
 * @question  From which devices were these accounts and others, {minAccounts} or more, worked?
 *            | 这些账户及其他至少 {minAccounts} 个账户由哪些设备操作？
 * @param     accounts     Account[]        The accounts to start from | 起始账户
 * @param     minAccounts  Int = 3          Report a device of this many accounts or more | 至少几个账户才列出
 * @param     opened       Duration = P30D  Count accounts opened within this time of one another; those of unknown age all count | 只计开户时间相差不超过此数的账户；开户时间不明的都计入
 * @says      {weight} accounts were worked from {device}, opened close to one another; {total} in all | {device} 上有 {weight} 个开户时间相近的账户登录，共 {total} 个账户
 * @chance    none: that an account was signed in on a device is a recorded fact; look at how many accounts the device has in all
 *            | none: 账户在设备上登录是记录下来的事实；请看该设备共有多少账户
 * @innocent  An internet café, a library, a bank's own terminal | 网吧、图书馆、银行自助终端
 * @innocent  A shared flat, a family with one tablet | 合租者、全家共用的平板
 * @innocent  A bookkeeper or a child who does the banking for others | 代账会计、替老人操作的子女
 * @each      accounts
 * @runs-on   Account
 * @sweep     minAccounts 2..6; opened P10D, P30D, P365D
 * @tags      device, mule, sign-in | 同设备, 跑分, 登录
 * @revision  1
 */
MATCH (account:Entity&Account)-[:SIGNED_IN]->(device:Device) USING INDEX SEEK account:Entity(uid)
WHERE account.uid IN $accounts
WITH DISTINCT device
MATCH (device)<-[signed:SIGNED_IN]-(other:Account)
WITH device, other, signed ORDER BY signed.at
// The first and the last time of each account show it; the rest adds nothing.
WITH device, other, [head(collect(signed)), last(collect(signed))] AS signs
WITH device, collect({account: other, signs: signs}) AS users, collect(other.openedOn) AS dates
WITH device, users, [day IN dates | {day: day, n: size([d IN dates WHERE d >= day AND d <= day + $opened])}] AS starts
WITH device, users, head(COLLECT { UNWIND starts AS s WITH s ORDER BY s.n DESC, s.day RETURN s.day }) AS start
WITH device, size(users) AS total, [a IN users WHERE start IS NULL OR a.account.openedOn IS NULL
  OR (a.account.openedOn >= start AND a.account.openedOn <= start + $opened)] AS close
WHERE size(close) >= $minAccounts
RETURN [device] + [a IN close | a.account] AS nodes, reduce(links = [], a IN close | links + a.signs) AS links, [device.uid] AS key,
  size(close) AS weight, device, total
ORDER BY weight DESC, key
LIMIT $limit
