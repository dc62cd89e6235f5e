-- Guests in the same or the next room, or who arrived together, twice.
SELECT [least(mine.thing, theirs.thing), greatest(mine.thing, theirs.thing)] AS key, count(DISTINCT mine.uid) AS weight
FROM stayed mine JOIN stayed theirs ON theirs.place = mine.place AND theirs.thing <> mine.thing
  AND theirs.t BETWEEN mine.t - INTERVAL 30 DAY AND coalesce(mine.until, mine.t + INTERVAL 12 HOUR)
  AND coalesce(theirs.until, theirs.t + INTERVAL 12 HOUR) > mine.t
WHERE list_contains($persons, mine.thing) AND (mine.room = theirs.room
  OR abs(TRY_CAST(mine.room AS INTEGER) - TRY_CAST(theirs.room AS INTEGER)) <= 1
  OR theirs.t BETWEEN mine.t - to_seconds($within) AND mine.t + to_seconds($within))
GROUP BY mine.thing, theirs.thing HAVING count(DISTINCT mine.uid) >= $minStays
