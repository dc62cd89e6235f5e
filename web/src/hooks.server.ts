/** Language and theme of each request, written into the first byte of the page. */
import type { Handle } from '@sveltejs/kit/hooks';
import { cookies, languageOf, themeOf } from '#lib/language/choices.ts';

export const handle: Handle = ({ event, resolve }) => {
  const language = languageOf(event.cookies.get(cookies.language), event.request.headers.get('accept-language'));
  const theme = themeOf(event.cookies.get(cookies.theme));
  event.locals.language = language;
  event.locals.theme = theme;
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', language === 'zh' ? 'zh-Hans' : 'en')
        .replace('%theme%', theme === 'system' ? '' : ` data-theme="${theme}"`),
  });
};
