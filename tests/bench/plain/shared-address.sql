-- Addresses of these that three or more share.
WITH homes AS (SELECT a, b, a LIKE 'organisation:%' AS firm FROM facts WHERE kind IN ('LIVES_AT', 'LOCATED_AT')),
asked AS (SELECT DISTINCT b, firm FROM homes WHERE list_contains($things, a))
SELECT [homes.b] AS key, count(DISTINCT homes.a) AS weight FROM asked JOIN homes ON homes.b = asked.b AND homes.firm = asked.firm
GROUP BY homes.b, homes.firm HAVING count(DISTINCT homes.a) >= $minSharers
