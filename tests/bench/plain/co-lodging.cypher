// Guests in the same or the next room, or who arrived together, twice.
MATCH (target:Entity&Person)-[mine:STAYED_AT]->() WHERE target.uid IN $persons AND mine.at >= $from AND mine.at < $until
MATCH (other)-[theirs:STAYED_AT]->() USING INDEX SEEK theirs:STAYED_AT(place, at)
WHERE theirs.place = mine.place AND theirs.at >= mine.at - duration('P30D') AND theirs.at < coalesce(mine.until, mine.at + duration('PT12H'))
  AND other <> target AND coalesce(theirs.until, theirs.at + duration('PT12H')) > mine.at
  AND (mine.room = theirs.room OR abs(toIntegerOrNull(mine.room) - toIntegerOrNull(theirs.room)) <= 1
    OR (theirs.at >= mine.at - $within AND theirs.at <= mine.at + $within))
WITH target, other, count(DISTINCT mine) AS weight WHERE weight >= $minStays
RETURN CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight
