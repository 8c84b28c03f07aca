/** Figures in a message, the same in both languages: as the block writes them, or as a percentage. */
import { roundHalfUp } from '../../finance/statements/numbers/decimal';
import { type MetricKind, RATIO_TRAITS, type Ratio } from '../../finance/statements/statements';

/** Money in ones as the block's unit has it: 853,062. `grain` is how finely it is written. */
export function inUnit(value: number, unit: number | null, grain = unit ?? 1): string {
  const factor = unit ?? 1;
  const power = Math.round(Math.log10(factor));
  const decimals = Math.max(0, Math.min(6, Math.round(Math.log10(factor / (grain || factor)))));
  const digits = roundHalfUp(value, decimals, -power);
  const [whole = '', ...fraction] = digits.replace(/^-/, '').split('.');
  const groups = [whole.slice(0, whole.length % 3)];
  for (let at = whole.length % 3; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
  const grouped = groups.filter(Boolean).join(',');
  return [digits.startsWith('-') ? `−${grouped}` : grouped, ...fraction].join('.');
}

/** A ratio as a table has it, without words. */
export function ofRatio(value: number, ratio: Ratio, unit: number | null): string {
  const { kind } = RATIO_TRAITS[ratio];
  return kind === 'money' ? inUnit(value, unit) : ofKind(value, kind);
}

function ofKind(value: number, kind: Exclude<MetricKind, 'money'>): string {
  const [decimals, shift, mark] =
    kind === 'percent' ? [2, 2, '%'] : kind === 'days' ? [1, 0, ''] : [3, 0, ''];
  return `${roundHalfUp(value, decimals, shift).replace(/^-/, '−')}${mark}`;
}
