// Numbers that began when these fell silent and speak with two of their contacts.
MATCH (old:Entity&Phone)-[mine:CALLED|MESSAGED]-(contact:Phone) WHERE old.uid IN $phones
WITH old, collect(DISTINCT contact) AS circle,
  max(CASE WHEN startNode(mine) = old OR coalesce(mine.answered, true) THEN mine.at END) AS stopped
UNWIND circle AS contact
WITH old, stopped, contact WHERE COUNT { (contact)-[:CALLED|MESSAGED]-() } <= $hub
MATCH (contact)-[theirs:CALLED|MESSAGED]-(new:Phone) WHERE theirs.at >= stopped - $earlier AND new <> old
WITH old, stopped, new, count(DISTINCT contact) AS weight WHERE weight >= $minShared
CALL (new) {
  MATCH (new)-[any:CALLED|MESSAGED]-()
  RETURN min(any.at) AS began
}
WITH old, stopped, new, weight, began WHERE began >= stopped - $earlier AND began <= stopped + $later
RETURN [old.uid, new.uid] AS key, weight
