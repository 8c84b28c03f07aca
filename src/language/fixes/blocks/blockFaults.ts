/** Fixes for rows, keys and bound figures that can't be read or found. */

import { at, atEndOf, innermost } from '../../../edit/places';
import { placeholder } from '../../../edit/snippet';
import { entriesOf, termOf, termWord } from '../../../plan/lexicon';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { lineOf, wholeLines } from '../../../plan/text/lines';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';
import { remedyWords as w } from '../../../words/editor/remedies';
import { usualUnit } from '../../../words/units';
import { nearestWord } from '../../nearestWord';
import type { Fix } from '../../types';
import { quoted } from '../format/marks';
import { valueFixes } from '../format/values';
import { type Fixes, isTerm } from '../types';
import { addStatements } from './blocks';

/** Does what a message of `roe/invalid` proposes; no fix where only the printed report could tell. */
export const repairBlock: Fixes = (finding, context) => {
  const { range, code, params } = finding;
  const { plan, language, day } = context;
  const { text } = plan;
  const written = planLanguage(plan);
  const over = (snippet: string): Fix[] => [
    { title: say(w.writeOver, language), snippets: [{ range, snippet }], preferred: true },
  ];
  switch (code) {
    case 'ragged-row':
      return fillRow(finding, context);
    case 'not-a-number': {
      const title = say(editorWords.changeTo, language, { text: '--' });
      return [{ title, edits: [{ range, text: '--' }] }];
    }
    case 'not-a-date':
      return over(placeholder(1, day));
    case 'unknown-unit':
      return over(placeholder(1, usualUnit(written)));
    case 'unknown-currency':
      return over(placeholder(1, written === 'en' ? 'USD' : 'CNY'));
    case 'unknown-value':
    case 'unknown-period':
      return valueFixes(finding, context);
    case 'near-key':
    case 'unknown-key':
      return unknownKey(finding, context);
    case 'duplicate-key': {
      const whole = wholeLines(text, lineOf(text, range.start));
      return [{ title: say(w.takeLineOut, language), edits: [{ range: whole, text: '' }] }];
    }
    case 'missing-key':
      return missingKey(params.key, finding, context);
    case 'yaml':
      return quoted(text, range.start, language);
    default:
      return [];
  }
};

/** ` | --` for each value that is missing; too many are for the writer to take out. */
const fillRow: Fixes = ({ range, params: { count, periods } }, { plan, language }) => {
  if (typeof count !== 'number' || typeof periods !== 'number' || count >= periods) return [];
  const own = plan.text.slice(range.start, range.end);
  const list = own.endsWith(']');
  const cell = list ? ', null' : ' | --';
  const edits = [
    { range: at(range.end - (list ? 1 : 0)), text: cell.repeat(Math.min(periods - count, 200)) },
  ];
  return [{ title: say(w.fillMissing, language), edits, preferred: true }];
};

const unknownKey: Fixes = ({ range, params: { key, near: meant } }, { plan, language }) => {
  const written = planLanguage(plan);
  const names = (['row', 'blockKey'] as const).flatMap((field) =>
    entriesOf(field).flatMap(([term]) => [term, say(termWord(field, term), written)]),
  );
  const found = typeof key === 'string' ? nearestWord(key, names) : null;
  const near = isTerm(meant) ? say(termWord(meant.field, meant.term), written) : found;
  const fixes: Fix[] = [];
  if (near) {
    const title = say(editorWords.changeTo, language, { text: near });
    fixes.push({ title, edits: [{ range, text: near }], preferred: true });
  }
  const whole = wholeLines(plan.text, lineOf(plan.text, range.start));
  fixes.push({ title: say(w.takeLineOut, language), edits: [{ range: whole, text: '' }] });
  return fixes;
};

