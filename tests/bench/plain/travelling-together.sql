-- Cars with this one at two cameras of a day, on three days, through a turn.
WITH met AS (
  SELECT own.thing AS target, near.thing AS other, CAST(own.t + INTERVAL 4 HOUR AS DATE) AS day, own.place, min(own.t) AS t
  FROM seen own JOIN seen near ON near.place = own.place AND near.t BETWEEN own.t - to_seconds($within) AND own.t + to_seconds($within)
  WHERE list_contains($targets, own.thing) AND near.kind = 'Vehicle' AND near.thing <> own.thing
  GROUP BY ALL
),
placed AS (SELECT met.*, p.lon, p.lat FROM met LEFT JOIN places p ON p.uid = met.place),
steps AS (
  SELECT target, other, day, metres(lag(lon) OVER w, lag(lat) OVER w, lon, lat) AS a, metres(lon, lat, lead(lon) OVER w, lead(lat) OVER w) AS b,
    metres(lag(lon) OVER w, lag(lat) OVER w, lead(lon) OVER w, lead(lat) OVER w) AS c
  FROM placed WINDOW w AS (PARTITION BY target, other, day ORDER BY t)
),
days AS (
  SELECT target, other, day, count(*) FILTER (c * c - a * a - b * b < 2 * 0.866 * a * b) AS bends
  FROM steps GROUP BY ALL HAVING count(*) >= $minPlaces
)
SELECT [least(target, other), greatest(target, other)] AS key, count(*) AS weight
FROM days GROUP BY target, other HAVING count(*) >= $minDays AND sum(bends) >= $turns
