/**
 * Service numbers that no numbering plan of libphonenumber knows as valid: emergency calls, banks, operators, 400 and 800 lines.
 * They have no international form, so their normal form is the number as dialled.
 * Source: Numbering plan of the Chinese telecommunications network (MIIT, 2017 edition), sections on 1xx, 95xxx, 96xxx, 400 and 800;
 * abroad: ITU national numbering plans.
 */
const FORMS: Readonly<Record<string, readonly RegExp[]>> = {
  CN: [
    /^1[12]\d$/, // 110 119 120 122 114 112
    /^100\d{2}$/, // 10000 10010 10086: operators
    /^10\d{3}\d{0,4}$/, // 106…: short messages of firms are below
    /^106\d{5,17}$/,
    /^12[0-9]{2,4}$/, // 12345 12306 12315 12321 121xx
    /^11[0-9]{2,3}$/, // 11185: post
    /^116\d{2,3}$/,
    /^118\d{2,3}$/,
    /^95\d{3,6}$/, // 95588: banks, insurers, airlines
    /^96\d{3,6}$/, // 96110: provincial services
    /^400\d{7}$/,
    /^800\d{7}$/,
  ],
  GB: [/^999$/, /^112$/, /^10[015]$/, /^111$/, /^116\d{3}$/, /^118\d{3}$/, /^119$/, /^159$/, /^123$/, /^141$|^1471$/],
  US: [/^[2-9]11$/, /^988$/, /^112$/, /^\d{5,6}$/],
};

const ELSEWHERE = [/^112$/, /^11\d$/, /^1\d{2}$/, /^9\d{2}$/, /^116\d{3}$/];

/** `digits` without a country code. */
export const isShortCode = (digits: string, country: string): boolean =>
  (FORMS[country] ?? ELSEWHERE).some((form) => form.test(digits));
