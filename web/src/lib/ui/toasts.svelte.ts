/** Short notices of what the user did elsewhere: six seconds, held while pointed at, kept in the list of notices. */
import type { Action } from './Notice.svelte';

export interface Toast {
  readonly id: number;
  readonly says: string;
  readonly actions: readonly Action[];
}

const seconds = 6;

export class Toasts {
  shown = $state.raw<readonly Toast[]>([]);
  kept = $state.raw<readonly Toast[]>([]);
  #next = 1;
  #held = false;

  show(says: string, actions: readonly Action[] = []): void {
    const toast = { id: this.#next++, says, actions };
    this.shown = [...this.shown, toast];
    this.kept = [toast, ...this.kept].slice(0, 100);
    this.#leave(toast.id);
  }

  close(id: number): void {
    this.shown = this.shown.filter((toast) => toast.id !== id);
  }

  /** While one is pointed at, all stay. */
  hold(held: boolean): void {
    this.#held = held;
  }

  #leave(id: number): void {
    setTimeout(() => (this.#held ? this.#leave(id) : this.close(id)), seconds * 1000);
  }
}
