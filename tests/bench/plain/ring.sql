-- Money that comes back to where it began, nearly whole, within a week; each ring named from its smallest account on.
WITH RECURSIVE way AS (
  SELECT a AS home, [a] AS members, b AS here, t AS began, t, amount, currency, 1 AS hops FROM paid WHERE a <> b
  UNION ALL
  SELECT way.home, list_append(way.members, way.here), p.b, way.began, p.t, p.amount, way.currency, way.hops + 1
  FROM way JOIN paid p ON p.a = way.here AND p.t > way.t AND p.t <= way.began + to_seconds($within)
  WHERE way.hops < $hops AND way.here <> way.home AND NOT list_contains(way.members, way.here) AND p.currency = way.currency
    AND p.amount <= way.amount AND p.amount * 100 >= way.amount * $keep
),
ring AS (SELECT members, list_position(members, list_min(members)) AS n FROM way WHERE here = home AND hops >= 3)
SELECT list_concat(members[n:], members[:n - 1]) AS key, count(*) AS weight FROM ring
WHERE list_has_any(members, $accounts) GROUP BY ALL HAVING count(*) >= $minTimes
