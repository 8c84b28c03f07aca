/** Days of the calendar, over the ends of months, years and leap years. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addMonths,
  between,
  daysBetween,
  firstDay,
  isDay,
  lastDay,
  nextDay,
  previousDay,
} from '../../../../../src/finance/statements/periods/days';

it.each([
  ['2024-02-28', '2024-02-29'],
  ['2024-02-29', '2024-03-01'],
  ['2023-02-28', '2023-03-01'],
  ['2100-02-28', '2100-03-01'],
  ['2024-04-30', '2024-05-01'],
  ['2024-11-30', '2024-12-01'],
  ['2024-12-31', '2025-01-01'],
  ['2024-01-31', '2024-02-01'],
])('after %s comes %s', (day, next) => {
  expect(nextDay(day)).toBe(next);
  expect(previousDay(next)).toBe(day);
  expect(daysBetween(day, next)).toBe(1);
  expect(daysBetween(next, day)).toBe(-1);
});

it.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-11-30', 1, '2024-12-30'],
  ['2024-12-15', 1, '2025-01-15'],
  ['2024-01-15', -1, '2023-12-15'],
  ['2024-06-30', 12, '2025-06-30'],
  ['2022-12-15', 15, '2024-03-15'],
  ['2022-01-01', 0, '2022-01-01'],
])('%s and %d months: %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

it.each([
  ['2024-01-15', '2024-03-14', { months: 1, days: 28 }],
  ['2024-01-15', '2024-03-15', { months: 2, days: 0 }],
  ['2024-01-15', '2025-01-16', { months: 12, days: 1 }],
  ['2024-01-31', '2024-02-29', { months: 1, days: 0 }],
  ['2023-12-31', '2024-12-31', { months: 12, days: 0 }],
])('from %s to %s', (from, to, whole) => {
  expect(between(from, to)).toEqual(whole);
});

describe('what a date can mean', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02-03', '2024-02-03', '2024-02-03'],
    ['24-02-03', null, null],
  ])('%s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-12-31', true],
    ['2024-13-01', false],
    ['2024-00-01', false],
    ['2024-01-00', false],
    ['2024-01', false],
    [null, false],
  ])('%s is a day: %s', (date, is) => {
    expect(isDay(date)).toBe(is);
  });
});

describe('any day', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('agrees with the clock’s calendar', () => {
    fc.assert(
      fc.property(day, (one) => {
        const next = new Date(Date.parse(one) + 86_400_000).toISOString().slice(0, 10);
        expect(nextDay(one)).toBe(next);
        expect(isDay(one)).toBe(true);
      }),
    );
  });

  test('between and addMonths undo each other', () => {
    fc.assert(
      fc.property(day, fc.nat(40), fc.nat(27), (from, months, days) => {
        let to = addMonths(from, months);
        for (let i = 0; i < days; i++) to = nextDay(to);
        expect(between(from, to)).toEqual({ months, days });
      }),
    );
  });
});
