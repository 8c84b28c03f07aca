/** Fixes for a value outside its list, and for a figure that contradicts its block. */

import { placeholder } from '../../../edit/snippet';
import { termWord } from '../../../plan/lexicon';
import type { Term } from '../../../plan/model';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { remedyWords } from '../../../words/editor/remedies';
import type { Fix } from '../../types';
import { type Fixes, isTerm } from '../types';

/** One fix a value of the list, in the plan's words; for a date the day of today to write over. */
export const valueFixes: Fixes = ({ range, code, params }, { plan, language, day }) => {
  const { allowed } = params;
  if (!Array.isArray(allowed)) {
    if (code === 'type') {
      const title = say(remedyWords.writeOver, language);
      const own = plan.text
        .slice(range.start, range.end)
        .replace(/^[{[]\s*|(?:(?<!\s)\s+)?[}\]]$/g, '');
      return [{ title, snippets: [{ range, snippet: placeholder(1, own.replace(/:\s/g, ' ')) }] }];
    }
    if (params.value === undefined) return [];
    return [
      {
        title: say(editorWords.writeDate, language),
        snippets: [{ range, snippet: placeholder(1, day) }],
      },
    ];
  }
  const written = planLanguage(plan);
  return allowed.map((item: string | Term): Fix => {
    const text = typeof item === 'string' ? item : say(termWord(item.field, item.term), written);
    return { title: say(editorWords.changeTo, language, { text }), edits: [{ range, text }] };
  });
};

/** The block's value in place of the figure, bound so that it stays right. */
export const bindFigure: Fixes = ({ range, params }, { plan, language }) => {
  const { entity, period, metric, right } = params;
  if (typeof entity !== 'string' || typeof period !== 'string') return [];
  if (typeof right !== 'string' || right === '' || !isTerm(metric)) return [];
  const figures = plan.claims.flatMap((claim) => claim.figures);
  if (!figures.some((figure) => figure.range.start === range.start)) return [];
  const path = [entity, period, metric.term].map(encoded).join('/');
  const target = /\s/.test(path) ? `<roe:${path}>` : `roe:${path}`;
  const text = `[${right}](${target})`;
  return [
    { title: say(editorWords.bindFigure, language, { text: right }), edits: [{ range, text }] },
    {
      title: say(editorWords.changeTo, language, { text: right }),
      edits: [{ range, text: right }],
    },
  ];
};

/** A part of a bound figure's address; blanks stay, they go between `< >`. */
export function encoded(part: string): string {
  return part.replace(/[%/()<>]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
