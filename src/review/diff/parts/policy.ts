/** What a change of `.zhibi.yaml` changes in how plans are judged. */
import type { Config, ProblemParam, RuleSetting } from '../../../plan/model';
import { type Change, change, sameParam } from '../changes';

/** `null` where there is no such file. Places are left out: the file is short. */
export function policyChanges(before: Config | null, after: Config | null): Change[] {
  const [from, to] = [entriesOf(before), entriesOf(after)];
  const keys = [...new Set([...from.keys(), ...to.keys()])];
  return keys.flatMap((key) => {
    const [a, b] = [from.get(key), to.get(key)];
    if (sameParam(a, b)) return [];
    const [term = '', ...rest] = key.split('\0');
    const field: ProblemParam = { field: 'configKey', term };
    const name = rest.length > 0 ? `: ${rest.join(' ')}` : '';
    if (a === undefined) return [change('policyAdded', { field, name, to: b ?? '' })];
    if (b === undefined) return [change('policyRemoved', { field, name, from: a })];
    return [change('policySet', { field, name, from: a, to: b })];
  });
}

/**
 * Every setting by its key, so that one more entry in a list is one change. Built from
 * the settings themselves, so that a new one can't be forgotten here.
 */
function entriesOf(config: Config | null): Map<string, ProblemParam> {
  const map = new Map<string, ProblemParam>();
  const put = (value: ProblemParam, ...key: string[]) => map.set(key.join('\0'), value);
  for (const [name, value] of Object.entries(config ?? {})) {
    if (name === 'rules') {
      for (const setting of value as Config['rules']) put(settingText(setting), name, setting.rule);
    } else if (value instanceof Map) {
      for (const [key, entry] of value) put(entryText(name, entry), name, String(key));
    } else if (value instanceof Set || Array.isArray(value)) {
      for (const entry of value) put(plainText(entry), name, plainText(entry));
    } else if (value !== null && value !== undefined) put(plainText(value), name);
  }
  return map;
}

function entryText(name: string, entry: unknown): ProblemParam {
  if (name === 'parties') return { field: 'party', term: String(entry) };
  if (Array.isArray(entry)) return entry.map(plainText).sort().join(', ');
  return plainText(entry);
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  const parts = value instanceof Map ? [...value] : Object.entries(value);
  return parts.flatMap(([, part]) => (part === null ? [] : plainText(part))).join(', ');
}

function settingText({ severity, reason }: RuleSetting): string {
  return reason === null ? String(severity) : `${severity} — ${reason}`;
}
