/** The passage of a copy that is most like one that isn't in it, and what differs. */

import { maskerOfText } from '../../evidence/personal/masked';
import { simplified } from '../../finance/traditional';
import type { Difference, Nearest } from '../model';
import type { CopyIndex } from './copyIndex';
import { placeOf } from './passage';
import { wordsOf } from './words';

/** Share of the passage's words, by weight, that a near one must have. */
const LIKE = 0.5;
/** Tokens of a passage and of what it is compared with. */
const TOKENS = 400;
const TOKEN = /\d+(?:[.,]\d+)*|\p{Script=Han}|[\p{L}\p{M}'’]+/gu;

const NEGATION =
  /^(?:not|no|never|none|neither|nor|without|cannot|hardly|n['’]t|\w+n['’]t|不|未|没|无|非|否|勿|莫|别)$/i;

/** Words that have the sign of a negation in them and negate nothing. */
const INNOCENT =
  /未来|非常|非洲|无论|不断|不仅|不但|不只|不久|不少|不同|别人|特别|类别|级别|分别|性别|是否|能否|与否/g;

/** So many stretches that share the most words are looked at word by word. */
const CANDIDATES = 8;

/** `null` where nothing is like it. */
export function nearestTo(index: CopyIndex, passage: string): Nearest | null {
  let best: Aligned | null = null;
  for (const window of windowsOf(index, passage)) {
    const found = aligned(index, passage, window);
    if (found && found.shared > (best?.shared ?? 0)) best = found;
  }
  return best?.nearest ?? null;
}

interface Window {
  readonly from: number;
  readonly to: number;
}

interface Aligned {
  readonly nearest: Nearest;
  /** Words in common. */
  readonly shared: number;
}

/** The stretches of lines that share most with the passage, the best first. */
function windowsOf(index: CopyIndex, passage: string): Window[] {
  const size = index.lines.length;
  const byLine = new Map<number, Map<string, number>>();
  let total = 0;
  for (const word of wordsOf(passage)) {
    const lines = index.linesWith(word);
    const weight = Math.log(1 + size / Math.max(1, lines.length));
    total += weight;
    for (const line of lines) {
      const words = byLine.get(line) ?? new Map<string, number>();
      words.set(word, weight);
      byLine.set(line, words);
    }
  }
  const scored = [...byLine.keys()].map((line) => {
    const window = windowAt(index, line, passage.length);
    const words = new Map<string, number>();
    for (let at = window.from; at <= window.to; at++) {
      for (const [word, weight] of byLine.get(at) ?? []) words.set(word, weight);
    }
    let score = 0;
    for (const weight of words.values()) score += weight;
    return { window, score };
  });
  return scored
    .filter(({ score }) => score >= total * LIKE)
    .sort((a, b) => b.score - a.score || a.window.from - b.window.from)
    .slice(0, CANDIDATES)
    .map(({ window }) => window);
}

/** Lines from `from` on that are about as long as the passage, and one more. */
function windowAt(index: CopyIndex, from: number, length: number): Window {
  let to = from;
  let chars = index.lines[from]?.text.length ?? 0;
  while (chars < length * 1.3 && to + 1 < index.lines.length && to - from < 40) {
    to++;
    chars += index.lines[to]?.text.length ?? 0;
  }
  return { from: Math.max(0, from), to };
}

interface Token {
  readonly text: string;
  readonly fold: string;
  readonly at: number;
  readonly end: number;
}

function tokensOf(text: string, limit: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const plain = simplified(match[0].normalize('NFKC').toLowerCase().replaceAll('’', "'"));
    const fold = /^\d/.test(plain) ? plain.replaceAll(',', '') : plain;
    tokens.push({ text: match[0], fold, at: match.index, end: match.index + match[0].length });
    if (tokens.length >= limit) break;
  }
  return tokens;
}

function aligned(index: CopyIndex, passage: string, { from, to }: Window): Aligned | null {
  const joined = joinLines(index, from, to);
  const said = tokensOf(passage, TOKENS);
  // A paragraph may be one long line: the part that is like the passage is looked for.
  const source = bestPart(tokensOf(joined.text, 6000), said);
  const pairs = commonPairs(said, source);
  const first = pairs[0];
  const last = pairs.at(-1);
  if (!first || !last || pairs.length < said.length * 0.4) return null;
  // What differs at either end belongs to the passage, too.
  const start = Math.max(0, first[1] - first[0]);
  const stop = Math.min(source.length - 1, last[1] + (said.length - 1 - last[0]));
  const [head, tail] = [source[start], source[stop]];
  if (!head || !tail) return null;
  const ending = /^[\p{P}%]+/u.exec(joined.text.slice(tail.end, tail.end + 3))?.[0] ?? '';
  const line = joined.lineAt(head.at);
  const mask = maskerOfText(`${joined.text}\n${passage}`);
  const text = mask(joined.text.slice(head.at, tail.end + ending.length));
  const differs = differenceOf(said, source.slice(start, stop + 1));
  const shown = differs && {
    ...differs,
    said: mask(differs.said),
    source: mask(differs.source),
  };
  return { nearest: { ...placeOf(index, line), text, differs: shown }, shared: pairs.length };
}

