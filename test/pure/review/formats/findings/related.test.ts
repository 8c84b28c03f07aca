/** Where else a cause is found, in the formats that have a place for it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { expect, test } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';
import { updated, withoutKnown } from '../../../../../src/review/baseline/baseline';
import { onlyNew } from '../../../../../src/review/baseline/since';
import { lintJson } from '../../../../../src/review/formats/findings/json';
import { lintRdjson } from '../../../../../src/review/formats/findings/rdjson';
import { lintSarif } from '../../../../../src/review/formats/findings/sarif';
import { lintText } from '../../../../../src/review/formats/findings/text';
import { reportOf, reportOncePerCause } from '../../../../../src/review/formats/plan/report';
import { lint } from '../../../../../src/rules/lint';

const ROOT = join(import.meta.dirname, '../../../../..');
const TEXT = `---
zhibi: 1
account: Acme
owner: Kim
reviewBy: 2023-01-31
decision: undecided
stage: pre-sale
---

## Look

- They are about to go abroad. [^m]
- They are about to lay off people. [^m]

[^m]: media · A post in a forum · 2022-09-01 · E5
`;

function checked(text: string) {
  const plan = readPlan(text, { path: 'plans/acme.account.md' });
  return reportOf(plan, lint(plan, { language: 'en', today: '2022-10-01' }), 'en');
}

function reportIn(language: 'en' | 'zh-cn') {
  const plan = readPlan(TEXT, { path: 'plans/acme.account.md' });
  return reportOncePerCause(
    reportOf(plan, lint(plan, { language, today: '2022-10-01' }), language),
    language,
  );
}

const isWeak = ({ rule }: { readonly rule: string }) => rule === 'evidence/unreliable';

test('JSON has each finding, those with the one that speaks for them, and the published schema knows them', () => {
  const json = lintJson([reportIn('en')]);
  const weak = (json.files[0]?.diagnostics ?? []).filter(isWeak);
  expect(weak.map(({ line, column, toldBy }) => [line, column, toldBy])).toEqual([
    [12, 3, undefined],
    [13, 3, { rule: 'evidence/unreliable', line: 12, column: 3 }],
  ]);
  expect(weak[0]?.message).toMatch(/“Hypothesis:”\. Line 13 has the same cause\.$/);
  expect(weak[1]?.message).toMatch(/“Hypothesis:”\.$/);
  const schema = JSON.parse(readFileSync(join(ROOT, 'schema/lint.schema.json'), 'utf8')) as object;
  const validate = new Ajv({ strict: false, formats: { uri: true } }).compile(schema);
  expect([validate(JSON.parse(JSON.stringify(json))), validate.errors]).toEqual([true, null]);
  const broken = JSON.parse(JSON.stringify(json).replace('"toldBy":{"rule":', '"toldBy":{"rul":'));
  expect(validate(broken)).toBe(false);
});

test('the counts are of all that was found, so that a cause that comes again counts again', () => {
  const told = reportIn('en');
  const counted = told.diagnostics.filter(({ severity }) => severity === 'warning');
  const each = counted.flatMap((one) => [one, ...(one.related ?? [])]);
  expect(each.length).toBeGreaterThan(counted.length);
  expect(lintJson([told]).summary.warnings).toBe(each.length);
});

test('SARIF and Reviewdog have a place for them', () => {
  const report = reportIn('en');
  const results = lintSarif([report], 'en', '1.0.0').runs[0]?.results ?? [];
  const weak = results.find(({ ruleId }) => ruleId === 'evidence/unreliable');
  expect(
    weak?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.region.startLine),
  ).toEqual([13]);
  expect(results.filter(({ relatedLocations }) => relatedLocations).length).toBe(1);
  const dog = lintRdjson([report]).diagnostics.find(
    ({ code }) => code.value === 'evidence/unreliable',
  );
  expect(dog?.relatedLocations?.map(({ location }) => location.range.start.line)).toEqual([13]);
});

test('text names the lines, in the language of the plan’s messages', () => {
  const said = lintText([reportIn('zh-cn')], { language: 'zh-cn', colour: false });
  expect(said).toContain('第 13 行也是同一个原因。');
  expect(said.match(/evidence\/unreliable/g)?.length).toBe(1);
});

test('a new statement with a known cause is told: causes are told once of what is left', () => {
  const more = TEXT.replace(
    'people. [^m]\n',
    'people. [^m]\n- They sell the plant. [^m]\n- They sell the lorry. [^m]\n',
  );
  const known = updated([checked(TEXT)], [], () => false);
  expect(known.filter(isWeak).length).toBe(2);
  const left = withoutKnown([checked(more)], known).reports.map((one) =>
    reportOncePerCause(one, 'en'),
  );
  const since = reportOncePerCause(
    onlyNew({ text: TEXT, report: checked(TEXT) }, { text: more, report: checked(more) }),
    'en',
  );
  for (const { diagnostics } of [...left, since]) {
    const told = diagnostics.map(({ rule, position, related }) => [
      rule,
      position.line,
      related?.length,
    ]);
    expect(told).toEqual([['evidence/unreliable', 14, 1]]);
  }
});
