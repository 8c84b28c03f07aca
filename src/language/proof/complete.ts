/** Completion in a block quote: passages of the copies that its claim cites. */

import { trimmedEnd } from '../../edit/places';
import { onceFor } from '../../finance/once';
import type { Claim, Plan } from '../../plan/model';
import { lineAt, lineOf } from '../../plan/text/lines';
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

/** Passages for what stands before `offset`; `null` where that is in no block quote of a claim with copies. */
export function passageCompletions(
  plan: Plan,
  copies: Copies,
  offset: number,
  language: Language,
): readonly Completion[] | null {
  const line = lineOf(plan.text, offset);
  const [mark, typed = ''] = /^[ \t]*>[ \t]?(.*)$/.exec(plan.text.slice(line.start, offset)) ?? [];
  if (mark === undefined) return null;
  const claim = claimOf(plan, line.start);
  const paths = claim ? pathsOf(plan, claim) : [];
  const end = Math.max(trimmedEnd(plan.text, line.end), offset);
  const range = { start: offset - typed.length, end };
  const found = paths.flatMap((path) => {
    const copy = copies.get(path);
    if (copy?.state !== 'read') return [];
    const { pages } = copy.index.copy;
    return searchIn(copy.index)
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
      range,
      insert: escapeMarkdown(plain),
      // Already filtered by the search: keep the editor from filtering again.
      filter: typed || plain,
      sort: String(at).padStart(3, '0'),
    };
  });
}

/** The passages of one copy, which needs no path to tell it from others. */
const searchIn = onceFor((index: CopyIndex) => new PassageSearch([['', index]]));

/** The claim that the quote on this line belongs to: what is before it but quotes and blanks. */
function claimOf(plan: Plan, lineStart: number): Claim | undefined {
  const touching = plan.claims.find(({ quotations }) =>
    quotations.some(({ kind, range }) => {
      const first = lineOf(plan.text, range.start).start;
      return kind === 'block' && first <= lineStart && lineStart <= range.end;
    }),
  );
  if (touching) return touching;
  let at = lineStart;
  while (at > 0) {
    const line = lineAt(plan.text, at - 1);
    if (line.trim() !== '' && !/^[ \t]*>/.test(line)) break;
    at = lineOf(plan.text, at - 1).start;
  }
  return plan.claims.filter(({ range }) => range.start < at && at - range.end < 400).at(-1);
}

function pathsOf(plan: Plan, claim: Claim): string[] {
  return claim.sources
    .flatMap((id) => plan.names.sources.get(id) ?? [])
    .flatMap((source) => copyLinks(source).map(({ path }) => path));
}
