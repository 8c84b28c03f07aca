/** A new source: its id, its line, and the citation that is added with it. */

import { termOf } from '../../../plan/lexicon';
import type { Plan, TextEdit } from '../../../plan/model';
import { keyValueOf } from '../../../plan/read/yaml/fields';
import { PLATFORM_HOSTS } from '../../../plan/terms/sources/documents';
import { SOURCE_KINDS } from '../../../plan/terms/sources/sources';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { parseDate } from '../../../plan/text/dates';
import { lineOf } from '../../../plan/text/lines';
import { fold, narrow } from '../../../plan/text/text';
import type { Language } from '../../../words';
import { at, citationOffset, innermost, takenIds, trimmedEnd, wishedId } from '../../places';
import { inOrder } from '../place';
import { fieldText } from '../typed';

/** A source to be written. */
export interface SourceDraft {
  /** A term of the lexicon, or a kind of the organization's own as `.zhibi.yaml` names it. */
  readonly kind: string;
  readonly title: string;
  /** ISO, as precise as known: `2022-08-03`, `2022-08`, `2022`. */
  readonly date: string;
  /** `B2` */
  readonly grade?: string;
  readonly url?: string;
  readonly who?: string;
  /** Terms: `neutral`, `high`. */
  readonly stance?: string;
  readonly expertise?: string;
  readonly role?: string;
  readonly purpose?: string;
  /** The path of its copy from the plan, with `/`, not encoded. */
  readonly copy?: string;
  /** `sha256:…` of the copy. */
  readonly hash?: string;
  /** A term, where it isn't that of the kind. */
  readonly access?: string;
}

export interface AddedSource {
  readonly id: string;
  readonly edits: readonly TextEdit[];
}

