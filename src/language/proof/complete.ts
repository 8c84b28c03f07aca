/** Completion in a block quote: passages of the copies that its claim cites. */
import type { Claim, Plan } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { copyLinks } from '../../proof/links';
import { pageName } from '../../proof/locator';
import type { Copies } from '../../proof/model';
import { PassageSearch } from '../../proof/search';
import type { CopyIndex } from '../../proof/text/copyIndex';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { type Language, say } from '../../words';
import { proofWords } from '../../words/proof';
import type { Completion } from '../types';

const OFFERED = 12;
const LABEL = 90;
/** Copies that were made ready, as long as anybody holds them. */
const searches = new WeakMap<CopyIndex, PassageSearch>();

/** Passages for what stands before `offset`; `null` where that is in no block quote of a claim with copies. */
export function passageCompletions(
  plan: Plan,
  copies: Copies,
  offset: number,
  language: Language,
): readonly Completion[] | null {
  const lineStart = plan.text.lastIndexOf('\n', offset - 1) + 1;
  const [mark, typed = ''] = /^[ \t]*>[ \t]?(.*)$/.exec(plan.text.slice(lineStart, offset)) ?? [];
  if (mark === undefined) return null;
  const claim = claimOf(plan, lineStart);
  const paths = claim ? pathsOf(plan, claim) : [];
  const end = plan.text.indexOf('\n', offset);
  const range = {
    start: offset - typed.length,
    end: plan.text.slice(0, end < 0 ? undefined : end).trimEnd().length,
  };
  const found = paths.flatMap((path) => {
    const copy = copies.get(path);
    if (copy?.state !== 'read') return [];
    const { pages } = copy.index.copy;
    return searchIn(path, copy.index)
      .find(typed, OFFERED)
      .flatMap((passage) => {
        const page = pages[passage.page - 1];
        return page ? [{ text: passage.text, name: pageName({ ...passage, page }), pages }] : [];
      });
  });
  if (found.length === 0) return null;
  return found.slice(0, OFFERED).map(({ text, name, pages }, at): Completion => {
    const plain = text.replace(/\s+/g, ' ').trim();
    return {
      kind: 'reference',
      label: plain.length > LABEL ? `${plain.slice(0, LABEL)}…` : plain,
      ...(pages.length > 1 && { description: say(proofWords.page, language, { page: name }) }),
      documentation: escapeMarkdown(plain),
      range: { start: range.start, end: Math.max(range.end, offset) },
      insert: escapeMarkdown(plain),
      // The search has chosen; the editor needn't filter once more.
      filter: typed || plain,
      sort: String(at).padStart(3, '0'),
    };
  });
}

function searchIn(path: string, index: CopyIndex): PassageSearch {
  const known = searches.get(index) ?? new PassageSearch([[path, index]]);
  searches.set(index, known);
  return known;
}

/** The claim that the quote on this line belongs to: what is before it but quotes and blanks. */
function claimOf(plan: Plan, lineStart: number): Claim | undefined {
  const touching = plan.claims.find(({ quotations }) =>
    quotations.some(({ kind, range }) => {
      const first = plan.text.lastIndexOf('\n', range.start - 1) + 1;
      return kind === 'block' && first <= lineStart && lineStart <= range.end;
    }),
  );
  if (touching) return touching;
  let at = lineStart;
  while (at > 0) {
    const before = plan.text.lastIndexOf('\n', at - 2) + 1;
    const line = plan.text.slice(before, at);
    if (line.trim() !== '' && !/^[ \t]*>/.test(line)) break;
    at = before;
  }
  return plan.claims.filter(({ range }) => range.start < at && at - range.end < 400).at(-1);
}

function pathsOf(plan: Plan, claim: Claim): string[] {
  const ids = new Set(claim.sources.map(fold));
  return plan.sources
    .filter(({ id }) => ids.has(fold(id)))
    .flatMap((source) => copyLinks(source).map(({ path }) => path));
}
