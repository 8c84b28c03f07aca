/**
 * The blocks of a section as a tree of items, with what passes down to each:
 * from a heading to all below it, from a lead-in to the list, table or code
 * block right after it, from an item to what is nested in it.
 */
import type { Heading as HeadingNode, ListItem, Node, Parent, RootContent, Table } from 'mdast';
import type { Citation, Heading, Range, Reference } from '../model';
import { narrow } from '../text/text';
import { isOrdinalLabel, markedLines } from './markedLines';
import { isCredit } from './prose/credits';
import { clean, endOf, type Place, type Prose, proseOf, rangeOf, startOf } from './prose/prose';

/** A Markdown block as readers take it. */
export interface MarkdownBlock {
  readonly node: RootContent;
  readonly place: Place;
  /** A list that goes on with the one before it, which was parsed by itself. */
  readonly joins: boolean;
}

/** What passes down from a heading or a lead-in to what stands below. */
export interface Passed {
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
}

/** A list item, paragraph, table or the like, with its words read. */
export interface Item {
  readonly kind: 'paragraph' | 'item' | 'task' | 'table' | 'html' | 'code' | 'quote' | 'other';
  readonly node: RootContent | ListItem;
  readonly place: Place;
  readonly prose: Prose;
  /** Rows of cells, the head first. */
  readonly cells: readonly (readonly Prose[])[];
  readonly ticked: boolean;
  /** The nearest heading below the section's own. */
  readonly heading: Heading | null;
  readonly passed: Passed;
  readonly leadIn: boolean;
  /** A comment or rows right below a table that ends there, or rows that are cut off further up. */
  readonly cutsTable: 'here' | 'above' | null;
  readonly children: readonly Item[];
}

const NOTHING: Passed = { citations: [], references: [] };

/** All that passes down from several places, in their order. */
export function join(...parts: readonly Passed[]): Passed {
  const filled = parts.filter((p) => p.citations.length > 0 || p.references.length > 0);
  if (filled.length < 2) return filled[0] ?? NOTHING;
  return {
    citations: filled.flatMap((p) => p.citations),
    references: filled.flatMap((p) => p.references),
  };
}

interface OpenHeading {
  readonly heading: Heading;
  readonly passed: Passed;
}

/** Items of a section in order, headings aside; `headings` in the order of the text. */
export function itemsOf(
  blocks: readonly MarkdownBlock[],
  headingOf: (node: HeadingNode, place: Place) => Heading,
  sectionLevel: number,
): { items: Item[]; headings: Heading[] } {
  const items: Item[] = [];
  const headings: Heading[] = [];
  let open: OpenHeading[] = [];
  let led: Passed = NOTHING;
  let ledList: Passed = NOTHING;
  blocks.forEach(({ node, place, joins }, i) => {
    if (node.type === 'heading') {
      const heading = headingOf(node, place);
      headings.push(heading);
      open = open.filter((other) => other.heading.depth < node.depth);
      open.push({ heading, passed: proseOf(node, place) });
      led = NOTHING;
      return;
    }
    const nearest = open.at(-1)?.heading ?? null;
    const context: Context = {
      place,
      heading: nearest && nearest.depth > sectionLevel ? nearest : null,
    };
    ledList = joins ? ledList : led;
    const passed = join(...open.map((o) => o.passed), ledList);
    const next = node.type === 'paragraph' ? spokenAfter(blocks, i) : undefined;
    const made = itemsFrom(node, passed, context, next);
    const last = made.at(-1);
    if (!isComment(node)) led = node.type === 'paragraph' && last?.leadIn ? last.prose : NOTHING;
    if (node.type === 'paragraph' && last && isCredit(last.prose) && isTable(items.at(-1))) {
      const credited = items.pop() as Item;
      items.push({ ...credited, passed: join(credited.passed, last.prose) });
      items.push({ ...last, leadIn: true });
      return;
    }
    const cut = cutsTable(blocks, i);
    items.push(...(cut ? made.map((item) => ({ ...item, cutsTable: cut })) : made));
  });
  return { items, headings };
}

function isTable(item: Item | undefined): boolean {
  if (item?.kind === 'html')
    return /<table[\s>]/i.test((item.node as { value?: string }).value ?? '');
  return item?.kind === 'table';
}

