/** Which numbers did the rivals ring, and do these know each other? */
import { beaten, decoyCount, partnersOf, talksOf, unlisted, type Check } from './scan.ts';

export const commonContacts: Check = (city, crime) => {
  const { phones, contacts } = crime.facts as { phones: string[]; contacts: string[] };
  const partners = phones.map((number) => partnersOf(city, number));
  const those = (number: string): number => partners.filter((of) => of.has(number)).length;
  const shared = [...new Set(partners.flatMap((of) => [...of]))].filter((number) => those(number) > 1).sort();
  const rows = phones.flatMap((number) => talksOf(city, number).filter(({ other }) => contacts.includes(other)));
  const wrong = unlisted(crime, rows);
  for (const number of shared.filter((one) => !contacts.includes(one))) {
    const count = phones.flatMap((one) => talksOf(city, one).filter(({ other }) => other === number)).length;
    if (decoyCount(city, crime, [number]) !== count)
      wrong.push(`${number} was rung ${count} times by several and is no listed decoy.`);
  }
  const apart = contacts.every((one) => contacts.every((other) => !partnersOf(city, one).has(other)));
  const most = Math.max(...contacts.map((one) => rows.filter(({ other }) => other === one).length));
  return {
    holds: contacts.every((one) => those(one) === phones.length) && apart && phones.every((one) => those(one) === 0),
    says: `${phones.join(' and ')} do not ring each other and share ${contacts.length} numbers that do not ring each other, beside ${shared.length - contacts.length} lines of everybody`,
    wrong: [...wrong, ...beaten(city, crime, most)],
  };
};
