import { bareHeadings } from '../../evidence/headings';
import { isAboutUs } from '../../evidence/weight/ours';
import { lacking } from '../../evidence/weight/support';
import type { Claim, Plan } from '../../plan/model';
import { NOT_KNOWN } from '../../plan/terms/sources/weights';
import { fold } from '../../plan/text/text';
import type { Finding, Rule, RulePage } from '../rule';
import { isFeared } from '../shared/feared';

export const missing: Rule = {
  id: 'evidence/missing',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Fact without a source', zh: '事实没有出处' },
  messages: {
    missing: {
      en: 'No source for this. Cite one with `[^id]`, or begin with "Inference:", "Hypothesis:" or "Open:".',
      zh: '这一条没有出处。请用 `[^编号]` 引用来源；没有的话，开头写明“推断:”“假设:”或“待查:”。',
    },
    heading: {
      en: '{count|statement|statements} here cite nothing. If all come from one visit or talk, cite it on the heading with `[^id]`.',
      zh: '这里 {count} 条陈述都没有出处。如果出自同一次走访或谈话，在标题后用 `[^编号]` 引用一次就行。',
    },
  },
  check(plan, { index }) {
    const found: Finding[] = [];
    const told = new Set<unknown>();
    for (const { heading, claims, figures } of bareHeadings(index)) {
      for (const claim of claims) told.add(claim);
      if (figures > 0) continue;
      found.push({ range: heading.range, code: 'heading', params: { count: claims.length } });
    }
    for (const { claim, lack } of lacking(index)) {
      if (told.has(claim) || lack !== 'source' || isAboutUs(claim)) continue;
      if (isNotKnown(claim, plan) || isFeared(claim)) continue;
      found.push({ range: claim.firstLine, code: 'missing' });
    }
    return found;
  },
};

export const missingPage: RulePage = {
  rows: ['M2', 'M8'],
  why: {
    en: 'A statement that nobody can trace is an opinion. Cite where it comes from, or say that it is an inference, a hypothesis or still open.',
    zh: '查不到出处的话只是看法。请引用来源；没有的话，标明是推断、假设还是待查。',
  },
  example: {
    bad: '## Look\n\n- The board wants to go abroad.\n',
    good: '## Look\n\n- The board wants to go abroad.[^fy]\n- Hypothesis: Europe comes first.\n\n[^fy]: annual-report · Form 10-K 2022 · 2022-03-18 · A1\n',
  },
};

/** A need of which the plan itself says that it isn't known yet. */
function isNotKnown({ section, range }: Claim, { needs }: Plan): boolean {
  return (
    section === 'needs' &&
    needs.some(
      ({ range: { start }, need }) =>
        start >= range.start && start < range.end && NOT_KNOWN.test(fold(need)),
    )
  );
}
