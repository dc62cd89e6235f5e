/** The fictional city, for a workbench in which nothing is yet. */
import { usualCity } from '#casework/questions/city.ts';
import { builder } from '../builder.ts';
import { failures } from '../types/failures.ts';

builder.mutationField('loadCity', (t) =>
  t.field({
    type: 'Boolean',
    description:
      'Makes the small fictional city in your language and imports its files. Answers when that has begun: the jobs tell how it goes on and ends.',
    errors: failures,
    resolve: (_, __, { desk, ask, language }) =>
      new Promise<boolean>((begun, failed) => {
        const onJob = (): void => begun(true);
        desk.loadCity(ask, { ...usualCity, language, onJob }).then(onJob, failed);
      }),
  }),
);
