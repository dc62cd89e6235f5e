/** The other side of a booking on an account, for every form of statement: the account it names, or as much as it says. */

interface Moved {
  readonly at: string;
  readonly purpose: object;
  readonly channel: string;
  readonly serial: string;
}

const hasIban = { cell: 'counterIban', empty: false };
const hasNumber = { cell: 'counterAccount', empty: false };
const hasName = { cell: 'counterName', empty: false };
const no = (condition: typeof hasIban) => ({ ...condition, empty: true });
const holder = { holder: 'counterName' };

/**
 * `PAID` in both directions, for each of four cases: an IBAN is given; an account with its bank; only a name, which is an account
 * known by its holder; nothing, which is an account of its own, so that strangers are not tied together.
 * @param unlike columns that tell one booking without another side from the next
 */
export function statementLinks(moved: Moved, unlike: readonly string[]) {
  const set = { ...moved, amount: 'amount', currency: 'currency', counterName: 'counterName' };
  const account = { kind: 'Account' };
  const others = [
    { when: [hasIban], end: { ...account, set: { iban: 'counterIban', ...holder } } },
    {
      when: [no(hasIban), hasNumber],
      end: {
        ...{ ...account, id: { join: ['counterBank', 'counterAccount'], with: '/' } },
        set: { number: 'counterAccount', bankCode: 'counterBank', ...holder },
      },
    },
    {
      when: [no(hasIban), no(hasNumber), hasName],
      end: { ...account, id: { join: [{ value: 'of' }, 'counterName'] }, set: holder },
    },
    {
      when: [no(hasIban), no(hasNumber), no(hasName)],
      end: { ...account, id: { join: [{ value: 'beside' }, 'account', ...unlike] } },
    },
  ];
  return others.flatMap(({ when, end }) => [
    { kind: 'PAID', from: 'own', to: end, set, when: [{ cell: 'direction', equals: 'out' }, ...when] },
    { kind: 'PAID', from: end, to: 'own', set, when: [{ cell: 'direction', equals: 'in' }, ...when] },
  ]);
}
