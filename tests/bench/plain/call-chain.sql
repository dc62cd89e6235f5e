-- Three calls in a row, each within a quarter of an hour of the one before, three times.
SELECT [one.a, one.b, two.b, three.b] AS key, count(DISTINCT one.uid) AS weight
FROM called one
JOIN called two ON two.a = one.b AND two.t > one.t AND two.t <= one.t + to_seconds($within) AND two.b <> one.a
JOIN called three ON three.a = two.b AND three.t > two.t AND three.t <= two.t + to_seconds($within)
  AND three.b <> one.a AND three.b <> one.b
WHERE list_contains($phones, one.a)
GROUP BY one.a, one.b, two.b, three.b HAVING count(DISTINCT one.uid) >= $minTimes
