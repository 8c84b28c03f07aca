/** Invisible and conflict marks, and marks of confidence: which came and which went. */
import type { Plan, Source } from '../../plan/model';
import { type Change, change } from './changes';
import { titleOf } from './parts/sources';

/** Invisible characters, but for the joiners that emoji and Persian need. */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)(?:\p{Default_Ignorable_Code_Point}|\p{Cf}|(?![\t\n\r])\p{Cc})/gu;
const CONFLICT = /(?<![^\r\n])(?:<{7}|>{7})(?: |[\r\n]|$)/g;

/** Invisible characters and conflict marks that came in, and what sources may be used for. */
export function markChanges(before: Plan, after: Plan): Change[] {
  return [
    ...more('invisibleAdded', UNSEEN, before, after),
    ...more('conflictAdded', CONFLICT, before, after),
    ...accessChanges(before, after),
  ];
}

function more(
  code: 'invisibleAdded' | 'conflictAdded',
  pattern: RegExp,
  before: Plan,
  after: Plan,
): Change[] {
  const [from, to] = [before, after].map(({ text }) => [...text.matchAll(pattern)]);
  const n = (to?.length ?? 0) - (from?.length ?? 0);
  if (n <= 0) return [];
  const known = new Set((from ?? []).map((match) => around(before.text, match.index)));
  const first = (to ?? []).find((match) => !known.has(around(after.text, match.index))) ?? to?.[0];
  const start = first?.index ?? 0;
  return [change(code, { n }, { after: { start, end: start + 1 } })];
}

/** Where it stands, whatever came and went further up. */
function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 10), at + 10);
}

/** The access as written, even where a mark in the title overrules it. */
function said({ accessWritten, access }: Source): string {
  return accessWritten ?? access;
}

/** In confidence, by its title or by the key. */
export function isMarked({ confidentialTitle, access, accessWritten }: Source): boolean {
  return confidentialTitle || access === 'unlawful' || (access === 'nda' && accessWritten !== null);
}

/** What a source may be used for. `cosmetic` reports it where no mark is left at all. */
function accessChanges(before: Plan, after: Plan): Change[] {
  const known = new Map(before.sources.map((source) => [source.id, source]));
  return after.sources.flatMap((source) => {
    const old = known.get(source.id);
    if (!old || source.duplicate || old.duplicate) return [];
    const ends = { before: old.firstLine, after: source.firstLine };
    const term = (access: string) => ({ field: 'access', term: access });
    const { id } = source;
    const unmarked = old.confidentialTitle && !source.confidentialTitle && isMarked(source);
    return [
      ...(said(old) === said(source)
        ? []
        : [
            change(
              'sourceAccess',
              { id, title: titleOf(source), from: term(said(old)), to: term(said(source)) },
              ends,
            ),
          ]),
      ...(unmarked ? [change('sourceUnmarked', { id, title: titleOf(source) }, ends)] : []),
    ];
  });
}
