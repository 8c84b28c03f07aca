/** Source lines: `[^fy22]: 年报 · title · 2022-07-26 · A1`, fields known by their shape. */
import type { FootnoteDefinition } from 'mdast';
import { termOf } from '../lexicon';
import type { Channel, Config, Grade, Located, Range, Source } from '../model';
import { CONFIDENTIAL, NOT_CONFIDENTIAL } from '../terms/documents';
import { SOURCE_KINDS } from '../terms/sources';
import { isDayWithoutYear, parseDate } from '../text/dates';
import { firstLineOf, fold, narrow } from '../text/text';
import { impossibleDate, nearMiss, notInList, type Report } from './problems';
import { clean, endOf, type Place, type Prose, proseOf, startOf } from './prose';
import { dateInTitle, kindInTitle, sourceFields } from './sourceFields';
import { keyValueOf, type TextField } from './yaml/fields';

/** Lines that are wrapped by hand or by a program are about so long. */
const LONG_LINE = 55;

interface Found {
  kind: string | null;
  kindWritten: string | null;
  kindRange: Range | null;
  months: number | null;
  channel: Channel | null;
  date: TextField | null;
  iso: string | null;
  grade: Grade | null;
  gradeRange: Range | null;
  url: string | null;
  urlRange: Range | null;
  urlText: string;
  titles: TextField[];
  copies: Located<string>[];
  keys: Map<string, TextField & { readonly value: string }>;
}

/** Reads one definition; problems are reported, never thrown. */
export function sourceOf(
  node: FootnoteDefinition,
  place: Place,
  config: Config,
  report: Report,
): Source {
  const id = node.label ?? node.identifier;
  const start = startOf(node, place);
  const end = endOf(node, place);
  const first = node.children[0];
  const paragraph = first?.type === 'paragraph' ? first : null;
  const prose = proseOf(paragraph, place);
  const found = read(prose, config, report);
  if (paragraph) swallowed(prose, place, found, report);
  const { kind } = found;
  const { access, ...keys } = keysOf(found, report);
  const title = found.titles.map((t) => t.text).join(' · ') || titleOfLink(found);
  const mark = asRead(title);
  const confidentialTitle = CONFIDENTIAL.test(mark) && !NOT_CONFIDENTIAL.test(mark);
  return {
    id,
    idRange: { start: start + 2, end: start + 2 + id.length },
    kind,
    kindWritten: found.kindWritten,
    channel: found.channel,
    title,
    titleRange: found.titles[0]
      ? { start: found.titles[0].range.start, end: found.titles.at(-1)?.range.end ?? 0 }
      : null,
    date: found.iso,
    dateRange: found.date?.range ?? null,
    grade: found.grade,
    gradeRange: found.gradeRange,
    url: found.url,
    urlRange: found.urlRange,
    ...keys,
    copies: copiesOf(found, prose),
    hash: locatedKey(found, 'hash'),
    accessWritten: access,
    accessRange: found.keys.get('access')?.range ?? null,
    access: accessOf(access, found.channel, kind, confidentialTitle),
    origin: null,
    freshMonths: found.months,
    text: clean(prose),
    range: { start, end },
    firstLine: firstLineOf(place.text, { start, end }),
    confidentialTitle,
    duplicate: false,
  };
}

/** A title as a reader sees it: a mark spaced out, or with something unseen in it, is still one. */
function asRead(title: string): string {
  return fold(title.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).replace(
    /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu,
    '',
  );
}

function read(prose: Prose, config: Config, report: Report): Found {
  const found: Found = {
    kind: null,
    kindWritten: null,
    kindRange: null,
    months: SOURCE_KINDS.other.months,
    channel: null,
    date: null,
    iso: null,
    grade: null,
    gradeRange: null,
    url: null,
    urlRange: null,
    urlText: '',
    titles: [],
    copies: [],
    keys: new Map(),
  };
  const fields = sourceFields(prose);
  for (const field of fields) {
    if (!takeKind(field, found, config) && !takeShape(field, found, prose, report)) {
      found.titles.push(field);
    }
  }
  if (found.url === null) takeLinkInTitle(found, prose);
  takeFromTitle(found, prose, config);
  const dayOnly = found.date ? undefined : found.titles.find((t) => isDayWithoutYear(t.text));
  if (dayOnly) {
    report(nearMiss('date', dayOnly.range, []));
    found.titles = found.titles.filter((t) => t !== dayOnly);
  }
  return found;
}

