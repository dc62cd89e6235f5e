// Partners who were at one place with these on three days without a call between them.
MATCH (target:Entity&Phone)-[call:CALLED|MESSAGED]-(other:Phone) WHERE target.uid IN $phones
WITH target, other, collect(call.at) AS calls WHERE size(calls) >= $minCalls
MATCH (target)-[own:SEEN_AT]->(place) WHERE own.at >= $from AND own.at < $until
WITH target, other, calls, place, collect(own.at) AS times
CALL (place) {
  RETURN place.uid AS near
  UNION
  MATCH (cell:Place) USING INDEX SEEK cell:Place(point) WHERE point.distance(cell.point, place.point) <= $metres
  RETURN cell.uid AS near
}
UNWIND times AS at
MATCH (other)-[seen:SEEN_AT]->() WHERE seen.place = near AND seen.at >= at - $within AND seen.at <= at + $within
WITH target, other, date(datetime({datetime: at, timezone: $zone}) - duration('PT4H')) AS day,
  any(c IN calls WHERE (c >= at AND c <= seen.at) OR (c >= seen.at AND c <= at)) AS spoke
WITH target, other, day, max(CASE WHEN spoke THEN 1 ELSE 0 END) AS spoke WHERE spoke = 0
WITH target, other, count(day) AS weight WHERE weight >= $minDays
RETURN CASE WHEN target.uid < other.uid THEN [target.uid, other.uid] ELSE [other.uid, target.uid] END AS key, weight
