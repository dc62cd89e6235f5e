-- Accounts that many pay within two days and that are emptied within one more.
WITH came AS (SELECT b AS account, a AS payer, t, amount FROM paid WHERE list_contains($accounts, b)),
starts AS (SELECT account, min(t) AS start FROM came GROUP BY account, CAST(t AS DATE)),
waves AS (
  SELECT s.account, s.start, max(c.t) AS last, count(DISTINCT c.payer) AS payers, sum(c.amount) AS amount
  FROM starts s JOIN came c ON c.account = s.account AND c.t >= s.start AND c.t < s.start + to_seconds($within)
  GROUP BY ALL HAVING count(DISTINCT c.payer) >= $payers
)
SELECT [account] AS key, max(payers) AS weight FROM (
  SELECT w.account, w.start, w.payers FROM waves w
  JOIN paid p ON p.a = w.account AND p.t > w.start AND p.t <= w.last + to_seconds($out)
  GROUP BY w.account, w.start, w.payers, w.amount HAVING sum(p.amount) * 100 >= w.amount * $share
) GROUP BY account
