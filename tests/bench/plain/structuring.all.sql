-- All accounts with five payments just under the limit.
SELECT [b] AS key FROM paid WHERE amount < $threshold * 100 AND amount >= $threshold * (100 - $under)
GROUP BY b HAVING count(*) >= $minTimes
