import type { Plan, Range } from '../../plan/model';
import type { Rule, RulePage } from '../rule';

export const unsupported: Rule = {
  id: 'opportunity/unsupported',
  severity: 'error',
  fix: 'act',
  title: { en: 'Opportunity without evidence', zh: '机会没有依据' },
  messages: {
    missing: {
      en: 'Nothing in this opportunity says how we know. Add “Because: (^c1)” or cite a source.',
      zh: '这个机会没有一处说明依据。请加“依据: (^c1)”，或注明来源。',
    },
  },
  *check(plan) {
    for (const { range, headingRange, citations, sources, references } of plan.opportunities) {
      if (citations.length > 0 || sources.length > 0 || citesWithin(plan, range)) continue;
      // A reference to nothing is `source/undefined` and is mended there.
      const known = references.every(({ id }) => plan.names.referred.has(id));
      if (known) yield { range: headingRange, code: 'missing' };
    }
  },
};

export const unsupportedPage: RulePage = {
  rows: ['M8', 'M13'],
  why: {
    en: 'An opportunity that cites nothing is a wish. Point to the statements it rests on with “Because”, or cite the source.',
    zh: '没有依据的机会只是愿望。请用“依据”指向它所依据的陈述，或注明来源。',
  },
  example: {
    bad: '## Opportunities\n\n### Feed ads for new buyers\n\n- Pain: new buyers cost too much\n',
    good: '## Opportunities\n\n### Feed ads for new buyers\n\n- Because: the head of marketing said so [^call]\n- Pain: new buyers cost too much\n\n[^call]: Call · Head of marketing · 2022-08-03\n',
  },
};

/** On its heading, in its tables and quotes too; a bound figure cites what its block does. */
function citesWithin(plan: Plan, { start, end }: Range): boolean {
  return [...plan.citations, ...plan.boundFigures].some(
    ({ range }) => range.start >= start && range.start < end,
  );
}
