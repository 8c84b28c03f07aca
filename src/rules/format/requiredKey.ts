import { termOf } from '../../plan/lexicon';
import type { FrontMatter, Plan } from '../../plan/model';
import type { Rule, RulePage } from '../rule';
import { firstLineOf } from '../shared/places';

const REQUIRED = ['zhibi', 'account', 'owner', 'reviewBy', 'decision', 'stage'] as const;

export const requiredKey: Rule = {
  id: 'format/required-key',
  severity: 'error',
  needs: ['front-matter'],
  fix: 'act',
  title: { en: 'Required key missing', zh: '缺必填项' },
  messages: {
    missing: {
      en: 'The front matter lacks `{key}`. Add it.',
      zh: '文件头缺“{key}”。请补上。',
    },
    empty: {
      en: '`{key}` is empty. Fill it in.',
      zh: '“{key}”还空着。请填上。',
    },
    reason: {
      en: 'Why this decision? Add `reason`.',
      zh: '为什么这样取舍？请补上“理由”。',
    },
  },
  *check(plan) {
    const { frontMatter } = plan;
    if (!frontMatter) return;
    const misspelt = misspeltKeys(plan);
    for (const term of REQUIRED) {
      const entry = entryOf(frontMatter, term);
      if ((entry && !entry.empty) || (!entry && misspelt.has(term))) continue;
      const params = { key: { field: 'frontMatterKey', term } };
      yield entry
        ? { range: entry.keyRange, code: 'empty', params }
        : { range: firstLineOf(plan), code: 'missing', params };
    }
    const decision = entryOf(frontMatter, 'decision');
    const reason = entryOf(frontMatter, 'reason');
    if (!decision || frontMatter.decision === null || frontMatter.decision === 'undecided') return;
    if (reason?.empty) {
      const params = { key: { field: 'frontMatterKey', term: 'reason' } };
      yield { range: reason.keyRange, code: 'empty', params };
    } else if (!reason && !misspelt.has('reason'))
      yield { range: decision.keyRange, code: 'reason' };
  },
};

export const requiredKeyPage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'Choosing right beats working hard: every plan says who owns it, what was decided, why, and when that will be reviewed.',
    zh: '选择大于努力：每份计划都要写明谁负责、怎么取舍、为什么、哪天复核。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\nowner:\nreviewBy: 2022-12-01\ndecision: pursue\nstage: pre-sale\n---\n',
    good: '---\nzhibi: 1\naccount: Acme\nowner: Wang Min\nreviewBy: 2022-12-01\ndecision: pursue\nreason: They lose share where we help.\nstage: pre-sale\n---\n',
  },
};

/** What unknown keys were surely meant to be: those are reported, and aren't missing, too. */
function misspeltKeys({ problems, frontMatter }: Plan): ReadonlySet<string> {
  const terms = problems.flatMap(({ rule, code, params, range }) => {
    const inside = range.start < (frontMatter?.range.end ?? 0);
    if (rule !== 'format/unknown-key' || code !== 'near' || !inside) return [];
    return termOf('frontMatterKey', String(params.near)) ?? [];
  });
  return new Set(terms);
}

function entryOf({ entries }: FrontMatter, term: string) {
  return entries.find((entry) => entry.term === term);
}
