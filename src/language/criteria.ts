/** The organization's criteria where a plan scores them: what is asked, how much it weighs, what the points mean. */

import { placeholder, plain } from '../edit/snippet';
import type { Criterion, Plan } from '../plan/model';
import { word } from '../plan/terms/vocabulary';
import { fold } from '../plan/text/text';
import { escapeMarkdown } from '../render/escapeMarkdown';
import { type Language, marks, say } from '../words';
import { editorWords } from '../words/editor/editor';
import { type Completer, rank, typed } from './completion/place';
import { touches } from './navigation/cursor';
import type { Hover } from './types';

/** Criteria that aren't scored yet, at the start of an item of the fit section. */
export const criterionCompletions: Completer = (place) => {
  const { plan, section, written, language } = place;
  const item = /^\s*[-*+]\s+(?!\s)([^:：]*)$/.exec(place.before);
  if (!item || section !== 'fit' || plan.config.fit.size === 0) return undefined;
  const text = item[1] ?? '';
  const scored = new Set(plan.fit.map(({ criterion }) => fold(criterion)));
  const open = [...plan.config.fit].filter(([name]) => !scored.has(fold(name)));
  return open.map(([name, criterion], index) => ({
    label: name,
    description: lines(criterion, language, (words) => words)[0] ?? '',
    documentation: lines(criterion, language, escapeMarkdown).join('\n\n'),
    kind: 'key',
    range: typed(place, text.length),
    insert: `${plain(name)}: \${1|5,4,3,2,1|}/5 ${say(editorWords.because, written)}${placeholder(2, '…')}`,
    snippet: true,
    sort: rank(index),
  }));
};

/** What the organization says of the criterion that is scored here. */
export function criterionHover(plan: Plan, offset: number, language: Language): Hover | undefined {
  const scored = plan.fit.find(({ range }) => touches(range, offset));
  const found = [...plan.config.fit].find(([name]) => fold(name) === fold(scored?.criterion ?? ''));
  if (!scored || !found) return undefined;
  const [name, criterion] = found;
  const said = [`**${escapeMarkdown(name)}**`, ...lines(criterion, language, escapeMarkdown)];
  return { range: scored.range, markdown: said.join('\n\n') };
}

function lines(
  { weight, direction, means }: Criterion,
  language: Language,
  quote: (text: string) => string,
): string[] {
  const colon = say(marks.colon, language);
  const key = (name: string) => word('criterionKey', name, language);
  const head = `${key('weight')}${colon}${weight} · ${word('direction', direction, language)}`;
  const points = [...means].sort(([a], [b]) => a - b);
  return [head, ...points.map(([score, meaning]) => `${score}${colon}${quote(meaning)}`)];
}
