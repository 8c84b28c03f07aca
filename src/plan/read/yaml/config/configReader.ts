/** Values of `.zhibi.yaml` as they are written; what can't be read is a problem, and the rest holds. */
import type { Problem, Range } from '../../../model';
import { textOf } from '../yaml';
import type { YamlPair, YamlValue } from '../yamlValue';

/** Notes what is wrong in the file. */
export class Reader {
  constructor(readonly problems: Problem[]) {}

  fault(code: string, range: Range, params: Problem['params']): void {
    this.problems.push({ rule: 'format/config-invalid', range, code, params });
  }

  /** A value that isn't one of those allowed. */
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

/** A value as a problem shows it. */
export function shown(value: YamlValue): string {
  return textOf(value) ?? (value.kind === 'none' ? '' : '[…]');
}

/** A whole number of up to six digits; else `null`. */
export function wholeNumber(value: YamlValue): number | null {
  const text = textOf(value);
  return text && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** A number in that range, ends included; else a problem. */
export function numberIn(
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
export function numbersOf(
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
