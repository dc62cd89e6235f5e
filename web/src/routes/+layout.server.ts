/** Hands language, theme and the zone of the server to the page. */
export const load = ({ locals, depends }: { locals: App.Locals; depends: (name: `${string}:${string}`) => void }) => {
  depends('page:choices');
  return {
    language: locals.language,
    theme: locals.theme,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
};
