/** Where a newcomer is in the first steps; kept in this browser, ended for good by closing it. */
import { next, tourSteps, type Happened, type TourStep } from '../panels/tour/steps.ts';

const keptAs = 'first steps';

export class Touring {
  #at = $state(tourSteps.length);

  get step(): TourStep | null {
    return tourSteps[this.#at] ?? null;
  }

  /** Takes up what was kept; a browser that knows nothing begins. */
  remember(): void {
    const kept = Number(localStorage.getItem(keptAs) ?? 0);
    this.#at = Number.isInteger(kept) && kept >= 0 ? kept : 0;
  }

  follow(happened: Happened): void {
    if (this.step !== null) this.#go(next(this.#at, happened));
  }

  next(): void {
    this.#go(this.#at + 1);
  }

  begin(): void {
    this.#go(0);
  }

  end(): void {
    this.#go(tourSteps.length);
  }

  #go(at: number): void {
    if (at === this.#at) return;
    this.#at = at;
    localStorage.setItem(keptAs, String(at));
  }
}
