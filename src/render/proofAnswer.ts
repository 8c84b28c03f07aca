/** What the copy of its source says of a claim, as a sentence. */
import { maskerOf } from '../evidence/personal/masked';
import type { Plan } from '../plan/model';
import { clippedLine } from '../plan/text/text';
import type { Check, Reason } from '../proof/model';
import { type Language, marks, say, type Word } from '../words';
import { proofWords, reasonWords, resultWords } from '../words/proof';

/**
 * What the source says of a check: found on which page, or the nearest. `open`: for a
 * comment that others read, where nothing of a confidential source is quoted.
 */
export function answerText(plan: Plan, check: Check, language: Language, open: boolean): string {
  const { result, reason, from, excerpt, nearest } = check;
  const source = plan.sources.find(({ id }) => id === check.source);
  const said = say(resultWords[result], language);
  if (result === 'unchecked') {
    const word = reason ? (reasonWords as Record<Reason, Word>)[reason] : null;
    if (!word) return said;
    return say(proofWords.because, language, { result: said, reason: say(word, language) });
  }
  const isOpen = !open || source?.access === 'public' || source?.access === 'permitted';
  const title = clippedLine(maskerOf(plan)(source?.title || check.source), 60);
  const parts = [say(proofWords.in, language, { result: said, source: title })];
  if (result === 'not-found') {
    if (nearest) parts.push(placeText(nearest, language));
    if (nearest && isOpen) {
      parts.push(say(proofWords.nearest, language, { text: clippedLine(nearest.text, 160) }));
    }
  } else {
    if (check.page !== null) parts.push(placeText({ ...check, page: check.page }, language));
    const [a, b] = from ?? [];
    if (a !== undefined && b !== undefined && isOpen) {
      parts.push(say(proofWords.from, language, { a, b }));
    }
    if (excerpt && isOpen) {
      parts.push(say(proofWords.quoted, language, { text: clippedLine(excerpt, 160) }));
    }
  }
  return parts.join(say(marks.clause, language));
}

function placeText(
  { page, label, line }: { page: number; label: string | null; line: number | null },
  language: Language,
): string {
  const where = say(proofWords.page, language, { page: label ?? page });
  return line === null
    ? where
    : where + say(marks.clause, language) + say(proofWords.line, language, { line });
}
