// Whoever is within two steps of two of these cases.
MATCH (matter:Entity&Case)-[:SUSPECT_IN|VICTIM_IN|WITNESS_IN|INVOLVED_IN]-(one) WHERE matter.uid IN $cases AND NOT one:Case
WITH DISTINCT matter, one
CALL (one) {
  RETURN one AS thing
  UNION
  WITH one WHERE COUNT { (one)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-() } <= $hub
  MATCH (one)-[:USES|OWNS|LIVES_AT|KIN_OF|KNOWS|MEMBER_OF|EMPLOYED_BY|CALLED|MESSAGED|PAID|INSTALLED_IN|CARRIES|DRAWS_ON|HOLDS]-(two)
  WHERE NOT two:Case
  RETURN DISTINCT two AS thing
}
WITH thing, count(DISTINCT matter) AS weight WHERE weight >= 2
RETURN [thing.uid] AS key, weight
