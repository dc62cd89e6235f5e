/** The six failures as types of the schema, each worded in the language of the one who asked. */
import { Failure, type FailureType } from '#graph-schema/words/failure.ts';
import { builder } from '../builder.ts';
import { SayType } from './scalars.ts';

const abouts: Readonly<Record<FailureType, string>> = {
  NotFound: 'There is no such thing, or it is not open to you.',
  NotAllowed: 'A right or a closed kind stands in the way; it is named.',
  BadInput: 'What was asked cannot be read: which part, the rule, the likely cause.',
  TooBig: 'The answer would be more than can be shown or worked out; with a way to narrow it.',
  TimedOut: 'The limit of time or memory was reached, or the question was stopped.',
  Unavailable: 'Something that is needed does not answer at the moment; nothing was changed.',
};

/** Failures are told apart by their `type`, so each has a class for the errors plugin to recognise. */
const classes = Object.fromEntries(
  (Object.keys(abouts) as FailureType[]).map((type) => [
    type,
    class extends Failure {
      static override [Symbol.hasInstance](thrown: unknown): boolean {
        return thrown instanceof Error && thrown.name === 'Failure' && (thrown as Failure).type === type;
      }
    },
  ]),
) as Record<FailureType, typeof Failure>;

const Problem = builder.interfaceRef<Failure>('Problem').implement({
  description: 'Why there is no answer: the sentence, and what may have caused it.',
  fields: (t) => ({
    says: t.field({ type: SayType, resolve: ({ says }) => says }),
    perhaps: t.field({ type: SayType, nullable: true, resolve: ({ perhaps }) => perhaps }),
    parameter: t.string({ nullable: true, resolve: ({ where }) => where?.parameter }),
  }),
});

for (const type of Object.keys(abouts) as FailureType[]) {
  builder.objectType(classes[type], { name: type, description: abouts[type], interfaces: [Problem] });
}

/** What every question may answer with instead. */
export const failures = { types: Object.values(classes) };
