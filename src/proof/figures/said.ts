/** What a claim says of one of its figures, in parts: the nearest words first. */
import type { Claim, Plan, Range } from '../../plan/model';
import { narrow } from '../../plan/text/text';
import { wordsOf } from '../text/words';

const CLAUSE = /[。！？；;，、\n]|,(?!\d)|(?<!\b\p{Lu})\.(?!\d)|:\s|：/gu;

/**
 * What lies between the figures around one, without what `and` adds to the next: "Europe had $101
 * and Asia $167". Of a list of figures, all of it.
 */
function ownText(plan: Plan, { range, figures }: Claim, start: number, end: number) {
  const previous = Math.max(
    range.start,
    ...figures.map((f) => f.range.end).filter((e) => e <= start),
  );
  const next = Math.min(range.end, ...figures.map((f) => f.range.start).filter((s) => s >= end));
  const own = plan.text.slice(previous, start);
  const rest = plan.text.slice(end, next);
  const isList = (text: string) => wordsOf(text).length === 0;
  const from = previous > range.start && !isList(own) ? previous : range.start;
  if (next === range.end || isList(rest)) return { from, to: range.end };
  const cut = rest.search(AND);
  return { from, to: end + (cut < 0 ? rest.length : cut) };
}

const AND = /\b(?:and|but|while|against|versus|vs)\b|[和及与而，、,]/i;

/** The clause that holds the figure, the claim, its heading: what the figure is said of. */
export function contextTexts(plan: Plan, claim: Claim, { start, end }: Range): string[] {
  const whole = plainOf(plan.text.slice(claim.range.start, claim.range.end));
  const { from, to } = ownText(plan, claim, start, end);
  const before = narrow(plan.text.slice(from, start)).split(CLAUSE).at(-1) ?? '';
  const after = narrow(plan.text.slice(end, to)).split(CLAUSE)[0] ?? '';
  return [plainOf(`${before} ${after}`), whole, claim.heading ?? ''];
}

/** Without citations, marks and addresses. */
function plainOf(text: string): string {
  return text.replace(/\[\^[^\][\n]{0,200}\]|\]\([^()\n]{0,500}\)|[*_`[\]]/g, ' ');
}
