import type { Plan } from '../../plan/model';
import type { Rule, RulePage } from '../rule';

export const unused: Rule = {
  id: 'source/unused',
  severity: 'hint',
  needs: ['front-matter', 'whole-plan'],
  fix: 'act',
  title: { en: 'Source never cited', zh: '来源没人引用' },
  messages: {
    unused: {
      en: 'Nothing cites the source "{id}". Write `[^{id}]` where it belongs, or take the line out.',
      zh: '来源“{id}”没有一处引用。请在用到它的地方写上 `[^{id}]`，用不上就删掉这一行。',
    },
  },
  *check(plan) {
    const cited = citedIds(plan);
    const unread = unreadBlocks(plan);
    for (const { id, duplicate, firstLine } of plan.sources) {
      if (!duplicate && !cited.has(id) && !unread.includes(id))
        yield { range: firstLine, code: 'unused', params: { id } };
    }
  },
};

export const unusedPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A source that nothing cites supports nothing. Cite it where it belongs, or take it out.',
    zh: '没人引用的来源，什么也证明不了。请在用到它的地方引用，用不上就删掉。',
  },
  example: {
    bad: '## 望\n\n- 营收增长放缓。\n\n[^fy22]: 年报 · 2022财年年报 · 2022-07-26 · A1\n',
    good: '## 望\n\n- 营收增长放缓。[^fy22]\n\n[^fy22]: 年报 · 2022财年年报 · 2022-07-26 · A1\n',
  },
  english: {
    bad: '## Look\n\n- Revenue grows more slowly.\n\n[^fy22]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '## Look\n\n- Revenue grows more slowly.[^fy22]\n\n[^fy22]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

/** Ids that are cited, or were surely meant to be: `[^访谈 1]` is reported itself. */
function citedIds({ citations, problems }: Plan): ReadonlySet<string> {
  const meant = problems.flatMap(({ rule, code, params }) =>
    rule === 'format/near-miss' && code === 'citation' ? String(params.id) : [],
  );
  return new Set([...citations.map(({ id }) => id), ...meant]);
}

/** The text of blocks whose YAML can't be read: an id in it may well be cited. */
function unreadBlocks({ roe, segments, text }: Plan): string {
  const unread = [...roe, ...segments].filter(({ invalid, rows }) => invalid && rows.length === 0);
  return unread.map(({ content }) => text.slice(content.start, content.end)).join('\n');
}
