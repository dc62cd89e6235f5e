-- Partners who were at one place with these on three days without a call between them.
WITH talk AS (
  SELECT a AS target, b AS other, t FROM called WHERE list_contains($phones, a)
  UNION ALL SELECT b, a, t FROM called WHERE list_contains($phones, b)
),
partners AS (SELECT target, other FROM talk GROUP BY ALL HAVING count(*) >= $minCalls),
own AS (SELECT thing AS target, place, t FROM seen WHERE list_contains($phones, thing)),
around AS (
  SELECT DISTINCT p.uid AS place, q.uid AS near FROM (SELECT DISTINCT place FROM own) o
  JOIN places p ON p.uid = o.place JOIN places q ON q.uid = p.uid OR metres(p.lon, p.lat, q.lon, q.lat) <= $metres
),
theirs AS (SELECT partners.target, partners.other, seen.place, seen.t FROM partners JOIN seen ON seen.thing = partners.other),
met AS (
  SELECT own.target, theirs.other, CAST(own.t + INTERVAL 4 HOUR AS DATE) AS day, least(own.t, theirs.t) AS first, greatest(own.t, theirs.t) AS last
  FROM own JOIN around ON around.place = own.place
  JOIN theirs ON theirs.target = own.target AND theirs.place = around.near
    AND theirs.t BETWEEN own.t - to_seconds($within) AND own.t + to_seconds($within)
),
days AS (
  SELECT target, other, day FROM met LEFT JOIN talk USING (target, other)
  GROUP BY ALL HAVING count(*) FILTER (talk.t BETWEEN met.first AND met.last) = 0
)
SELECT [least(target, other), greatest(target, other)] AS key, count(*) AS weight FROM days
GROUP BY target, other HAVING count(*) >= $minDays
