import { callerOf } from '../../evidence/naming';
import type { Person, Plan, Range } from '../../plan/model';
import { fold, holds } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';

const AGAINST: ReadonlySet<string | null> = new Set(['opponent', 'non-supporter']);
const WEIGHTY: ReadonlySet<string | null> = new Set(['high', 'medium']);

export const blockerUnanswered: Rule = {
  id: 'people/blocker-unanswered',
  severity: 'info',
  needs: ['front-matter', 'whole-plan', 'actions'],
  title: { en: 'An opponent without an answer', zh: '反对的人没人管' },
  messages: {
    alone: {
      en: '{name} is against it and has a say, and no action, need or next step has to do with them. Plan how to win them over, or how to get around them.',
      zh: '{name}不支持，说话又有分量，行动、需求和下一步里却都没有提到他。请想好怎么争取，或怎么绕开。',
    },
  },
  *check(plan) {
    // Without any actions, those are what is missing.
    if (!plan.sections.some(({ id }) => id === 'actions')) return;
    for (const person of plan.people) {
      if (person.duplicate || !isAgainst(person) || isAnswered(person, plan)) continue;
      yield { range: person.nameRange, code: 'alone', params: { name: person.name } };
    }
  },
};

function isAgainst({ support, roles, influence }: Person): boolean {
  return WEIGHTY.has(influence) && (AGAINST.has(support) || roles.includes('blocker'));
}

/** Named, or referred to, wherever something is to be done, or where what they care about is met. */
function isAnswered({ name, id }: Person, plan: Plan): boolean {
  const calls = callerOf(name);
  const named = (text: string | null) =>
    text !== null && (holds(fold(text), fold(name)) || calls(text));
  const meant = ({ range }: { readonly range: Range }) =>
    id !== null && plan.text.slice(range.start, range.end).includes(`(^${id})`);
  return (
    plan.actions.some((action) => named(action.text) || named(action.owner) || meant(action)) ||
    plan.needs.some(
      (need) => named(need.name) || named(need.need) || named(need.answer) || meant(need),
    ) ||
    plan.opportunities.some(
      ({ next, who }) => named(next) || who.some(({ person }) => fold(person) === fold(id ?? name)),
    )
  );
}

export const blockerUnansweredPage: RulePage = {
  rows: ['M9', 'M13'],
  why: {
    en: 'Whoever is against it works while we wait. One line says what worries them and what we do about it.',
    zh: '反对的人不会等你。写一行：他担心什么，我们怎么办。',
  },
  example: {
    bad: '## People\n\n- Tom Reed · Head of IT · influence: high · support: opponent\n\n## Actions\n\n- [ ] Send the offer · Kim · 2022-12-01\n',
    good: '## People\n\n- Tom Reed · Head of IT · influence: high · support: opponent\n\n## Actions\n\n- [ ] Show Tom Reed the security audit · Kim · 2022-12-01\n',
  },
};
