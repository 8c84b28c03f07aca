/** The footnotes of what was imported: one for each paper that the figures stand in. */
import type { FiledSource, Imported } from '../imports/imported';
import { nameKey } from '../plan/compose/ids';
import { termWord } from '../plan/lexicon';
import type { Plan } from '../plan/model';
import { fold } from '../plan/text/text';
import { copyLinks } from '../proof/links';
import { type Language, say, type Word } from '../words';
import { importWords } from '../words/import/labels';
import { encodedPath } from './copyPath';
import { oneLine } from './importNotes';
import { takenIds, wishedId } from './places';

/** A kind of source, and its date as precise as known. */
export interface CopiedFrom {
  readonly kind: string;
  readonly date: string;
}

/** A footnote of what was imported, new or in the plan already. */
export interface Footnote {
  readonly id: string;
  /** `[^sec2025]: 年报 · … · 2025-04-02`, without a grade nobody gave. */
  readonly line: string;
  /** The plan has it. */
  readonly isKnown: boolean;
  readonly isDated: boolean;
}

/** What the lines that are written still need; null where the plan has them all, and none is written. */
export function sourcesNeed(footnotes: readonly Footnote[]): Word | null {
  const written = footnotes.filter(({ isKnown }) => !isKnown);
  if (written.length === 0) return null;
  return written.every(({ isDated }) => isDated)
    ? importWords.sourceToGrade
    : importWords.sourceToComplete;
}

/** What footnotes are made from besides the import. */
export interface Cited {
  readonly entity: string;
  /** Of the file, without folders. */
  readonly fileName: string;
  readonly language: Language;
  /** What the figures were copied from, where there is no file. */
  readonly copiedFrom?: CopiedFrom;
  /** Where they would stand; `null` without a plan. */
  readonly plan: Plan | null;
  /** The file's way from the plan's folder; the one paper it is has it as its copy. */
  readonly copy?: string | null;
}

/** The footnotes, that of the newest period first; one at least. */
export function footnotesOf(imported: Imported, cited: Cited): Footnote[] {
  const { plan, language, copy = null } = cited;
  const papers = papersOf(imported);
  const taken = takenIds(plan?.sources ?? [], plan?.citations ?? []);
  return papers.map((paper) => {
    const title = titleOf(imported, paper, cited);
    const own = copy !== null && papers.length === 1 ? copy : null;
    const known =
      plan?.sources.find((one) => copyLinks(one).some(({ path }) => samePath(path, own))) ??
      plan?.sources.find((source) => fold(source.title) === fold(title));
    const id = known?.id ?? wishedId(wishOf(imported, paper, cited), taken);
    taken.add(nameKey(id));
    const said = paper?.kind ?? cited.copiedFrom?.kind ?? imported.reportKind;
    const kind = termWord('sourceKind', said ?? 'dataset');
    const shown = own === null ? title : linked(title, own);
    const date = paper?.date ?? cited.copiedFrom?.date;
    const fields = [say(kind, language), shown, date].filter(Boolean);
    return {
      id,
      line: `[^${id}]: ${fields.join(' · ')}`,
      isKnown: known !== undefined,
      isDated: date !== undefined,
    };
  });
}

function samePath(path: string, own: string | null): boolean {
  return own !== null && path.replace(/^\.\//, '') === own;
}

function linked(title: string, path: string): string {
  return `[${title}](${encodedPath(path)})`;
}

type Paper = Pick<FiledSource, 'form' | 'number' | 'date' | 'kind'>;

/**
 * The cited annual report before the others. A filing by itself doesn't say its number
 * and day, only its form; a file that is no paper says nothing.
 */
function papersOf({ filing, sources = [] }: Imported): (Paper | null)[] {
  if (!filing) return [sources.find(({ form }) => form !== '') ?? null];
  const numbered = sources.filter(({ number }) => number !== '');
  const isCited = ({ number, date }: Paper) => number === filing.number && date === filing.date;
  const cited = numbered.find(isCited) ?? { ...filing, kind: 'annual-report' as const };
  return [cited, ...numbered.filter((paper) => paper !== cited)];
}

/** What the paper, or else the file, is called. */
function titleOf(
  imported: Imported,
  paper: Paper | null,
  { entity, fileName, language, copiedFrom }: Cited,
): string {
  // A citation names the company that the file names.
  const own = imported.entity ?? (imported.code ? `${entity} ${imported.code}` : entity);
  if (!paper && copiedFrom) {
    const kind = say(termWord('sourceKind', copiedFrom.kind), language);
    const newest = imported.periods.at(-1)?.label ?? '';
    return oneTitle(
      language === 'zh-cn'
        ? `${own}${newest}${kind}`
        : `${own} ${kind.replaceAll('-', ' ')} ${newest}`,
    );
  }
  const title = paper?.number
    ? say(importWords.factsTitle, language, { entity: own, form: paper.form, number: paper.number })
    : paper
      ? say(importWords.paperTitle, language, { entity: own, form: paper.form, file: fileName })
      : say(importWords.tableTitle, language, { entity: own, file: fileName });
  return oneTitle(title);
}

/** Without marks that would cut the line into fields or make Markdown of it. */
export function oneTitle(title: string): string {
  const plain = title.replace(
    /[·•・‧|｜[\]<>`*~\\:：]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    ' ',
  );
  return oneLine(plain).replace(/\s+/g, ' ').slice(0, 200);
}

/** The wished-for id: copied figures are named after what they were copied from, a peer's also after the peer. */
function wishOf(imported: Imported, paper: Paper | null, cited: Cited): string {
  const { copiedFrom, language, entity, plan } = cited;
  if (paper || !copiedFrom) return idOf(paper, language);
  const isPeer = fold(entity) !== fold(plan?.frontMatter?.account ?? '');
  const kind = say(termWord('sourceKind', copiedFrom.kind), language);
  const year = imported.periods.at(-1)?.label.match(/\d{4}/)?.[0] ?? '';
  const words = [isPeer ? entity : '', kind, year].join(' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(language === 'zh-cn' ? '' : '-').slice(0, 40) || idOf(paper, language);
}

/** An id like those of the template: by the kind of file, never by a guessed provider. */
function idOf(paper: Paper | null, language: Language): string {
  if (paper?.date === '') return say(importWords.filingId, language);
  if (paper?.kind === 'annual-report') {
    return say(importWords.filingId, language) + paper.date.slice(0, 4);
  }
  if (paper) return say(importWords.paperId, language) + paper.date.slice(0, 7).replace('-', '');
  return say(importWords.sourceId, language);
}
