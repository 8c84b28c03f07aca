/** The text of a `roe` block for statements that were imported. */

import { RATIO_NAMES, ROW_NAMES } from '../../finance/statements/names';
import { shift } from '../../finance/statements/numbers/decimal';
import { RATIO_TRAITS, RATIOS, ROW_KEYS, type RowKey } from '../../finance/statements/statements';
import type { Imported } from '../../imports/imported';
import { inScope, isRecast } from '../../imports/statements';
import { termWord } from '../../plan/lexicon';
import { displayWidth } from '../../plan/text/displayWidth';
import { type Language, say } from '../../words';
import { blockWords } from '../../words/import/labels';
import { unitWord } from '../../words/units';
import { amountText, oneLine, periodsComment, rowComment, suitableUnit } from '../importNotes';

/** What a block is written with beside the figures. */
export interface WriteOptions {
  readonly entity: string;
  readonly language: Language;
  /** Ids of the footnotes. */
  readonly sourceIds: readonly string[];
}

/** A key of the block in the plan's language. */
export function blockKey(term: string, language: Language): string {
  return say(termWord('blockKey', term), language);
}

/** A row's key in the plan's language. */
export function rowKey(key: RowKey, language: Language): string {
  if (language === 'en') return key;
  // As the template writes it: the statement's own name is too long for a key.
  return key === 'operatingCashFlow'
    ? say(blockWords.operatingCashFlow, language)
    : ROW_NAMES[key].zh;
}

/** The lines of a block without its fences, in the plan's language; figures that need a look carry a comment. */
export function writeBlock(imported: Imported, options: WriteOptions): string[] {
  const { language, sourceIds } = options;
  const isUnknown = imported.notes.some(({ code }) => code === 'unit-unknown');
  const unit = isUnknown ? 1 : suitableUnit(imported, language);
  const ends = imported.periods.map(({ end }) => end ?? '--');
  const opening = openingText(imported, unit, language);
  const reported = reportedText(imported, language);
  const key = (term: string) => blockKey(term, language);
  const total = say(termWord('scope', 'total'), language);
  const recast = periodsComment(imported.notes, language, unit);
  const breaks = breaksOf(imported);
  const vintages = recast === null ? '' : `  # ${recast}`;
  return [
    `${key('entity')}: ${yamlText(options.entity)}`,
    ...(imported.currency ? [`${key('currency')}: ${imported.currency}`] : []),
    ...(isUnknown ? [] : [`${key('unit')}: ${unitWord(unit, language) ?? unit}`]),
    ...(imported.scope === 'total' ? [`${key('scope')}: ${total}`] : []),
    `${key('periods')}: [${imported.periods.map(({ label }) => yamlText(label)).join(', ')}]${vintages}`,
    ...(ends.some((end) => end !== '--') ? [`${key('ends')}: [${ends.join(', ')}]`] : []),
    ...(breaks.length > 0 ? [`${key('breaks')}: [${breaks.map(yamlText).join(', ')}]`] : []),
    ...(opening ? [`${key('opening')}: {${opening}}`] : []),
    ...rowLines(imported, unit, language),
    ...(reported ? [`${key('reported')}: {${reported}}`] : []),
    `${key('source')}: [${sourceIds.join(', ')}]`,
  ];
}

/** The periods that are of another vintage than the one before. */
export function breaksOf(imported: Imported): string[] {
  return imported.periods.flatMap(({ label }, i) => (isRecast(imported, i) ? [label] : []));
}

/** Before the first period; for a later one that doesn't open with the balances before it, under its label. */
function openingText(imported: Imported, unit: number, language: Language): string {
  const text = (balances: Imported['opening']) => {
    const own = inScope(balances, imported.scope);
    return ROW_KEYS.flatMap((key) => {
      const value = own[key];
      return value === undefined ? [] : [`${rowKey(key, language)}: ${amountText(value, unit)}`];
    }).join(', ');
  };
  const later = Object.entries(imported.openings ?? {}).map(
    ([label, balances]) => `${yamlText(label)}: {${text(balances)}}`,
  );
  return [text(imported.opening), ...later].filter(Boolean).join(', ');
}

/** Published ratios as a map, percent where they are so written; empty without any. */
export function reportedText({ reported = {} }: Imported, language: Language): string {
  return RATIOS.flatMap((ratio) => {
    const series = reported[ratio];
    if (!series) return [];
    const power = RATIO_TRAITS[ratio].kind === 'percent' ? 2 : 0;
    const texts = series.map((value) => (value === null ? '--' : String(shift(value, power))));
    const name = language === 'zh-cn' ? RATIO_NAMES[ratio].zh : ratio;
    return [`${name}: ${texts.join(' | ')}`];
  }).join(', ');
}

/** Rows with their bars and comments under each other. */
function rowLines(imported: Imported, unit: number, language: Language): string[] {
  const rows = inScope(imported.rows, imported.scope);
  const cells = ROW_KEYS.flatMap((key) => {
    const values = rows[key];
    if (!values) return [];
    const texts = values.map((value) => (value === null ? '--' : amountText(value, unit)));
    return [{ key, name: rowKey(key, language), texts }];
  });
  const nameWidth = Math.max(0, ...cells.map(({ name }) => displayWidth(name))) + 2;
  const widths = imported.periods.map((_, i) =>
    Math.max(0, ...cells.map(({ texts }) => texts[i]?.length ?? 0)),
  );
  const lines = cells.map(({ key, name, texts }) => {
    const row = texts.map((text, i) => text.padStart(widths[i] ?? 0)).join(' | ');
    const gap = ' '.repeat(Math.max(1, nameWidth - displayWidth(name) - 1));
    return { key, text: `${name}:${gap}${row}` };
  });
  const width = Math.max(0, ...lines.map(({ text }) => displayWidth(text)));
  return lines.map(({ key, text }) => {
    const comment = rowComment(imported.notes, sourceKey(key, imported), language, unit);
    return comment === null
      ? text
      : `${text}${' '.repeat(width - displayWidth(text))}  # ${comment}`;
  });
}

/** The row of the import that a row of the block shows. */
export function sourceKey(key: RowKey, imported: Pick<Imported, 'scope'>): RowKey {
  if (imported.scope === 'attributable') return key;
  return key === 'netIncome' ? 'netIncomeTotal' : key === 'equity' ? 'equityTotal' : key;
}

/** A text as a YAML value: plain where nothing in it can be mistaken, else in double quotes. */
export function yamlText(text: string): string {
  const plain = oneLine(text);
  const isPlain =
    /^\p{L}[\p{L}\p{N}]*(?:[ .·&()（）-][\p{L}\p{N} .·&()（）-]*[\p{L}\p{N}）)])?\.?$/u.test(plain);
  const isWord = /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(plain);
  if (/^\d{4}(?:H[12]|Q[1-4](?:-Q[1-4])?)?$/.test(plain)) return plain;
  return isPlain && !isWord ? plain : JSON.stringify(plain);
}
