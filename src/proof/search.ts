/** Finding passages in copies by words or figures. */
import MiniSearch from 'minisearch';
import { simplified } from '../finance/traditional';
import { narrow } from '../plan/text/text';
import type { CopyIndex } from './text/copyIndex';
import { placeOf } from './text/passage';

/** A passage of a copy: some lines that belong together. */
export interface Passage {
  /** Path of the copy, as linked. */
  readonly copy: string;
  readonly text: string;
  readonly page: number;
  readonly label: string | null;
  /** Printed on the page; empty where nothing is. */
  readonly printed: readonly string[];
  readonly line: number;
}

/** Characters of a passage: a few lines of a page. */
const LENGTH = 320;
/** Passages of all copies of a plan. */
const MOST = 60_000;

/** Latin words, numbers without their commas, Han text in single characters and pairs. */
function searchTerms(text: string): string[] {
  const plain = simplified(narrow(text.normalize('NFKC')).toLowerCase());
  const terms: string[] = [];
  for (const [word] of plain.matchAll(/\d[\d,.]*\d|\d|[a-z]+|\p{Script=Han}+/gu)) {
    if (/^\d/.test(word)) terms.push(word.replaceAll(',', ''));
    else if (/^[a-z]/.test(word)) terms.push(word);
    else if (word.length === 1) terms.push(word);
    else for (let i = 0; i + 2 <= word.length; i++) terms.push(word.slice(i, i + 2));
  }
  return terms;
}

/** The index over all copies of a plan. */
export class PassageSearch {
  readonly #passages: Passage[] = [];
  readonly #index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: searchTerms,
    processTerm: (term) => term,
  });

  constructor(copies: Iterable<readonly [path: string, index: CopyIndex]>) {
    for (const [copy, index] of copies) {
      for (const passage of passagesOf(copy, index)) {
        if (this.#passages.length >= MOST) break;
        this.#index.add({ id: this.#passages.length, text: passage.text });
        this.#passages.push(passage);
      }
    }
  }

  /** The best passages for what was typed, at most `limit`; the first ones where nothing was. */
  find(query: string, limit = 50): Passage[] {
    if (searchTerms(query).length === 0) return this.#passages.slice(0, limit);
    return this.#index
      .search(query, { prefix: (term) => /^[a-z]/.test(term), combineWith: 'OR' })
      .slice(0, limit)
      .flatMap(({ id }) => this.#passages[id as number] ?? []);
  }
}

/** Lines joined until they make a passage; a table's row and a long paragraph's sentences stand alone. */
function* passagesOf(copy: string, index: CopyIndex): Generator<Passage> {
  let from = 0;
  let text = '';
  const passage = (line: number, words: string): Passage => ({
    copy,
    text: words,
    ...placeOf(index, line),
    printed: index.lines[line]?.printed ?? [],
  });
  for (const [at, { text: line, edge, page }] of index.lines.entries()) {
    const ends = text !== '' && index.lines[from]?.page !== page;
    if (ends || (text !== '' && (line.includes('\t') || text.length > LENGTH))) {
      yield passage(from, text);
      text = '';
    }
    if (edge || line.trim() === '') continue;
    if (line.includes('\t')) yield passage(at, line.replaceAll('\t', ' '));
    else if (line.length > LENGTH) {
      for (const sentence of sentencesOf(line)) yield passage(at, sentence);
    } else {
      if (text === '') from = at;
      const tight = /\p{Script=Han}[，。、；：]?$/u.test(text) && /^\p{Script=Han}/u.test(line);
      text += text && !tight ? ` ${line}` : line;
      if (/[.。!?！？]$/.test(line) && text.length > LENGTH / 3) {
        yield passage(from, text);
        text = '';
      }
    }
  }
  if (text !== '') yield passage(from, text);
}

function sentencesOf(paragraph: string): string[] {
  const sentences = paragraph.split(/(?<=[。！？])|(?<=[.!?]) (?=\p{Lu})/u);
  const parts: string[] = [];
  for (const sentence of sentences) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length < LENGTH) {
      parts[parts.length - 1] = `${last}${/[。！？]$/.test(last) ? '' : ' '}${sentence}`;
    } else parts.push(sentence);
  }
  return parts;
}
