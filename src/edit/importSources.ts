/** The footnotes of an import: the papers that its figures stand in, or the file itself. */
import type { Imported } from '../imports/imported';
import { termWord } from '../plan/lexicon';
import type { Plan } from '../plan/model';
import { fold } from '../plan/text/text';
import { type Language, say } from '../words';
import { importWords } from '../words/import';
import { oneLine } from './importNotes';

export interface ImportSource {
  readonly id: string;
  /** `[^sec2025]: 年报 · … · 2025-04-02`: what is known of the source, without a grade nobody gave. */
  readonly line: string;
  /** The plan has it already. */
  readonly isKnown: boolean;
}

interface Paper {
  readonly kind: string;
  readonly title: string;
  readonly date: string | null;
}

/** A footnote for each paper, the newest first, with ids that the plan leaves free. */
export function sourcesOf(
  imported: Imported,
  entity: string,
  fileName: string,
  language: Language,
  plan: Plan | null,
): readonly [ImportSource, ...ImportSource[]] {
  const taken = new Set([
    ...(plan?.sources ?? []).map((source) => source.id),
    ...(plan?.citations ?? []).map((citation) => citation.id),
  ]);
  const [first, ...rest] = papersOf(imported, entity, fileName, language).map((paper) => {
    const known = plan?.sources.find((source) => fold(source.title) === fold(paper.title));
    const id = known?.id ?? freshId(wishOf(paper, language), taken);
    taken.add(id);
    return { id, line: lineOf(paper, id, language), isKnown: known !== undefined };
  });
  return [first as ImportSource, ...rest];
}

function papersOf(
  imported: Imported,
  entity: string,
  fileName: string,
  language: Language,
): Paper[] {
  const { filing, sources = [] } = imported;
  // A citation names the company that the file names.
  const own = imported.entity ?? (imported.code ? `${entity} ${imported.code}` : entity);
  const cited = sources.filter(({ periods }) => periods.length > 0);
  const filed = cited.length > 0 ? cited : filing ? [{ ...filing, kind: 'annual-report' }] : [];
  if (filed.length === 0) {
    const title = say(importWords.tableTitle, language, { entity: own, file: fileName });
    return [{ kind: 'dataset', title: oneTitle(title), date: null }];
  }
  return filed.map(({ form, number, date, kind }) => {
    const title = say(importWords.factsTitle, language, { entity: own, form, number });
    return { kind, title: oneTitle(title), date };
  });
}

function lineOf({ kind, title, date }: Paper, id: string, language: Language): string {
  const fields = [say(termWord('sourceKind', kind), language), title, date].filter(Boolean);
  return `[^${id}]: ${fields.join(' · ')}`;
}

/** Like the ids of the template: what the source is, never a provider that the file doesn't name. */
function wishOf({ date }: Paper, language: Language): string {
  if (date === null) return say(importWords.sourceId, language);
  return say(importWords.filingId, language) + date.slice(0, 4);
}

/** `wish`, or with a number behind it where that is taken. */
export function freshId(wish: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = n === 1 ? wish : `${wish}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Without marks that would cut the line into fields or make Markdown of it. */
export function oneTitle(title: string): string {
  const plain = title.replace(
    /[·•・‧|｜[\]<>`*~\\:：]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    ' ',
  );
  return oneLine(plain).replace(/\s+/g, ' ').slice(0, 200);
}
