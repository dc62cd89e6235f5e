-- Whoever is within two steps of two of these cases.
WITH one AS (
  SELECT b AS matter, a AS thing FROM facts
  WHERE kind IN ('SUSPECT_IN', 'VICTIM_IN', 'WITNESS_IN', 'INVOLVED_IN') AND list_contains($cases, b) AND a NOT LIKE 'case:%'
),
ties AS (
  SELECT a, b FROM facts
  WHERE kind IN ('USES', 'OWNS', 'LIVES_AT', 'KIN_OF', 'KNOWS', 'MEMBER_OF', 'EMPLOYED_BY', 'INSTALLED_IN', 'CARRIES', 'DRAWS_ON', 'HOLDS')
  UNION ALL SELECT a, b FROM called UNION ALL SELECT a, b FROM paid
),
two AS (
  SELECT matter, thing, b AS next FROM one JOIN ties ON ties.a = one.thing
  UNION ALL SELECT matter, thing, a FROM one JOIN ties ON ties.b = one.thing
),
few AS (SELECT matter, thing FROM two GROUP BY ALL HAVING count(*) <= $hub)
SELECT [thing] AS key, count(DISTINCT matter) AS weight FROM (
  SELECT matter, thing FROM one UNION SELECT matter, next FROM two SEMI JOIN few USING (matter, thing) WHERE next NOT LIKE 'case:%'
) GROUP BY thing HAVING count(DISTINCT matter) >= 2
