/** `.zhibi.yaml`: the house's own kinds, words, months and rules. */
import { currencyCode } from '../../../../finance/statements/numbers/amount';
import { languageOf } from '../../../../words';
import { emptyConfig } from '../../../emptyConfig';
import { termOf } from '../../../lexicon';
import type { Config, Problem, Range, RuleSetting, SectionId } from '../../../model';
import { SOURCE_KINDS } from '../../../terms/sources/sources';
import { fold } from '../../../text/text';
import { readYaml, textOf, textsOf } from '../yaml';
import { yamlMisses } from '../yamlMisses';
import type { YamlPair, YamlValue } from '../yamlValue';
import { numberIn, numbersOf, Reader, shown, wholeNumber } from './configReader';
import { criteriaOf } from './criteria';
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

/** Of each key how its value is read; a key that is written twice counts as it is written last. */
const VALUES: { readonly [K in keyof Config]?: (pair: YamlPair, reader: Reader) => Config[K] } = {
  locale: ({ key, value }, reader) => {
    const locale = languageOf(textOf(value) ?? '') ?? null;
    if (!locale) reader.value(key, shown(value), ['zh-cn', 'en'], value.range);
    return locale;
  },
  rules: rulesOf,
  freshness: monthsOf,
  kinds: kindsOf,
  parties: partiesOf,
  terms: termsOf,
  ignore: ({ value }) => textsIn(value),
  ours: ({ value }) => textsIn(value),
  locked: ({ value }) => new Set(textsIn(value)),
  pursue: ({ key, value }, reader) => {
    const most = wholeNumber(value);
    if (most === null) reader.value(key, shown(value), ['0, 1, 2 …'], value.range);
    return most;
  },
  sources: ({ key, value }, reader) => {
    const path = textOf(value);
    if (path === null) reader.value(key, shown(value), ['sources'], value.range);
    return path;
  },
  copies: sourceKindsOf,
  capacity: (pair, reader) => numberIn(pair, [0, 1e5], reader),
  fit: criteriaOf,
  certainty: (pair, reader) => numbersOf(pair, { of: levelOf, allowed: [0, 1] }, reader),
  fx: (pair, reader) => numbersOf(pair, { of: codeOf, allowed: [1e-6, 1e6] }, reader),
  brand: brandOf,
};

function configOf(pairs: readonly YamlPair[], empty: Config, reader: Reader): Config {
  const config = { ...empty };
  for (const pair of pairs) {
    const key = termOf('configKey', pair.key) as keyof Config;
    const read = VALUES[key];
    if (read) Object.assign(config, { [key]: read(pair, reader) });
    else reader.fault('unknownKey', pair.keyRange, { key: pair.key });
  }
  return config;
}

function textsIn(value: YamlValue): string[] {
  return textsOf(value).map((text) => text.value);
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
