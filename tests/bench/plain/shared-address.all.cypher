// All addresses that three or more firms, or three or more persons, share.
MATCH (address:Place)<-[:LIVES_AT|LOCATED_AT]-(sharer:Person|Organisation)
WITH address, sharer:Organisation AS firms, count(DISTINCT sharer) AS weight WHERE weight >= $minSharers
RETURN DISTINCT [address.uid] AS key
