/** What stands at an offset of a plan: a source, a named thing, a person, a bound figure. */
import { isSameName } from '../../plan/compose/ids';
import type { BoundFigure, Citation, Opportunity, Person, Plan, Range } from '../../plan/model';

/** One place where a thing is named or used; `range` is that of the id alone. */
export interface Occurrence {
  readonly range: Range;
  readonly definition: boolean;
}

/** Something with a name or an id, as it stands at the caret. */
export type Thing =
  | { readonly kind: 'source'; readonly id: string; readonly range: Range }
  | { readonly kind: 'anchor'; readonly id: string; readonly range: Range }
  | {
      readonly kind: 'person';
      readonly person: Person;
      /** As it stands there: the person's id or name. */
      readonly id: string;
      readonly range: Range;
    }
  /** An opportunity of which the whitespace speaks, at its heading or in a cell. */
  | { readonly kind: 'opportunity'; readonly title: string; readonly range: Range }
  | {
      readonly kind: 'figure';
      readonly figure: BoundFigure;
      readonly range: Range;
    };

/** True from the range's start to its end, both included: a caret may stand at either. */
export function touches(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The range of the id inside `[^id]`, `(^id)`, `^id` or a bare or quoted id. */
export function idRange(plan: Plan, named: Citation): Range {
  const text = plan.text.slice(named.range.start, named.range.end);
  const at = text.indexOf(named.id);
  if (at >= 0) {
    const start = named.range.start + at;
    return { start, end: start + named.id.length };
  }
  const lead = /^[\s["'(^]*/.exec(text)?.[0].length ?? 0;
  const tail = /(?<![\])"'\s])[\])"'\s]*$/.exec(text)?.[0].length ?? 0;
  return { start: named.range.start + lead, end: named.range.end - tail };
}

/** The person that `(^id)` leads to; undefined where it leads to something else. */
function personReferred(plan: Plan, id: string): Person | undefined {
  return plan.names.named.has(id) ? undefined : plan.names.people.get(id);
}

/** The thing at `offset`; undefined where nothing of interest stands. */
export function thingAt(plan: Plan, offset: number): Thing | undefined {
  return (
    sourceAt(plan, offset) ??
    anchorAt(plan, offset) ??
    personAt(plan, offset) ??
    opportunityAt(plan, offset) ??
    figureAt(plan, offset)
  );
}

function sourceAt(plan: Plan, offset: number): Thing | undefined {
  const citation = plan.citations.find((item) => touches(item.range, offset));
  if (citation) {
    return { kind: 'source', id: citation.id, range: idRange(plan, citation) };
  }
  const source = plan.sources.find((item) => touches(item.idRange, offset));
  if (source) return { kind: 'source', id: source.id, range: source.idRange };
  return undefined;
}

function anchorAt(plan: Plan, offset: number): Thing | undefined {
  const reference = plan.references.find((item) => touches(item.range, offset));
  const named = reference ?? plan.anchors.find((item) => touches(item.range, offset));
  if (!named) return undefined;
  const person = reference
    ? personReferred(plan, reference.id)
    : plan.people.find((item) => item.anchor?.range.start === named.range.start);
  const range = idRange(plan, named);
  if (person) return { kind: 'person', person, id: named.id, range };
  return { kind: 'anchor', id: named.id, range };
}

function personAt(plan: Plan, offset: number): Thing | undefined {
  for (const person of plan.people) {
    for (const mention of personMentions(plan, person)) {
      if (!touches(mention.range, offset)) continue;
      const id = plan.text.slice(mention.range.start, mention.range.end);
      return { kind: 'person', person, id, range: mention.range };
    }
  }
  return undefined;
}

function opportunityAt(plan: Plan, offset: number): Thing | undefined {
  for (const cell of plan.whitespace) {
    const { opportunity: title, range } = cell;
    if (title !== null && touches(range, offset)) return { kind: 'opportunity', title, range };
  }
  const named = plan.opportunities.find(({ headingRange }) => touches(headingRange, offset));
  const isShown = plan.whitespace.some(({ opportunity }) => opportunity === named?.title);
  if (!named || !isShown) return undefined;
  return { kind: 'opportunity', title: named.title, range: titleRange(plan, named) };
}

/** The words of an opportunity's heading, without its marks. */
function titleRange({ text }: Plan, { title, headingRange }: Opportunity): Range {
  const at = text.slice(headingRange.start, headingRange.end).indexOf(title);
  if (at < 0) return headingRange;
  const start = headingRange.start + at;
  return { start, end: start + title.length };
}

function figureAt(plan: Plan, offset: number): Thing | undefined {
  const figure = plan.boundFigures.find((item) => touches(item.range, offset));
  return figure && { kind: 'figure', figure, range: figure.range };
}

/** Every place of a thing, its definition first, then in order of the text. */
export function mentionsOf(plan: Plan, thing: Thing): readonly Occurrence[] {
  const mentions = allMentions(plan, thing);
  return [...mentions].sort(
    (a, b) => Number(b.definition) - Number(a.definition) || a.range.start - b.range.start,
  );
}

function allMentions(plan: Plan, thing: Thing): readonly Occurrence[] {
  switch (thing.kind) {
    case 'source':
      return [
        ...definitions(
          plan.sources.filter(({ id }) => isSameName(id, thing.id)).map((source) => source.idRange),
        ),
        ...uses(plan, plan.citations, thing.id),
      ];
    case 'anchor':
      return [
        ...definitions(
          plan.anchors
            .filter(({ id }) => isSameName(id, thing.id))
            .map((anchor) => idRange(plan, anchor)),
        ),
        ...uses(plan, plan.references, thing.id),
      ];
    case 'person':
      return personMentions(plan, thing.person);
    case 'opportunity':
      return [
        ...definitions(
          plan.opportunities
            .filter(({ title }) => title === thing.title)
            .slice(0, 1)
            .map((one) => titleRange(plan, one)),
        ),
        ...plan.whitespace
          .filter(({ opportunity }) => opportunity === thing.title)
          .map(({ range }) => ({ range, definition: false })),
      ];
    case 'figure':
      return plan.boundFigures
        .filter((figure) => sameFigure(figure, thing.figure))
        .map((figure) => ({ range: figure.range, definition: false }));
  }
}

function definitions(ranges: readonly Range[]): Occurrence[] {
  return ranges.map((range) => ({ range, definition: true }));
}

function uses(plan: Plan, items: readonly Citation[], id: string): Occurrence[] {
  return items
    .filter((item) => isSameName(item.id, id))
    .map((item) => ({ range: idRange(plan, item), definition: false }));
}

/** A person's name and id where they are given, and both wherever they are used. */
function personMentions(plan: Plan, person: Person): Occurrence[] {
  const mentions: Occurrence[] = definitions([person.nameRange]);
  if (person.anchor) {
    mentions.push({ range: idRange(plan, person.anchor), definition: true });
  }
  const isPerson = (name: string) => plan.names.people.get(name) === person;
  const add = (name: string, range: Range) => {
    if (!isPerson(name)) return;
    const at = plan.text.slice(range.start, range.end).indexOf(name);
    if (at < 0) return;
    const start = range.start + at;
    mentions.push({
      range: { start, end: start + name.length },
      definition: false,
    });
  };
  for (const other of plan.people) {
    if (other.reportsTo) add(other.reportsTo.value, other.reportsTo.range);
  }
  for (const opportunity of plan.opportunities) {
    for (const who of opportunity.who) add(who.person, who.range);
  }
  for (const reference of plan.references) {
    if (personReferred(plan, reference.id) !== person) continue;
    mentions.push({ range: idRange(plan, reference), definition: false });
  }
  return mentions;
}

function sameFigure(a: BoundFigure, b: BoundFigure): boolean {
  return (
    a.scheme === b.scheme &&
    a.entity === b.entity &&
    a.period === b.period &&
    a.segment === b.segment &&
    a.metric === b.metric
  );
}
