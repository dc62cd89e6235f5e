/** Ways through the streets: one tree of next crossings per goal, made when first asked for. */
import type { Edge, Roads } from './map.ts';

export interface Routes {
  /** Edges from one crossing to another; `fast` likes arteries, else the shorter way. */
  path(from: number, to: number, fast: boolean): readonly Edge[];
  /** For ways to a goal: how many of these edges lie ahead of a crossing. */
  counter(edges: { has(edge: number): boolean }): (from: number, to: number, fast: boolean) => number;
}

export function makeRoutes(roads: Roads): Routes {
  const trees = new Map<number, (Edge | undefined)[]>();
  const into: { from: number; edge: Edge }[][] = roads.edges.map(() => []);
  roads.edges.forEach((list, from) => {
    for (const edge of list) into[edge.to]?.push({ from, edge });
  });
  const tree = (goal: number, fast: boolean): (Edge | undefined)[] => {
    const key = goal * 2 + Number(fast);
    const known = trees.get(key);
    if (known) return known;
    const made = growTree(into, goal, fast);
    trees.set(key, made);
    return made;
  };
  return {
    path(from, to, fast) {
      const next = tree(to, fast);
      const out: Edge[] = [];
      for (let node = from; node !== to;) {
        const edge = next[node];
        if (!edge) throw new Error(`No way from crossing ${node} to ${to}: the streets are not one network.`);
        out.push(edge);
        node = edge.to;
      }
      return out;
    },
    counter(edges) {
      const known = new Map<number, Uint8Array>();
      const count = (to: number, fast: boolean): Uint8Array => {
        const next = tree(to, fast);
        const ahead = new Uint8Array(next.length);
        const done = new Uint8Array(next.length);
        done[to] = 1;
        const back: number[] = [];
        for (let start = 0; start < next.length; start += 1) {
          for (let node = start; !done[node]; node = next[node]?.to ?? to) back.push(node);
          for (let node = back.pop(); node !== undefined; node = back.pop()) {
            const edge = next[node];
            ahead[node] = edge ? (ahead[edge.to] ?? 0) + Number(edges.has(edge.id)) : 0;
            done[node] = 1;
          }
        }
        return ahead;
      };
      return (from, to, fast) => {
        const key = to * 2 + Number(fast);
        let ahead = known.get(key);
        if (!ahead) known.set(key, (ahead = count(to, fast)));
        return ahead[from] ?? 0;
      };
    },
  };
}

/** Dijkstra from the goal backwards with buckets of whole decimetres or deciseconds; ties go to the smaller crossing. */
function growTree(into: { from: number; edge: Edge }[][], goal: number, fast: boolean): (Edge | undefined)[] {
  const cost = new Int32Array(into.length).fill(0x7fffffff);
  const next: (Edge | undefined)[] = into.map(() => undefined);
  const buckets: number[][] = [[goal]];
  cost[goal] = 0;
  for (let at = 0; at < buckets.length; at += 1) {
    for (const node of buckets[at] ?? []) {
      if (cost[node] !== at) continue;
      for (const { from, edge } of into[node] ?? []) {
        const more = at + Math.round(fast ? (edge.metres * 2) / edge.speed : edge.metres / 10);
        if (more < (cost[from] ?? 0)) {
          cost[from] = more;
          next[from] = edge;
          (buckets[more] ??= []).push(from);
        }
      }
    }
  }
  return next;
}
