-- Numbers that began when these fell silent and speak with two of their contacts.
WITH mine AS (
  SELECT a AS old, b AS contact, t FROM called WHERE list_contains($phones, a)
  UNION ALL SELECT b, a, CASE WHEN coalesce(answered, true) THEN t END FROM called WHERE list_contains($phones, b)
),
stops AS (SELECT old, max(t) AS stopped FROM mine GROUP BY old),
circle AS (SELECT DISTINCT mine.old, stopped, contact FROM mine JOIN stops ON stops.old = mine.old),
degrees AS (
  SELECT contact FROM (SELECT DISTINCT contact FROM circle) JOIN called ON a = contact OR b = contact GROUP BY contact HAVING count(*) <= $hub
),
theirs AS (
  SELECT old, stopped, contact, c.b AS new FROM circle SEMI JOIN degrees USING (contact)
    JOIN called c ON c.a = circle.contact AND c.t >= stopped - to_seconds($earlier)
  UNION ALL
  SELECT old, stopped, contact, c.a FROM circle SEMI JOIN degrees USING (contact)
    JOIN called c ON c.b = circle.contact AND c.t >= stopped - to_seconds($earlier)
),
shared AS (
  SELECT old, stopped, new, count(DISTINCT contact) AS weight FROM theirs WHERE new <> old
  GROUP BY ALL HAVING count(DISTINCT contact) >= $minShared
),
began AS (
  SELECT new, min(t) AS t FROM (
    SELECT new, t FROM (SELECT DISTINCT new FROM shared) JOIN called ON a = new
    UNION ALL SELECT new, t FROM (SELECT DISTINCT new FROM shared) JOIN called ON b = new
  ) GROUP BY new
)
SELECT [old, shared.new] AS key, weight FROM shared JOIN began ON began.new = shared.new
WHERE began.t BETWEEN stopped - to_seconds($earlier) AND stopped + to_seconds($later)
