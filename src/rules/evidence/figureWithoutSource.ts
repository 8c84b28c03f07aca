import { bareHeadings } from '../../evidence/headings';
import { isAboutUs } from '../../evidence/weight/ours';
import { lacking } from '../../evidence/weight/support';
import { type InSection, inSections } from '../../plan/compose/parts';
import type { Claim, Figure, Plan } from '../../plan/model';
import type { Finding, Rule, RulePage } from '../rule';
import { isFeared } from '../shared/feared';

export const figureWithoutSource: Rule = {
  id: 'evidence/figure-without-source',
  severity: 'error',
  fix: 'act',
  title: { en: 'Figure without a source', zh: '数字没有出处' },
  messages: {
    figure: {
      en: 'No source for the figure "{figure}". Cite one with `[^id]`.',
      zh: '数字“{figure}”没有出处。请用 `[^编号]` 引用来源。',
    },
    own: {
      en: 'A figure about ourselves, "{figure}": say where it comes from if others are to rely on it.',
      zh: '这是我们自己的数字“{figure}”：要让别人信，写一句从哪来的。',
    },
    behind: {
      en: 'The figure "{figure}" stands behind the last citation, in a sentence of its own. Cite its source, too.',
      zh: '数字“{figure}”写在最后一处引用后面，是另一句话。请也注明它的出处。',
    },
    heading: {
      en: '{count|statement|statements} here cite nothing, {figures} of them with figures. If all come from one source, cite it on the heading with `[^id]`.',
      zh: '这里 {count} 条陈述都没有出处，其中 {figures} 条有数字。如果出自同一个来源，在标题后用 `[^编号]` 引用一次就行。',
    },
  },
  check(plan, { index }) {
    const found: Finding[] = [];
    const told = new Set<unknown>();
    for (const { heading, claims, figures } of bareHeadings(index)) {
      if (figures === 0) continue;
      for (const claim of claims) told.add(claim);
      const params = { count: claims.length, figures };
      found.push({ range: heading.range, code: 'heading', params });
    }
    for (const { claim, late } of lateInSections(plan, [], (section) => lateIn(section, plan))) {
      if (told.has(claim)) continue;
      const params = { figure: late.text };
      found.push({ range: late.range, code: 'behind', params, severity: 'hint' });
    }
    for (const { claim, lack } of lacking(index)) {
      if (told.has(claim) || lack !== 'figure' || isFeared(claim)) continue;
      const figure = findingOn(claim);
      if (figure) found.push(figure);
    }
    return found;
  },
};

export const figureWithoutSourcePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A number sounds proven; one wrong number in front of the customer costs the meeting. Every figure needs its source.',
    zh: '数字听着像铁证，在客户面前错一个，这次拜访就白费了。每个数字都要有出处。',
  },
  example: {
    bad: '## 望\n\n- 海外收入占 12%。\n',
    good: '## 望\n\n- 海外收入占 12%。[^fy]\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26 · A1\n',
  },
  english: {
    bad: '## Look\n\n- 12% of revenue comes from abroad.\n',
    good: '## Look\n\n- 12% of revenue comes from abroad.[^fy]\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};

interface Late {
  readonly claim: Claim;
  readonly late: Figure;
}

const lateInSections = inSections<Late>('claims');

function lateIn({ claims }: InSection, { text }: Plan): Late[] {
  return claims.flatMap((claim) => {
    const late = figureBehind(claim, text);
    return late ? [{ claim, late }] : [];
  });
}

/** A figure in a sentence after the one that its claim's last citation ends. */
function figureBehind(
  { kind, table, citations, inherited, figures, references }: Claim,
  text: string,
) {
  const last = citations.at(-1);
  if (kind !== 'fact' || table || !last || inherited.length > 0 || references.length > 0)
    return undefined;
  return figures.find(({ range }) => {
    if (range.start < last.range.end) return false;
    const near = text.slice(Math.max(0, last.range.start - 300), last.range.start);
    const before = near.replace(/(?:\[\^[^\]\s]{1,80}\]\s?){1,20}$/, '');
    const between = text.slice(last.range.end, range.start);
    const begins = /^\s*[\p{Lu}\p{Script=Han}]/u.test(between);
    return (
      (begins && /[。.!！?？]\s?$/.test(before.slice(-2))) ||
      /[。！？]|[.!?]\s+\p{Lu}/u.test(between)
    );
  });
}

function findingOn(claim: Claim): Finding | null {
  const figure = claim.figures[0];
  if (!figure) return null;
  const onFirstLine = figure.range.start < claim.firstLine.end;
  const range = onFirstLine ? figure.range : claim.firstLine;
  const params = { figure: figure.text };
  return isAboutUs(claim)
    ? { range, code: 'own', params, severity: 'hint' }
    : { range, code: 'figure', params };
}
