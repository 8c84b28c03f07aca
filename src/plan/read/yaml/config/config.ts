/** `.zhibi.yaml`: the house's own kinds, words, months and rules. */
import { currencyCode } from '../../../../finance/statements/numbers/amount';
import { languageOf } from '../../../../words';
import { emptyConfig } from '../../../emptyConfig';
import { termOf } from '../../../lexicon';
import type { Config, Criterion, Problem, Range, RuleSetting, SectionId } from '../../../model';
import { SOURCE_KINDS } from '../../../terms/sources/sources';
import { fold } from '../../../text/text';
import { readYaml, textOf, textsOf } from '../yaml';
import { yamlMisses } from '../yamlMisses';
import type { YamlPair, YamlValue } from '../yamlValue';
import { ruleSettingsOf } from './ruleSettings';

const MAX_LENGTH = 64 * 1024;

/** Reads the file's text (without BOM); what is wrong is a problem, the rest still holds. */
export function readConfig(text: string): { config: Config; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const reader = new Reader(problems);
  const config = emptyConfig;
  if (text.trim() === '') return { config, problems };
  if (text.length > MAX_LENGTH) {
    reader.value('.zhibi.yaml', '> 64 KB', ['≤ 64 KB'], { start: 0, end: 0 });
    return { config, problems };
  }
  const { root, errors } = readYaml(text, 0);
  const error = errors[0];
  if (error) {
    const misses = yamlMisses(text, 0, 'configKey', false);
    if (misses.breaks) problems.push(...misses.problems);
    else reader.fault('yaml', error.range, { reason: error.message || error.code });
    return { config, problems };
  }
  if (root.kind !== 'map') {
    if (root.kind !== 'none') reader.fault('yaml', root.range, { reason: 'key: value' });
    return { config, problems };
  }
  return { config: configOf(root.pairs, config, reader), problems };
}

class Reader {
  constructor(readonly problems: Problem[]) {}

  fault(code: string, range: Range, params: Problem['params']): void {
    this.problems.push({ rule: 'format/config-invalid', range, code, params });
  }

  value(key: string, value: string, allowed: readonly string[], range: Range): void {
    this.fault('value', range, { key, value, allowed });
  }

  /** The pairs of a map, or nothing with a problem. */
  pairs(pair: YamlPair): readonly YamlPair[] {
    if (pair.value.kind === 'map') return pair.value.pairs;
    if (pair.value.kind !== 'none') {
      this.value(pair.key, textOf(pair.value) ?? '[…]', ['key: value'], pair.value.range);
    }
    return [];
  }
}

function configOf(pairs: readonly YamlPair[], empty: Config, reader: Reader): Config {
  const config = { ...empty } as { -readonly [K in keyof Config]: Config[K] };
  for (const pair of pairs) {
    switch (termOf('configKey', pair.key)) {
      case 'locale':
        config.locale = languageOf(textOf(pair.value) ?? '') ?? null;
        if (!config.locale)
          reader.value(pair.key, shown(pair.value), ['zh-cn', 'en'], pair.value.range);
        break;
      case 'rules':
        config.rules = rulesOf(pair, reader);
        break;
      case 'freshness':
        config.freshness = monthsOf(pair, reader);
        break;
      case 'kinds':
        config.kinds = kindsOf(pair, reader);
        break;
      case 'parties':
        config.parties = partiesOf(pair, reader);
        break;
      case 'terms':
        config.terms = termsOf(pair, reader);
        break;
      case 'ignore':
        config.ignore = textsOf(pair.value).map((t) => t.value);
        break;
      case 'ours':
        config.ours = textsOf(pair.value).map((t) => t.value);
        break;
      case 'locked':
        config.locked = new Set(textsOf(pair.value).map((t) => t.value));
        break;
      case 'pursue':
        config.pursue = wholeNumber(pair.value);
        if (config.pursue === null)
          reader.value(pair.key, shown(pair.value), ['0, 1, 2 …'], pair.value.range);
        break;
      case 'sources':
        config.sources = textOf(pair.value);
        if (config.sources === null)
          reader.value(pair.key, shown(pair.value), ['sources'], pair.value.range);
        break;
      case 'copies':
        config.copies = sourceKindsOf(pair, reader);
        break;
      case 'capacity':
        config.capacity = numberIn(pair, [0, 1e5], reader);
        break;
      case 'fit':
        config.fit = criteriaOf(pair, reader);
        break;
      case 'certainty':
        config.certainty = numbersOf(pair, { of: levelOf, allowed: [0, 1] }, reader);
        break;
      case 'fx':
        config.fx = numbersOf(pair, { of: codeOf, allowed: [1e-6, 1e6] }, reader);
        break;
      case 'brand':
        config.brand = brandOf(pair, reader);
        break;
      default:
        reader.fault('unknownKey', pair.keyRange, { key: pair.key });
    }
  }
  return config;
}

