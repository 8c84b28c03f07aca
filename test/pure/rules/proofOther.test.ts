/** A value that its source has for another year only isn't missing there. */
import { expect, test } from 'vitest';
import { blankCheck } from '../../../src/proof/blankCheck';
import { valueMissing } from '../../../src/rules/proof/rowNotFound';

const codeOf = (text: string, near: string | null) => {
  const nearest =
    near === null ? null : { page: 1, label: null, line: 1, text: near, differs: null };
  const check = { ...blankCheck('row', { start: 0, end: 1 }, text), source: 's' };
  return valueMissing({ ...check, nearest }).code;
};

test.each([
  ['11634', 'Cash and cash equivalents 11,634 10,382', 'other'],
  ['11,855,097,236.18', '营业收入\t11,855,097,236.18\t16,628,361,009.62', 'other'],
  ['118.55 亿元', '营业收入为１１８.５５亿元', 'other'],
  ['60767', 'Total assets 60,676 52,955', 'near'],
  ['12', 'In 2012 we sold 120 units', 'near'],
  ['1.2', 'grew 11.2 per cent', 'near'],
  ['999', null, 'nothing'],
])('%s beside %s: %s', (text, near, code) => expect(codeOf(text, near)).toBe(code));