/** The address that `text` is, as a link may hold it; undefined when it is none of the web. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2000 || !/^https?:\/\/\S+$/i.test(trimmed)) return undefined;
  try {
    const url = new URL(trimmed);
    // A user name in the address is nobody's business.
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/** A title made of an address: its host and the last part of its path. */
export function titleOfAddress(address: string): string {
  const { hostname, pathname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const name = decoded(last).replace(/\.(?:html?|pdf|aspx?|php)$/i, '');
  return name ? `${host} ${name.slice(0, 60)}` : host;
}

/** The day or month that an address names (`/2024-07-10/`, `/2024/07/`, `20240710`), ISO; undefined for none. */
export function dateOfAddress(address: string): string | undefined {
  const { pathname } = new URL(address);
  const match =
    /(?<!\d)(20\d\d|19\d\d)([-_/.]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(
      pathname,
    );
  if (!match) return undefined;
  const [, year, separator, month, day] = match;
  // `202407` alone may be any number.
  if (!day && !separator) return undefined;
  return parseDate([year, month, day].filter(Boolean).join('-')) ?? undefined;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const FILINGS = /(?:^|\.)(?:sec\.gov|cninfo\.com\.cn|sse\.com\.cn|szse\.cn|hkexnews\.hk)$/;
const REGISTRIES = /(?:^|\.)(?:tianyancha\.com|qcc\.com|gsxt\.gov\.cn)$/;

/** The kind of source that an address most likely is. */
export function kindOfAddress(address: string): string {
  const { hostname } = new URL(address);
  if (FILINGS.test(hostname)) return 'filing';
  if (REGISTRIES.test(hostname)) return 'registry';
  if (/(?:^|\.)zhipin\.com$/.test(hostname)) return 'job-ad';
  const platform = PLATFORM_HOSTS.some((h) => hostname === h || hostname.endsWith(`.${h}`));
  return platform ? 'media' : 'website';
}

/** `面谈20220812`, `meeting-2022-08-12`: kind and date, counted on where that is taken. */
export function sourceId(
  plan: Plan,
  { kind, date, title = '' }: Pick<SourceDraft, 'kind' | 'date'> & { readonly title?: string },
): string {
  const language = planLanguage(plan);
  const name = word('sourceKind', kind, language).replace(/[^\p{L}\p{N}]+/gu, '-');
  const dated = language === 'zh-cn' ? `${name}${date.replaceAll('-', '')}` : `${name}-${date}`;
  // A talk is called by its day, a document by its title.
  const isRead = SOURCE_KINDS[kind as keyof typeof SOURCE_KINDS]?.channel === 'look';
  const base = (isRead && wordsOfTitle(title)) || dated;
  return wishedId(base, takenIds(plan.sources, plan.citations));
}

/** The first words of a title as an id: `costco-annual-report`, `某报报道`; empty for none. */
function wordsOfTitle(title: string): string {
  const own = /^[\w-]+(?:\.[\w-]+)+ /.exec(title)?.[0].length ?? 0;
  const words = fold(title.slice(own)).match(/[\p{Script=Han}]+|[\p{L}\p{N}]+/gu) ?? [];
  const [first = ''] = words;
  if (/\p{Script=Han}/u.test(first)) return [...first].slice(0, 8).join('');
  const kept = words.filter((one) => !/^(?:the|a|an|of|for|and|to|in|on|www|com)$/.test(one));
  const id = kept
    .filter((one) => !/\p{Script=Han}/u.test(one))
    .slice(0, 3)
    .join('-')
    .slice(0, 30);
  // `20-f` says too little.
  return /\p{L}{3}/u.test(id) ? id : '';
}

/** `[^id]: 面谈 · 标题 · 2022-08-12 · B2 · 人: 韩梅`, without a line end. */
export function sourceLine(id: string, draft: SourceDraft, language: Language): string {
  const { kind, date, grade, url, who, stance, expertise, role, purpose, access, hash } = draft;
  const key = (name: string, value: string | undefined) =>
    value?.trim() ? `${word('sourceKey', name, language)}: ${fieldText(value)}` : '';
  const fields = [
    fieldText(word('sourceKind', kind, language)),
    draft.copy === undefined ? titleField(draft.title) : copyField(draft.title, draft.copy),
    fieldText(date),
    fieldText(grade ?? ''),
    url ? `<${url}>` : '',
    key('stance', stance && word('stance', stance, language)),
    key('expertise', expertise && word('level', expertise, language)),
    key('who', who),
    key('role', role),
    key('purpose', purpose),
    key('access', access && word('access', access, language)),
    key('hash', hash),
  ];
  return `[^${id}]: ${fields.filter(Boolean).join(' · ')}`;
}

/** The title as a link to the copy, so that a click opens it on any forge. */
function copyField(title: string, path: string): string {
  const target = path.replace(
    /[\s%<>()[\]\\`*_~?#&|:·•・‧｜]/g,
    (char) =>
      `%${new TextEncoder().encode(char).reduce((all, byte) => `${all}${all && '%'}${byte.toString(16).toUpperCase().padStart(2, '0')}`, '')}`,
  );
  return `[${fieldText(title)}](${target})`;
}

/** A title that would be read as a date, a grade or a key stands in quotes. */
function titleField(title: string): string {
  const text = fieldText(title);
  const plain = narrow(text);
  const pair = keyValueOf(text);
  const misread =
    parseDate(plain) !== null ||
    /^[A-F][1-6]$/i.test(plain) ||
    (pair && termOf('sourceKey', pair.key)) ||
    /:\/\//.test(text);
  return misread ? `“${text}”` : text;
}

/** The line behind the last source, else at the end of the plan. */
export function behindLastSource(plan: Plan, line: string): TextEdit {
  const { text } = plan;
  const ends = plan.sources
    .filter(({ range }) => lineOf(text, range.start).start === range.start)
    .map(({ range }) => range.end);
  if (ends.length > 0) {
    return { range: at(trimmedEnd(text, Math.max(...ends))), text: `\n${line}` };
  }
  return { range: at(trimmedEnd(text, text.length)), text: `\n\n${line}` };
}

/**
 * Adds a source; with `citeAt`, an offset in a claim, an answer, a person or
 * another thing that can cite, it is cited there.
 */
export function addSource(plan: Plan, draft: SourceDraft, citeAt?: number): AddedSource {
  const id = sourceId(plan, draft);
  const edits = [behindLastSource(plan, sourceLine(id, draft, planLanguage(plan)))];
  const offset = citeAt === undefined ? undefined : whereToCite(plan, citeAt);
  if (offset !== undefined) edits.unshift({ range: at(offset), text: `[^${id}]` });
  return { id, edits: inOrder(plan, edits) };
}

/** Where what stands at `offset` is cited; undefined where nothing there can cite. */
export function whereToCite(plan: Plan, offset: number): number | undefined {
  // The caret may stand behind a blank at the line's end.
  const line = lineOf(plan.text, offset);
  const atEnd = plan.text.slice(offset, line.end).trim() === '';
  const from = atEnd ? Math.max(trimmedEnd(plan.text, offset), line.start) : offset;
  const citable = innermost(
    [
      ...plan.claims,
      ...plan.questions.flatMap((question) => question.answers),
      ...plan.pains,
      ...plan.people.filter((person) => person.from === 'list'),
      ...plan.hypotheses,
      ...plan.actions,
    ],
    at(from),
  );
  return citable && citationOffset(plan, citable);
}

/**
 * A source of a pasted address: what is written in its place and the source's
 * line; undefined where a citation makes no sense.
 */
export function pasteSource(
  plan: Plan,
  address: string,
  offset: number,
  today: string,
): { readonly insert: string; readonly edits: readonly TextEdit[] } | undefined {
  if (whereToCite(plan, offset) === undefined || isInLink(plan.text, offset)) return undefined;
  const draft = {
    kind: kindOfAddress(address),
    title: titleOfAddress(address),
    date: dateOfAddress(address) ?? today,
    url: address,
  };
  const { id, edits } = addSource(plan, draft);
  const [line] = edits;
  // At the end of the plan there is one place for both.
  if (line && line.range.start <= offset && plan.text.slice(offset).trim() === '') {
    return { insert: `[^${id}]${line.text}`, edits: [] };
  }
  return { insert: `[^${id}]`, edits };
}

/** The text before `offset` on its line leaves a bracket, code or an address open. */
function isInLink(text: string, offset: number): boolean {
  const before = text.slice(lineOf(text, offset).start, offset);
  const ticks = before.match(/`/g)?.length ?? 0;
  const word = /(?<!\S)\S+$/.exec(before)?.[0] ?? '';
  return ticks % 2 === 1 || /[[(<][^[(<\])>]*$/.test(before) || word.includes('://');
}
