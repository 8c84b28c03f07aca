import type { Plan, Range } from '../../plan/model';
import { AROUND_BODY, type Body, DECIDING_BODIES } from '../../plan/terms/sources/bodies';
import { remembered } from '../../plan/text/remembered';
import { fold, plainly } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';

/** Bodies decide, and nobody has gone to see who sits there. */
const UNNAMED = 'unnamed';

export const roleUnnamed: Rule = {
  id: 'people/role-unnamed',
  severity: 'info',
  needs: ['front-matter', 'whole-plan'],
  title: { en: 'A deciding body with nobody in it', zh: '有份拍板，却没有人' },
  messages: {
    unnamed: {
      en: '"{body}" has a say, and nobody of it is among the people. Find out who it is and add them under People.',
      zh: '“{body}”有份决定，关键人里却没有他们的人。请弄清是谁，补进“关键人”。',
    },
  },
  *check(plan) {
    if (plan.people.length === 0) return;
    const told = new Set<Body>();
    for (const { text, start } of placesOf(plan)) {
      for (const { body, name, at } of bodiesIn(text)) {
        if (told.has(body) || isAmong(plan, body)) continue;
        told.add(body);
        const range = { start: start + at, end: start + at + name.length };
        yield { range, code: 'unnamed', params: { body: name }, cause: UNNAMED };
      }
    }
  },
};

export const roleUnnamedPage: RulePage = {
  rows: ['M13'],
  once: { en: 'a plan', zh: '每份计划' },
  why: {
    en: 'The text knows that the audit office has a say; the people list doesn’t know a soul there. Those are the people who stop a deal late.',
    zh: '正文里写着审计处有份决定，关键人里却一个都没有。最后拦住单子的，往往就是这些没见过的人。',
  },
  example: {
    bad: '## People\n\n- Tom Reed · Head of IT · user buyer\n\n## How they buy\n\n- Orders above 1 m EUR go to the audit committee. [^m]\n\n[^m]: meeting · Head of IT · 2022-09-01 · B2\n',
    good: '## People\n\n- Tom Reed · Head of IT · user buyer\n- Eva Stein · Chair of the audit committee · influencer\n\n## How they buy\n\n- Orders above 1 m EUR go to the audit committee. [^m]\n\n[^m]: meeting · Head of IT · 2022-09-01 · B2\n',
  },
};

/** The bodies that a text names first, ours aside, and where. */
const bodiesIn = remembered((text) => {
  const plain = plainly(text);
  return DECIDING_BODIES.flatMap((body) => {
    const match = body.named.exec(plain);
    if (!match || isOurOwn(plain, match.index)) return [];
    const name = match[0].replace(AROUND_BODY, '');
    const at = match.index + match[0].indexOf(name);
    return [{ body, name: text.slice(at, at + name.length), at }];
  });
});

const OUR_OWN = /(?:我们|我方|我司|本公司)的?$|\bour (?:own )?$/i;

interface Place {
  readonly text: string;
  readonly start: number;
}

/** Where a plan says who has a say: How they buy, the process of a deal, what speaks against. In the order of the text. */
function placesOf(plan: Plan): Place[] {
  const ranges: Range[] = [
    ...plan.claims.filter(({ section }) => section === 'buying').map(({ range }) => range),
    ...plan.claims.flatMap(({ against }) => against.map(({ range }) => range)),
    ...plan.opportunities.flatMap(({ items }) =>
      items.filter(({ key }) => key === 'process').map(({ valueRange }) => valueRange),
    ),
  ];
  return ranges
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ text: plan.text.slice(start, end), start }));
}

/** Our board, our lawyers. */
function isOurOwn(text: string, at: number): boolean {
  return OUR_OWN.test(text.slice(Math.max(0, at - 12), at));
}

/** Somebody of it is known, by title, name or role. */
function isAmong({ people }: Plan, body: Body): boolean {
  return people.some(
    ({ title, name, roles }) =>
      (body.role !== undefined && roles.includes(body.role)) ||
      body.member.test(fold(`${title ?? ''} ${name}`)),
  );
}
