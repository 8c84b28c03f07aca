/** Sentences of notes, as a line or a row of a table holds them. */
import type { Topic } from '../../../../plan/terms/notes';
import { narrow } from '../../../../plan/text/text';
import { marks, say } from '../../../../words';
import type { Piece, TableRow } from './rows';
import { topicOf } from './topics';

/** What a mark of the writer says of its line: a question we asked, their word, a pain, a next step. */
export type LineMark = 'asked' | 'theirs' | 'pain' | 'next';

/** A sentence of notes, with what its line says of it. */
export interface Sentence {
  /** In the notes, without marks of the line. */
  readonly start: number;
  readonly end: number;
  /** One line as it is read, without emphasis. */
  readonly text: string;
  readonly mark: LineMark | null;
  /** Of the heading above, or of the word before the colon on its line. */
  readonly topic: Topic | null;
  /** Who says it, as written. */
  readonly speaker: string | null;
  readonly bullet: boolean;
  /** Its line, counted from 0. */
  readonly line: number;
  /** Sentences that one speaker says in a row share a number. */
  readonly turn: number;
  /** Of a table of next steps: who, and by when, as written. */
  readonly step?: { readonly owner: string; readonly due: string };
}

/** Longer stretches are no sentences. */
const LONGEST = 600;

/** What a row of a table says: a step, what stands beside a label, or its cells in one sentence. */
export function sentencesInTable(
  row: TableRow,
  place: Pick<Sentence, 'topic' | 'line' | 'turn'>,
  markdown: boolean,
): Sentence[] {
  const common = { mark: null, bullet: true, speaker: null, ...place } as const;
  const words = ({ text }: Piece) => cleaned(text, markdown);
  if (row.is === 'head') return [];
  if (row.is === 'labelled') {
    return row.pairs.flatMap(([label, value]) => {
      const own = { topic: topicOf(label.text), speaker: null, line: place.line, turn: place.turn };
      return sentencesIn({ ...value, mark: null, bullet: true }, own, markdown);
    });
  }
  if (row.is === 'step') {
    const { what, owner, due } = row;
    const step = { owner: owner?.text ?? '', due: due?.text ?? '' };
    const end = what.start + what.text.length;
    return [{ ...common, mark: 'next', start: what.start, end, text: words(what), step }];
  }
  const [first, last] = [row.cells[0], row.cells.at(-1)];
  if (!first || !last) return [];
  const language = /\p{Script=Han}/u.test(first.text) ? 'zh-cn' : 'en';
  const text = row.cells
    .map(words)
    .join(say(row.cells.length === 2 ? marks.colon : marks.clause, language));
  if (text.length > LONGEST) return [];
  return [{ ...common, start: first.start, end: last.start + last.text.length, text }];
}

/** The sentences of a line, without those that are empty or too long to be one. */
export function sentencesIn(
  { text, start, mark, bullet }: Piece & Pick<Sentence, 'mark' | 'bullet'>,
  place: Pick<Sentence, 'topic' | 'speaker' | 'line' | 'turn'>,
  markdown: boolean,
): Sentence[] {
  return cutSentences(text).flatMap(({ from, to }) => {
    const words = cleaned(text.slice(from, to), markdown);
    if (words === '' || words.length > LONGEST) return [];
    return [{ start: start + from, end: start + to, text: words, mark, bullet, ...place }];
  });
}

const STOPS =
  /[。！？；]+[”’」』"']?|(?<![!?])[!?]+(?:[”’"'](?=\s|$)|(?=\s|$|\p{Script=Han}))|(?<=[\p{L}\d)%”"]{2})(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|approx|incl|excl|est))\.(?=\s+\p{Lu})|(?<=\p{Script=Han})\.(?=\s|$)/gu;

function cutSentences(text: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const lead = piece.length - piece.trimStart().length;
    if (piece.trim() !== '') pieces.push({ from: from + lead, to: from + piece.trimEnd().length });
    from = to;
  };
  for (const stop of text.matchAll(STOPS)) add(stop.index + stop[0].length);
  add(text.length);
  return pieces;
}

/** Without emphasis and code marks, blanks as one; of a link in Markdown its text. */
function cleaned(text: string, markdown: boolean): string {
  const plain = markdown ? text.replace(/!?\[([^[\]]{1,200})\]\([^()\s]{1,500}\)/g, '$1') : text;
  return plain
    .replace(/(\*{1,3}|`{1,9}|~~)(?=\S)([^*`~]{1,300}?)\1/g, '$2')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a sentence is a question. */
export function asks(text: string): boolean {
  return /[?？]["”’」』)）]?$/.test(text) || /(?:吗|呢)[。.]?$/.test(narrow(text));
}