function takeKind(field: TextField, found: Found, config: Config): boolean {
  if (found.kind !== null) return false;
  const house = config.kinds.get(fold(field.text));
  const kind = house?.as ?? termOf('sourceKind', field.text);
  if (!kind) return false;
  setKind(kind, field, found, config, house?.months ?? null);
  return true;
}

function setKind(
  kind: string,
  field: TextField,
  found: Found,
  config: Config,
  months: number | null,
): void {
  const known = SOURCE_KINDS[kind as keyof typeof SOURCE_KINDS];
  found.kind = kind;
  found.kindWritten = field.text;
  found.kindRange = field.range;
  found.channel = known.channel;
  found.months = months ?? config.freshness.get(kind) ?? known.months;
}

/** A kind or a date that stands among the words of the title, where no field is one. */
function takeFromTitle(found: Found, prose: Prose, config: Config): void {
  const [first] = found.titles;
  const kind = found.kind === null && first ? kindInTitle(first.text) : null;
  if (kind && first) {
    setKind(kind, first, found, config, null);
    // The words are the title's.
    found.kindWritten = null;
    found.kindRange = null;
  }
  if (found.date !== null) return;
  for (const [at, title] of found.titles.entries()) {
    const day = dateInTitle(prose.text.slice(title.from, title.to));
    if (!day) continue;
    const [from, to] = [title.from + day.from, title.from + day.to];
    found.date = { text: day.iso, range: prose.rangeOf(from, to), from, to };
    found.iso = day.iso;
    const written = prose.text.slice(from, to);
    const rest = title.text
      .replace(written, '')
      .replace(/\s+/g, ' ')
      .replace(/^[\s，,、:：-]+|(?<![\s，,、:：-])[\s，,、:：-]+$/g, '');
    // A title that is nothing but the date stays, so that there is one.
    if (rest !== '') found.titles[at] = { ...title, text: rest };
    return;
  }
}

function takeShape(field: TextField, found: Found, prose: Prose, report: Report): boolean {
  const plain = narrow(field.text);
  const date = parseDate(plain);
  if (date !== null && found.date === null) {
    found.date = field;
    if (date === 'impossible') report(impossibleDate(field.text, field.range));
    else found.iso = date;
    return true;
  }
  const grade = /^([A-F])([1-6])$/i.exec(plain);
  if (grade && found.grade === null) {
    found.grade = { source: (grade[1] ?? '').toUpperCase(), information: Number(grade[2]) };
    found.gradeRange = field.range;
    return true;
  }
  return takeLink(field, found, prose) || takeKey(field, found);
}

function takeLink(field: TextField, found: Found, prose: Prose): boolean {
  const link = prose.links.find(
    (l) =>
      !isCopy(l.url) && l.range.start <= field.range.start + 1 && l.range.end >= field.range.end,
  );
  if (!link || found.url !== null) return false;
  found.url = link.url;
  found.urlRange = link.range;
  found.urlText = /^https?:/.test(link.text) ? '' : field.text;
  return true;
}

/** `甲报报道 https://…`: where no field is an address, one in the title is it. */
function takeLinkInTitle(found: Found, prose: Prose): void {
  for (const [at, title] of found.titles.entries()) {
    const link = prose.links.find(
      ({ range, url }) =>
        !isCopy(url) && title.range.start <= range.start && range.end <= title.range.end,
    );
    if (!link) continue;
    found.url = link.url;
    found.urlRange = link.range;
    const words =
      link.text === link.url
        ? title.text
            .replace(link.text, '')
            .replace(/(?<![\s:：])[\s:：]+$/, '')
            .trim()
        : title.text;
    found.titles[at] = { ...title, text: words };
    return;
  }
}

