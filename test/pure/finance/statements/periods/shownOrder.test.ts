/** In which order periods are shown, those too that no time can be told of. */
import { expect, test } from 'vitest';
import { orderOf } from '../../../../../src/finance/statements/periods/order';

const shown = (labels: readonly string[]) => {
  const periods = labels.map((label) => ({ label, months: 12, end: null }));
  return orderOf(periods).shown.map((index) => labels[index]);
};

test.each([
  [
    ['2022', '2023', 'plan'],
    ['2022', '2023', 'plan'],
  ],
  // Written the newest first, it is behind what it is written before.
  [
    ['plan', '2023', '2022'],
    ['2022', '2023', 'plan'],
  ],
  [
    ['2023', 'plan', '2022'],
    ['2022', 'plan', '2023'],
  ],
  [
    ['2022', 'plan', '2023'],
    ['2022', 'plan', '2023'],
  ],
  [
    ['plan', 'other'],
    ['plan', 'other'],
  ],
  [['plan'], ['plan']],
])('%j are shown as %j', (labels, wanted) => {
  expect(shown(labels)).toEqual(wanted);
});
