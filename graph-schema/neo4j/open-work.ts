/** What a writer finds half done it finishes before its own: moves before undos (PROVENANCE §3, "help first"). */
import type { Graph } from './driver.ts';
import { lockGuard, usualSize } from './guard.ts';
import { finishMove } from './move.ts';
import { finishUndo } from './undo.ts';

export async function finishOpenWork(graph: Graph, size = usualSize): Promise<void> {
  await finishMove(graph, size);
  const { undoing } = await graph.write(lockGuard);
  for (const imp of undoing) await finishUndo(graph, imp, undefined, size);
}
