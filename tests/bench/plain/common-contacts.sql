-- Numbers that two of these are in touch with.
WITH touch AS (
  SELECT a AS phone, b AS third FROM called WHERE list_contains($phones, a)
  UNION ALL SELECT b, a FROM called WHERE list_contains($phones, b)
),
shared AS (
  SELECT third, count(DISTINCT phone) AS weight FROM touch WHERE NOT list_contains($phones, third)
  GROUP BY third HAVING count(DISTINCT phone) >= $minNumbers
)
SELECT [third] AS key, weight FROM shared
WHERE (SELECT count(*) FROM called WHERE a = third OR b = third) <= $hub
