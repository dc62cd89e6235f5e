// Addresses of these that three or more share.
MATCH (thing:Entity)-[:LIVES_AT|LOCATED_AT]->(address:Place) WHERE thing.uid IN $things
WITH DISTINCT address, thing:Organisation AS firms
MATCH (address)<-[:LIVES_AT|LOCATED_AT]-(sharer) WHERE sharer:Organisation = firms
WITH address, firms, count(DISTINCT sharer) AS weight WHERE weight >= $minSharers
RETURN [address.uid] AS key, weight
