-- All pairs of cars at two cameras of a day, on three days, through a turn.
WITH met AS (
  SELECT own.thing AS a, near.thing AS b, CAST(own.t + INTERVAL 4 HOUR AS DATE) AS day, own.place, min(own.t) AS t
  FROM seen own JOIN seen near ON near.place = own.place AND near.t BETWEEN own.t - to_seconds($within) AND own.t + to_seconds($within)
  WHERE own.kind = 'Vehicle' AND near.kind = 'Vehicle' AND own.thing < near.thing
  GROUP BY ALL
),
days AS (SELECT a, b, day FROM met GROUP BY ALL HAVING count(*) >= $minPlaces),
often AS (SELECT a, b FROM days GROUP BY ALL HAVING count(*) >= $minDays),
placed AS (
  SELECT met.*, p.lon, p.lat FROM met SEMI JOIN often ON often.a = met.a AND often.b = met.b
  SEMI JOIN days ON days.a = met.a AND days.b = met.b AND days.day = met.day LEFT JOIN places p ON p.uid = met.place
),
steps AS (
  SELECT a, b, day, metres(lag(lon) OVER w, lag(lat) OVER w, lon, lat) AS one, metres(lon, lat, lead(lon) OVER w, lead(lat) OVER w) AS two,
    metres(lag(lon) OVER w, lag(lat) OVER w, lead(lon) OVER w, lead(lat) OVER w) AS across
  FROM placed WINDOW w AS (PARTITION BY a, b, day ORDER BY t)
)
SELECT [a, b] AS key FROM steps GROUP BY a, b
HAVING count(*) FILTER (across * across - one * one - two * two < 2 * 0.866 * one * two) >= $turns
