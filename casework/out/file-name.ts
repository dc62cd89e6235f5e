/** A name as disks take it. */

/** Without signs that Windows, macOS or Linux refuse, not longer than they take, never empty. */
export const fileName = (name: string): string =>
  [...name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ')]
    .slice(0, 80)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '') || 'redthread';
