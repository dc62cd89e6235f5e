// Numbers near two of these scenes.
MATCH (scene:Entity&Case)-[:OCCURRED_AT]->(spot:Place) WHERE scene.uid IN $cases
CALL (spot) {
  MATCH (cell:Cell&Place) USING INDEX SEEK cell:Place(point) WHERE point.distance(cell.point, spot.point) <= $metres
  RETURN cell
}
CALL (scene, cell) {
  MATCH (phone:Phone)-[seen:SEEN_AT]->() USING INDEX SEEK seen:SEEN_AT(place, at)
  WHERE seen.place = cell.uid AND seen.at >= scene.at - $before AND seen.at <= coalesce(scene.until, scene.at) + $after
  RETURN DISTINCT phone
}
WITH phone, count(DISTINCT scene) AS weight WHERE weight >= $minCases
RETURN [phone.uid] AS key, weight
