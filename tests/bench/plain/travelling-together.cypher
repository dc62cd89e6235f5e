// Cars with this one at two cameras of a day, on three days, through a turn.
MATCH (target:Entity&Vehicle)-[own:SEEN_AT]->(place) WHERE target.uid IN $targets AND own.at >= $from AND own.at < $until
CALL (target, own) {
  MATCH (other:Vehicle)-[near:SEEN_AT]->() USING INDEX SEEK near:SEEN_AT(place, at)
  WHERE near.place = own.place AND near.at >= own.at - $within AND near.at <= own.at + $within AND other <> target
  RETURN DISTINCT other
}
WITH target, other, place, own.at AS at, date(datetime({datetime: own.at, timezone: $zone}) - duration('PT4H')) AS day ORDER BY at
WITH target, other, day, collect(DISTINCT place.point) AS way WHERE size(way) >= $minPlaces
WITH target, other, day, size([i IN range(1, size(way) - 2) WHERE
  point.distance(way[i - 1], way[i + 1]) ^ 2 - point.distance(way[i - 1], way[i]) ^ 2 - point.distance(way[i], way[i + 1]) ^ 2
  < 2 * 0.866 * point.distance(way[i - 1], way[i]) * point.distance(way[i], way[i + 1])]) AS bends
WITH target, other, count(day) AS weight, sum(bends) AS bends WHERE weight >= $minDays AND bends >= $turns
RETURN CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight
