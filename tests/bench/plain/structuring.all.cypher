// All accounts with five payments just under the limit.
MATCH (account:Account)<-[paid:PAID]-()
WHERE paid.amount < $threshold * 100 AND paid.amount >= $threshold * (100 - $under)
WITH account, count(*) AS weight WHERE weight >= $minTimes
RETURN [account.uid] AS key
