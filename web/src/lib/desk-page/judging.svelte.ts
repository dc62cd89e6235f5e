/** What people think of hits: leads of the case file, checks of the pattern whose hits are shown. */
import type { Hit, Lead, LeadStatus, Verdict } from '#casework/answers.ts';
import * as client from '#lib/client/index.ts';
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { judgementOf, type Judgement } from '#casework/judgement.ts';
import { told } from './said.ts';

export class Judging {
  /** null until they were read. */
  leads = $state.raw<readonly Lead[] | null>(null);
  failed = $state<string | undefined>();
  #checks = $state.raw<readonly client.Checked[]>([]);
  #pattern = $state<string | null>(null);

  /** Leads that somebody still works on: the number at the rail. */
  readonly open = $derived(
    this.leads?.filter(({ status }) => status === 'open' || status === 'in progress').length ?? 0,
  );

  async read(tongue: Tongue): Promise<void> {
    await told(this, tongue, async () => void (this.leads = await client.leads()));
  }

  /** Checks of another pattern than before are read anew. */
  async about(pattern: string, tongue: Tongue): Promise<void> {
    if (this.#pattern === pattern) return;
    this.#pattern = pattern;
    this.#checks = [];
    await told(this, tongue, async () => {
      const checks = await client.checks(pattern);
      if (this.#pattern === pattern) this.#checks = checks;
    });
  }

  of = (hit: Hit): Judgement =>
    judgementOf(this.leads ?? [], this.#checks, { pattern: this.#pattern ?? '', key: hit.key });

  /** @returns the lead; null when it failed, which is said in `failed` */
  take = (lead: client.TakenLead, tongue: Tongue): Promise<Lead | null> =>
    this.#changed(tongue, () => client.takeLead(lead));

  decide = (id: string, status: LeadStatus, reason: string, tongue: Tongue): Promise<Lead | null> =>
    this.#changed(tongue, () => client.decideLead(id, status, reason));

  undo = (id: string, tongue: Tongue): Promise<Lead | null> => this.#changed(tongue, () => client.undoLead(id));

  async check(hit: Hit, explanation: string, verdict: Verdict, note: string, tongue: Tongue): Promise<void> {
    const pattern = this.#pattern;
    if (pattern === null) return;
    await told(this, tongue, async () => {
      this.#checks = await client.checkHit({ pattern, key: hit.key, explanation, verdict, note });
    });
  }

  #changed(tongue: Tongue, work: () => Promise<Lead>): Promise<Lead | null> {
    return told(this, tongue, async () => {
      const now = await work();
      const others = (this.leads ?? []).filter(({ id }) => id !== now.id);
      this.leads = [now, ...others].toSorted((a, b) => b.madeAt.localeCompare(a.madeAt));
      return now;
    });
  }
}
