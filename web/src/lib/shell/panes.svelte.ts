/** Which panels are open and how large, kept per width of the screen. `null` is what the width gives by itself (the style sheet says it). */

export type Side = 'left' | 'right' | 'bottom';

/** Usual, smallest and largest size in px (WORKBENCH §2). */
export const sizes: Readonly<Record<Side, { usual: number; min: number; max: number }>> = {
  left: { usual: 248, min: 200, max: 400 },
  right: { usual: 376, min: 320, max: 560 },
  bottom: { usual: 214, min: 120, max: 900 },
};

type Kept = { size: Record<Side, number | null>; open: Record<Side, boolean | null> };

const fresh = (): Kept => ({
  size: { left: null, right: null, bottom: null },
  open: { left: null, right: null, bottom: null },
});

/** The widths that keep their own: as drawn, narrower, left a drawer, all drawers. */
const bandOf = (width: number): string =>
  width >= 1360 ? 'wide' : width >= 1152 ? 'middle' : width >= 1024 ? 'small' : 'narrow';

export class Panes {
  size = $state<Kept['size']>(fresh().size);
  open = $state<Kept['open']>(fresh().open);
  full = $state(false);
  #band = '';

  /** Takes up what was kept for this width; called when the page knows its width, and again when that changes. */
  fits(width: number): void {
    const band = bandOf(width);
    if (band === this.#band) return;
    this.#band = band;
    const kept = read(band);
    this.size = kept.size;
    this.open = kept.open;
  }

  resize(side: Side, size: number | null): void {
    this.size[side] = size;
    this.#keep();
  }

  /** Opens or closes; without `on` the other way round from what is seen. */
  show(side: Side, on?: boolean): void {
    this.open[side] = on ?? !this.shown(side);
    // Where panels are drawers, one at a time.
    if (this.open[side] === true && this.#band === 'narrow')
      for (const other of ['left', 'right', 'bottom'] as const) if (other !== side) this.open[other] = false;
    if (side === 'bottom' && this.open.bottom === false) this.full = false;
    this.#keep();
  }

  shown(side: Side): boolean {
    return this.open[side] ?? byItself(side, this.#band);
  }

  #keep(): void {
    if (this.#band === '') return;
    localStorage.setItem(`panes ${this.#band}`, JSON.stringify({ size: this.size, open: this.open }));
  }
}

const byItself = (side: Side, band: string): boolean => {
  if (side === 'bottom') return band !== 'small' && band !== 'narrow' && innerHeight >= 720;
  return side === 'left' ? band !== 'small' && band !== 'narrow' : band !== 'narrow';
};

function read(band: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(`panes ${band}`) ?? 'null') as Partial<Kept> | null;
    const none = fresh();
    return { size: { ...none.size, ...kept?.size }, open: { ...none.open, ...kept?.open } };
  } catch {
    // Written by something else: the usual sizes hold.
    return fresh();
  }
}
