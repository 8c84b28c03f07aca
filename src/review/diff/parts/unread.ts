/**
 * What a reader of the file sees change and no reader of ours reads: headings,
 * quotes, HTML, task items where no question belongs, a link, words that are
 * struck out. It is said that it changed, so that silence means silence.
 */
import { termOf } from '../../../plan/lexicon';
import type { Heading, Plan, Range } from '../../../plan/model';
import { covers, mergedRanges } from '../../../plan/text/ranges';
import { clipped, lineEnd } from '../../../plan/text/text';
import { type Change, change } from '../changes';
import { essence } from '../likeness';

/** A piece of text that a reader takes in as one. */
interface Paragraph {
  readonly key: string;
  readonly range: Range;
  /** 1-based. */
  readonly first: number;
  readonly last: number;
}

const LONGEST = 80;
/** A line that begins something of its own. */
const STARTS = /^\s*(?:[-*+>|#]|\d{1,9}[.)]|```|~~~|<)/;

const MARK = /^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/;

/** At most one change for what came and one for what went; `told` is what is said already. */
export function unreadChanges(before: Plan, after: Plan, told: readonly Change[]): Change[] {
  const [from, to] = [paragraphsOf(before), paragraphsOf(after)];
  const added = beyond(to, from).filter(isUntold(told.flatMap((one) => one.after ?? [])));
  const removed = beyond(from, to).filter(isUntold(told.flatMap((one) => one.before ?? [])));
  const params = (list: readonly Paragraph[], { text }: Plan) => {
    const [one] = list;
    const said = one ? text.slice(one.range.start, one.range.end).replace(/\s+/g, ' ') : '';
    return { lines: { lines: linesOf(list) }, text: clipped(said, LONGEST) };
  };
  return [
    ...(added[0] ? [change('unreadText', params(added, after), { after: added[0].range })] : []),
    ...(removed[0] && added.length === 0
      ? [change('unreadTextGone', params(removed, before), { before: removed[0].range })]
      : []),
  ];
}

/** `20–24, 30`, at most a few. */
function linesOf(list: readonly Paragraph[]): string {
  const stretches: { first: number; last: number }[] = [];
  for (const { first, last } of list) {
    const open = stretches.at(-1);
    if (open && first <= open.last + 1) open.last = Math.max(open.last, last);
    else stretches.push({ first, last });
  }
  const said = stretches.map(({ first, last }) =>
    first === last ? `${first}` : `${first}–${last}`,
  );
  return said.length > 5 ? `${said.slice(0, 5).join(', ')} …` : said.join(', ');
}

/** Those of `list` that `other` hasn't, each as often as it stands there. */
function beyond(list: readonly Paragraph[], other: readonly Paragraph[]): Paragraph[] {
  const counts = new Map<string, number>();
  for (const { key } of other) counts.set(key, (counts.get(key) ?? 0) + 1);
  return list.filter(({ key }) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

function isUntold(ranges: readonly Range[]): (paragraph: Paragraph) => boolean {
  const merged = mergedRanges(ranges.map(({ start, end }) => ({ start, end: end + 1 })));
  return ({ range }) => {
    const inside = merged.some(({ start, end }) => start < range.end && range.start < end);
    return !inside && !covers(merged, range.start);
  };
}

/** Outside of what is compared thing by thing: front matter, blocks, sources, people and the like. */
function paragraphsOf(plan: Plan): Paragraph[] {
  const compared = mergedRanges(
    [
      ...frontMatterOf(plan),
      // A second definition of a source counts for nothing, and a reader sees it.
      ...plan.sources.filter(({ duplicate }) => !duplicate).map(({ range }) => range),
      ...[...plan.roe, ...plan.segments, ...plan.people].map(({ range }) => range),
      ...[...plan.needs, ...plan.actions, ...plan.fit, ...plan.hypotheses].map(
        ({ range }) => range,
      ),
      ...plan.opportunities.flatMap(({ items }) => items.map(({ range }) => range)),
      ...plan.questions.flatMap(({ firstLine, answers }) => [
        firstLine,
        ...answers.map(({ range }) => range),
      ]),
      ...plan.pains.map(({ range }) => range),
      ...plan.headings.filter(isPlainHeading).map(({ range }) => range),
    ].flatMap((range) => range ?? []),
  );
  const shown = withoutComments(plan.text);
  const found: { start: number; end: number; first: number; last: number }[] = [];
  let goesOn = false;
  for (const [index, start] of plan.lineStarts.entries()) {
    const line = shown.slice(start, plan.lineStarts[index + 1] ?? shown.length);
    const lead = start + line.length - line.trimStart().length;
    // Things begin behind the mark of their item.
    const own = lead + (MARK.exec(line.trimStart())?.[0].length ?? 0);
    const end = start + line.trimEnd().length;
    const last = found.at(-1);
    if (line.trim() === '' || covers(compared, own)) goesOn = false;
    else if (goesOn && last && !STARTS.test(line)) Object.assign(last, { end, last: index + 1 });
    else {
      found.push({ start: lead, end, first: index + 1, last: index + 1 });
      goesOn = true;
    }
  }
  return found.flatMap(({ start, end, first, last }) => {
    const key = keyOf(shown.slice(start, end));
    return key === '' ? [] : [{ key, range: { start, end }, first, last }];
  });
}

/** Its keys with their values, each once: a key that is there twice is read once. */
function frontMatterOf({ frontMatter, text, lineStarts }: Plan): Range[] {
  if (!frontMatter) return [];
  const known = new Set<string>();
  const entries = frontMatter.entries.flatMap(({ term, key, keyRange, valueRange }) => {
    if (known.has(term ?? key)) return [];
    known.add(term ?? key);
    return [{ start: keyRange.start, end: Math.max(keyRange.end, valueRange.end) }];
  });
  const { start, end } = frontMatter.range;
  const marks = lineStarts
    .filter((at) => at >= start && at < end && /^(?:---|\.\.\.|\s*(?:#|$))/.test(lineAt(text, at)))
    .map((at) => ({ start: at, end: at + lineAt(text, at).length }));
  return [...entries, ...marks];
}

function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start));
}

/** Whether a heading is only a section's keyword; changes below it are told anyway. */
function isPlainHeading({ opens, text }: Heading): boolean {
  return opens !== null && termOf('section', text) === opens;
}

/** What is read, without marks that change how and not what: list marks, citations, cells' padding. */
function keyOf(text: string): string {
  return essence(
    text
      .replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+/, '')
      .replace(/\(?\^[^\s()（）^\]]{1,100}\)?|\[\^[^\]\n]{1,100}\]/g, '')
      .replace(/^[ \t|:-]+$/, '')
      .replace(/(?:(?<![ \t])[ \t]+)?\|[ \t]*/g, '|'),
  );
}

/** Comments as blanks: every other character stays where it stands. */
function withoutComments(text: string): string {
  let shown = '';
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open + 4);
    if (close < 0) break;
    shown += text.slice(at, open) + text.slice(open, close + 3).replace(/[^\r\n]/g, ' ');
    at = close + 3;
  }
  return shown + text.slice(at);
}
