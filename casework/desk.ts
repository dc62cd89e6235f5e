/** The desk: the one door. Who asks, for which case file, may they, write it down, then ask. */
import type { Scope } from '#queries/answers.ts';
import type { Ask } from './ask.ts';
import { auditWriter } from './audit/write.ts';
import { doors, type Call, type Inside } from './door.ts';
import { GraphHolder } from './graph.ts';
import { evidenceNames } from './imports/evidence.ts';
import { ledgerOf } from './imports/ledger.ts';
import { zonedScope } from './imports/zone.ts';
import { WorkLock } from './jobs/lock.ts';
import { LongRuns } from './jobs/long-runs.ts';
import { Works } from './jobs/works.ts';
import { audit } from './questions/audit.ts';
import { caseFiles } from './questions/case-files.ts';
import { charts } from './questions/charts.ts';
import { checks } from './questions/checks.ts';
import { city } from './questions/city.ts';
import { house } from './questions/house.ts';
import { imports } from './questions/imports.ts';
import { leads } from './questions/leads.ts';
import { longRuns } from './questions/long-runs.ts';
import { mappings } from './questions/mappings.ts';
import { look } from './questions/look.ts';
import { out } from './questions/out.ts';
import { ownPatterns } from './questions/own-patterns.ts';
import { patterns } from './questions/patterns.ts';
import { same } from './questions/same.ts';
import { scopeOf } from './scope.ts';
import { Going, type DeskState, type Listener } from './state.ts';
import { localUser, practiceCaseFile } from './store/defaults.ts';
import { openStore } from './store/open.ts';

export type { Ask };

/** Every question there is: its right, what it leaves in the audit, its answer. */
const questions = {
  ...look,
  ...patterns,
  ...ownPatterns,
  ...longRuns,
  ...imports,
  ...mappings,
  ...city,
  ...charts,
  ...caseFiles,
  ...leads,
  ...checks,
  ...same,
  ...out,
  ...audit,
  ...house,
};

export type Questions = { readonly [Q in keyof typeof questions]: Call<(typeof questions)[Q]> };

export interface Desk extends Questions {
  readonly home: string;
  /** What goes on now; `subscribe` tells every change. */
  state(): DeskState;
  /** @returns the way to stop being told */
  subscribe(listener: Listener): () => void;
  /** Who asks and for what, as long as there is one investigator and a practice case file. */
  readonly defaults: Ask;
  /** Starts Neo4j without a question, and waits until it is ready. */
  warm(): Promise<void>;
  /** Process id of the private Neo4j; null when it is outside or was not needed yet. */
  storePid(): Promise<number | null>;
  close(): Promise<void>;
}

export interface DeskOptions {
  /** REDTHREAD_HOME. */
  readonly home: string;
  /** A page would rather be told that Neo4j is starting; a command line waits for it. */
  readonly face: 'web' | 'cli';
  readonly onState?: Listener;
}

/** @throws Unavailable, BadInput when the app store cannot be opened. Neo4j is started by the first question that needs it. */
export async function openDesk({ home, face, onState }: DeskOptions): Promise<Desk> {
  const store = await openStore(home);
  const going = new Going();
  if (onState) going.subscribe(onState);
  const holder = new GraphHolder(home, going, face === 'cli');
  const scope = async (): Promise<Scope> => {
    const graph = await holder.ready();
    return { graph, ...(await scopeOf(graph)) };
  };
  const longs = new LongRuns(home, store, going, () => zonedScope({ scope, store }));
  const inside: Inside = {
    ...{ home, store, holder, face, scopeOf },
    longRuns: longs,
    ledger: ledgerOf(store, home),
    named: evidenceNames(store),
    works: new Works(new WorkLock(home, store), going),
    write: auditWriter(store),
  };
  let closing: Promise<void> | undefined;
  return {
    ...doors(inside, questions),
    home,
    state: () => going.state,
    subscribe: (listener) => going.subscribe(listener),
    defaults: { who: localUser.id, caseFile: practiceCaseFile.id, purpose: '' },
    async warm() {
      const graph = await holder.ready();
      const { warmed } = await import('./warm.ts');
      void warmed(graph);
    },
    storePid: () => holder.pid(),
    close: () =>
      (closing ??= longs
        .close()
        .then(() => holder.close())
        .then(() => store.destroy())),
  };
}
