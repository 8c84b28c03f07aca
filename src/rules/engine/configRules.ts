/** Rules that `.zhibi.yaml` names and that aren't there: its reader knows no rules. */
import type { Config, Problem } from '../../plan/model';
import { ruleById } from '../catalogue';

/** Problems of the settings' rule names; `locked` carries no places, so that those stand at the file's start. */
export function unknownRules(config: Config): Problem[] {
  const named = [
    ...config.rules.map(({ rule, range }) => ({ rule, range })),
    ...[...config.locked].map((rule) => ({ rule, range: { start: 0, end: 0 } })),
  ];
  return named
    .filter(({ rule }) => !ruleById(rule))
    .map(({ rule, range }) => ({
      rule: 'format/config-invalid',
      range,
      code: 'unknownRule',
      params: { rule },
    }));
}
