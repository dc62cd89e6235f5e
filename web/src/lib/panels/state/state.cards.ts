import { cards, nothing } from '../cards.ts';
import State from './State.svelte';

const authority = (zh: boolean) => (zh ? '澜刑调〔2026〕0417 号' : 'LR 26/0417');

export default cards(State)(
  'States',
  { width: 376 },
  {
    'empty chart': () => ({ is: 'emptyChart', acts: [{ is: 'keys', act: nothing }] }),
    'first run': () => ({ is: 'firstRun', with: { done: 38200, of: 100000, seconds: 20 } }),
    'nothing found': () => ({
      is: 'nothingFound',
      with: { text: 'ZQ41 KLX', data: 57, wider: 'ZQ41*' },
      acts: [{ is: 'importFile', act: nothing }],
    }),
    loading: (d) => ({
      is: 'loading',
      with: { what: d.language === 'zh' ? '现场附近的通话' : 'calls near the scenes', done: 2, of: 4 },
      acts: [{ is: 'stop', act: nothing }],
    }),
    partial: (d) => ({
      is: 'partial',
      with: { shown: 200, of: 1340, what: d.language === 'zh' ? '联系人' : 'contacts' },
      acts: [
        { is: 'more', n: 200, act: nothing },
        { is: 'kinds', act: nothing },
      ],
    }),
    'time limit': () => ({
      is: 'timeLimit',
      with: { seconds: 30, shown: 12 },
      acts: [{ is: 'shorten', act: nothing }],
    }),
    error: (d) => ({
      is: 'error',
      with: { why: d.language === 'zh' ? '数据库断开了连接。' : 'the database closed the connection.' },
      acts: [
        { is: 'again', act: nothing },
        { is: 'copy', act: nothing },
      ],
    }),
    offline: () => ({ is: 'offline', with: { since: '10:42', seconds: 8 } }),
    back: () => ({ is: 'back' }),
    recovering: () => ({ is: 'recovering' }),
    'kind not opened': (d) => ({
      is: 'notOpened',
      with: { what: d.language === 'zh' ? '住宿记录' : 'Hotel stays', authority: authority(d.language === 'zh') },
    }),
    'authority ended': (d) => ({
      is: 'authorityEnded',
      with: { authority: authority(d.language === 'zh'), at: d.language === 'zh' ? '12-31' : '31 Dec' },
    }),
    'not there': () => ({ is: 'notThere' }),
    'too big': () => ({
      is: 'tooBig',
      with: { more: 4210 },
      acts: [
        { is: 'kinds', act: nothing },
        { is: 'linkedTwice', n: 64, act: nothing },
        { is: 'asTable', act: nothing },
      ],
    }),
    hub: (d) => ({
      is: 'hub',
      with: { caption: d.language === 'zh' ? '呼叫中心 600' : 'Call centre 600', links: 5412 },
      acts: [{ is: 'cross', act: nothing }],
    }),
    'no hits': () => ({ is: 'noHits', with: { tried: 18402 } }),
    'saved twice': () => ({ is: 'savedTwice', with: { at: '10:40' } }),
    undone: (d) => ({
      is: 'undone',
      with: { what: d.language === 'zh' ? '展开秦若涵，15 个实体。' : 'expanded Ines Calder, 15 entities.' },
      acts: [{ is: 'redo', act: nothing }],
    }),
  },
);
