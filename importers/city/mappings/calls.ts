/** Subscribers, cells, calls and texts of one mobile operator. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { columnsOf, countryOf, fileName, nameOf, pointOf, stamps, wordsOf, zoneOf, type Edition } from './columns.ts';

export function calls(edition: Edition): z.input<typeof mapping> {
  const who = columnsOf(edition, 'subscribers');
  const cell = columnsOf(edition, 'cells');
  const call = columnsOf(edition, 'calls');
  const sent = columnsOf(edition, 'texts');
  const join = columnsOf(edition, 'pairings');
  const phone = (column: string) => ({ kind: 'Phone', set: { number: column } });
  const at = (column: string) => ({ kind: 'Cell', set: { code: column } });
  const card = (column: string) => ({ kind: 'Sim', set: { imsi: column } });
  const handset = (column: string) => ({ kind: 'Device', set: { imei: column } });
  const isPerson = edition === 'zh' ? '个人' : 'person';
  return {
    ...{ format: 1, name: nameOf(edition, 'city-calls'), words: wordsOf(edition, 'Calls and texts', '通话与短信') },
    ...{ grade: 'record', zone: zoneOf(edition), country: countryOf(edition), dates: stamps },
    files: [
      {
        name: fileName('cells'),
        entities: [
          {
            ...{ as: 'cell', kind: 'Cell' },
            set: {
              ...{ code: cell('cell'), name: cell('site'), azimuth: cell('azimuth'), beamwidth: cell('beamwidth') },
              ...{ range: cell('range'), point: pointOf(cell), operator: cell('operator') },
            },
          },
        ],
      },
      {
        name: fileName('subscribers'),
        dates: 'YYYY-MM-DD',
        entities: [{ as: 'phone', kind: 'Phone', set: { number: who('number'), operator: who('operator') } }],
        links: [
          {
            ...{ kind: 'USES', to: 'phone', set: { since: who('since') } },
            from: { kind: 'Person', set: { residentId: who('subscriber id'), name: who('subscriber') } },
            when: [{ cell: who('subscriber is'), equals: isPerson }],
          },
          {
            ...{ kind: 'USES', to: 'phone', set: { since: who('since') } },
            from: { kind: 'Organisation', set: { creditCode: who('subscriber id'), name: who('subscriber') } },
            when: [{ cell: who('subscriber is'), equals: isPerson, not: true }],
          },
        ],
      },
      {
        name: fileName('calls'),
        links: [
          {
            ...{ as: 'call', kind: 'CALLED', from: phone(call('caller')), to: phone(call('called')) },
            set: { at: call('start'), seconds: call('seconds'), answered: call('answered') },
          },
          ...(['caller', 'called'] as const).map((side) => ({
            ...{ kind: 'SEEN_AT', of: 'call', from: phone(call(side)), to: at(call(`${side} cell`)) },
            ...{ set: { at: call('start') }, when: [{ cell: call(`${side} cell`), empty: false }] },
          })),
          ...(['caller', 'called'] as const).map((side) => ({
            ...{ kind: 'INSTALLED_IN', from: card(call(`${side} imsi`)), to: handset(call(`${side} imei`)) },
            when: [{ cell: call(`${side} imei`), empty: false }],
          })),
        ],
      },
      {
        name: fileName('pairings'),
        links: [
          { kind: 'CARRIES', from: card(join('imsi')), to: phone(join('number')) },
          {
            ...{ kind: 'INSTALLED_IN', from: card(join('imsi')), to: handset(join('imei')) },
            set: { since: join('first used'), until: join('last used') },
          },
        ],
      },
      {
        name: fileName('texts'),
        links: [
          {
            ...{ as: 'text', kind: 'MESSAGED', from: phone(sent('sender')), to: phone(sent('receiver')) },
            set: { at: sent('sent'), category: { value: 'sms' } },
          },
          ...(['sender', 'receiver'] as const).map((side) => ({
            ...{ kind: 'SEEN_AT', of: 'text', from: phone(sent(side)), to: at(sent(`${side} cell`)) },
            ...{ set: { at: sent('sent') }, when: [{ cell: sent(`${side} cell`), empty: false }] },
          })),
        ],
      },
    ],
  };
}
