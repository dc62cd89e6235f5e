/** Keys as the graph will have them, for the answer key: kind and normal form. */
import type { Context } from '../city.ts';

/** E.164: the Chinese edition writes eleven digits, the English one a British number with its zero or an American one with its plus. */
export const phoneUid = ({ profile }: Context, number: string): string => {
  const plain = number.replaceAll(' ', '');
  return `phone:${profile.language === 'zh' ? `+86${plain}` : plain.startsWith('+') ? plain : `+44${plain.slice(1)}`}`;
};
export const vehicleUid = (plate: string): string => `vehicle:${plate.replace(/[·\s]/g, '')}`;
export const personUid = (residentId: string): string => `person:${residentId}`;
export const caseUid = (number: string): string => `case:${number}`;
export const accountUid = (number: string): string => `account:${number}`;
export const companyUid = (code: string): string => `organisation:${code}`;
export const simUid = (imsi: string): string => `sim:${imsi}`;
export const deviceUid = (id: string): string => `device:${id}`;
/** Its register numbers addresses by itself. */
export const addressUid = ({ profile }: Context, id: string): string =>
  `address:city-registry${profile.language === 'zh' ? '' : '-en'}:${id}`;
/** A ring has no first account: it is named from its smallest uid on. */
export const fromSmallest = (ring: readonly string[]): string[] => {
  const at = ring.indexOf(ring.toSorted()[0] ?? '');
  return [...ring.slice(at), ...ring.slice(0, at)];
};
