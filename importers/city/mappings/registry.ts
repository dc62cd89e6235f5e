/** Population, kin, vehicles, firms and addresses. */
import type { z } from 'zod';
import type { mapping } from '../../kit/mapping.ts';
import { columnsOf, countryOf, fileName, nameOf, pointOf, stamps, wordsOf, zoneOf, type Edition } from './columns.ts';

export function registry(edition: Edition): z.input<typeof mapping> {
  const person = columnsOf(edition, 'persons');
  const kin = columnsOf(edition, 'kin');
  const car = columnsOf(edition, 'vehicles');
  const firm = columnsOf(edition, 'companies');
  const held = columnsOf(edition, 'shareholders');
  const at = columnsOf(edition, 'addresses');
  const isPerson = edition === 'zh' ? '个人' : 'person';
  const sexes = edition === 'zh' ? { 男: 'm', 女: 'f' } : { m: 'm', f: 'f' };
  return {
    ...{
      format: 1,
      name: nameOf(edition, 'city-registry'),
      words: wordsOf(edition, 'Registers of the city', '城市登记资料'),
    },
    ...{
      grade: 'record',
      zone: zoneOf(edition),
      country: countryOf(edition),
      dates: stamps,
      lookups: { sexes: { table: sexes } },
    },
    files: [
      {
        name: fileName('addresses'),
        entities: [
          {
            ...{ as: 'address', kind: 'Address', id: at('address id') },
            set: { address: at('address'), postcode: at('postcode'), point: pointOf(at), accuracy: at('accuracy') },
          },
        ],
        ignore: [at('area')],
      },
      {
        name: fileName('persons'),
        dates: 'YYYY-MM-DD',
        entities: [
          {
            ...{ as: 'person', kind: 'Person' },
            set: {
              ...{ residentId: person('resident id'), name: person('name'), bornOn: person('born on') },
              ...{ sex: { column: person('sex'), lookup: 'sexes' }, occupation: person('occupation') },
            },
          },
        ],
        links: [
          { kind: 'LIVES_AT', from: 'person', to: { kind: 'Address', id: person('address id') } },
          {
            ...{ kind: 'EMPLOYED_BY', from: 'person', set: { role: person('occupation') } },
            to: { kind: 'Organisation', set: { creditCode: person('employer code') } },
            when: [{ cell: person('employer code'), empty: false }],
          },
        ],
        ignore: [person('address'), person('area'), person('employer')],
      },
      {
        name: fileName('kin'),
        links: [
          {
            ...{ kind: 'KIN_OF', set: { relation: kin('relation') } },
            from: { kind: 'Person', set: { residentId: kin('resident id 1') } },
            to: { kind: 'Person', set: { residentId: kin('resident id 2') } },
          },
        ],
        ignore: [kin('name 1'), kin('name 2')],
      },
      {
        name: fileName('companies'),
        entities: [
          {
            ...{ as: 'firm', kind: 'Organisation' },
            set: {
              ...{ creditCode: firm('company code'), name: firm('name'), category: firm('trade') },
              ...{ registeredOn: { column: firm('registered on'), dates: 'YYYY-MM-DD' }, status: firm('status') },
            },
          },
        ],
        links: [
          { kind: 'LOCATED_AT', from: 'firm', to: { kind: 'Address', id: firm('address id') } },
          {
            ...{ kind: 'USES', from: 'firm', to: { kind: 'Phone', set: { number: firm('phone') } } },
            when: [{ cell: firm('phone'), empty: false }],
          },
          {
            ...{ kind: 'MEMBER_OF', to: 'firm', set: { role: { value: 'director' } } },
            from: { kind: 'Person', set: { residentId: firm('director id'), name: firm('director') } },
          },
        ],
        ignore: [firm('address'), firm('capital')],
      },
      {
        name: fileName('shareholders'),
        dates: 'YYYY-MM-DD',
        links: [
          {
            ...{ kind: 'INVESTED_IN', to: { kind: 'Organisation', set: { creditCode: held('company code') } } },
            from: { kind: 'Person', set: { residentId: held('shareholder id'), name: held('shareholder') } },
            set: { share: held('share'), amount: held('amount'), currency: held('currency'), since: held('since') },
            when: [{ cell: held('shareholder is'), equals: isPerson }],
          },
          {
            ...{ kind: 'INVESTED_IN', to: { kind: 'Organisation', set: { creditCode: held('company code') } } },
            from: { kind: 'Organisation', set: { creditCode: held('shareholder id'), name: held('shareholder') } },
            set: { share: held('share'), amount: held('amount'), currency: held('currency'), since: held('since') },
            when: [{ cell: held('shareholder is'), equals: isPerson, not: true }],
          },
        ],
        ignore: [held('name')],
      },
      {
        name: fileName('vehicles'),
        dates: 'YYYY-MM-DD',
        entities: [
          {
            ...{ as: 'vehicle', kind: 'Vehicle' },
            set: {
              ...{ plate: car('plate'), plateType: car('plate type'), vin: car('vin'), maker: car('make') },
              ...{ colour: car('colour'), category: car('category') },
            },
          },
        ],
        links: [
          {
            ...{ kind: 'OWNS', to: 'vehicle', set: { since: car('registered on') } },
            from: { kind: 'Person', set: { residentId: car('owner id') } },
            when: [{ cell: car('owner is'), equals: isPerson }],
          },
          {
            ...{ kind: 'OWNS', to: 'vehicle', set: { since: car('registered on') } },
            from: { kind: 'Organisation', set: { creditCode: car('owner id') } },
            when: [{ cell: car('owner is'), equals: isPerson, not: true }],
          },
        ],
        ignore: [car('owner'), car('address')],
      },
    ],
  };
}
