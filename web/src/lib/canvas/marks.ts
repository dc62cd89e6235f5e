/** Small pictures as data addresses: the glyph of a kind, and the marks that stand round a node. */
import type { Tokens } from '#lib/ui/tokens.ts';
import type { NodePicture } from './picture.ts';

const remembered = new Map<string, string>();

const address = (svg: string): string => {
  const known = remembered.get(svg);
  if (known) return known;
  const made = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  remembered.set(svg, made);
  return made;
};

const sheet = (size: number, inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 3}" height="${size * 3}" viewBox="0 0 ${size} ${size}">${inner}</svg>`;

/** The glyph of a kind, 19 of the node's 34 px (WORKBENCH §4). */
export const glyphImage = (icon: string, tokens: Tokens, colour = 'glyph'): string =>
  address(sheet(16, `<path d="${icon}" fill="${tokens[colour]}" fill-rule="evenodd"/>`));

/** Size of a closed group. */
export const severalSize = { width: 54, height: 34 } as const;

/** Three sheets, for a group of several kinds. */
export const sheets =
  'M8 2 14.5 5.2 8 8.4 1.5 5.2zM1.5 8 8 11.2 14.5 8V9.6L8 12.8 1.5 9.6zM1.5 11 8 14.2 14.5 11V12.6L8 15.8 1.5 12.6z';

/** What stands in a closed group: the glyph of its kind in the colour of its family, and how many there are. */
export function severalImage(
  { icon, group, members }: Pick<NodePicture, 'icon' | 'group' | 'members'>,
  tokens: Tokens,
): string {
  const { width, height } = severalSize;
  const fill = icon === '' ? tokens['t2'] : tokens[group];
  return address(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 3}" height="${height * 3}" viewBox="0 0 ${width} ${height}">` +
      `<path d="${icon === '' ? sheets : icon}" transform="translate(7 9)" fill="${fill}" fill-rule="evenodd"/>` +
      `<text x="37" y="21.6" text-anchor="middle" font-size="13" font-weight="600" font-family="Inter Variable, system-ui, sans-serif" fill="${tokens['t1']}">${members}</text></svg>`,
  );
}

/** Side of the square in which marks are drawn, with the node in its middle. */
export const marksSize = 112;
const middle = marksSize / 2;

/** Top right the hidden neighbours, top left the pin, bottom right the conflict, and a second ring for what was merged. */
export function marksImage(
  node: Pick<NodePicture, 'hidden' | 'pinned' | 'conflict' | 'merged' | 'members' | 'notes' | 'missing'>,
  tokens: Tokens,
): string | null {
  const parts: string[] = [];
  if (node.members > 0) {
    // Edges of two more cards behind: it is several, without a word.
    const { width, height } = severalSize;
    const [right, bottom] = [middle + width / 2, middle + height / 2];
    for (const step of [3.5, 7])
      parts.push(
        `<path d="M${right + step} ${middle - height / 2 + step + 3}V${bottom + step - 7}a7 7 0 0 1-7 7H${middle - width / 2 + step + 3}" fill="none" stroke="${tokens['ctl']}" stroke-width="1.3" stroke-linecap="round"/>`,
      );
  }
  if (node.merged > 1) {
    const at = `translate(${middle + 13} ${middle + 13})`;
    parts.push(
      `<circle cx="${middle}" cy="${middle}" r="20.5" fill="none" stroke="${tokens['people']}" stroke-width="1.5"/>`,
      `<g transform="${at}"><circle r="7.5" fill="${tokens['people']}" stroke="${tokens['canvas']}" stroke-width="1.5"/>`,
      `<text y="3.6" text-anchor="middle" font-size="10" font-weight="600" font-family="Inter Variable, system-ui, sans-serif" fill="${tokens['glyph']}">${node.merged}</text></g>`,
    );
  }
  if (node.hidden !== '') {
    const width = 9 + node.hidden.length * 6.3;
    const left = middle + 8;
    parts.push(
      `<rect x="${left}" y="${middle - 24}" width="${width}" height="15" rx="7.5" fill="${tokens['surface']}" stroke="${tokens['ctl']}"/>`,
      `<text x="${left + width / 2}" y="${middle - 12.9}" text-anchor="middle" font-size="10.5" font-weight="500" font-family="Inter Variable, system-ui, sans-serif" fill="${tokens['t2']}">${node.hidden}</text>`,
    );
  }
  if (node.pinned) {
    parts.push(
      `<g transform="translate(${middle - (node.members > 0 ? 24 : 14)} ${middle - (node.members > 0 ? 16 : 14)})"><circle r="6.5" fill="${tokens['surface']}" stroke="${tokens['line-2']}"/>`,
      `<g transform="scale(.56) translate(-8 -8)" fill="none" stroke="${tokens['t2']}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"><path d="M6 2.5h4l-.5 4 2 2.2h-7l2-2.2zM8 8.8V14"/></g></g>`,
    );
  }
  if (node.conflict) {
    parts.push(
      `<g transform="translate(${middle + (node.merged > 1 ? -13 : 13)} ${middle + 13})"><path d="M0-8.5 8.5 0 0 8.5-8.5 0z" fill="${tokens['warn-fill']}" stroke="${tokens['canvas']}" stroke-width="1.5"/>`,
      `<path d="M-3-1.5h6M-3 1.5h6M2-4-2 4" stroke="#1A1C20" stroke-width="1.3" stroke-linecap="round"/></g>`,
    );
  }
  if (node.missing)
    parts.push(
      `<g transform="translate(${middle + 13} ${middle + 13})"><circle r="7.5" fill="${tokens['surface']}" stroke="${tokens['t2']}" stroke-width="1.3" stroke-dasharray="2.4 1.8"/>`,
      `<text y="3.8" text-anchor="middle" font-size="10.5" font-weight="600" font-family="Inter Variable, system-ui, sans-serif" fill="${tokens['t2']}">?</text></g>`,
    );
  if (node.notes > 0)
    parts.push(
      `<g transform="translate(${middle - (node.members > 0 ? 24 : 14)} ${middle + 13})"><path d="M-6.5-6.5h13v8.5l-4.5 4.5h-8.5z" fill="${tokens['surface']}" stroke="${tokens['t2']}" stroke-width="1.2" stroke-linejoin="round"/>`,
      node.notes > 1
        ? `<text y="3.2" x="-.6" text-anchor="middle" font-size="9" font-weight="600" font-family="Inter Variable, system-ui, sans-serif" fill="${tokens['t2']}">${node.notes}</text></g>`
        : `<path d="M-3.6-3h7.2M-3.6 0h7.2M-3.6 3h3.2" stroke="${tokens['t2']}" stroke-width="1.1"/></g>`,
    );
  return parts.length === 0 ? null : address(sheet(marksSize, parts.join('')));
}
