/** What the private Neo4j is doing, in states that a person can read. */

export type StoreState =
  | { readonly state: 'fetching'; readonly done: number; readonly of: number }
  | { readonly state: 'starting' }
  | { readonly state: 'recovering' }
  | { readonly state: 'ready' }
  | { readonly state: 'stopped' };

export type OnState = (state: StoreState) => void;
