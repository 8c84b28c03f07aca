/**
 * A language model's proposals: what it is asked, and what of its answer counts.
 * Only what quotes the notes word for word; the words written are the notes' own.
 */
import type { Plan } from '../../../plan/model';
import { foldPassage } from '../../../proof/text/fold';
import type { Language } from '../../../words';
import { notesWords as w } from '../../../words/shown/notes';
import type { Proposal, Words } from '../model';
import { letters, PlanMatcher } from './match';

/** Most that a model may propose at once. */
const MOST = 40;
/** Characters of notes that a model is given. */
const MOST_NOTES = 24_000;
const LONGEST = 600;

/** What the model is asked; the notes stand at the end, as data. */
export function promptFor(plan: Plan, notes: string, language: Language): string {
  const questions = plan.questions.flatMap(({ text, answers }) =>
    answers.length === 0 ? [text] : [],
  );
  return [
    // As it is: the quotes in it are of JSON.
    language === 'zh-cn' ? w.prompt.zh : w.prompt.en,
    ...questions.slice(0, 30).map((text, i) => `Q${i + 1}: ${text}`),
    '<notes>',
    notes.slice(0, MOST_NOTES).replaceAll('</notes>', ''),
    '</notes>',
  ].join('\n');
}

/** What is left of a model's answer, and how much of it was refused. `there` are those that were proposed before. */
export function suggestionsIn(
  plan: Plan,
  notes: string,
  answer: string,
  there: readonly Proposal[],
): { readonly proposals: readonly Proposal[]; readonly refused: number } {
  const items = itemsIn(answer);
  const known = new Set(there.map(({ kind, from }) => `${kind} ${letters(from.text)}`));
  const matcher = new PlanMatcher(plan);
  const proposals: Proposal[] = [];
  let refused = 0;
  for (const item of items.slice(0, MOST)) {
    const from = wordsIn(notes, item.quote);
    const proposal = from && proposalOf(item, from, matcher);
    if (!proposal) refused++;
    else {
      const key = `${proposal.kind} ${letters(from.text)}`;
      if (!known.has(key)) proposals.push(proposal);
      known.add(key);
    }
  }
  return { proposals, refused: refused + Math.max(0, items.length - MOST) };
}

interface Item {
  readonly kind: string;
  readonly quote: string;
  readonly question: string;
}

/** The objects of the first JSON list in the answer; nothing of an answer that has none. */
function itemsIn(answer: string): Item[] {
  const start = answer.indexOf('[');
  const end = answer.lastIndexOf(']');
  if (start < 0 || end < start || end - start > 200_000) return [];
  let list: unknown;
  try {
    list = JSON.parse(answer.slice(start, end + 1));
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return list.flatMap((item: unknown): Item[] => {
    if (typeof item !== 'object' || item === null) return [];
    const { kind, quote, question } = item as Record<string, unknown>;
    return [{ kind: text(kind), quote: text(quote), question: text(question) }];
  });
}

/** Where the notes say these words, lines and punctuation aside; `null` where they don't. */
function wordsIn(notes: string, quote: string): Words | null {
  const wanted = foldPassage(quote);
  if (wanted.length < 4 || quote.length > LONGEST) return null;
  const at = notes.indexOf(quote.trim());
  if (at >= 0) {
    const text = quote.trim();
    return { range: { start: at, end: at + text.length }, text: text.replace(/\s+/g, ' ') };
  }
  // Written otherwise: the one line that holds it.
  let start = 0;
  for (const line of notes.split(/\r\n|\r|\n/)) {
    const from = notes.indexOf(line, start);
    const text = line.trim();
    if (text !== '' && foldPassage(text) === wanted) {
      const lead = from + line.indexOf(text);
      return { range: { start: lead, end: lead + text.length }, text };
    }
    start = from + line.length;
  }
  return null;
}

/** The words written are those of the notes, whatever else the model says. */
function proposalOf(item: Item, from: Words, matcher: PlanMatcher): Proposal | null {
  const base = { from, suggested: true as const, text: from.text };
  switch (item.kind) {
    case 'fact':
    case 'decision':
      return {
        ...base,
        kind: 'fact',
        section: 'listen',
        speaker: null,
        decision: item.kind === 'decision',
      };
    case 'buying':
      return { ...base, kind: 'fact', section: 'buying', speaker: null, decision: false };
    case 'pain':
      return { ...base, kind: 'pain', importance: 'medium', hiddenness: 'medium' };
    case 'action':
      return { ...base, kind: 'action', due: '', owner: '' };
    case 'answer': {
      const question =
        item.question.trim() === '' ? null : matcher.question(item.question.slice(0, 200));
      return question?.of === 'plan' ? { ...base, kind: 'answer', question } : null;
    }
    default:
      return null;
  }
}