function missingKey(
  key: unknown,
  finding: Parameters<Fixes>[0],
  { plan, language }: Parameters<Fixes>[1],
): Fix[] {
  const block = innermost([...plan.roe, ...plan.segments], finding.range);
  if (!block || !isTerm(key)) return [];
  const written = planLanguage(plan);
  const name = say(termWord(key.field, key.term), written);
  const value = key.term === 'periods' ? `[\${1:FY2021}, \${2:FY2022}]` : placeholder(1, name);
  const line = `${name}: ${value}`;
  const empty = plan.text.slice(block.content.start, block.content.end).trim() === '';
  const snippet = empty
    ? { range: at(block.fence.end), snippet: `\n${line}` }
    : atEndOf(plan, block.content, line, false);
  return [{ title: say(w.addKey, language, { name }), snippets: [snippet], preferred: true }];
}

/** An outflow written as negative. */
export const withoutMinus: Fixes = ({ range, code, params: { row } }, { plan, language }) => {
  if (code !== 'sign' || !isTerm(row)) return [];
  const line = lineOf(plan.text, range.start);
  const own = plan.text.slice(line.start, line.end);
  const colon = own.search(/[:：]/);
  if (colon < 0 || termOf('row', own.slice(0, colon).trim()) !== row.term) return [];
  const text =
    own.slice(0, colon) + own.slice(colon).replace(/(^|[\s|[,:：])[-−–](?=[\d.])/g, '$1');
  if (text === own) return [];
  return [
    { title: say(w.withoutMinus, language), edits: [{ range: line, text }], preferred: true },
  ];
};

/** A bound figure that finds nothing: the name that was meant, or the figure alone. */
export const rebind: Fixes = (finding, context) => {
  const { range, code, params } = finding;
  const { plan, language } = context;
  const figure = plan.boundFigures.find((one) => one.range.start === range.start);
  if (!figure) return [];
  const own = plan.text.slice(range.start, range.end);
  const wrong = params[code];
  const known = Array.isArray(params.known)
    ? params.known.filter((one): one is string => typeof one === 'string')
    : [];
  const fixes: Fix[] = [];
  const near =
    typeof wrong === 'string' && wrong !== '' ? (nearestWord(wrong, known) ?? known[0]) : undefined;
  const start = typeof wrong === 'string' ? own.lastIndexOf(wrong) : -1;
  if (code === 'entity' && near && start >= 0 && typeof wrong === 'string') {
    const at0 = range.start + start;
    const title = say(editorWords.changeTo, language, { text: near });
    fixes.push({ title, edits: [{ range: { start: at0, end: at0 + wrong.length }, text: near }] });
  }
  if (code === 'noBlock') fixes.push(...addStatements(finding, context));
  const title = say(w.unlink, language);
  return [...fixes, { title, edits: [{ range, text: figure.written }] }];
};

/** Where a slip can't be told from a wrong block: the block, to be looked at, and its value to be chosen. */
export const lookAtBlock: Fixes = ({ range, params, edits, code }, { plan, language }) => {
  const figure = plan.boundFigures.find((one) => one.range.start === range.start);
  if (!figure || edits.length > 0) return [];
  if (code === 'unreadable') {
    const snippets = [{ range: figure.writtenRange, snippet: placeholder(1, figure.written) }];
    return [{ title: say(w.writeOver, language), snippets, preferred: true }];
  }
  const block = [...plan.roe, ...plan.segments].find(({ entity }) => entity === figure.entity);
  const fixes: Fix[] = [];
  if (block) {
    const command = { id: 'zhibi.goTo', args: [block.fence.start] };
    fixes.push({ title: say(editorWords.goToBlock, language), command });
  }
  const { right } = params;
  if (typeof right !== 'string') return fixes;
  const title = say(editorWords.changeTo, language, { text: right });
  return [...fixes, { title, edits: [{ range: figure.writtenRange, text: right }] }];
};

/** The other number of the same words. */
export const takeOther: Fixes = ({ range, params }, { plan, language }) => {
  const { written, other, mean } = params;
  const right = typeof other === 'string' ? other : mean;
  if (typeof written !== 'string' || typeof right !== 'string') return [];
  const found = plan.text.slice(range.start, range.end).indexOf(written);
  if (found < 0) return [];
  const start = range.start + found;
  const title = say(editorWords.changeTo, language, { text: right });
  return [{ title, edits: [{ range: { start, end: start + written.length }, text: right }] }];
};
