/** The front matter: its span, its keys and values, what is wrong with them. */

import { type Field, termOf } from '../../../lexicon';
import type { FrontMatter, Located, Person, Problem, Range, YamlEntry } from '../../../model';
import { isDayWithoutYear, parseDate } from '../../../text/dates';
import { fold } from '../../../text/text';
import { impossibleDate, nearMiss, notADate, notInList, type Report } from '../../problems';
import type { Switch } from '../../reading';
import { switchesIn } from '../../switches';
import { isNoValue } from '../../tables';
import { ruleSettingsOf } from '../config/ruleSettings';
import { unknownKeys } from '../unknownKeys';
import { readYaml, textOf, textsOf } from '../yaml';
import { yamlMisses } from '../yamlMisses';
import type { YamlPair, YamlValue } from '../yamlValue';
import { peopleOf } from './frontMatterPeople';
import type { FrontMatterSpan } from './frontMatterSpan';

const MAX_LENGTH = 64 * 1024;

/** All that the front matter says. */
export interface FrontMatterReading {
  readonly frontMatter: FrontMatter;
  readonly people: readonly Person[];
  readonly problems: readonly Problem[];
  readonly switches: readonly Switch[];
  /** Footnote ids that its people cite. */
  readonly personSources: readonly { readonly id: string; readonly range: Range }[];
}

/** Reads the front matter of `text`; what can't be read is a problem, and `valid` is false. */
export function readFrontMatter(text: string, span: FrontMatterSpan): FrontMatterReading {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const source = text.slice(span.content.start, span.content.end);
  const switches = switchesIn(source, span.content.start, true);
  const { start } = span.range;
  if (start > 0)
    report(
      nearMiss('blankBefore', { start: 0, end: start }, [
        { range: { start: 0, end: start }, text: '' },
      ]),
    );
  const pairs = pairsOf(source, span, report);
  const entries = (pairs ?? []).map(entryOf);
  for (const problem of unknownKeys(pairs ?? [], 'frontMatterKey')) report(problem);
  const reader = new Values(pairs ?? [], report);
  const people = peopleOf(reader.value('people'), text, report);
  return {
    frontMatter: {
      range: span.range,
      content: span.content,
      valid: pairs !== null,
      entries,
      ...valuesOf(reader),
    },
    people,
    problems,
    switches,
    personSources: people.flatMap((person) => person.citations),
  };
}

function pairsOf(
  source: string,
  span: FrontMatterSpan,
  report: Report,
): readonly YamlPair[] | null {
  const fault = (code: string, range: Range, params: Problem['params'] = {}) =>
    report({ rule: 'format/front-matter-invalid', range, code, params });
  const first = { start: span.range.start, end: span.range.start + 3 };
  if (source.length > MAX_LENGTH) {
    fault('tooLarge', first);
    return null;
  }
  const misses = yamlMisses(source, span.content.start, 'frontMatterKey', true);
  for (const problem of misses.problems) report(problem);
  if (!span.closed) {
    fault('unclosed', first);
    return null;
  }
  const { root, errors } = readYaml(source, span.content.start);
  if (misses.breaks && (errors.length > 0 || root.kind !== 'map')) return null;
  const error = errors[0];
  if (error) {
    const params: Problem['params'] =
      error.code === 'duplicateKey' ? { key: error.message } : { reason: error.message };
    fault(error.code, error.range, params);
    return error.code === 'duplicateKey' && root.kind === 'map' ? root.pairs : null;
  }
  if (root.kind === 'map') return root.pairs;
  if (root.kind !== 'none') fault('notMap', root.range);
  return root.kind === 'none' ? [] : null;
}

function entryOf(pair: YamlPair): YamlEntry {
  const { value } = pair;
  const empty =
    value.kind === 'none' ||
    (value.kind === 'text' && (textOf(value) === null || isStillToSay(pair, value.text))) ||
    (value.kind === 'list' &&
      textsOf(value).length === 0 &&
      value.items.every((i) => i.kind !== 'map'));
  return {
    key: pair.key,
    term: termOf('frontMatterKey', pair.key),
    keyRange: pair.keyRange,
    valueRange: value.range,
    empty,
  };
}

const REQUIRED: ReadonlySet<string> = new Set(['owner', 'reviewBy', 'reason', 'stage']);

/** `owner: TBD`: a required key that says no more than an empty one. */
function isStillToSay({ key }: YamlPair, text: string): boolean {
  return isNoValue(text) && REQUIRED.has(termOf('frontMatterKey', key) ?? '');
}

