/** Language and theme of the page: kept in cookies, so that the first paint is already right. */
import type { Language } from '#graph-schema/ontology/define.ts';

/** `system` follows the computer. */
export type Theme = 'light' | 'dark' | 'system';

export const cookies = { language: 'lang', theme: 'theme' } as const;

/** The language asked for: the cookie, else the first of the browser's that we have, else English. */
export function languageOf(cookie: string | undefined, accepted: string | null): Language {
  if (cookie === 'en' || cookie === 'zh') return cookie;
  const first = (accepted ?? '').split(',').find((entry) => /^\s*(en|zh)\b/i.test(entry));
  return first !== undefined && /^\s*zh/i.test(first) ? 'zh' : 'en';
}

export const themeOf = (cookie: string | undefined): Theme =>
  cookie === 'light' || cookie === 'dark' ? cookie : 'system';

const year = 365 * 24 * 3600;

/** Keeps a choice for a year; `Lax`, for no other site has business with it. */
export function keep(name: (typeof cookies)[keyof typeof cookies], value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${year}; samesite=lax`;
}
