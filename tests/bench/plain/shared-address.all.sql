-- All addresses that three or more firms, or three or more persons, share.
SELECT DISTINCT [b] AS key FROM facts WHERE kind IN ('LIVES_AT', 'LOCATED_AT')
GROUP BY b, a LIKE 'organisation:%' HAVING count(DISTINCT a) >= $minSharers
