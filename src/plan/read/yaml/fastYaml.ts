/**
 * YAML in the plain shapes that front matter and blocks are mostly made of: a key
 * and its value on a line, nested by indents, flat lists in brackets. Whatever
 * YAML might read in another way is refused (`null`), and the library reads it
 * instead; a property test holds both to the same values and ranges.
 */
import type { Range } from '../../model';
import type { YamlPair, YamlValue } from './yamlValue';

interface Line {
  readonly indent: number;
  /** Where its first character, and the end of what it says, stand. */
  readonly start: number;
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
}

const MOST_NESTING = 8;
/** Tabs, lone CRs and what isn't text: the library knows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STRANGE = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]|\r(?!\n)/;
/** A key in letters that YAML reads as nothing else, and its colon. */
const KEY =
  /(?!(?:null|true|false)[:\s])\p{L}(?:[\p{L}\p{N}_/()（）.-]| (?=[\p{L}\p{N}(]))*:(?=[ \r\n]|$)/iuy;
/** How a value begins that isn't plain; a dash before a word is plain. */
const MARKED = /^(?:[?:,[\]{}#&*!|>'"%@`]|-(?=[ ,[\]{}]|$))/;

/** The value of `source`, positions moved by `base`; null where the library has to look. */
export function fastYaml(source: string, base: number): YamlValue | null {
  if (STRANGE.test(source)) return null;
  const lines = linesOf(source);
  const first = lines?.[0];
  if (!lines || !first) return null;
  const reader = new Reader(source, base, lines);
  const value = reader.block(first.indent, 0);
  return value && reader.isDone ? value : null;
}

/** All lines; null where one is blank or a comment, which the library gives to what stands around it. */
function linesOf(source: string): Line[] | null {
  const lines: Line[] = [];
  for (let at = 0; at < source.length; ) {
    const feed = source.indexOf('\n', at);
    const next = feed < 0 ? source.length : feed + 1;
    let start = at;
    while (source[start] === ' ') start++;
    let end = feed < 0 ? next : feed;
    if (source[end - 1] === '\r') end--;
    if (start >= end || source[start] === '#') return null;
    lines.push({ indent: start - at, start, end, next });
    at = next;
  }
  return lines;
}

class Reader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly base: number,
    private readonly lines: readonly Line[],
  ) {}

  get isDone(): boolean {
    return this.at >= this.lines.length;
  }

  /** The map or list that begins with the current line. */
  block(indent: number, depth: number): YamlValue | null {
    const line = this.lines[this.at];
    if (!line || depth > MOST_NESTING) return null;
    return this.isDash(line) ? this.list(line, depth) : this.map(line.start, indent, depth);
  }

  private isDash({ start, end }: Line): boolean {
    return this.source[start] === '-' && (start + 1 === end || this.source[start + 1] === ' ');
  }

  private list({ start, indent }: Line, depth: number): YamlValue | null {
    const items: YamlValue[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      if (!this.isDash(line)) break;
      const at = line.start + 2;
      if (at >= line.end || this.source[at] === ' ' || this.source[at] === '-') return null;
      const item = this.keyAt(at) ? this.map(at, indent + 2, depth + 1) : this.onLine(at, line);
      if (!item) return null;
      items.push(item);
    }
    return { kind: 'list', items, range: this.range(start, this.endOfLast()), flow: false };
  }

  /** The pairs from `start` on; those on later lines are indented by `indent`. */
  private map(start: number, indent: number, depth: number): YamlValue | null {
    const pairs: YamlPair[] = [];
    const seen = new Set<string>();
    let from = start;
    for (;;) {
      const line = this.lines[this.at];
      const key = line && this.keyAt(from);
      if (!line || !key || seen.has(key)) return null;
      seen.add(key);
      const colon = from + key.length;
      const value = this.valueOf(line, colon + 1, indent, depth);
      if (!value) return null;
      pairs.push({ key, keyRange: this.range(from, colon), value });
      const next = this.lines[this.at];
      const isLast = !next || next.indent < indent;
      // The library ends a map right behind its last colon, not with the line.
      if (isLast && value.kind === 'none') return null;
      if (isLast) break;
      // A list at the indent of a key that has a value already.
      if (next.indent > indent || this.isDash(next)) return null;
      from = next.start;
    }
    return { kind: 'map', pairs, range: this.range(start, this.endOfLast()), flow: false };
  }

  /** What stands behind a colon: on its line, or indented below. */
  private valueOf(line: Line, from: number, indent: number, depth: number): YamlValue | null {
    let at = from;
    while (at < line.end && this.source[at] === ' ') at++;
    if (at < line.end) return this.onLine(at, line);
    this.at++;
    const next = this.lines[this.at];
    const isBelow = next && (next.indent > indent || (next.indent === indent && this.isDash(next)));
    if (!isBelow) return { kind: 'none', range: this.range(from, from) };
    // Only a list of its own, not that of an item around it.
    if (next.indent === indent && depth > 0) return null;
    return this.block(next.indent, depth + 1);
  }

  /** A value that ends on its line, but for a comment behind it. */
  private onLine(from: number, line: Line): YamlValue | null {
    this.at++;
    const text = this.source.slice(from, line.end);
    const open = text[0];
    if (open === '[' || open === '{') return this.flow(text, from);
    const quoted = /^(?:"[^"\\]*"|'[^']*')(?= *$| +#)/.exec(text)?.[0];
    if (quoted) return this.text(quoted.slice(1, -1), from, from + quoted.length, false);
    const comment = text.indexOf(' #');
    const words = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
    if (MARKED.test(words) || /:(?: |$)/.test(words)) return null;
    return this.text(words, from, from + words.length, true);
  }

  /** `[a, b]` or `{a: 1, b: 2}` with nothing nested in it. */
  private flow(text: string, from: number): YamlValue | null {
    const whole = /^[[{][^[\]{}#]*[\]}](?= *$| +#)/.exec(text)?.[0];
    if (!whole) return null;
    const range = this.range(from, from + whole.length);
    const isMap = text[0] === '{';
    if (isMap !== whole.endsWith('}')) return null;
    const items: YamlValue[] = [];
    const pairs: YamlPair[] = [];
    const inner = whole.slice(1, -1);
    let at = from + 1;
    for (const part of inner.trim() === '' ? [] : inner.split(',')) {
      const begin = at + (part.length - part.trimStart().length);
      at += part.length + 1;
      if (!isMap) {
        const item = this.inFlow(part.trim(), begin);
        if (!item) return null;
        items.push(item);
        continue;
      }
      const key = this.keyAt(begin);
      if (!key || pairs.some((pair) => pair.key === key)) return null;
      const rest = part.trim().slice(key.length + 1);
      const value = this.inFlow(rest.trim(), begin + key.length + 1 + rest.search(/\S|$/));
      if (!value) return null;
      pairs.push({ key, keyRange: this.range(begin, begin + key.length), value });
    }
    return isMap
      ? { kind: 'map', pairs, range, flow: true }
      : { kind: 'list', items, range, flow: true };
  }

  private inFlow(text: string, from: number): YamlValue | null {
    if (/^(?:"[^"\\]*"|'[^']*')$/.test(text))
      return this.text(text.slice(1, -1), from, from + text.length, false);
    if (text === '' || MARKED.test(text) || /:(?: |$)|["']/.test(text)) return null;
    return this.text(text, from, from + text.length, true);
  }

  private text(text: string, start: number, end: number, plain: boolean): YamlValue {
    return { kind: 'text', text, plain, range: this.range(start, end) };
  }

  private keyAt(at: number): string | null {
    KEY.lastIndex = at;
    return KEY.exec(this.source)?.[0].slice(0, -1) ?? null;
  }

  /** Where the line after the last that was read begins. */
  private endOfLast(): number {
    return this.lines[this.at - 1]?.next ?? this.source.length;
  }

  private range(start: number, end: number): Range {
    return { start: this.base + start, end: this.base + end };
  }
}
