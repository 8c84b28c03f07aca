/** Source lines: `[^fy22]: 年报 · title · 2022-07-26 · A1`, fields known by their shape. */

import type { FootnoteDefinition } from 'mdast';
import { termOf } from '../../../lexicon';
import type { Channel, Config, Located, Range, Source } from '../../../model';
import { CONFIDENTIAL, NOT_CONFIDENTIAL } from '../../../terms/sources/documents';
import { wordsSeen } from '../../../text/seen';
import { firstLineOf } from '../../../text/text';
import { nearMiss, notInList, type Report } from '../../problems';
import { clean, endOf, type Place, type Prose, proseOf, startOf } from '../../prose/prose';
import { type Found, fieldsByShape, isCopy } from './sourceByShape';

/** Lines that are wrapped by hand or by a program are about so long. */
const LONG_LINE = 55;

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
  const found = fieldsByShape(prose, config, report);
  if (paragraph) swallowed(prose, place, found, report);
  const { kind } = found;
  const { access, ...keys } = keysOf(found, report);
  const title = found.titles.map((t) => t.text).join(' · ') || titleOfLink(found);
  const mark = wordsSeen(title);
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

function copiesOf(found: Found, prose: Prose): Located<string>[] {
  const key = locatedKey(found, 'copy');
  const linked = prose.links.filter(({ url }) => isCopy(url));
  return [...(key ? [key] : []), ...linked.map(({ url, range }) => ({ value: url, range }))];
}

function locatedKey(found: Found, key: string): Located<string> | null {
  const field = found.keys.get(key);
  return field?.value ? { value: field.value, range: field.range } : null;
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
