/** The names of a copy's rows, and which of them a claim spells out. */
import { onceFor } from '../../finance/once';
import { ROW_NAMES } from '../../finance/statements/names';
import { isRow } from '../settings/prose';
import { lettersOf, nameLetters } from '../settings/tables';
import type { CopyIndex } from '../text/copyIndex';

/** A name of so many letters is no chance. */
const LATIN = 14;
const HAN = 4;
/** A name of a row may be as short: 净利润. */
export const SHORTEST = 3;

/** Of all rows, as letters, the longest first. */
const labelsOf = onceFor((index: CopyIndex): readonly string[] => {
  const all = new Set<string>();
  for (const { text, edge } of index.lines) {
    if (edge || !text.includes('\t') || !isRow(text)) continue;
    const name = nameLetters(text.slice(0, text.indexOf('\t')));
    if (isLong(name, SHORTEST)) all.add(name);
  }
  return [...all].sort((a, b) => b.length - a.length);
});

function isLong(letters: string, least: number): boolean {
  return letters.length >= (/\p{Script=Han}/u.test(letters) ? least : LATIN);
}

/** The longest name of a row that a text has whole, as letters; `null` where it has none of `least` characters. */
export function spelledLabel(text: string, index: CopyIndex, least = HAN): string | null {
  const letters = lettersOf(text);
  return labelsOf(index).find((label) => isLong(label, least) && letters.includes(label)) ?? null;
}

/** What statements name their rows, as letters: a copy may break the name of its own over two lines. */
const USUAL = Object.values(ROW_NAMES)
  .flatMap(({ en, zh, aliases }) => [en, zh, ...aliases])
  .map(lettersOf);

/** The names of rows that a name is part of, the copy's own and the usual ones. */
export function longerLabels(label: string, index: CopyIndex): readonly string[] {
  return [...labelsOf(index), ...USUAL].filter(
    (one) => one.length > label.length && one.includes(label),
  );
}
