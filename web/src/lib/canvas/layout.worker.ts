/** Works layouts out beside the page, so that it never stands still. */
import type { LayoutTask } from './layouts/define.ts';
import { layouts, type LayoutName } from './layouts/index.ts';

onmessage = async ({ data }: MessageEvent<{ id: number; name: LayoutName; task: LayoutTask }>) => {
  const layout = await layouts[data.name].load();
  postMessage({ id: data.id, positions: layout(data.task) });
};
