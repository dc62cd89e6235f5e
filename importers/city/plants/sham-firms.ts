/** Five companies in one flat with two telephones, whose accounts pay one another until nothing is left. */
import type { Person } from '../city.ts';
import { date, DAY, HOUR } from '../clock.ts';
import type { Holder } from '../feeds/bank.ts';
import { creditCode } from '../fictional.ts';
import type { Ask } from './ask.ts';
import { anybody, noRoom } from './casting.ts';
import { openAccount } from './mule-device.ts';
import { pay, type Leg } from './money.ts';
import type { Cast, Decoy, Plant } from './plant.ts';
import { addressUid, companyUid } from './uids.ts';

const crime = 'sham-firms';
const size = 5;

/** A further company in the register, with its one shareholder. */
export function register(
  ask: Ask,
  one: {
    place: { id: number; address: string; district: number };
    phone: string;
    director: Person;
    day: number;
    n: number;
  },
  mark?: string,
): { code: string; name: string } {
  const { context, companies } = ask.world;
  const { words, districts, currency } = context.profile;
  const d = context.draws.at('plot', 60_000 + one.n);
  const taken = new Set(companies.map((company) => company.code));
  let order = 3_000_000 + one.n * 7919 + d.below(7000);
  const area = districts[one.place.district]?.area ?? '';
  while (taken.has(creditCode(area, order))) order += 1;
  const code = creditCode(area, order);
  const name = words.firm(d.below(5000), d.pick(words.companies.micro));
  const since = date(one.day);
  const capital = `${10_000 * (1 + d.below(90))}.00`;
  const id = d.below(companies.length) + 0.25 + one.n / 10_000;
  const crimeOf = mark !== undefined ? { crime: mark } : {};
  ask.rows.companies.push({
    ...{ t: 0, id, ...crimeOf },
    cells: [
      ...[code, name, words.companies.trade, `D${one.place.id}`, one.place.address, one.phone],
      ...[one.director.name, one.director.residentId, since, words.companies.active, capital],
    ],
  });
  const person = context.profile.language === 'zh' ? '个人' : 'person';
  ask.rows.shareholders.push({
    ...{ t: 0, id: id * 8, ...crimeOf },
    cells: [...[code, name, one.director.name, one.director.residentId, person, '100', capital, currency, since]],
  });
  return { code, name };
}

export function plantShamFirms(ask: Ask, cast: Cast, drawer: number[]): Plant {
  const { context, phones, holders, households } = ask.world;
  const d = context.draws.at('plot', 21);
  const directors = anybody(ask, cast, d).slice(0, size);
  // A trader at home would be a sixth company there.
  const rooms = new Set(ask.rows.companies.map((row) => row.cells[3]));
  const home = d.pick(households.filter((h) => h.members.length === 1 && !rooms.has(`D${h.home.id}`))).home;
  const cards = [0, 1].map(() => drawer.splice(d.below(drawer.length), 1)[0] ?? 0);
  const numbers = cards.map((card) => phones[card]?.number ?? '');
  if (directors.length < size) throw noRoom('The sham firms');
  const firms = directors.map((director, i) => {
    const day = -70 + d.below(40);
    const made = register(ask, { place: home, phone: numbers[i % 2] ?? '', director, day, n: 100 + i }, crime);
    const none = { person: null, firm: null, company: null, till: null, covered: true, opened: '' };
    const of: Holder = { ...none, id: holders.length - 40 + i * 7, name: made.name, document: made.code, number: '' };
    return { ...made, account: openAccount(ask, of, day + 12, d.below(700_000), crime) };
  });
  const [source, goal] = d.shuffled(holders.filter((h) => h.firm !== null && !h.covered));
  const legs: Leg[] = [];
  const { invoice } = context.profile.words.money;
  for (let round = 0; round < 4 && source && goal; round += 1) {
    const cents = 100 * Math.floor(context.profile.prices.wage * d.between(0.1, 0.3));
    const order = d.shuffled(firms);
    let t = Math.floor((4 + round * 14) * DAY + (9 + d.u() * 7) * HOUR);
    const step = (from: Holder, to: Holder): void => {
      legs.push({ from, to, t, cents, purpose: invoice, mark: crime });
      t += Math.floor(DAY * 1.1 + d.u() * DAY);
    };
    step(source, order[0]?.account as Holder);
    for (let i = 0; i + 1 < size; i += 1) step(order[i]?.account as Holder, order[i + 1]?.account as Holder);
    step(order[size - 1]?.account as Holder, goal);
  }
  pay(
    ask,
    legs.filter(({ t }) => t < context.days * DAY).sort((a, b) => a.t - b.t),
  );
  for (const p of directors) cast.add(p.id);
  return {
    ...{ id: crime, family: 'identity', pattern: 'shared-address' },
    params: { things: [companyUid(firms[0]?.code ?? '')] },
    expected: [[addressUid(ask.world.context, `D${home.id}`)]],
    story: {
      en: `Five companies registered within weeks in one flat, ${home.address}, with two telephones between them and five directors of straw. What comes in goes through all of them and out again.`,
      zh: `五家公司数周内先后登记在同一住宅（${home.address}），共用两部电话，五名挂名法人；资金流转一圈后全部转出。`,
    },
    facts: {
      firms: firms.map((one) => one.code),
      accounts: firms.map((one) => one.account.number),
      address: `D${home.id}`,
      phones: numbers,
    },
    decoys: (later) => sharedRooms(later, `D${home.id}`),
  };
}

/** Addresses that several companies share. */
function sharedRooms(ask: Ask, own: string): Decoy[] {
  const rooms = Map.groupBy(ask.rows.companies, (row) => row.cells[3] ?? '');
  return [...rooms]
    .filter(([room, list]) => room !== own && list.length >= 2)
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, 5)
    .map(([, list], i) => ({
      ...{ id: `shared-attribute-${i + 1}`, key: list.map((row) => companyUid(row.cells[0] ?? '')).sort() },
      ...{ count: list.length, declared: true },
      why: { en: 'A business centre whose address many companies use', zh: '多家公司使用的商务中心地址' },
    }));
}
