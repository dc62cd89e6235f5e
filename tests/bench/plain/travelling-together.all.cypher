// All pairs of cars at two cameras of a day, on three days, through a turn.
MATCH (place:Checkpoint)
CALL (place) {
  MATCH (a:Vehicle)-[x:SEEN_AT]->() USING INDEX SEEK x:SEEN_AT(place, at)
  WHERE x.place = place.uid AND x.at >= $from AND x.at < $until
  MATCH (b:Vehicle)-[y:SEEN_AT]->() USING INDEX SEEK y:SEEN_AT(place, at)
  WHERE y.place = place.uid AND y.at >= x.at - $within AND y.at <= x.at + $within AND a.uid < b.uid
  RETURN a, b, date(datetime({datetime: x.at, timezone: $zone}) - duration('PT4H')) AS day, min(x.at) AS at
}
WITH a, b, day, place.point AS point, at ORDER BY at
WITH a, b, day, collect(point) AS way, count(*) AS cameras WHERE cameras >= $minPlaces
WITH a, b, day, size([i IN range(1, size(way) - 2) WHERE
  point.distance(way[i - 1], way[i + 1]) ^ 2 - point.distance(way[i - 1], way[i]) ^ 2 - point.distance(way[i], way[i + 1]) ^ 2
  < 2 * 0.866 * point.distance(way[i - 1], way[i]) * point.distance(way[i], way[i + 1])]) AS bends
WITH a, b, count(day) AS weight, sum(bends) AS bends WHERE weight >= $minDays AND bends >= $turns
RETURN [a.uid, b.uid] AS key
