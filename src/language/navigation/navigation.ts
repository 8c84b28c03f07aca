/** Definition, references and rename of sources, people, and of claims, questions, hypotheses and pains. */
import { metricOf } from '../../finance/statements/names';
import { isSameName } from '../../plan/compose/ids';
import type { BoundFigure, Plan, Range, TextEdit } from '../../plan/model';
import { type Language, say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { mentionsOf, type Thing, thingAt, touches } from './cursor';

/** Where the thing at `offset` is defined; for a bound figure, its row in the block. */
export function definitionAt(plan: Plan, offset: number): readonly Range[] {
  const thing = thingAt(plan, offset);
  if (!thing) return [];
  if (thing.kind === 'figure') return figureTarget(plan, thing.figure);
  const mentions = mentionsOf(plan, thing);
  // From an opportunity it goes on to where it stands in the whitespace.
  const goesOn =
    thing.kind === 'opportunity' &&
    mentions.some(({ range, definition }) => definition && touches(range, offset));
  return mentions.filter(({ definition }) => definition !== goesOn).map(({ range }) => range);
}

/** Every use of the thing at `offset`, with its definition when asked for. */
export function referencesAt(
  plan: Plan,
  offset: number,
  withDefinition: boolean,
): readonly Range[] {
  const thing = thingAt(plan, offset);
  if (!thing) return [];
  return mentionsOf(plan, thing)
    .filter((mention) => withDefinition || !mention.definition)
    .map((mention) => mention.range);
}

/** The name at `offset` that can be changed, or undefined. */
export function renamableAt(
  plan: Plan,
  offset: number,
): { readonly range: Range; readonly name: string } | undefined {
  const thing = thingAt(plan, offset);
  if (!thing || isNameless(thing)) return undefined;
  return { range: thing.range, name: thing.id };
}

/** Whether a thing has no name that could be changed. */
function isNameless(thing: Thing): thing is Extract<Thing, { kind: 'figure' | 'opportunity' }> {
  return thing.kind === 'figure' || thing.kind === 'opportunity';
}

export type RenameResult = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/** The edits that give the thing at `offset` another name; refused where it would clash or not be read. */
export function renameAt(
  plan: Plan,
  offset: number,
  name: string,
  language: Language,
): RenameResult {
  const thing = thingAt(plan, offset);
  if (!thing || isNameless(thing)) {
    return { refused: say(editorWords.nothingToRename, language) };
  }
  const wanted = name.trim();
  if (wanted === thing.id) return { edits: [] };
  if (!fits(plan, thing, wanted)) {
    return { refused: say(editorWords.badName, language, { name: wanted }) };
  }
  if (taken(plan, thing, wanted)) {
    return { refused: say(editorWords.nameTaken, language, { name: wanted }) };
  }
  const edits = mentionsOf(plan, thing)
    .filter(({ range }) => isSameName(plan.text.slice(range.start, range.end), thing.id))
    .map(({ range }) => ({ range, text: wanted }));
  return { edits };
}

/** A footnote label or id holds no blank or bracket; a person's name may hold blanks but no separator. */
function fits(plan: Plan, thing: Thing, name: string): boolean {
  const isName =
    thing.kind === 'person' &&
    plan.text.slice(thing.person.nameRange.start, thing.person.nameRange.end) === thing.id &&
    // Behind `^` a name is an id.
    !plan.references.some(({ id }) => isSameName(id, thing.id));
  return isName
    ? /^[^\s·•・‧|｜()()[\]^\n][^·•・‧|｜()()[\]^\n]*$/u.test(name)
    : /^[^\s()()[\]^·,、,]+$/u.test(name);
}

function taken(plan: Plan, thing: Thing, name: string): boolean {
  switch (thing.kind) {
    case 'source':
      return plan.names.sources.has(name) && !isSameName(name, thing.id);
    case 'anchor':
      return (
        (plan.anchors.some(({ id }) => isSameName(id, name)) || plan.names.people.has(name)) &&
        !isSameName(name, thing.id)
      );
    case 'person':
      return (plan.names.referred.get(name) ?? thing.person) !== thing.person;
    case 'figure':
    case 'opportunity':
      return false;
  }
}

/** The row of the block that a bound figure reads, else the block's fence. */
export function figureTarget(plan: Plan, figure: BoundFigure): readonly Range[] {
  const blocks = figure.scheme === 'roe' ? plan.roe : plan.segments;
  const block = blocks.find((item) => item.entity === figure.entity && !item.duplicate);
  if (!block) return [];
  const metric = figure.metric === null ? null : metricOf(figure.metric);
  const row = block.rows.find((item) => item.path === (metric ?? figure.segment));
  return [row ? row.keyRange : block.fence];
}
