import { termOf } from '../../plan/lexicon';
import type { Plan, SectionId } from '../../plan/model';
import { lineEnd } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';
import { firstLineOf } from '../shared/places';

const CHANNELS: readonly SectionId[] = ['look', 'listen', 'ask', 'feel'];

export const sectionMissing: Rule = {
  id: 'format/section-missing',
  severity: 'warning',
  completeness: true,
  fix: 'act',
  title: { en: 'Section missing', zh: '缺少小节' },
  messages: {
    missing: {
      en: 'These sections are missing: {missing}. Add a heading for each.',
      zh: '缺少这些小节：{missing}。请各加一个标题。',
    },
  },
  *check(plan) {
    const there = new Set<string>([...plan.sections.map(({ id }) => id), ...almostThere(plan)]);
    const missing = CHANNELS.filter((id) => !there.has(id)).map((term) => ({
      field: 'section',
      term,
    }));
    if (missing.length > 0) {
      yield { range: firstLineOf(plan), code: 'missing', params: { missing } };
    }
  },
};

export const sectionMissingPage: RulePage = {
  rows: ['M2', 'M9', 'M11', 'M12'],
  why: {
    en: 'Look, listen, ask, feel: each sees what the others miss. A plan that leaves one out has not looked from there.',
    zh: '望、闻、问、切，看到的各不相同。缺一节，就是少看了一面。',
  },
  example: {
    bad: '## Look\n\n## Ask\n',
    good: '## Look\n\n## Listen\n\n## Ask\n\n## Feel\n',
  },
};

/** Sections whose heading is a near-miss (`##望`): that is reported, and they aren't missing, too. */
function almostThere({ problems, text }: Plan): string[] {
  return problems.flatMap(({ rule, code, range }) => {
    if (rule !== 'format/near-miss' || code !== 'heading') return [];
    const line = text.slice(range.start, lineEnd(text, range.start));
    return termOf('section', line.replace(/^[#＃\s]+/, '')) ?? [];
  });
}
