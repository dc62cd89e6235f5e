// Accounts that many pay within two days and that are emptied within one more.
MATCH (account:Entity&Account)<-[paid:PAID]-(payer) WHERE account.uid IN $accounts AND paid.at >= $from AND paid.at < $until
WITH account, collect({at: paid.at, amount: paid.amount, payer: payer.uid}) AS came WHERE size(came) >= $payers
CALL (account) {
  MATCH (account)-[paid:PAID]->()
  RETURN collect({at: paid.at, amount: paid.amount}) AS went
}
CALL (came) {
  UNWIND came AS c
  WITH date(c.at) AS day, min(c.at) AS start
  RETURN start
}
WITH account, [c IN came WHERE c.at >= start AND c.at < start + $within] AS wave, went, start
WITH account, wave, went, start, reduce(last = start, c IN wave | CASE WHEN c.at > last THEN c.at ELSE last END) AS end,
  COUNT { UNWIND wave AS c RETURN DISTINCT c.payer } AS payers
WHERE payers >= $payers AND 100 * reduce(s = 0, w IN went | s + CASE WHEN w.at > start AND w.at <= end + $out THEN w.amount ELSE 0 END)
  >= $share * reduce(s = 0, c IN wave | s + c.amount)
RETURN [account.uid] AS key, max(payers) AS weight