/** Values by term, with what is wrong reported once. */
class Values {
  private readonly byTerm = new Map<string, YamlValue>();

  constructor(
    pairs: readonly YamlPair[],
    readonly report: Report,
  ) {
    for (const pair of pairs) {
      const term = termOf('frontMatterKey', pair.key);
      if (term === null) continue;
      if (this.byTerm.has(term)) {
        report({
          rule: 'format/front-matter-invalid',
          range: pair.keyRange,
          code: 'duplicateKey',
          params: { key: pair.key },
        });
      } else this.byTerm.set(term, pair.value);
    }
  }

  value(term: string): YamlValue | undefined {
    return this.byTerm.get(term);
  }

  /** Plain text. */
  text(term: string): string | null {
    const value = this.byTerm.get(term);
    if (value?.kind === 'list' || value?.kind === 'map') this.wrongType(term, value.range);
    return textOf(value);
  }

  /** Text or a list of texts. */
  texts(term: string): string[] {
    const value = this.byTerm.get(term);
    if (value?.kind === 'map') this.wrongType(term, value.range);
    return textsOf(value).map((t) => t.value);
  }

  /** A word of `field`. */
  listed(term: string, field: Field): string | null {
    const text = this.text(term);
    const value = this.byTerm.get(term);
    if (text === null || !value) return null;
    const found = termOf(field, text);
    if (!found && !isNoValue(text))
      this.report(notInList({ field: 'frontMatterKey', term }, field, text, value.range));
    return found;
  }

  /** An ISO date. */
  date(term: string): string | null {
    const text = this.text(term);
    const value = this.byTerm.get(term);
    if (text === null || !value) return null;
    const date = parseDate(text);
    if (date === null && isNoValue(text)) return null;
    if (date === 'impossible') this.report(impossibleDate(text, value.range));
    else if (date === null && isDayWithoutYear(text))
      this.report(nearMiss('date', value.range, []));
    else if (date === null) this.report(notADate(text, value.range));
    return date === 'impossible' ? null : date;
  }

  wrongType(term: string, range: Range): void {
    const key = { field: 'frontMatterKey', term };
    this.report({ rule: 'format/invalid-value', range, code: 'type', params: { key } });
  }
}

function valuesOf(reader: Values) {
  const version = reader.text('zhibi');
  const versionValue = reader.value('zhibi');
  if (version !== null && version !== '1' && versionValue) {
    reader.report({
      rule: 'format/invalid-value',
      range: versionValue.range,
      code: 'list',
      params: { key: 'zhibi', value: version, allowed: ['1'] },
    });
  }
  return {
    version,
    account: reader.text('account'),
    owner: reader.texts('owner'),
    reviewBy: reader.date('reviewBy'),
    decision: reader.listed('decision', 'decision'),
    reason: reader.text('reason'),
    stage: reader.listed('stage', 'stage'),
    status: (reader.listed('status', 'status') ?? 'review') as 'draft' | 'review',
    asOf: reader.date('asOf'),
    industry: reader.text('industry'),
    period: reader.text('period'),
    language: reader.listed('language', 'language'),
    listing: reader.texts('listing').map((l) => termOf('listing', l) ?? l),
    offering: reader.texts('offering'),
    value: reader.listed('value', 'value'),
    sales: reader.text('sales'),
    share: reader.text('share'),
    target: reader.text('target'),
    renewal: reader.date('renewal'),
    team: reader.texts('team'),
    potential: reader.text('potential'),
    effort: reader.text('effort'),
    walls: reader.texts('walls'),
    revisit: reader.text('revisit'),
    parties: partiesOf(reader),
    rules: ruleSettingsOf(reader.value('rules'), reader.report, () =>
      reader.wrongType('rules', reader.value('rules')?.range ?? { start: 0, end: 0 }),
    ),
  };
}

function partiesOf(reader: Values): ReadonlyMap<string, Located<string>> {
  const map = new Map<string, Located<string>>();
  const value = reader.value('parties');
  if (value?.kind === 'text' || value?.kind === 'list') reader.wrongType('parties', value.range);
  if (value?.kind !== 'map') return map;
  for (const pair of value.pairs) {
    const text = textOf(pair.value);
    const term = text === null ? null : termOf('party', text);
    if (text !== null && term === null) {
      reader.report(
        notInList({ field: 'frontMatterKey', term: 'parties' }, 'party', text, pair.value.range),
      );
    }
    const range = {
      start: pair.keyRange.start,
      end: Math.max(pair.keyRange.end, pair.value.range.end),
    };
    if (term) map.set(fold(pair.key), { value: term, range });
  }
  return map;
}
