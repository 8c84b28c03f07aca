import { expect, test } from 'vitest';
import {
  nextLabel,
  nextPeriod,
  withPeriods,
} from '../../../../../src/finance/statements/periods/nextPeriod';
import { periodMonths } from '../../../../../src/finance/statements/periods/periods';
import type { Period } from '../../../../../src/finance/statements/statements';

const period = (label: string, end: string | null = null): Period => {
  return { label, months: periodMonths(label), end };
};

test.each([
  ['FY2022', 'FY2023'],
  ['2022', '2023'],
  ['2022年度', '2023年度'],
  ["FY'21", "FY'22"],
  ['2022H1', '2022H2'],
  ['2022H2', '2023H1'],
  ['1H22', '2H22'],
  ['2022年下半年', '2023年上半年'],
  ['2022Q3', '2022Q4'],
  ['4Q2022', '1Q2023'],
  ['2022年第四季度', '2023年第一季度'],
  ['2022年二季度', '2022年三季度'],
  ['2022Q1-Q3', '2023Q1-Q3'],
  ['2022前三季度', '2023前三季度'],
  ['2022中报', '2023中报'],
  ['２０２２', '2023'],
])('%s is followed by %s', (label, next) => {
  expect(nextLabel(label)).toBe(next);
});

test.each(['LTM', 'FY99', '2022-12-31', 'FY2021/22', '9999', ''])(
  '%s tells of no next one',
  (label) => {
    expect(nextLabel(label)).toBeNull();
  },
);

test('the next period follows the newest one, wherever that stands', () => {
  expect(nextPeriod([period('FY2022'), period('FY2021')])?.label).toBe('FY2023');
  expect(nextPeriod([period('LTM'), period('FY2021')])?.label).toBe('FY2022');
  expect(nextPeriod([period('2022Q1'), period('2021')])?.label).toBe('2022Q2');
  expect(nextPeriod([])).toBeNull();
});

test('it ends with a month where the others do, and else nobody guesses when', () => {
  const end = (label: string, last: string | null) => nextPeriod([period(label, last)])?.end;
  expect(end('FY2022', '2022-03-31')).toBe('2023-03-31');
  expect(end('FY2023', '2023-02-28')).toBe('2024-02-29');
  expect(end('2022H1', '2022-06-30')).toBe('2022-12-31');
  expect(end('2021', '2022-01-29')).toBeNull();
  expect(end('2021', null)).toBeNull();
});

test('added periods stand behind the others, or before them where those fall in time', () => {
  const labels = (all: Period[]) => all.map(({ label }) => label).join(' ');
  const added = [period('2023'), period('2024')];
  expect(labels(withPeriods([period('2021'), period('2022')], added))).toBe('2021 2022 2023 2024');
  expect(labels(withPeriods([period('2022'), period('2021')], added))).toBe('2024 2023 2022 2021');
  expect(labels(withPeriods([period('2022')], added))).toBe('2022 2023 2024');
});
