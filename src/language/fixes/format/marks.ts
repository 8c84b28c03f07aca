/** Fixes for ids, reasons and front matter. */

import { at, freshId, takenIds } from '../../../edit/places';
import { placeholder } from '../../../edit/snippet';
import { nameKey } from '../../../plan/compose/ids';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { lineOf, wholeLines } from '../../../plan/text/lines';
import { say } from '../../../words';
import { remedyWords as w } from '../../../words/editor/remedies';
import type { Fix } from '../../types';
import type { Fixes } from '../types';

/** Another id for the later one; a person known by name alone gets one. */
export const giveId: Fixes = ({ range, code, params }, { plan, language }) => {
  const { id } = params;
  if (typeof id !== 'string') return [];
  const taken = takenIds(plan.anchors, plan.sources);
  const stem = id.replace(/[-_]?(?<!\d)\d+$/, '');
  const other = nextId(stem === '' ? 's' : stem, taken);
  const title = say(w.giveId, language, { id: other });
  const own = plan.text.slice(range.start, range.end);
  const found = own.indexOf(id);
  if (code === 'person' && !own.startsWith('^')) {
    const asId = nextId('p', taken);
    const { end } = lineOf(plan.text, range.start);
    const edits = [{ range: at(end), text: ` ^${asId}` }];
    return [{ title: say(w.giveId, language, { id: asId }), edits }];
  }
  if (found < 0) return [];
  const start = range.start + found;
  return [{ title, edits: [{ range: { start, end: start + id.length }, text: other }] }];
};

function nextId(stem: string, taken: ReadonlySet<string>): string {
  if (/^[a-z]$/i.test(stem)) return freshId(stem, taken);
  let number = 2;
  while (taken.has(nameKey(`${stem}${number}`))) number++;
  return `${stem}${number}`;
}

/** The reason for a switch, behind its rule. */
export const giveReason: Fixes = ({ range, code }, { plan, language }) => {
  const reason = placeholder(1, say(w.reasonHere, planLanguage(plan)));
  const own = plan.text.slice(range.start, range.end);
  let fix: { offset: number; snippet: string };
  if (code === 'setting') {
    const line = lineOf(plan.text, range.start);
    const end = plan.text.slice(line.start, line.end).trimEnd().length + line.start;
    fix = { offset: end, snippet: ` — ${reason}` };
  } else {
    const close = /(?<!\s)(?:\s*[:：])?\s*(?:-->\s*)?$/.exec(own);
    const offset = range.start + (close?.index ?? own.length);
    const rest = own.slice(close?.index ?? own.length);
    if (/[:：]/.test(rest)) {
      const colon = offset + rest.search(/[:：]/) + 1;
      fix = { offset: colon, snippet: ` ${reason}` };
    } else fix = { offset, snippet: `: ${reason}` };
  }
  const snippets = [{ range: at(fix.offset), snippet: fix.snippet }];
  return [{ title: say(w.giveReason, language), snippets, preferred: true }];
};

const KEY_LINE = /^[^\s#:：-][^:：]*[:：]/;

/** `---` behind the last key; a key that is there twice goes; a value YAML stumbles over gets quotes. */
export const repairFrontMatter: Fixes = ({ range, code }, { plan, language }) => {
  const { text } = plan;
  const fixes: Fix[] = [];
  if (code === 'unclosed') {
    let end = lineOf(text, 0).end;
    for (let next = text.indexOf('\n', end) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
      const line = lineOf(text, next);
      const own = text.slice(line.start, line.end);
      if (own.trim() !== '' && !KEY_LINE.test(own) && !/^\s+\S|^- /.test(own)) break;
      if (own.trim() === '') break;
      end = line.end;
    }
    fixes.push({
      title: say(w.closeFrontMatter, language),
      edits: [{ range: at(end), text: '\n---' }],
      preferred: true,
    });
  }
  if (code === 'duplicateKey') {
    const whole = wholeLines(text, lineOf(text, range.start));
    fixes.push({ title: say(w.takeLineOut, language), edits: [{ range: whole, text: '' }] });
  }
  if (code === 'yaml') fixes.push(...quoted(text, range.start, language));
  return fixes;
};

/** `key: "the rest of the line"` where the rest isn't quoted yet. */
export function quoted(text: string, offset: number, language: 'en' | 'zh-cn'): Fix[] {
  const line = lineOf(text, offset);
  const own = text.slice(line.start, line.end);
  const [, key = '', value = ''] = /^(\s*[^:：\s][^:：]*[:：]\s*)(\S(?:.*\S)?)\s*$/.exec(own) ?? [];
  if (value === '' || /^["'[{|>&*]/.test(value)) return [];
  const start = line.start + key.length;
  const range = { start, end: start + value.length };
  const inQuotes = `"${value.replace(/[\\"]/g, '\\$&')}"`;
  return [
    { title: say(w.quoteValue, language), edits: [{ range, text: inQuotes }], preferred: true },
  ];
}