/** A link into the repository: without a scheme, and no place in this text or on another host. */
function isCopy(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]+:|#|\/\/)/i.test(url);
}

function copiesOf(found: Found, prose: Prose): Located<string>[] {
  const key = locatedKey(found, 'copy');
  const linked = prose.links.filter(({ url }) => isCopy(url));
  return [...(key ? [key] : []), ...linked.map(({ url, range }) => ({ value: url, range }))];
}

function locatedKey(found: Found, key: string): Located<string> | null {
  const field = found.keys.get(key);
  return field?.value ? { value: field.value, range: field.range } : null;
}

function takeKey(field: TextField, found: Found): boolean {
  const pair = keyValueOf(field.text);
  const key = pair ? termOf('sourceKey', pair.key) : null;
  if (!pair || !key || found.keys.has(key)) return false;
  found.keys.set(key, { ...field, value: pair.value });
  return true;
}

/** A link whose words are the only title. */
function titleOfLink(found: Found): string {
  return found.urlText;
}

function keysOf(found: Found, report: Report) {
  const text = (key: string) => found.keys.get(key)?.value || null;
  const listed = (key: string, field: 'stance' | 'level' | 'access') => {
    const given = found.keys.get(key);
    if (!given || given.value === '') return null;
    const term = termOf(field, given.value);
    if (!term)
      report(notInList({ field: 'sourceKey', term: key }, field, given.value, given.range));
    return term;
  };
  return {
    stance: listed('stance', 'stance'),
    expertise: listed('expertise', 'level'),
    who: text('who'),
    role: text('role'),
    purpose: text('purpose'),
    originWritten: text('origin'),
    page: text('page'),
    access: listed('access', 'access'),
  };
}

/** `access` as written, else by the kind's channel; a confidential title is at least `nda`. */
function accessOf(
  written: string | null,
  channel: Channel | null,
  kind: string | null,
  confidential: boolean,
): string {
  const byChannel = channel === 'look' ? 'public' : channel === 'feel' ? 'permitted' : 'nda';
  const access = written ?? (kind === null ? 'nda' : byChannel);
  return confidential && (access === 'public' || access === 'permitted') ? 'nda' : access;
}

/** A line right under the source that Markdown takes for its continuation. */
function swallowed(prose: Prose, place: Place, found: Found, report: Report): void {
  const { start, end } = prose.range;
  const text = place.text.slice(start, end);
  const match = /\r?\n(?=[^ \t\r\n])/.exec(text);
  if (!match) return;
  const at = start + match.index + match[0].length;
  if (isWrapped(found, text.slice(0, match.index), at)) return;
  const whole = isOnFirstLine(found.kindRange, at) && isOnFirstLine(found.date?.range, at);
  const edits = [{ range: { start: at, end: at }, text: match[0] }];
  report(
    nearMiss(
      'swallowed',
      firstLineOf(place.text, { start: at, end }),
      whole && found.titles.some(({ range }) => range.start < at) ? edits : [],
      { into: { field: 'container', term: 'source' } },
    ),
  );
}

function isOnFirstLine(range: Range | null | undefined, next: number): boolean {
  return range !== null && range !== undefined && range.end <= next;
}

/** A source that goes on in its second line: a field of it stands there, or a long line breaks off in a sentence. */
function isWrapped(found: Found, first: string, next: number): boolean {
  const fields = [found.kindRange, found.date?.range, found.gradeRange, found.urlRange];
  const goesOn =
    fields.some((range) => range && range.start >= next) ||
    [...found.keys.values()].some(({ range }) => range.start >= next);
  const whole = found.kind !== null && found.iso !== null;
  return goesOn || (!whole && first.length >= LONG_LINE && !/[.。!！?？;；]\s*$/.test(first));
}
