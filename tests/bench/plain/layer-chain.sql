-- Money handed on within minutes, nearly whole, from account to account.
WITH RECURSIVE run AS (
  SELECT uid AS first, uid AS last, [a, b] AS members, b AS here, t, amount, currency, 1 AS hops
  FROM paid WHERE list_contains($accounts, a) AND a <> b
  UNION ALL
  SELECT run.first, p.uid, list_append(run.members, p.b), p.b, p.t, p.amount, p.currency, run.hops + 1
  FROM run JOIN paid p ON p.a = run.here AND p.t BETWEEN run.t AND run.t + to_seconds($within)
  WHERE run.hops < 8 AND p.uid <> run.last AND NOT list_contains(run.members, p.b) AND p.currency = run.currency
    AND p.amount <= run.amount AND p.amount * 100 >= run.amount * $keep
),
longest AS (SELECT *, max(hops) OVER (PARTITION BY first) AS most FROM run)
SELECT members AS key, count(*) AS weight FROM longest WHERE hops = most AND hops >= $hops
GROUP BY members HAVING count(*) >= $minTimes