/** A comment between rows, and the rows behind it or behind an empty line: Markdown ends the table there. */
function cutsTable(blocks: readonly MarkdownBlock[], at: number): Item['cutsTable'] {
  const [before, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (!block || !before) return null;
  const below = before.node.type === 'table' ? 'here' : null;
  if (isComment(block.node)) return next && isRows(next) ? below : null;
  if (!isRows(block)) return null;
  return below ?? (isComment(before.node) && cutsTable(blocks, at - 1) ? 'above' : null);
}

/** The first block behind this one that is no comment: what a reader sees next. */
function spokenAfter(blocks: readonly MarkdownBlock[], at: number): RootContent | undefined {
  let next = at + 1;
  for (let node = blocks[next]?.node; node && isComment(node); node = blocks[next]?.node) next++;
  return blocks[next]?.node;
}

function isComment(node: RootContent): boolean {
  return node.type === 'html' && /^<!--(?:(?!-->)[\s\S])*-->\s*$/.test(node.value);
}

/** A paragraph of nothing but rows. */
function isRows({ node, place }: MarkdownBlock): boolean {
  if (node.type !== 'paragraph') return false;
  const lines = place.text.slice(startOf(node, place), endOf(node, place)).split(/\r\n|[\r\n]/);
  return lines.every((line) => /^\s*\|[^|]*\|.*\|\s*$/.test(line));
}

interface Context {
  readonly place: Place;
  readonly heading: Heading | null;
}

function itemsFrom(
  node: RootContent,
  passed: Passed,
  context: Context,
  next: RootContent | undefined,
): Item[] {
  const { place } = context;
  switch (node.type) {
    case 'paragraph': {
      const prose = proseOf(node, place);
      const lines = markedLines(prose, place);
      if (!lines) {
        const leadIn = isLeadIn(prose, next) || (isLed(next) && isOrdinalLabel(prose, place));
        return [make('paragraph', node, prose, passed, context, { leadIn })];
      }
      return lines.map((line, at) => {
        const position = positionOf(line.range, place);
        const label = lines.length === 1 && isLed(next) && isOrdinalLabel(prose, place);
        const leadIn = label || (at === lines.length - 1 && isLeadIn(line, next));
        return make('item', { ...node, position }, line, passed, context, { leadIn });
      });
    }
    case 'list':
      return node.children.map((child) => listItem(child, passed, context));
    case 'table':
      return [table(node, passed, context)];
    case 'html':
      return [make('html', node, htmlProse(node.value, rangeOf(node, place)), passed, context)];
    case 'code':
      return [make('code', node, proseOf(null, place, rangeOf(node, place)), passed, context)];
    case 'blockquote':
      return [make('quote', node, proseOf(null, place, rangeOf(node, place)), passed, context)];
    case 'footnoteDefinition':
    case 'definition':
      return [];
    default:
      return [make('other', node, proseOf(null, place, rangeOf(node, place)), passed, context)];
  }
}

/** A position as a node has it, before the place's shift. */
function positionOf({ start, end }: Range, { shift }: Place): Node['position'] {
  const point = (offset: number) => ({ line: 1, column: 1, offset: offset - shift });
  return { start: point(start), end: point(end) };
}

function listItem(node: ListItem, passed: Passed, context: Context): Item {
  const [first, ...rest] = node.children;
  const { place } = context;
  const isText = first?.type === 'paragraph';
  const start = isText ? startOf(first, place) : startOf(node, place);
  const prose = proseOf(isText ? first : null, place, isText ? undefined : { start, end: start });
  const below = join(passed, prose);
  const children: Item[] = [];
  let led: Passed = NOTHING;
  const nested = (isText ? rest : node.children) as RootContent[];
  const spoken = nested.filter((child) => !isComment(child));
  spoken.forEach((child, i) => {
    const made = itemsFrom(child, join(below, led), context, spoken[i + 1]);
    children.push(...made);
    led = child.type === 'paragraph' && made[0]?.leadIn ? made[0].prose : NOTHING;
  });
  const task = typeof node.checked === 'boolean';
  return make(task ? 'task' : 'item', node, prose, passed, context, {
    leadIn: isLeadIn(prose, spoken[0]),
    ticked: node.checked === true,
    children,
  });
}

function table(node: Table, passed: Passed, context: Context): Item {
  const cells = node.children.map((row) =>
    row.children.map((cell) => proseOf(cell as Parent, context.place)),
  );
  const all = cells.flat();
  const head = proseOf(null, context.place, rangeOf(node, context.place));
  const prose: Prose = {
    ...head,
    text: (cells[0] ?? []).map((cell) => clean(cell)).join(' | '),
    citations: all.flatMap((cell) => cell.citations),
    references: all.flatMap((cell) => cell.references),
    links: all.flatMap((cell) => cell.links),
    boundFigures: all.flatMap((cell) => cell.boundFigures),
  };
  return make('table', node, prose, passed, context, { cells });
}

/** Words and citations of an HTML block; Markdown isn't read in there, so by pattern. */
function htmlProse(html: string, range: Range): Prose {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, (c) => ' '.repeat(c.length));
  const text = bare
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const citations = [...bare.matchAll(/\[\^([^\]\s[]+)\]/g)].map((match) => ({
    id: match[1] ?? '',
    range: { start: range.start + match.index, end: range.start + match.index + match[0].length },
  }));
  const plain = text.replace(/\[\^[^\]\s[]+\]/g, '');
  const none = { references: [], links: [], boundFigures: [], images: 0 };
  return { ...none, text: plain, plain, range, citations, rangeOf: () => range };
}

function make(
  kind: Item['kind'],
  node: Item['node'],
  prose: Prose,
  passed: Passed,
  context: Context,
  more: Partial<Item> = {},
): Item {
  return {
    kind,
    node,
    prose,
    passed,
    cells: [],
    ticked: false,
    leadIn: false,
    cutsTable: null,
    children: [],
    place: context.place,
    heading: context.heading,
    ...more,
  };
}

/** Ends in a colon, citations and emphasis after it ignored, with a list, table or code next. */
function isLeadIn(prose: Prose, next: RootContent | undefined): boolean {
  return isLed(next) && narrow(clean(prose)).trimEnd().endsWith(':');
}

/** What a lead-in leads to: a list, a table, a block. */
function isLed(next: RootContent | undefined): boolean {
  return (
    next?.type === 'list' ||
    next?.type === 'table' ||
    next?.type === 'code' ||
    (next?.type === 'html' && /<table/i.test(next.value))
  );
}

/** Every item of a tree, each before what is nested in it. */
export function walk(items: readonly Item[], found: Item[] = []): Item[] {
  for (const item of items) {
    found.push(item);
    walk(item.children, found);
  }
  return found;
}

/** An item with all that is nested in it. */
export function itemRange(item: Item): Range {
  return {
    start: item.prose.range.start,
    end: Math.max(item.prose.range.end, endOf(item.node, item.place)),
  };
}
