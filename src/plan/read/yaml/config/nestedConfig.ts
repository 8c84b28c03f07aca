/**
 * Several `.zhibi.yaml`, one within another: a nested file adds to the outer
 * ones. Lists join, single values replace; but what an outer file locks, caps,
 * ignores or rates, no inner one undoes.
 */
import { emptyConfig } from '../../../emptyConfig';
import type { Config, Problem, RuleSetting } from '../../../model';
import { readConfig } from './config';

export { readConfig };

/** From lenient to strict. */
const STRICTNESS = ['off', 'hint', 'info', 'warning', 'error'];

/** A single value that is an upper limit: the lower one holds. */
const CAPS: ReadonlySet<string> = new Set(['pursue', 'capacity']);

/** Days or months within which something must have happened: the shorter one holds. */
const SHORTEST: ReadonlySet<string> = new Set(['freshness']);

/** What holds under all the texts together, the outermost first. */
export function resolvedConfig(texts: readonly string[]): Config {
  return texts.map((text) => readConfig(text).config).reduce(joinedConfig, emptyConfig);
}

/** What holds where `inner` lies within `outer`, which may itself be the outcome of several. */
export function joinedConfig(outer: Config, inner: Config): Config {
  if (outer === emptyConfig) return inner;
  const keys = [...new Set([...Object.keys(outer), ...Object.keys(inner)])] as (keyof Config)[];
  const joined = keys.map((key) => [key, joinedSetting(key, outer, inner)]);
  return Object.fromEntries(joined) as Config;
}

function joinedSetting(key: keyof Config, outer: Config, inner: Config): unknown {
  if (key === 'rules') {
    return [...outer.rules, ...inner.rules.filter((one) => isAllowed(one, outer))];
  }
  // What is ignored is checked by nobody: it would open every lock.
  if (key === 'ignore' && outer.locked.size > 0) return outer.ignore;
  return joinedValue(key, outer[key], inner[key]);
}

/** By what the setting holds, so that a new one can't be forgotten here. */
function joinedValue(key: string, outer: unknown, inner: unknown): unknown {
  if (outer instanceof Set && inner instanceof Set) return new Set([...outer, ...inner]);
  if (outer instanceof Map && inner instanceof Map) return joinedMap(key, outer, inner);
  if (Array.isArray(outer) && Array.isArray(inner)) return [...outer, ...inner];
  if (CAPS.has(key) && typeof outer === 'number' && typeof inner === 'number') {
    return Math.min(outer, inner);
  }
  return inner ?? outer;
}

/** The outer file's entries stay: how a thing is rated is no matter of the folder it lies in. */
function joinedMap(
  key: string,
  outer: ReadonlyMap<unknown, unknown>,
  inner: ReadonlyMap<unknown, unknown>,
): Map<unknown, unknown> {
  const joined = new Map(outer);
  for (const [name, value] of inner) {
    const set = outer.get(name);
    if (Array.isArray(set) && Array.isArray(value)) joined.set(name, [...set, ...value]);
    else if (!outer.has(name)) joined.set(name, value);
    else if (SHORTEST.has(key)) joined.set(name, Math.min(Number(set), Number(value)));
  }
  return joined;
}

/** A nested file may make a rule stricter than the outer one does, never more lenient. */
function isAllowed({ rule, severity }: RuleSetting, outer: Config): boolean {
  if (severity === null) return true;
  if (outer.locked.has(rule) && severity !== 'error') return false;
  const set = outer.rules.findLast((one) => one.rule === rule)?.severity ?? null;
  return set === null || STRICTNESS.indexOf(severity) >= STRICTNESS.indexOf(set);
}

/** What `inner` asks for and doesn't get, told on it; most settings carry no places. */
export function refusals(outer: Config, inner: Config): Problem[] {
  const refused = (key: string, value: string, range = { start: 0, end: 0 }): Problem => ({
    rule: 'format/config-invalid',
    range,
    code: 'outer',
    params: { key, value },
  });
  const raised = (key: 'pursue' | 'capacity') =>
    outer[key] !== null && inner[key] !== null && inner[key] > outer[key]
      ? [refused(key, String(inner[key]))]
      : [];
  return [
    ...inner.rules
      .filter((one) => !isAllowed(one, outer))
      .map(({ rule, severity, range }) => refused(rule, String(severity), range)),
    ...(outer.locked.size > 0 ? inner.ignore.map((one) => refused('ignore', one)) : []),
    ...[...inner.freshness]
      .filter(([kind, months]) => months > (outer.freshness.get(kind) ?? months))
      .map(([kind, months]) => refused(`freshness: ${kind}`, String(months))),
    ...raised('pursue'),
    ...raised('capacity'),
  ];
}
