/** What we mark ourselves isn't the customer's secret; what one finding says of a line is true of it. */
import { expect, test } from 'vitest';
import { findingsOncePerCause } from '../../../src/language/shown';
import { lintText, planOf } from './harness';

const HEAD =
  '---\nzhibi: 1\naccount: Acme\nowner: Dana Kim\nreviewBy: 2022-12-01\ndecision: undecided\nstage: pre-sale\n---\n\n';
const confidential = (source: string) =>
  lintText(`${HEAD}## Look\n\n- They pay late. [^a]\n\n[^a]: ${source}\n`).filter(
    ({ rule }) => rule === 'evidence/confidential',
  ).length;

test.each([
  ['own · Our sales ledger, Commercial in Confidence · 2022-08-31 · B2', 0],
  ['meeting · Internal debrief, confidential · 2022-08-31 · B2 · who: Dana Kim', 0],
  ['employee · Payment run, Commercial in Confidence · 2022-08-31 · B2', 1],
  ['own · Their price list, confidential · 2022-08-31 · B2 · access: unlawful', 1],
  ['media · A paper marked confidential · 2022-08-31 · B2', 1],
])('%s: %i', (source, count) => expect(confidential(source)).toBe(count));

test('employees alone, and one origin: the one doesn’t say that the other has its cause', () => {
  const text = `${HEAD}## Listen\n\n- Forty spreadsheets. [^e]\n- The rival is all but done. [^p]\n\n[^e]: employee · A planner · 2022-08-31 · C3 · stance: neutral · expertise: low · who: A\n[^p]: partner · An integrator · 2022-08-31 · C3 · stance: neutral · expertise: low · who: B\n`;
  const shown = findingsOncePerCause(lintText(text), planOf(text), 'en');
  const told = shown.filter(({ rule }) => /insider-only|single-origin/.test(rule));
  expect(told.map(({ rule }) => rule)).toEqual(['evidence/insider-only']);
  expect(told.map(({ message }) => message).join()).not.toContain('same cause');
});

test('a pain that only our own paper knows of is our own word', () => {
  const told = (source: string) =>
    lintText(
      `${HEAD}## Ask\n\n- Pain: lost stock costs 14 million a year · importance: high · hiddenness: low [^o]\n\n[^o]: ${source}\n`,
    ).filter(({ rule }) => rule === 'evidence/own-word').length;
  expect(told('own · Our business case for Acme · 2022-08-31')).toBe(1);
  expect(told('meeting · Talk with the COO · 2022-08-31 · B2 · who: COO')).toBe(0);
});
