import { whileSame } from '../../finance/once';
import { inSections } from '../../plan/compose/parts';
import type { Citation, Plan, Reference } from '../../plan/model';
import type { Rule, RulePage } from '../rule';
import { each } from '../shared/each';

export const undefinedSource: Rule = {
  id: 'source/undefined',
  severity: 'error',
  needs: ['whole-plan'],
  fix: 'act',
  title: { en: 'Cites what isn’t there', zh: '引用了不存在的来源' },
  messages: {
    citation: {
      en: 'There is no source "{id}". Add a line `[^{id}]: …`, or correct the id.',
      zh: '没有编号为“{id}”的来源。请补一行 `[^{id}]: …`，或改正编号。',
    },
    claimNamed: {
      en: '"{id}" is the id of a statement, question, hypothesis or pain, not of a source. Write `(^{id})` to refer to it.',
      zh: '“{id}”是陈述、问题、假设或痛点的编号，不是来源。要引用它，请写 `(^{id})`。',
    },
    reference: {
      en: 'Nothing here has the id "{id}". Put `^{id}` at the end of the statement, question, hypothesis or pain that you mean, or correct the id.',
      zh: '没有编号为“{id}”的陈述、问题、假设或痛点。请在所指的那一条末尾写上 `^{id}`，或改正编号。',
    },
    sourceNamed: {
      en: '"{id}" is the id of a source. Write `[^{id}]` to cite it.',
      zh: '“{id}”是来源的编号。要引用它，请写 `[^{id}]`。',
    },
  },
  check: (plan) => {
    const almost = almostDefined(plan);
    // One line is missing, however often it is cited.
    const told = new Set<string>();
    const isTold = (mark: string, id: string) => {
      const known = told.has(mark + id);
      told.add(mark + id);
      return known;
    };
    const { names } = plan;
    const ids = plan.sources.map(({ id }) => id);
    const citations = unknownCitations(plan, [sameIds(ids, () => ids)], (section) =>
      section.citations.filter(({ id }) => !names.sources.has(id)),
    );
    const references = unknownReferences(plan, [names.referred], (section) =>
      section.references.filter(({ id }) => !names.referred.has(id)),
    );
    return [
      ...each(citations.sort(byStart), ({ id, range }) => {
        if (almost.has(id) || isTold('[^', id)) return null;
        const code = plan.names.named.has(id) ? 'claimNamed' : 'citation';
        return { range, code, params: { id } };
      }),
      ...each(references.sort(byStart), ({ id, range }) => {
        if (isTold('(^', id) || isUnread(plan, id)) return null;
        const code = plan.names.sources.has(id) ? 'sourceNamed' : 'reference';
        return { range, code, params: { id } };
      }),
    ];
  },
};

const sameIds = whileSame<readonly string[]>();
const unknownCitations = inSections<Citation>('citations');
const unknownReferences = inSections<Reference>('references');

function byStart(a: Citation | Reference, b: Citation | Reference): number {
  return a.range.start - b.range.start;
}

/** What it names stands under a heading that isn't read, and that is told. */
function isUnread({ text, sections }: Plan, id: string): boolean {
  const mark = `^${id}`;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const isAnchor =
      /\s/.test(text[at - 1] ?? '') &&
      /^[ \t]*(?:\r?\n|$)/.test(text.slice(at + mark.length, at + mark.length + 40));
    if (isAnchor && !sections.some(({ range }) => range.start <= at && at < range.end)) return true;
  }
  return false;
}

/** Ids of lines that were surely meant as sources: told there. */
function almostDefined({ problems }: Plan): ReadonlySet<string> {
  const misses = problems.filter(
    ({ rule, code }) => rule === 'format/near-miss' && code === 'definition',
  );
  return new Set(misses.map(({ params }) => String(params.id)));
}

export const undefinedSourcePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A citation that points to nothing looks like evidence but isn’t. Add the source, or correct the id.',
    zh: '引用找不到来源，看着有据，其实无据。请补上来源，或改正编号。',
  },
  example: {
    bad: '## 望\n\n- 营收增长放缓。[^fy22]\n',
    good: '## 望\n\n- 营收增长放缓。[^fy22]\n\n[^fy22]: 年报 · 2022财年年报 · 2022-07-26 · A1\n',
  },
  english: {
    bad: '## Look\n\n- Revenue grows more slowly.[^fy22]\n',
    good: '## Look\n\n- Revenue grows more slowly.[^fy22]\n\n[^fy22]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};
