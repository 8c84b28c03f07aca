/** The `rules` of a plan or of `.zhibi.yaml`. */

import { termOf } from '../../../lexicon';
import type { RuleSetting, Severity } from '../../../model';
import { notInList, type Report } from '../../problems';
import { textOf } from '../yaml';
import type { YamlValue } from '../yamlValue';

/** `rule: off — reason` or a severity; used for the plan and for `.zhibi.yaml`. */
export function ruleSettingsOf(
  value: YamlValue | undefined,
  report: Report,
  wrongType: () => void,
): RuleSetting[] {
  if (value === undefined || value.kind === 'none') return [];
  if (value.kind !== 'map') {
    wrongType();
    return [];
  }
  return value.pairs.map((pair) => {
    const text = textOf(pair.value) ?? '';
    const match = /^([\p{L}-]+)\s*(?:[—–:：]+|--?)?\s*(.*)$/su.exec(text);
    const severity = match ? (termOf('severity', match[1] ?? '') as Severity | 'off' | null) : null;
    if (severity === null) {
      report(
        notInList(
          pair.key,
          'severity',
          text,
          pair.value.range.end > pair.value.range.start ? pair.value.range : pair.keyRange,
        ),
      );
    }
    return {
      rule: pair.key,
      range: { start: pair.keyRange.start, end: Math.max(pair.keyRange.end, pair.value.range.end) },
      severity,
      reason: match?.[2]?.trim() || null,
    };
  });
}
