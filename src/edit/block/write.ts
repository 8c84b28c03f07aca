/** The text of a `roe` block for statements that were imported. */

import { ROW_KEYS, type RowKey } from '../../finance/statements/statements';
import type { Imported } from '../../imports/imported';
import { inScope } from '../../imports/statements';
import type { Language } from '../../words';
import { unitWord } from '../../words/units';
import { amountText, oneLine, periodsComment, rowComment, suitableUnit } from '../importNotes';

export interface WriteOptions {
  readonly entity: string;
  readonly language: Language;
  /** Id of the footnote. */
  readonly sourceId: string;
}

/** The lines of a block without its fences; figures that need a look carry a comment. */
export function writeBlock(imported: Imported, options: WriteOptions): string[] {
  const { language, sourceId } = options;
  const unit = suitableUnit(imported, language);
  const ends = imported.periods.map(({ end }) => end ?? '--');
  const opening = openingText(imported, unit);
  const recast = periodsComment(imported.notes, language, unit);
  const vintages = recast === null ? '' : `  # ${recast}`;
  return [
    `entity: ${yamlText(options.entity)}`,
    ...(imported.currency ? [`currency: ${imported.currency}`] : []),
    `unit: ${unitWord(unit, language) ?? unit}`,
    ...(imported.scope === 'total' ? ['scope: total'] : []),
    `periods: [${imported.periods.map(({ label }) => yamlText(label)).join(', ')}]${vintages}`,
    ...(ends.some((end) => end !== '--') ? [`ends: [${ends.join(', ')}]`] : []),
    ...(opening ? [`opening: {${opening}}`] : []),
    ...rowLines(imported, unit, language),
    `source: [${sourceId}]`,
  ];
}

/** Before the first period; for a later one that doesn't open with the balances before it, under its label. */
function openingText(imported: Imported, unit: number): string {
  const text = (balances: Imported['opening']) => {
    const own = inScope(balances, imported.scope);
    return ROW_KEYS.flatMap((key) => {
      const value = own[key];
      return value === undefined ? [] : [`${key}: ${amountText(value, unit)}`];
    }).join(', ');
  };
  const later = Object.entries(imported.openings ?? {}).map(
    ([label, balances]) => `${yamlText(label)}: {${text(balances)}}`,
  );
  return [text(imported.opening), ...later].filter(Boolean).join(', ');
}

/** Rows with their bars and comments under each other. */
function rowLines(imported: Imported, unit: number, language: Language): string[] {
  const rows = inScope(imported.rows, imported.scope);
  const cells = ROW_KEYS.flatMap((key) => {
    const values = rows[key];
    if (!values) return [];
    return [
      { key, texts: values.map((value) => (value === null ? '--' : amountText(value, unit))) },
    ];
  });
  const keyWidth = Math.max(0, ...cells.map(({ key }) => key.length)) + 2;
  const widths = imported.periods.map((_, i) =>
    Math.max(0, ...cells.map(({ texts }) => texts[i]?.length ?? 0)),
  );
  const lines = cells.map(({ key, texts }) => {
    const row = texts.map((text, i) => text.padStart(widths[i] ?? 0)).join(' | ');
    return { key, text: `${key}:`.padEnd(keyWidth) + row };
  });
  const width = Math.max(0, ...lines.map(({ text }) => text.length));
  return lines.map(({ key, text }) => {
    const comment = rowComment(imported.notes, sourceKey(key, imported), language, unit);
    return comment === null ? text : `${text.padEnd(width)}  # ${comment}`;
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
  const isPlain = /^\p{L}[\p{L}\p{N}]*(?:[ .·&()（）-]+[\p{L}\p{N}）)]+)*\.?$/u.test(plain);
  const isWord = /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(plain);
  if (/^\d{4}(?:H[12]|Q[1-4](?:-Q[1-4])?)?$/.test(plain)) return plain;
  return isPlain && !isWord ? plain : JSON.stringify(plain);
}
