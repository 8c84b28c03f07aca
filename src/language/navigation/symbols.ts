/** The outline of a plan, and the names that the workspace search finds. */
import type { Plan, Range } from '../../plan/model';
import type { DocumentSymbol } from '../types';

interface Item {
  readonly name: string;
  readonly detail: string;
  readonly kind: DocumentSymbol['kind'];
  readonly range: Range;
  readonly selection: Range;
}

/**
 * What a plan holds, in its order: people, named statements, questions, blocks; the sources
 * come last. Headings are not among them: the editor's own outline of Markdown has these.
 */
export function symbolsOf(plan: Plan): DocumentSymbol[] {
  const items = contentItems(plan).sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end,
  );
  return nest(items, 0, Number.POSITIVE_INFINITY).symbols;
}

/** Items in order of their start, each outer one before what it holds. */
function nest(
  items: readonly Item[],
  from: number,
  end: number,
): { symbols: DocumentSymbol[]; next: number } {
  const symbols: DocumentSymbol[] = [];
  let at = from;
  for (let item = items[at]; item && item.range.start < end; item = items[at]) {
    const inside = nest(items, at + 1, item.range.end);
    symbols.push({ ...item, children: inside.symbols });
    at = inside.next;
  }
  return { symbols, next: at };
}

function contentItems(plan: Plan): Item[] {
  const inText = plan.people.filter(({ from }) => from !== 'frontMatter');
  return [
    ...inText.map((person) =>
      item('person', person.name, person.title ?? '', person.range, person.nameRange),
    ),
    ...plan.claims.flatMap((claim) =>
      claim.id === null ? [] : [item('claim', claim.text, claim.id, claim.range, claim.firstLine)],
    ),
    ...plan.questions.map((question) =>
      item('question', question.text, question.step ?? '', question.range, question.firstLine),
    ),
    ...plan.hypotheses.map((hypothesis) =>
      item(
        'hypothesis',
        hypothesis.text,
        hypothesis.id ?? '',
        hypothesis.range,
        hypothesis.firstLine,
      ),
    ),
    ...plan.actions.map((action) =>
      item('action', action.text, action.due ?? '', action.range, action.firstLine),
    ),
    ...[...plan.roe, ...plan.segments].map((block) =>
      item('block', `${block.kind} ${block.entity ?? ''}`.trim(), '', block.range, block.fence),
    ),
    ...plan.sources.map((source) =>
      item(
        'source',
        source.title || source.id,
        source.title && source.id,
        source.range,
        source.idRange,
      ),
    ),
  ];
}

/** The editor refuses a symbol without a name. */
function item(
  kind: DocumentSymbol['kind'],
  name: string,
  detail: string,
  range: Range,
  selection: Range,
): Item {
  const inside = selection.start >= range.start && selection.end <= range.end;
  return { kind, name: name || kind, detail, range, selection: inside ? selection : range };
}

export interface WorkspaceSymbol {
  readonly name: string;
  /** The account it belongs to. */
  readonly container: string;
  readonly kind: DocumentSymbol['kind'];
  readonly range: Range;
}

/** People, opportunities, sources, named statements and hypotheses whose name holds the letters of `query` in order. */
export function workspaceSymbolsOf(plan: Plan, query: string): WorkspaceSymbol[] {
  const container = plan.frontMatter?.account ?? plan.path;
  const opportunities = plan.opportunities.map((opportunity) =>
    item('opportunity', opportunity.title, '', opportunity.range, opportunity.headingRange),
  );
  const wanted = new Set(['person', 'source', 'claim', 'hypothesis']);
  return [...opportunities, ...contentItems(plan).filter(({ kind }) => wanted.has(kind))]
    .map((found) => ({
      name: found.detail && found.kind !== 'person' ? `${found.name} ${found.detail}` : found.name,
      container,
      kind: found.kind,
      range: found.selection,
    }))
    .filter(({ name }) => matches(name, query));
}

function matches(name: string, query: string): boolean {
  const letters = [...query.toLowerCase().replace(/\s+/g, '')];
  const text = name.toLowerCase();
  let at = 0;
  return letters.every((letter) => {
    at = text.indexOf(letter, at) + 1;
    return at > 0;
  });
}
