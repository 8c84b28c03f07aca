import { swallowedLines } from '../../evidence/weight/support';
import { nearestTerm } from '../../plan/lexicon';
import type { Plan, Source } from '../../plan/model';
import { hasOneOf } from '../../plan/text/ranges';
import { subsetCode, subsetMessages } from '../engine/subsets';
import type { Finding, Rule, RulePage } from '../rule';

export const incomplete: Rule = {
  id: 'source/incomplete',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Source incomplete', zh: '来源写得不全' },
  messages: {
    kindNear: {
      en: '"{word}" is no known kind of source. Did you mean {near}?',
      zh: '不认识种类“{word}”，是不是“{near}”？',
    },
    kindUnknown: {
      en: '"{word}" is no known kind of source. Write one, such as annual report, media, meeting, visit, or add yours under `kinds` in .zhibi.yaml.',
      zh: '不认识种类“{word}”。请换成年报、研报、媒体、面谈、走访这样的种类，或在 .zhibi.yaml 的 kinds 里加上。',
    },
    ...subsetMessages(
      {
        kind: { en: 'a kind (annual report, media, meeting …)', zh: '种类（年报、媒体、面谈……）' },
        date: { en: 'a date', zh: '日期' },
        title: { en: 'a title', zh: '标题' },
      },
      {
        en: 'This source lacks {parts}. Add what is missing, set off by " · ".',
        zh: '这个来源缺{parts}。请补上，用“ · ”隔开。',
      },
    ),
  },
  *check(plan): Iterable<Finding> {
    const wrongDates = placesOfWrongDates(plan);
    const swallowed = swallowedLines(plan);
    for (const source of plan.sources) {
      if (source.duplicate || hasOneOf(swallowed, source.range)) continue;
      const lacking = [
        ...(source.kind === null ? ['kind'] : []),
        ...(source.date === null && !hasOneOf(wrongDates, source.range) ? ['date'] : []),
        ...(source.title.trim() === '' ? ['title'] : []),
      ];
      const word = lacking.join() === 'kind' ? unknownKind(source) : null;
      if (word !== null) {
        const near = nearestTerm('sourceKind', word);
        yield near
          ? {
              range: source.firstLine,
              code: 'kindNear',
              params: { word, near: { field: 'sourceKind', term: near } },
            }
          : { range: source.firstLine, code: 'kindUnknown', params: { word } };
      } else if (lacking.length > 0) yield { range: source.firstLine, code: subsetCode(lacking) };
    }
  },
};

export const incompletePage: RulePage = {
  rows: ['M2', 'M8'],
  why: {
    en: 'A reader must be able to find the source again and to see how old it is: what kind it is, what it is called, and when it is from.',
    zh: '看的人要能找到这个来源，还要看得出它有多旧：是哪一类、叫什么、哪天的。',
  },
  example: {
    bad: '## Look\n\n- Growth is slowing.[^fy22]\n\n[^fy22]: Form 10-K of fiscal 2022\n',
    good: '## Look\n\n- Growth is slowing.[^fy22]\n\n[^fy22]: annual-report · Form 10-K of fiscal 2022 · 2022-03-18 · A1\n',
  },
};

/** A short word before the title: it was meant as the kind. */
function unknownKind({ text }: Source): string | null {
  const [first = '', second = ''] = text.split(/\s[·•・‧|｜]\s/);
  const word = first.trim();
  const isWord =
    /^\p{L}[\p{L} -]*$/u.test(word) && word.length <= (/\p{Script=Han}/u.test(word) ? 8 : 20);
  return isWord && /\p{L}/u.test(second) && !/^https?:/.test(second.trim()) ? word : null;
}

/** Where dates stand that are reported as ones that can't be: they aren't missing, too. */
function placesOfWrongDates({ problems }: Plan): number[] {
  return problems
    .filter(
      ({ rule, code }) => /^format\/(invalid-value|near-miss)$/.test(rule) && /date/i.test(code),
    )
    .map(({ range }) => range.start)
    .sort((a, b) => a - b);
}
