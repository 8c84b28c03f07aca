/** An opportunity as the menu writes it: the chain, with what the plan already knows. */

import { takenIds } from '../../edit/places';
import { choice, placeholder, plain, type SnippetEdit } from '../../edit/snippet';
import { naming } from '../../edit/things/naming';
import { namedOf, nameKey } from '../../plan/compose/ids';
import type { Plan } from '../../plan/model';
import { word } from '../../plan/terms/vocabulary';
import { type Language, say } from '../../words';
import { editorWords as w } from '../../words/editor/editor';
import { remedyWords } from '../../words/editor/remedies';
import { opportunityLine } from '../cells/bodies';
import type { InsertContext } from './writing';

/** The chain's keys with what the plan already knows: its people and pains; the owner's words are asked for. */
export function opportunityText(writing: InsertContext): string {
  const { plan, written } = writing;
  const keys = ['because', 'driver', 'pain', 'value', 'size', 'certainty', 'time', 'who', 'next'];
  const people = plan.people.filter(({ duplicate }) => !duplicate).map((one) => one.name);
  const known: Readonly<Record<string, readonly string[]>> = {
    who: people,
    pain: plan.pains.map(({ text }) => text),
  };
  const lines = keys.map((key, index) => {
    const at = index + 2;
    const name = word('opportunityKey', key, written);
    if (key === 'because') return `- ${name}: ${becauseOf(writing, at)}`;
    const values = (known[key] ?? []).filter((value) => value.trim() !== '');
    if (values.length > 0) return `- ${name}: ${choice(at, values)}`;
    return key === 'who' ? `- ${name}: ${unknown(at, written)}` : opportunityLine(key, at, written);
  });
  return `### ${placeholder(1, say(w.opportunityHere, written))}\n\n${lines.join('\n')}`;
}

/** References to what was chosen, else to one of the statements that have an id. */
function becauseOf(writing: InsertContext, at: number): string {
  const { ids } = namings(writing);
  if (ids.length > 0) return ids.map((id) => `(^${plain(id)})`).join(' ');
  const named = writing.plan.claims.flatMap(({ id, kind }) =>
    id !== null && (kind === 'shift' || kind === 'fact' || kind === 'inference') ? [id] : [],
  );
  return named.length > 0 ? `(^${choice(at, named)})` : unknown(at, writing.written);
}

/** A placeholder that reads "unknown" when left as it is; an empty one would leave a trailing blank. */
function unknown(at: number, written: Language): string {
  return placeholder(at, say(remedyWords.tbd, written));
}

/** The ids of what an opportunity rests on, and the edits that give one to what has none. */
export function namings({ plan, because = [] }: InsertContext): {
  ids: string[];
  edits: SnippetEdit[];
} {
  const taken = takenIds(plan.anchors, plan.sources);
  const ids: string[] = [];
  const edits: SnippetEdit[] = [];
  for (const item of namedOf(plan).filter(({ range }) => because.includes(range.start))) {
    const named = naming(plan, item, taken);
    ids.push(named.id);
    taken.add(nameKey(named.id));
    edits.push(...named.edits.map(({ range, text }) => ({ range, snippet: plain(text) })));
  }
  return { ids, edits };
}

/** What an opportunity can rest on, with its words: statements, pains and hypotheses that can bear an id. */
export function reasonsIn(plan: Plan): { start: number; text: string }[] {
  return namedOf(plan).flatMap((item) => {
    const isQuestion = 'asked' in item;
    const noPlace = item.id === null && 'table' in item && item.table;
    const text = item.text.replace(/\s+/g, ' ').trim();
    return isQuestion || noPlace || text === '' ? [] : [{ start: item.range.start, text }];
  });
}
