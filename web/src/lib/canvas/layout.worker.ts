/** Works layouts out beside the page, so that it never stands still. */
import type { LayoutTask } from './layouts/define.ts';
import type { LayoutName } from './layouts/index.ts';
import { run } from './layouts/run.ts';

onmessage = async ({ data }: MessageEvent<{ id: number; name: LayoutName; task: LayoutTask }>) => {
  postMessage({ id: data.id, positions: await run(data.name, data.task) });
};
