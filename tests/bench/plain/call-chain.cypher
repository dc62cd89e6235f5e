// Three calls in a row, each within a quarter of an hour of the one before, three times.
MATCH (a:Entity&Phone)-[one:CALLED]->(b:Phone) WHERE a.uid IN $phones AND one.at >= $from AND one.at < $until
  AND COUNT { (b)-[:CALLED]->() } <= $hub
MATCH (b)-[two:CALLED]->(c:Phone) WHERE two.at > one.at AND two.at <= one.at + $within AND c <> a AND c <> b
  AND COUNT { (c)-[:CALLED]->() } <= $hub
MATCH (c)-[three:CALLED]->(d:Phone) WHERE three.at > two.at AND three.at <= two.at + $within AND NOT d IN [a, b, c]
WITH a, b, c, d, count(DISTINCT one) AS weight WHERE weight >= $minTimes
RETURN [a.uid, b.uid, c.uid, d.uid] AS key, weight
