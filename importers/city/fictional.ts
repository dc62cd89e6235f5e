/**
 * Identifiers that belong to nobody: every range with its source. Nothing else in the city makes a number.
 * Checked 2026-11; read the newest lists again before a release.
 */
import { clock } from './clock.ts';
import { flat } from './flat.ts';

const digits = (n: number, width: number): string => String(n).padStart(width, '0');

/** Resident id of area 66…: no province has that head (GB/T 2260: 11…65, 71, 81–83, 91). Check digit: GB 11643. */
export function residentId(area: string, born: string, order: number): string {
  const body = area + born.replaceAll('-', '') + digits(order, 3);
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0);
  return flat(body + '10X98765432'[sum % 11]);
}

/** Passport of a country that is none: ISO 3166 leaves the codes QM–QZ and XA–XZ to users, here letter X and Q before digits. */
export const passport = (n: number): string => `XQ${digits(n, 7)}`;

/** Credit code of an invented area. Check: GB 32100, base 31. */
export function creditCode(area: string, n: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const body = `91${area}MA${digits(n % 10_000_000, 7)}`;
  let weight = 1;
  let sum = 0;
  for (const letter of body) {
    sum += alphabet.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return body + alphabet[(31 - (sum % 31)) % 31];
}

/**
 * Chinese mobile numbers 194…: no operator had the prefix at the end of March 2023 (MIIT list, 2023-06-05).
 * Fixed lines get a 194 number too: no area code is known to be nobody's.
 */
export const mobileZh = (n: number): string => `194${digits((n * 61_803_399 + 27_182_818) % 100_000_000, 8)}`;

/**
 * UK numbers for drama: 07700 900000–900999, then fixed lines 01632 960xxx and 020 7946 0xxx (Ofcom; BBC, 2015-04-20).
 * From 3,000 on American ones with a 9 in the middle of the area code: no such code is given out (North American plan).
 */
export const mobileEn = (n: number): string => {
  const three = digits((n * 387 + 511) % 1000, 3);
  if (n >= 3000) {
    const k = ((n - 3000) * 7_654_321) % 8_000_000;
    return `+1 ${2 + Math.floor(k / 1_000_000)}9${n % 7} ${digits(200 + (Math.floor(k / 10_000) % 100), 3)} ${digits(k % 10_000, 4)}`;
  }
  return n < 1000 ? `07700 900${three}` : n < 2000 ? `01632 960${three}` : `020 7946 0${three}`;
};

const plateLetters = 'FGHJKLMNPQRSTUVWXYZ';
/** 宁F–宁Z without I and O: the region's tables end at E (six public tables agree). */
export const plateZh = (n: number, electric: boolean): string =>
  `宁${plateLetters[n % 19]}${electric ? 'D' : ''}${digits(10_000 + ((n * 7919) % 89_999), 5)}`;
/** UK form with Z in front: I, Q and Z never stand in the first two places (DVLA INF104). */
export const plateEn = (n: number): string => {
  const abc = 'ABCDEFGHJKLMNPRSTUVWXY';
  const k = (n * 7919) % 10_648;
  return `Z${abc[n % 22]}${10 + (n % 17)} ${abc[k % 22]}${abc[Math.floor(k / 22) % 22]}${abc[Math.floor(k / 484)]}`;
};

/** A maker of nowhere: no vehicle number starts with 0 (general knowledge), and all of these do. */
export const vin = (n: number): string => `0RTH${digits((n * 104_729) % 10_000_000, 7)}${digits(n, 6)}`;

/** 19-digit account beginning 990: card numbers with 9 are national bodies by country number, 900–999 user-assigned (ISO/IEC 7812-1). */
export const accountZh = (n: number): string =>
  flat(`990${digits(66, 4)}${digits((n * 15_485_863) % 1_000_000_000_000, 12)}`);
/** IBAN with the invented German bank 99000001: clearing areas are 1–8. Check digits by modulo 97 (ISO 13616). */
export function accountEn(n: number): string {
  const bban = `99000001${digits((n * 15_485_863) % 10_000_000_000, 10)}`;
  let rest = 0;
  for (const digit of `${bban}131400`) rest = (rest * 10 + Number(digit)) % 97;
  return flat(`DE${digits(98 - rest, 2)}${bban}`);
}

/** Test network 001 01 (E.212): cells of no operator. */
export const cellCode = (site: number, sector: number): string =>
  `001-01-${4000 + Math.floor(site / 50)}-${site * 10 + sector + 1}`;

/** IMSI of the same test network. */
export const imsi = (n: number): string => `00101${digits((n * 15_485_863 + 3_141_593) % 10_000_000_000, 10)}`;
/** IMEI of test devices: reporting body 00 (GSMA TS.06). Check digit: Luhn. */
export function imei(n: number): string {
  const body = `001${digits((n * 15_485_863 + 2_718_281) % 100_000_000_000, 11)}`;
  let sum = 0;
  [...body].forEach((digit, i) => {
    const twice = Number(digit) * (i % 2 === 1 ? 2 : 1);
    sum += twice > 9 ? twice - 9 : twice;
  });
  return body + String((10 - (sum % 10)) % 10);
}

/** Hotel codes beginning 66: an area that does not exist. */
export const hotelCode = (n: number): string => `66010${digits(n + 1, 5)}`;

/** The bank's own serial number of a transfer. */
export const serial = (day: number, t: number, n: number): string =>
  `T${digits(day, 2)}${clock(t).replaceAll(':', '')}${digits(n, 6)}`;

/** Trains G9…, flights ZZ9…: kept plainly odd, no list of all that exist was found. */
export const trainNumber = (n: number): string => `G9${digits(n, 3)}`;
export const flightNumber = (n: number): string => `ZZ9${digits(n, 3)}`;
/** Ticket numbers of the invented railway begin with E90. */
export const ticketNumber = (n: number): string => `E90${digits(n, 10)}`;
/** Station codes begin with the area that does not exist. */
export const stationCode = (n: number): string => `66S${digits(n + 1, 3)}`;

/** Hardware addresses that say of themselves that no maker gave them: bit 2 of the first byte (IEEE 802, locally administered). */
export const mac = (n: number): string =>
  `0A-5E-${[24, 16, 8, 0].map((shift) => ((n >>> shift) & 255).toString(16).toUpperCase().padStart(2, '0')).join('-')}`;
/** Lines of homes and firms: 198.18.0.0/15, kept for tests of routers (RFC 2544). */
export const ipOfLine = (n: number): string =>
  `198.${18 + (Math.floor(n / 65_536) % 2)}.${Math.floor(n / 256) % 256}.${n % 256}`;
/** Gateways of the mobile networks, and of cafés: the three nets for documentation (RFC 5737). */
export const ipOfGateway = (n: number): string => `192.0.2.${n % 256}`;
export const ipOfCafe = (n: number): string => `203.0.113.${n % 256}`;
/** Terminals of a bank of nowhere. */
export const terminal = (n: number): string => `M9${digits(n, 7)}`;
