/** The fields of a source line, told apart by their shape: kind, date, grade, link, key, title. */

import { termOf } from '../../../lexicon';
import type { Channel, Config, Grade, Located, Range } from '../../../model';
import { SOURCE_KINDS } from '../../../terms/sources/sources';
import { isDayWithoutYear, parseDate } from '../../../text/dates';
import { fold, narrow } from '../../../text/text';
import { impossibleDate, nearMiss, type Report } from '../../problems';
import type { Prose } from '../../prose/prose';
import { keyValueOf, type TextField } from '../../yaml/fields';
import { dateInTitle, kindInTitle, sourceFields } from './sourceFields';

/** The fields of a source line that are told by their shape. */
export interface Found {
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

/** The fields of a source line; what has no shape of its own is its title. A day without a year is reported. */
export function fieldsByShape(prose: Prose, config: Config, report: Report): Found {
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
  return takeLink(field, found, prose) || takeKey(field, found) || takeBare(field, found);
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
        !isCopy(url) && title.range.start <= range.start && range.start < title.range.end,
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
export function isCopy(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z0-9+.-]+:|#|\/\/)/i.test(url);
}

/** `p. 94`, `第 62 页`, and a stance, which is a word of nothing else. */
function takeBare(field: TextField, found: Found): boolean {
  const plain = narrow(field.text).trim();
  const page = /^(?:pp?\.? ?|pages? )(\d[\d,–-]{0,12})$|^第? ?(\d[\d,–-]{0,12}) ?页$/i.exec(plain);
  const key = page ? 'page' : termOf('stance', plain) ? 'stance' : null;
  if (key === null || found.keys.has(key)) return false;
  found.keys.set(key, { ...field, value: page?.[1] ?? page?.[2] ?? plain });
  return true;
}

function takeKey(field: TextField, found: Found): boolean {
  const pair = keyValueOf(field.text);
  const key = pair ? termOf('sourceKey', pair.key) : null;
  if (!pair || !key || found.keys.has(key)) return false;
  found.keys.set(key, { ...field, value: pair.value });
  return true;
}