function joinLines(index: CopyIndex, from: number, to: number) {
  const starts: number[] = [];
  const lines: number[] = [];
  let text = '';
  for (let line = from; line <= to; line++) {
    const one = index.lines[line];
    if (!one || (one.edge && line !== from)) continue;
    const next = one.text.replaceAll('\t', ' ');
    const tight = /\p{Script=Han}[，。、；]?$/u.test(text) && /^\p{Script=Han}/u.test(next);
    if (text && !tight) text = /\p{Ll}-$/u.test(text) ? text.slice(0, -1) : `${text} `;
    starts.push(text.length);
    lines.push(line);
    text += next;
  }
  const lineAt = (offset: number) => {
    let at = 0;
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= offset) at++;
    return lines[at] ?? from;
  };
  return { text, lineAt };
}

/** As many tokens as the passage has and half as many again, where most are shared. */
function bestPart(source: readonly Token[], said: readonly Token[]): readonly Token[] {
  const size = Math.ceil(said.length * 1.5) + 8;
  if (source.length <= size) return source;
  const wanted = new Map<string, number>();
  for (const { fold } of said) wanted.set(fold, (wanted.get(fold) ?? 0) + 1);
  const have = new Map<string, number>();
  let score = 0;
  let most = -1;
  let best = 0;
  source.forEach(({ fold }, at) => {
    const count = (have.get(fold) ?? 0) + 1;
    have.set(fold, count);
    if (count <= (wanted.get(fold) ?? 0)) score++;
    const gone = source[at - size]?.fold;
    if (gone !== undefined) {
      const left = have.get(gone) ?? 0;
      have.set(gone, left - 1);
      if (left <= (wanted.get(gone) ?? 0)) score--;
    }
    if (score > most) [best, most] = [at, score];
  });
  const end = Math.min(source.length, best + 1 + Math.ceil(said.length / 4));
  return source.slice(Math.max(0, end - size - Math.ceil(said.length / 4)), end);
}

/** Positions of the longest common subsequence. */
function commonPairs(a: readonly Token[], b: readonly Token[]): [number, number][] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [skipA = 0, skipB = 0] = [table[(i + 1) * width + j], table[i * width + j + 1]];
      const both = a[i]?.fold === b[j]?.fold ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : 0;
      table[i * width + j] = Math.max(both, skipA, skipB);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const here = table[i * width + j] ?? 0;
    if (a[i]?.fold === b[j]?.fold && here === (table[(i + 1) * width + j + 1] ?? 0) + 1) {
      pairs.push([i, j]);
      i++;
      j++;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** The weightiest difference: a negation, a number, else the first words. */
function differenceOf(said: readonly Token[], source: readonly Token[]): Difference | null {
  const gaps = gapsBetween(said, source, commonPairs(said, source));
  const holds = (test: (token: Token) => boolean) =>
    gaps.find(([a, b]) => a.some(test) !== b.some(test) || (a.some(test) && b.some(test)));
  const negation = gaps.find(([a, b]) => negates(a) !== negates(b));
  const number = holds((token) => /^[\d]|^[一二三四五六七八九十]$/.test(token.fold));
  const gap = negation ?? number ?? gaps[0];
  if (!gap) return null;
  const kind = gap === negation ? 'negation' : gap === number ? 'number' : 'words';
  return { kind, said: wordsIn(gap[0]), source: wordsIn(gap[1]) };
}

function negates(tokens: readonly Token[]): boolean {
  const text = tokens.map(({ fold }) => fold).join(' ');
  // Han characters are tokens of their own.
  const plain = text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').replace(INNOCENT, ' ');
  return plain
    .split(/ |(?=\p{Script=Han})|(?<=\p{Script=Han})/u)
    .some((word) => NEGATION.test(word));
}

function gapsBetween(
  said: readonly Token[],
  source: readonly Token[],
  pairs: readonly [number, number][],
): [readonly Token[], readonly Token[]][] {
  const gaps: [readonly Token[], readonly Token[]][] = [];
  let [a, b] = [0, 0];
  for (const [i, j] of [...pairs, [said.length, source.length] as const]) {
    if (i > a || j > b) gaps.push([said.slice(a, i), source.slice(b, j)]);
    [a, b] = [i + 1, j + 1];
  }
  return gaps;
}

function wordsIn(tokens: readonly Token[]): string {
  const shown = tokens.slice(0, 12);
  let text = '';
  for (const { text: word } of shown) {
    const tight = /\p{Script=Han}$/u.test(text) && /^\p{Script=Han}/u.test(word);
    text += text && !tight ? ` ${word}` : word;
  }
  return tokens.length > shown.length ? `${text} …` : text;
}
