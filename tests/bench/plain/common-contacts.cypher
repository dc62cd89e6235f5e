// Numbers that two of these are in touch with.
MATCH (phone:Entity&Phone)-[:CALLED|MESSAGED]-(third:Phone) WHERE phone.uid IN $phones AND NOT third.uid IN $phones
WITH third, count(DISTINCT phone) AS weight
WHERE weight >= $minNumbers AND COUNT { (third)-[:CALLED|MESSAGED]-() } <= $hub
RETURN [third.uid] AS key, weight
