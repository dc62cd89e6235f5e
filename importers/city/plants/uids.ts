/** Keys as the graph will have them, for the answer key: kind and normal form. */
import type { Context } from '../city.ts';

/** E.164: the Chinese edition writes eleven digits, the English one a British number with its zero. */
export const phoneUid = ({ profile }: Context, number: string): string =>
  profile.language === 'zh' ? `phone:+86${number}` : `phone:+44${number.replaceAll(' ', '').slice(1)}`;
export const vehicleUid = (plate: string): string => `vehicle:${plate.replace(/[·\s]/g, '')}`;
export const personUid = (residentId: string): string => `person:${residentId}`;
export const caseUid = (number: string): string => `case:${number}`;
export const accountUid = (number: string): string => `account:${number}`;
export const companyUid = (code: string): string => `organisation:${code}`;
export const simUid = (imsi: string): string => `sim:${imsi}`;
export const deviceUid = (id: string): string => `device:${id}`;
