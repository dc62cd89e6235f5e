/** The status line of the workbench, always in one order: drawn · not drawn · outside the window · what goes on │ data │ saved. */
import type { Tongue } from '#graph-schema/words/tongue.ts';
import { cutSentence } from '#graph-schema/words/cut.ts';
import type { StatusPart } from '../shell/status.ts';
import { setOpen } from '#lib/workbench/groups.ts';
import { setWindows } from '#lib/workbench/chart.ts';
import type { Desk } from './desk.svelte.ts';
import type { House } from './house.svelte.ts';

export function standing(desk: Desk, house: House, tongue: Tongue): readonly StatusPart[] {
  const { session, w } = desk;
  const { entities, bundles, groups, links, outside, uncounted } = session.drawn;
  const cuts = session.cut.map((cut, i) => ({ id: String(i), label: cutSentence(cut, tongue) }));
  const parts: StatusPart[] = [{ id: 'drawn', says: w.drawn(entities.length, bundles.length, links) }];
  if (groups.length > 0) {
    const inside = groups.reduce((sum, { members }) => sum + members.length, 0);
    const among = groups.reduce((sum, group) => sum + group.links, 0);
    const openAll = () => session.do((chart) => groups.reduce((now, { group }) => setOpen(group.id, true)(now), chart));
    parts.push({
      ...{ id: 'groups', icon: 'group', says: w.inGroups(inside, among, groups.length) },
      list: [{ id: 'open', label: w.openAll, act: openAll }],
    });
  }
  const [only] = cuts;
  if (only !== undefined)
    parts.push({
      ...{ id: 'cut', icon: 'warn', tone: 'warn', list: cuts },
      says: cuts.length === 1 ? only.label : w.notDrawn(cuts.length),
    });
  if (outside > 0)
    parts.push({
      ...{ id: 'outside', icon: 'clock', says: w.outside(outside) },
      list: [{ id: 'all', label: w.removeWindow, act: () => session.do(setWindows(null, null)) }],
    });
  if (uncounted > 0) parts.push({ id: 'uncounted', icon: 'clock', says: w.uncounted(uncounted) });
  parts.push(...going(house, tongue, w));
  return parts;
}

/** What goes on at the desk: the store when it is not ready, work under way. */
export function going(house: House, tongue: Tongue, w: Desk['w']): readonly StatusPart[] {
  if (house.offline) return [{ id: 'offline', icon: 'warn', tone: 'warn', says: w.offline }];
  const store = house.desk?.store.state;
  const parts: StatusPart[] = [];
  if (store !== undefined && store !== 'ready' && store !== 'idle')
    parts.push({ id: 'store', icon: 'clock', says: w.store[store] });
  for (const job of house.jobs.filter(({ state }) => state === 'running')) {
    const share = job.of === null || job.of === 0 ? '' : ` ${Math.floor((100 * job.done) / job.of)} %`;
    parts.push({ id: job.id, icon: 'import', says: `${tongue.say(job.what)}${share}` });
  }
  return parts;
}

export function freshness(house: House, tongue: Tongue, w: Desk['w']): StatusPart | undefined {
  const { data } = house;
  if (data === null) return undefined;
  if (data.lastImport === null) return { id: 'data', says: w.noData };
  return { id: 'data', says: w.data(data.last, tongue.moment(data.lastImport.endedAt)) };
}

export function savedWords(desk: Desk, tongue: Tongue): string {
  const { saving, w } = desk;
  if (saving.state === 'saving') return w.saving;
  if (saving.state === 'failed') return w.saveFailed;
  if (saving.now === null) return desk.session.ids.length === 0 ? '' : w.notSaved;
  return w.saved(tongue.today(saving.now.savedAt));
}
