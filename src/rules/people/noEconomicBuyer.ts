import type { Plan, Range } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';
import { firstLineOf, headingOf } from '../shared/places';

const DECIDES = 'economic-buyer';

export const noEconomicBuyer: Rule = {
  id: 'people/no-economic-buyer',
  severity: 'info',
  needs: ['people'],
  completeness: true,
  fix: 'act',
  title: { en: 'No economic buyer', zh: '没有拍板人' },
  messages: {
    missing: {
      en: 'Nobody here has the last word. Find out who signs and give them the role “economic buyer”.',
      zh: '计划里还没有拍板人。请弄清最后谁签字，给他标上“拍板人”。',
    },
    inSale: {
      en: 'A deal is in sale, and nobody here has the last word. Find out who signs before anything else, and give them the role “economic buyer”.',
      zh: '单子已经在售中，计划里却还没有拍板人。先弄清最后谁签字，给他标上“拍板人”。',
    },
  },
  *check(plan): Iterable<Finding> {
    const decided =
      plan.people.some(({ roles, duplicate }) => !duplicate && roles.includes(DECIDES)) ||
      plan.opportunities.some(({ who }) => who.some(({ role }) => role === DECIDES));
    if (decided) return;
    const range = placeOfPeople(plan);
    yield isSelling(plan)
      ? { range, code: 'inSale', severity: 'warning' }
      : { range, code: 'missing' };
  },
};

export const noEconomicBuyerPage: RulePage = {
  rows: ['M13'],
  why: {
    en: 'Somebody signs. If the plan doesn’t know who, the surprise comes late. Find that person and give them the role economic buyer.',
    zh: '总有一个人拍板。不知道是谁，迟早要吃亏。请找到这个人，标上“拍板人”。',
  },
  example: {
    bad: '## People\n\n- Han Mei · Head of marketing · user buyer\n',
    good: '## People\n\n- Han Mei · Head of marketing · user buyer\n- Wang Jun · CEO · economic buyer\n',
  },
};

/** The account is pursued, and a deal of it stands in sale. */
function isSelling({ frontMatter, opportunities }: Plan): boolean {
  if (frontMatter?.decision !== 'pursue') return false;
  const own = frontMatter.stage === 'in-sale';
  return opportunities.some(
    ({ stage, result }) => result === null && (stage === 'in-sale' || (stage === null && own)),
  );
}

function placeOfPeople(plan: Plan): Range {
  const key = plan.frontMatter?.entries.find((entry) => entry.term === 'people');
  return headingOf(plan, 'people') ?? key?.keyRange ?? firstLineOf(plan);
}
