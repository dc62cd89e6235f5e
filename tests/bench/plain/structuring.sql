-- Accounts with five payments just under the limit.
SELECT [b] AS key, count(*) AS weight FROM paid
WHERE list_contains($accounts, b) AND amount < $threshold * 100 AND amount >= $threshold * (100 - $under)
GROUP BY b HAVING count(*) >= $minTimes
