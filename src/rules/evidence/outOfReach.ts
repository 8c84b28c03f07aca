import type { PlanIndex } from '../../evidence/planIndex';
import { mentionsUs, oursOf, unquoted } from '../../evidence/weight/ours';
import { isFact, isFiling, sourcesOf } from '../../evidence/weight/support';
import type { Claim, Plan, Source } from '../../plan/model';
import { INTENTION, PRAISE } from '../../plan/terms/sources/weights';
import { remembered } from '../../plan/text/remembered';
import { fold, holds } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';
import { disputed } from '../shared/cause';
import { each } from '../shared/each';

/** Sources cited for what they can't show. */
const REACH = 'reach';

export const outOfReach: Rule = {
  id: 'evidence/out-of-reach',
  severity: 'hint',
  title: { en: 'Source that can’t show this', zh: '这个来源说明不了这一条' },
  messages: {
    filing: {
      en: 'A company’s own reports rarely speak of its suppliers. Check that they say this of us, or cite who did.',
      zh: '客户的公告、年报很少会提到我们。请核对原文真有这句，否则注明到底是谁说的。',
    },
    intention: {
      en: 'A plan of theirs, told in a talk: until something public says so, begin with "Hypothesis:", or move it to Ask.',
      zh: '这是面谈里听到的打算，还没有公开材料印证。请改写成“假设:”，或挪到“问”。',
    },
  },
  check(plan, { index }) {
    return each(plan.claims, (claim) => {
      const sources = sourcesOf(claim, index);
      if (!isFact(claim) || claim.kind === 'shift' || claim.table || sources.length === 0)
        return null;
      const code = speaksOfUs(claim, sources, plan, index)
        ? 'filing'
        : isTold(claim, sources)
          ? 'intention'
          : null;
      const range = claim.firstLine;
      return code && { range, code, cause: REACH, effectOf: [disputed(range)] };
    });
  },
};

export const outOfReachPage: RulePage = {
  rows: ['M8', 'M11'],
  once: { en: 'a plan', zh: '每份计划' },
  why: {
    en: 'A source can only show what its writer could know and meant to say: an annual report doesn’t praise a supplier, and a buyer’s word on next year is a hope until it is budgeted.',
    zh: '来源只能证明写的人知道、也愿意说的事：年报不会夸供应商，采购说明年要做，没进预算之前只是打算。',
  },
  example: {
    bad: '## Look\n\n- They will renew in December. [^m]\n\n[^m]: meeting · Talk with the head of IT · 2022-09-01 · B2\n',
    good: '## Look\n\n- They will renew in December. [^m][^t]\n\n[^m]: meeting · Talk with the head of IT · 2022-09-01 · B2\n[^t]: tender · Notice of renewal · 2022-09-05 · A2\n',
  },
};

/** It names us or a brand of ours, and cites nothing but the customer's filings. */
function speaksOfUs(
  claim: Claim,
  sources: readonly Source[],
  plan: Plan,
  index: PlanIndex,
): boolean {
  if (claim.section === 'fit' || claim.section === 'opportunities') return false;
  const account = plan.frontMatter?.account;
  if (!sources.every((source) => isFiling(source) && (!account || source.origin === account))) {
    return false;
  }
  const said = saidIn(claim.text);
  const { names, offerings } = oursOf(plan);
  if (mentionsUs(claim) || [...names, ...index.found(brandsOf)].some((name) => holds(said, name)))
    return true;
  // Their report may speak of robots; it doesn't commend somebody's.
  return PRAISE.test(said) && offerings.some((name) => holds(said, name));
}

/** What we sell under a name of its own: `robots` may be anybody's, `LineSight` is ours. */
function brandsOf({ frontMatter }: Plan): string[] {
  const offering = frontMatter?.offering ?? [];
  return offering.flatMap((name) =>
    name
      .split(/\s+/)
      .filter((word) => BRAND.test(word))
      .map(fold),
  );
}

const BRAND = /\p{Ll}\p{Lu}|^\p{Lu}{2,}[\d-]|\p{L}\d/u;

/** An intention in Look that only a talk backs. */
function isTold(claim: Claim, sources: readonly Source[]): boolean {
  return (
    claim.section === 'look' &&
    sources.every(({ channel }) => channel === 'ask') &&
    tellsIntention(claim.text)
  );
}

const saidIn = remembered((text) => fold(unquoted(text)));
const tellsIntention = remembered((text) => INTENTION.test(saidIn(text)));
