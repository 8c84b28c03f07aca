/** Hypotheses: what we believe and have not shown, and what came of it. */
import type { Hypothesis } from '../../model';
import { verdictIn } from '../../terms/structure/verdicts';
import { firstLineOf } from '../../text/text';
import { type Item, itemRange, walk } from '../items';
import { clean } from '../prose/prose';
import { prefixOf, wordsOf } from './claims';

/** Top-level items and paragraphs of the section; `结论` is nested under them. */
export function hypothesesOf(items: readonly Item[], text: string): Hypothesis[] {
  return items.filter(isHypothesisItem).map((item) => {
    const words = wordsOf(item.prose);
    const below = walk(item.children);
    return {
      id: words.anchor?.id ?? null,
      anchor: words.anchor,
      text: words.text,
      verdict: below.map(verdictOf).find((v) => v !== null) ?? null,
      citations: [
        ...item.prose.citations,
        ...item.passed.citations,
        ...below.flatMap((i) => i.prose.citations),
      ],
      references: [...item.prose.references, ...below.flatMap((i) => i.prose.references)],
      sources: [],
      range: itemRange(item),
      firstLine: firstLineOf(text, item.prose.range),
    };
  });
}

function verdictOf(item: Item): 'confirmed' | 'refuted' | null {
  const prefix = prefixOf(item.prose.plain);
  if (prefix?.term !== 'verdict') return null;
  return verdictIn(item.prose.plain.slice(prefix.to));
}

/** Whether it is a top-level item or paragraph with words of its own. */
function isHypothesisItem(item: Item): boolean {
  return (
    (item.kind === 'item' || item.kind === 'paragraph') && !item.leadIn && clean(item.prose) !== ''
  );
}
