/** Every message of every rule is produced by some fixture, so that no wording goes unseen. */
import { expect, test } from 'vitest';
import { RULES } from '../../../src/rules/catalogue';
import { fixtures, lintText } from './harness';

/** Messages that no fixture can show, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'format/front-matter-invalid#tooLarge': 'over 64 KB; test/pure/plan has it',
  'format/too-complex#long': 'over what is read; test/pure/plan has it',
  'roe/invalid#too-large': 'over 256 KB; test/pure/plan has it',
  'format/config-invalid#yaml': 'stands on .zhibi.yaml; catalogue.test.ts has it',
  'format/config-invalid#unknownKey': 'stands on .zhibi.yaml; catalogue.test.ts has it',
  'format/config-invalid#unknownRule': 'stands on .zhibi.yaml; catalogue.test.ts has it',
  'format/config-invalid#value': 'stands on .zhibi.yaml; catalogue.test.ts has it',
  'roe/invalid#unknown-period': 'a fixture is still owed',
  'roe/not-meaningful#total-net-income-not-positive': 'a fixture is still owed',
  'roe/inconsistent#tax-burden': 'a fixture is still owed',
  'roe/not-meaningful#mixed-scope': 'not told of rows that are there; test/pure/finance has it',
  'roe/not-meaningful#weighted-equity-not-positive': 'test/pure/finance has it',
};

const produced = new Set(
  fixtures().flatMap(({ text, config }) =>
    lintText(text, { config }).map(({ rule, code }) => `${rule}#${code}`),
  ),
);

const codes = RULES.flatMap(({ id, messages }) =>
  Object.keys(messages).map((code) => `${id}#${code}`),
);

test('every message is produced by a fixture', () => {
  expect(codes.filter((code) => !produced.has(code) && !ELSEWHERE[code])).toEqual([]);
});

test('no exception is produced, or names what is not there', () => {
  const idle = Object.keys(ELSEWHERE).filter((code) => produced.has(code) || !codes.includes(code));
  expect(idle).toEqual([]);
});
