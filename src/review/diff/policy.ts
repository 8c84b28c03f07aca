/** What a change of `.zhibi.yaml` changes in how plans are judged. */
import type { Config, ProblemParam, RuleSetting } from '../../plan/model';
import { type Change, change, sameParam } from './changes';

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

/** Every setting by its key, so that one more entry in a list is one change. */
function entriesOf(config: Config | null): Map<string, ProblemParam> {
  const map = new Map<string, ProblemParam>();
  if (!config) return map;
  const put = (value: ProblemParam, ...key: string[]) => map.set(key.join('\0'), value);
  if (config.locale !== null) put(config.locale, 'locale');
  if (config.pursue !== null) put(String(config.pursue), 'pursue');
  for (const setting of config.rules) put(settingText(setting), 'rules', setting.rule);
  for (const [kind, months] of config.freshness) put(String(months), 'freshness', kind);
  for (const [kind, { as, months }] of config.kinds) {
    put(months === null ? as : `${as}, ${months}`, 'kinds', kind);
  }
  for (const [name, party] of config.parties) {
    put({ field: 'party', term: party }, 'parties', name);
  }
  for (const [section, words] of config.terms) put([...words].sort().join(', '), 'terms', section);
  for (const pattern of config.ignore) put(pattern, 'ignore', pattern);
  for (const rule of config.locked) put(rule, 'locked', rule);
  return map;
}

function settingText({ severity, reason }: RuleSetting): string {
  return reason === null ? String(severity) : `${severity} — ${reason}`;
}
