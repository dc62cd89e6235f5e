-- Numbers near two of these scenes.
WITH near AS (
  SELECT c.uid AS scene, c.t, coalesce(c.until, c.t) AS until, cell.uid AS cell
  FROM cases c JOIN facts f ON f.kind = 'OCCURRED_AT' AND f.a = c.uid JOIN places spot ON spot.uid = f.b
  JOIN places cell ON cell.kind = 'Cell' AND metres(cell.lon, cell.lat, spot.lon, spot.lat) <= $metres
  WHERE list_contains($cases, c.uid)
)
SELECT [s.thing] AS key, count(DISTINCT scene) AS weight
FROM near JOIN seen s ON s.place = near.cell AND s.t BETWEEN near.t - to_seconds($before) AND near.until + to_seconds($after)
WHERE s.kind = 'Phone' GROUP BY s.thing HAVING count(DISTINCT scene) >= $minCases