function brandOf(pair: YamlPair, reader: Reader): NonNullable<Config['brand']> {
  const brand: { logo: string | null; colour: string | null } = { logo: null, colour: null };
  for (const { key, keyRange, value } of reader.pairs(pair)) {
    const text = textOf(value)?.trim() ?? '';
    const term = termOf('brandKey', key);
    if (term === 'logo') {
      if (/\.(?:png|jpe?g)$/i.test(text)) brand.logo = text;
      else reader.value(key, shown(value), ['logo.png', 'logo.jpg'], value.range);
    } else if (term === 'colour') {
      if (/^#[\da-f]{6}$/i.test(text)) brand.colour = text;
      else reader.value(key, shown(value), ['"#0969da"'], value.range);
    } else reader.fault('unknownKey', keyRange, { key });
  }
  return brand;
}

function shown(value: YamlValue): string {
  return textOf(value) ?? (value.kind === 'none' ? '' : '[…]');
}

function wholeNumber(value: YamlValue): number | null {
  const text = textOf(value);
  return text && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** A number in that range, ends included; else a problem. */
function numberIn(
  { key, value }: YamlPair,
  [least, most]: readonly [number, number],
  reader: Reader,
): number | null {
  const text = textOf(value)?.trim() ?? '';
  const percent = /^(\d{1,3}(?:\.\d+)?) ?%$/.exec(text);
  const number = percent ? Number(percent[1]) / 100 : Number(text);
  if ((percent || /^\d{1,9}(?:\.\d{1,9})?$/.test(text)) && number >= least && number <= most) {
    return number;
  }
  reader.value(key, shown(value), [`${least} … ${most}`], value.range);
  return null;
}

/** A map of numbers; `of` reads a key, `null` where it is none. A criterion keeps its words. */
function numbersOf(
  pair: YamlPair,
  { of, allowed }: { of: (key: string) => string | null; allowed: readonly [number, number] },
  reader: Reader,
): Map<string, number> {
  const map = new Map<string, number>();
  for (const entry of reader.pairs(pair)) {
    const name = of(entry.key);
    const number = name === null ? null : numberIn(entry, allowed, reader);
    if (name === null) reader.fault('unknownKey', entry.keyRange, { key: entry.key });
    else if (number !== null) map.set(name, number);
  }
  return map;
}

/** `growth: 3`, or `growth: {weight: 3, direction: higher, 1: shrinks, 5: doubles in three years}`. */
function criteriaOf(pair: YamlPair, reader: Reader): Map<string, Criterion> {
  const criteria = new Map<string, Criterion>();
  for (const entry of reader.pairs(pair)) {
    const name = entry.key.trim();
    if (name === '') continue;
    if (entry.value.kind !== 'map') {
      const weight = numberIn(entry, WEIGHTS, reader);
      if (weight !== null) criteria.set(name, { weight, direction: 'higher', means: new Map() });
      continue;
    }
    const found = criterionOf(entry.value.pairs, reader);
    if (found) criteria.set(name, found);
  }
  return criteria;
}

const WEIGHTS = [1, 5] as const;
const LONGEST_MEANING = 300;

/** Without a weight it weighs one; `null` where the weight can't be read. */
function criterionOf(pairs: readonly YamlPair[], reader: Reader): Criterion | null {
  const means = new Map<number, string>();
  let weight: number | null = 1;
  let direction: Criterion['direction'] = 'higher';
  for (const pair of pairs) {
    const term = termOf('criterionKey', pair.key);
    const text = textOf(pair.value)?.trim() ?? '';
    if (term === 'weight') weight = numberIn(pair, WEIGHTS, reader);
    else if (term === 'direction') {
      const named = termOf('direction', text);
      if (named === 'higher' || named === 'lower') direction = named;
      else reader.value(pair.key, shown(pair.value), ['higher', 'lower'], pair.value.range);
    } else if (/^[0-5]$/.test(pair.key.trim()) && text !== '') {
      means.set(Number(pair.key), text.slice(0, LONGEST_MEANING));
    } else reader.fault('unknownKey', pair.keyRange, { key: pair.key });
  }
  return weight === null ? null : { weight, direction, means };
}

function levelOf(key: string): string | null {
  return termOf('level', key);
}

function codeOf(key: string): string | null {
  return currencyCode(key);
}

function rulesOf(pair: YamlPair, reader: Reader): RuleSetting[] {
  const wrong = (range: Range, value: string) =>
    reader.value(pair.key, value, ['off — …', 'hint', 'info', 'warning', 'error'], range);
  return ruleSettingsOf(
    pair.value,
    (problem) => wrong(problem.range, String(problem.params.value ?? '')),
    () => wrong(pair.value.range, shown(pair.value)),
  );
}

function monthsOf(pair: YamlPair, reader: Reader): Map<string, number> {
  const map = new Map<string, number>();
  for (const entry of reader.pairs(pair)) {
    const kind = termOf('sourceKind', entry.key);
    const months = wholeNumber(entry.value);
    if (kind === null) reader.fault('unknownKey', entry.keyRange, { key: entry.key });
    else if (months === null)
      reader.value(entry.key, shown(entry.value), ['1, 2, 3 …'], entry.value.range);
    else map.set(kind, months);
  }
  return map;
}

function sourceKindsOf(pair: YamlPair, reader: Reader): Set<string> {
  const kinds = new Set<string>();
  for (const { value, range } of textsOf(pair.value)) {
    const kind = termOf('sourceKind', value);
    if (kind) kinds.add(kind);
    else reader.value(pair.key, value, Object.keys(SOURCE_KINDS), range);
  }
  return kinds;
}

function kindsOf(
  pair: YamlPair,
  reader: Reader,
): Map<string, { as: string; months: number | null }> {
  const map = new Map<string, { as: string; months: number | null }>();
  for (const entry of reader.pairs(pair)) {
    const parts = entry.value.kind === 'map' ? entry.value.pairs : [];
    const part = (key: string) => parts.find((p) => p.key === key)?.value;
    const written = textOf(part('as')) ?? textOf(entry.value);
    const kind = written === null ? null : termOf('sourceKind', written);
    const months = part('months');
    for (const p of parts) {
      if (p.key !== 'as' && p.key !== 'months')
        reader.fault('unknownKey', p.keyRange, { key: p.key });
    }
    if (kind === null) {
      reader.value(
        entry.key,
        written ?? shown(entry.value),
        Object.keys(SOURCE_KINDS),
        entry.value.range,
      );
      continue;
    }
    const count = months ? wholeNumber(months) : null;
    if (months && count === null)
      reader.value('months', shown(months), ['1, 2, 3 …'], months.range);
    map.set(fold(entry.key), { as: kind, months: count });
  }
  return map;
}

function partiesOf(pair: YamlPair, reader: Reader): Map<string, string> {
  const map = new Map<string, string>();
  for (const entry of reader.pairs(pair)) {
    const party = termOf('party', textOf(entry.value) ?? '');
    if (party) map.set(fold(entry.key), party);
    else {
      const allowed = ['customer', 'end-user', 'payer', 'partner'];
      reader.value(entry.key, shown(entry.value), allowed, entry.value.range);
    }
  }
  return map;
}

function termsOf(pair: YamlPair, reader: Reader): Map<SectionId, readonly string[]> {
  const map = new Map<SectionId, readonly string[]>();
  for (const entry of reader.pairs(pair)) {
    const section = termOf('section', entry.key) as SectionId | null;
    if (section)
      map.set(
        section,
        textsOf(entry.value).map((t) => t.value),
      );
    else reader.fault('unknownKey', entry.keyRange, { key: entry.key });
  }
  return map;
}
