/** What was noticed in `.zhibi.yaml`, as diagnostics that stand on it. */
import type { Config, Problem } from '../plan/model';
import { ruleById } from '../rules/catalogue';
import { unknownRules } from '../rules/engine/configRules';
import type { Diagnostic } from '../rules/rule';
import { renderMessage } from '../rules/shared/message';
import { ruleUrl } from '../rules/shared/url';
import type { Language } from '../words';

/**
 * The findings of a configuration file; ranges are offsets in its text. Its own
 * `rules:` may set their severity, but can't switch them off: what it says
 * would be lost in silence.
 */
export function configDiagnostics(
  problems: readonly Problem[],
  config: Config,
  language: Language,
): Diagnostic[] {
  return [...problems, ...unknownRules(config)].map(
    ({ rule: id, range, code, params, edits = [] }) => {
      const rule = ruleById(id);
      const message = rule?.messages[code];
      if (!rule || !message) throw new Error(`${id} has no message "${code}"`);
      const set = config.rules.find((setting) => setting.rule === id)?.severity;
      return {
        rule: id,
        severity: set && set !== 'off' ? set : rule.severity,
        message: renderMessage(message, params, language),
        range,
        url: ruleUrl(id),
        code,
        params,
        timed: false,
        fixable: edits.length > 0,
        edits,
      };
    },
  );
}
