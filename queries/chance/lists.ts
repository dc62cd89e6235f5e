/** The lists that a roster reads: houses by night, trips by run. */
import type { Uid } from '../answers.ts';
import { statement, type Statement } from '../visible.ts';
import { dayMs } from './days.ts';

/** One line of a list. `list` is the house, or the run of a train; `series` the house, or the train's number. */
export interface Entry {
  readonly uid: Uid;
  readonly link: string;
  readonly list: Uid;
  readonly series: string;
  readonly at: number;
  readonly until: number;
  readonly spot: string;
  readonly booking: string | null;
}

/** A trip is taken to last half a day: nobody is on two at once. */
const tripMs = dayMs / 2;

export function statementsOf(link: string): {
  own: Statement;
  together: { entries: Statement; count: Statement };
  whole: Statement;
} {
  const known = made.get(link);
  if (known) return known;
  const stays = link === 'STAYED_AT';
  const entry = stays
    ? `x.uid AS uid, s.uid AS link, s.place AS list, s.place AS series, s.at.epochMillis AS at,
  coalesce(s.until, s.at + duration({hours: 12})).epochMillis AS until, '|' + coalesce(s.room, '') AS spot, s.booking AS booking`
    : `x.uid AS uid, s.uid AS link, t.uid AS list, coalesce(t.mode + ' ' + t.number, t.uid) AS series, s.at.epochMillis AS at,
  s.at.epochMillis + ${tripMs} AS until, coalesce(s.coach, '') + '|' + coalesce(s.seat, '') AS spot, s.booking AS booking`;
  const own = statement(
    (
      see,
    ) => `UNWIND $uids AS uid MATCH (x:Entity {uid: uid})-[s:${stays ? 'STAYED_AT' : 'TRAVELLED_ON'}]->(t) USING INDEX x:Entity(uid)
WHERE s.at >= $from AND s.at < $until AND ${see.link('s')} RETURN ${entry} ORDER BY at`,
  );
  const entries = stays
    ? statement(
        (see) => `MATCH (x)-[s:STAYED_AT]->() USING INDEX SEEK s:STAYED_AT(place, at)
WHERE s.place = $list AND s.at >= $from AND s.at < $until AND ${see.link('s')} RETURN ${entry}`,
      )
    : statement(
        (see) => `MATCH (t:Entity {uid: $list})<-[s:TRAVELLED_ON]-(x) USING INDEX t:Entity(uid)
WHERE ${see.link('s')} RETURN ${entry}`,
      );
  const count = stays
    ? statement(
        (see) => `MATCH ()-[s:STAYED_AT]->() USING INDEX SEEK s:STAYED_AT(place, at)
WHERE s.place = $list AND s.at >= $from AND s.at < $until AND ${see.link('s')} RETURN count(s) AS entries`,
      )
    : statement(
        (see) => `MATCH (t:Entity {uid: $list}) USING INDEX t:Entity(uid)
MATCH (u:Entity&Trip) USING INDEX SEEK u:Entity(number) WHERE u.number = t.number AND coalesce(u.mode, '') = coalesce(t.mode, '')
MATCH (u)<-[s:TRAVELLED_ON]-() WHERE s.at >= $from AND s.at < $until AND ${see.link('s')} RETURN count(s) AS entries`,
      );
  const whole = statement(
    (see) =>
      `MATCH ()-[s:${stays ? 'STAYED_AT' : 'TRAVELLED_ON'}]->() WHERE ${see.link('s')} RETURN count(s) AS entries`,
  );
  const found = { own, together: { entries, count }, whole };
  made.set(link, found);
  return found;
}

const made = new Map<string, ReturnType<typeof statementsOf>>();
