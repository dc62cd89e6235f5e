// Accounts with five payments just under the limit.
MATCH (account:Entity&Account)<-[paid:PAID]-() WHERE account.uid IN $accounts AND paid.at >= $from AND paid.at < $until
  AND paid.amount < $threshold * 100 AND paid.amount >= $threshold * (100 - $under)
WITH account, count(*) AS weight WHERE weight >= $minTimes
RETURN [account.uid] AS key, weight
