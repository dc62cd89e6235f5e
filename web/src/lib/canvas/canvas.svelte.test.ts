import { afterEach, describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Subgraph } from '#casework/answers.ts';
import { add, emptyChart, place, type Chart } from '#lib/workbench/chart.ts';
import { nothing } from '#lib/workbench/selection.ts';
import Canvas from './Canvas.svelte';
import type { Hands } from './hands.ts';
import { picture } from './picture.ts';
import { settle } from './settle.ts';

const what = { verb: 'add', about: {}, at: '2026-11-02T10:00:00Z' } as const;
const look = { selection: nothing, cursor: null, neighbours: new Map(), lit: null, fresh: new Set<string>() };
const star = (centre: string, leaves: number): Subgraph => ({
  entities: [centre, ...Array.from({ length: leaves }, (_, n) => `${centre}-${n}`)].map((uid) => ({
    ...{ uid, kind: 'Phone', caption: uid, values: {}, conflicts: [], degree: 1, merged: 0, mentioned: false },
  })),
  bundles: Array.from({ length: leaves }, (_, n) => ({
    ...{
      id: `${centre}|CALLED|${centre}-${n}`,
      from: centre,
      to: `${centre}-${n}`,
      kind: 'CALLED',
      count: n + 1,
      line: 'recorded' as const,
    },
  })),
  cut: [],
});
const settled = async (chart: Chart): Promise<Chart> => place(await settle(chart))(chart);
const hands = (): Hands => ({
  ...{
    select: vi.fn(),
    selectAll: vi.fn(),
    lasso: vi.fn(),
    expand: vi.fn(),
    openBundle: vi.fn(),
    menu: vi.fn(),
    move: vi.fn(),
    hover: vi.fn(),
  },
});

afterEach(() => void (document.body.innerHTML = ''));

describe('the canvas', () => {
  test('an expansion moves nothing that is there and puts nobody on somebody', async () => {
    const before = await settled(add(star('a', 12), what)(emptyChart));
    const after = await settled(add(star('a-3', 25), what)(before));
    for (const [uid, spot] of before.spots) expect(after.spots.get(uid)).toEqual(spot);
    const spots = [...after.spots.values()];
    const nearest = Math.min(
      ...spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    );
    expect(after.spots.size).toBe(38);
    expect(nearest).toBeGreaterThan(34);
  });

  test('a click selects, a double-click expands, a right-click opens the menu there', async () => {
    const chart = place(new Map([['a', { x: 0, y: 0 }]]))(add(star('a', 0), what)(emptyChart));
    const on = hands();
    const host = document.createElement('div');
    host.style.cssText = 'position:fixed;inset:0;width:800px;height:600px';
    document.body.append(host);
    const { component } = await render(Canvas, {
      target: host,
      props: { picture: picture(chart, look), on, label: 'chart', help: '' },
    });
    await vi.waitFor(() =>
      expect((component as unknown as { onScreen(uid: string): unknown }).onScreen('a')).not.toBeNull(),
    );
    const at = (component as unknown as { onScreen(uid: string): { x: number; y: number } }).onScreen('a');
    const canvas = host.querySelector('canvas:last-of-type')?.parentElement as HTMLElement;
    const press = (type: string, button: number): boolean =>
      canvas.dispatchEvent(
        new MouseEvent(type, {
          bubbles: true,
          clientX: at.x,
          clientY: at.y,
          button,
          buttons: button === 2 ? 2 : 1,
          view: window,
        }),
      );
    press('mousemove', 0);
    press('mousedown', 0);
    press('mouseup', 0);
    await vi.waitFor(() => expect(on.select).toHaveBeenCalledWith({ uid: 'a' }, false));
    press('mousedown', 0);
    press('mouseup', 0);
    await vi.waitFor(() => expect(on.expand).toHaveBeenCalledWith('a', false));
    press('mousedown', 2);
    press('mouseup', 2);
    await vi.waitFor(() => expect(on.menu).toHaveBeenCalledWith({ uid: 'a' }, at.x, Math.floor(at.y)));
  });
});
