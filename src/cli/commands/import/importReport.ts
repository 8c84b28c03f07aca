/** What `zhibi import` prints. */

import type { FigureChange } from '../../../edit/block/merge/merge';
import { blockKey } from '../../../edit/block/write';
import type { IndustryImport } from '../../../edit/importIndustry';
import { noteSentence, suitableUnit } from '../../../edit/importNotes';
import { placeLines } from '../../../edit/importPlaces';
import { type Footnote, sourcesNeed } from '../../../edit/importSources';
import type { Imported, Industry, Listed, SegmentTable } from '../../../imports';
import { jsonText, visible } from '../../../review/formats/quote';
import { type Language, say } from '../../../words';
import { importFlagWords } from '../../../words/import/faults';
import { importWords } from '../../../words/import/labels';
import { shortList } from './importPeople';

/** What came of an import. */
export interface ImportOutcome {
  readonly imported: Imported;
  readonly entity: string;
  /** Lines of the block as it would be by itself. */
  readonly block: readonly string[];
  /** Lines of its segments, where the file has some and no plan is there to hold them. */
  readonly segments: readonly string[] | null;
  /** The segments that are written or shown; `null` for none. */
  readonly table: SegmentTable | null;
  /** The footnotes, that of the newest period first. */
  readonly sources: readonly Footnote[];
  readonly changes: readonly FigureChange[];
  /** Of the plan, `null` without one. */
  readonly path: string | null;
  /** The plan's text before and after, `null` without one. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The companies that a file names. */
export function companiesText(
  companies: readonly Listed[],
  language: Language,
  format: 'text' | 'json',
): string {
  if (format === 'json') return jsonText(companies);
  if (companies.length === 0) return `${say(importWords.noCompanies, language)}\n`;
  const lines = companies.map(
    ({ name, code }) => `- ${name}${code && code !== name ? ` (${code})` : ''}`,
  );
  const head = say(importWords.companies, language, { count: companies.length });
  return `${[head, ...lines.map(visible)].join('\n')}\n`;
}

/** An industry as a peer, or what it changes in the plan. */
export function industryText(
  { peer, source }: IndustryImport,
  industry: Industry,
  name: string,
  { path, before, after }: Pick<ImportOutcome, 'path' | 'before' | 'after'>,
  language: Language,
  format: 'text' | 'json',
  dryRun: boolean,
): string {
  if (format === 'json') {
    const written = before !== after && !dryRun;
    return jsonText({ path, name, ...industry, peer, source, changed: before !== after, written });
  }
  const shown =
    before === null || after === null
      ? [`${blockKey('peers', language)}: [${peer}]`, '', source]
      : difference(before, after);
  const word =
    before === after ? importWords.unchanged : dryRun ? importWords.wouldMerge : importWords.merged;
  const parts = [
    ...shown,
    '',
    ...(path === null ? [] : [say(word, language, { path })]),
    say(importWords.industry, language, { name, count: industry.count }),
    ...(industry.left.length === 0
      ? []
      : [say(importWords.industryLeft, language, { names: shortList(industry.left) })]),
  ];
  return `${parts.map(visible).join('\n')}\n`;
}

/** Lines around a change. */
const CONTEXT = 2;

/** For a person: the block, or the difference; then what to check. */
export function importText(
  outcome: ImportOutcome,
  language: Language,
  dryRun: boolean,
  withPlaces: boolean,
): string {
  const { path, before, after } = outcome;
  const parts = [
    before === null || after === null
      ? [
          ...['```roe', ...outcome.block, '```', ''],
          ...(outcome.segments ? ['```segments', ...outcome.segments, '```', ''] : []),
          ...outcome.sources.map(({ line }) => line),
        ].join('\n')
      : difference(before, after).join('\n'),
  ];
  if (path !== null) {
    const isSame = before === after;
    const word = isSame
      ? importWords.unchanged
      : dryRun
        ? importWords.wouldMerge
        : importWords.merged;
    parts.push(say(word, language, { path }));
  }
  const places = withPlaces ? placeLines(outcome.imported, outcome.table, language) : [];
  if (places.length > 0) {
    parts.push(
      [say(importWords.places, language), ...places.map((text) => `- ${text}`)].join('\n'),
    );
  }
  const sentences = unsureOf(outcome, language);
  if (sentences.length > 0) {
    const list = sentences.map((text) => `- ${text}`);
    parts.push([say(importWords.unsure, language), ...list].join('\n'));
  }
  const texts = parts.filter((part) => part !== '').map(visibleLines);
  return `${texts.join('\n\n')}\n`;
}

/** For a program; money in ones of the currency, but for `changes`, which is as written. */
export function importJson(outcome: ImportOutcome, language: Language, dryRun: boolean): string {
  const { imported, before, after } = outcome;
  const unit = suitableUnit(imported, language);
  return jsonText({
    path: outcome.path,
    entity: outcome.entity,
    shape: imported.shape,
    currency: imported.currency,
    scope: imported.scope,
    periods: imported.periods,
    opening: imported.opening,
    rows: imported.rows,
    places: imported.places ?? {},
    segments: imported.segments ?? [],
    unreadSegments: (imported.unreadSegments ?? []).map(({ axis, note }) => ({
      axis,
      message: noteSentence(note, language, unit),
    })),
    reported: imported.reported ?? {},
    block: outcome.block.join('\n'),
    source: outcome.sources[0]?.line ?? '',
    sources: outcome.sources.map(({ line }) => line),
    vintages: imported.vintages ?? imported.periods.map(() => '1'),
    openings: imported.openings ?? {},
    unsure: imported.notes.map((note) => ({
      ...note,
      message: withFlag(note, noteSentence(note, language, unit), language),
    })),
    changes: outcome.changes,
    changed: before !== after,
    written: before !== after && !dryRun,
  });
}

function unsureOf({ imported, sources }: ImportOutcome, language: Language): string[] {
  const unit = suitableUnit(imported, language);
  const need = sourcesNeed(sources);
  return [
    ...imported.notes.map((note) => withFlag(note, noteSentence(note, language, unit), language)),
    ...(need ? [say(need, language)] : []),
  ];
}

/** A note's or fault's sentence, with the option that helps where there is one. */
export function withFlag(
  { code }: { readonly code: string },
  sentence: string,
  language: Language,
): string {
  const flag = importFlagWords[code];
  if (!flag) return sentence;
  return [sentence, say(flag, language)].join(language === 'zh-cn' ? '' : ' ');
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Changed lines with `-` and `+` and a few around them. Edits keep the order of lines. */
function difference(before: string, after: string): string[] {
  const [a, b] = [before.split(/\r\n|\r|\n/), after.split(/\r\n|\r|\n/)];
  const marked: string[] = [];
  const places = new Map<string, number[]>();
  b.forEach((line, i) => {
    const list = places.get(line) ?? [];
    places.set(line, list);
    list.push(i);
  });
  let j = 0;
  for (const line of a) {
    const found = places.get(line)?.find((place) => place >= j && place - j < MOST_ADDED);
    if (found === undefined) marked.push(`-${line}`);
    else {
      while (j < found) marked.push(`+${b[j++]}`);
      marked.push(` ${line}`);
      j++;
    }
  }
  while (j < b.length) marked.push(`+${b[j++]}`);
  return hunks(marked);
}

/** An import adds fewer lines in one place. */
const MOST_ADDED = 100;

function hunks(marked: readonly string[]): string[] {
  const changed = marked.flatMap((line, i) => (line.startsWith(' ') ? [] : [i]));
  const kept = new Set(
    changed.flatMap((i) => Array.from({ length: 2 * CONTEXT + 1 }, (_, n) => i - CONTEXT + n)),
  );
  return marked.flatMap((line, i) => {
    if (!kept.has(i)) return [];
    return kept.has(i - 1) || i === 0 ? [line] : ['…', line];
  });
}
