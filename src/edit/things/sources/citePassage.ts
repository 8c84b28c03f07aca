/** A passage of a source, written below the claim that it proves. */
import type { Claim, Plan, TextEdit } from '../../../plan/model';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { lineOf } from '../../../plan/text/lines';
import { clipped, eolOf, fold } from '../../../plan/text/text';
import { say } from '../../../words';
import { proofWords } from '../../../words/proof';
import { at, citationOffset, innermost, trimmedEnd } from '../../places';

export interface PassageDraft {
  /** Id of the source. */
  readonly source: string;
  /** In the words of the copy. */
  readonly text: string;
  /** What to call its page; `null` where the copy has none. */
  readonly page: string | null;
}

/** Characters of a claim that is made of its passage. */
const CLAIM_LENGTH = 90;

/**
 * The edits that write a passage: with its citation, below the claim at `offset`;
 * where none is there, with a claim of its own first words.
 */
export function citePassage(plan: Plan, draft: PassageDraft, offset: number): TextEdit[] {
  const eol = eolOf(plan.text);
  const quote = `> ${escaped(draft.text)}`;
  const claim = claimAt(plan, offset);
  if (claim) return belowClaim(plan, claim, draft, quote, eol);
  const line = lineOf(plan.text, offset);
  const isEmpty = plan.text.slice(line.start, line.end).trim() === '';
  const item = `- ${wordsOf(draft.text)}${citationOf(plan, draft)}${eol}  ${quote}`;
  if (isEmpty) return [{ range: { start: line.start, end: line.end }, text: item }];
  return [{ range: at(line.end), text: `${eol}${item}` }];
}

/** A claim that a quote can hang on; on a quote of it, too. */
function claimAt(plan: Plan, offset: number): Claim | undefined {
  const { start, end } = lineOf(plan.text, offset);
  const onLine = plan.claims.filter(
    ({ range, quotations, table }) =>
      !table &&
      [range, ...quotations.map((quotation) => quotation.range)].some(
        (one) => one.start <= end && start <= one.end,
      ),
  );
  return innermost(onLine, at(offset)) ?? onLine[0];
}

function belowClaim(
  plan: Plan,
  claim: Claim,
  draft: PassageDraft,
  quote: string,
  eol: string,
): TextEdit[] {
  const { text } = plan;
  const cited = claim.citations.find(({ id }) => fold(id) === fold(draft.source));
  const edits: TextEdit[] = [];
  // A citation without a page gets this one; one that names a page keeps it.
  if (!cited || (draft.page !== null && cited.locator === undefined)) {
    const place = cited ? cited.range.end : citationOffset(plan, claim);
    const written = cited ? locatorOf(plan, draft) : citationOf(plan, draft);
    if (written) edits.push({ range: at(place), text: written });
  }
  const line = lineOf(text, claim.firstLine.start);
  const indent = ' '.repeat(Math.max(0, claim.firstLine.start - line.start));
  const last = Math.max(claim.range.end, ...claim.quotations.map(({ range }) => range.end));
  const isItem = indent !== '';
  const gap = claim.quotations.some(({ kind }) => kind === 'block') ? `${eol}${indent}${eol}` : eol;
  const below = isItem ? `${gap}${indent}${quote}` : `${eol}${eol}${quote}`;
  edits.push({ range: at(trimmedEnd(text, last)), text: below });
  return edits.sort((a, b) => a.range.start - b.range.start);
}

function citationOf(plan: Plan, draft: PassageDraft): string {
  return `[^${draft.source}]${locatorOf(plan, draft)}`;
}

function locatorOf(plan: Plan, { page }: PassageDraft): string {
  if (page === null || !/^(?:[A-Za-z]{1,3}-)?\d{1,5}[a-z]?$|^[ivxlcdm]{1,8}$/i.test(page))
    return '';
  const language = planLanguage(plan);
  const word = language === 'zh-cn' ? proofWords.wideLocator : proofWords.locator;
  return say(word, language, { page });
}

/** The first sentence, or as much of it as makes a claim; its writer says it better. */
function wordsOf(text: string): string {
  const first = /^.{1,400}?(?:[。！？；]|[.!?](?=\s|$)|$)/su.exec(text)?.[0] ?? text;
  return escaped(clipped(first, CLAIM_LENGTH));
}

/** One line in which nothing is Markdown. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<]/g, '\\$&');
}
