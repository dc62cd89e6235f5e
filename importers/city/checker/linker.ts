/** The fence's car is in one case, the number in the other, both suspects rang it, and the cases share only what many cases name. */
import { talksOf, type Check } from './scan.ts';

export const linker: Check = (city, crime) => {
  const { cases, phone, plate, person, suspects } = crime.facts as {
    cases: string[];
    phone: string;
    plate: string;
    person: string;
    suspects: string[];
  };
  const objects = city.rows('cases/case-objects').toArray();
  const of = (number: string | undefined): (string | undefined)[] =>
    objects.filter((line) => line.cells[0] === number).map((line) => line.cells[2]);
  const car = city.rows('registry/vehicles').some(({ cells: c }) => c[1] === plate && c[8] === person);
  const number = city.rows('telecom/subscribers').some(({ cells: c }) => c[0] === phone && c[2] === person);
  const rang = suspects.map((suspect) => talksOf(city, suspect).filter(({ other }) => other === phone).length);
  const shared = of(cases[0]).filter((one) => of(cases[1]).includes(one));
  const uses = Map.groupBy(objects, (line) => line.cells[2]);
  const rare = shared.filter((one) => (uses.get(one)?.length ?? 0) < 4);
  return {
    holds: of(cases[0]).includes(plate) && of(cases[1]).includes(phone) && car && number && rang.every((n) => n >= 3),
    says: `${plate} is in ${cases[0]}, ${phone} in ${cases[1]}, both are ${person}'s, and the suspects rang it ${rang.join(' and ')} times`,
    wrong: rare.length > 0 ? [`Both cases name ${rare.join(', ')}.`] : [],
  };
};
