/** A check before anybody looked. */
import type { Range } from '../plan/model';
import type { Check } from './model';

/** Unchecked, of no claim and no source, with nothing said of why. */
export function blankCheck(kind: Check['kind'], range: Range, text: string): Check {
  return {
    kind,
    range,
    text,
    source: '',
    copy: null,
    result: 'unchecked',
    page: null,
    label: null,
    line: null,
    excerpt: null,
    nearest: null,
    from: null,
    reason: null,
    wrongPage: null,
    claim: null,
  };
}
