import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { injectionGrammar } from '../../../../src/language/vocabulary/grammar';
import { entriesOf, type Field } from '../../../../src/plan/lexicon';

const root = join(import.meta.dirname, '../../../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

test('the files in the package are the ones that the code makes', () => {
  expect(read('syntaxes/zhibi.tmLanguage.json')).toEqual(injectionGrammar());
});

/** The scope that a one-line pattern gives to the word in the line. */
function scopeOf(line: string): string | undefined {
  for (const pattern of injectionGrammar().patterns) {
    const source = pattern.match?.replaceAll('\\G', '^');
    const match = source ? new RegExp(source).exec(line) : null;
    if (match) return pattern.captures?.[1]?.name ?? pattern.name;
  }
  return undefined;
}

const WORDS: readonly (readonly [Field, string])[] = [
  ['claimKind', 'keyword.other.claim-kind.zhibi'],
  ['opportunityKey', 'entity.name.tag.opportunity.zhibi'],
];

test('every word of claims and opportunities is coloured, with either colon', () => {
  for (const [field, scope] of WORDS) {
    for (const [, entry] of entriesOf(field)) {
      for (const word of [entry.en, entry.zh, ...(entry.aliases ?? [])]) {
        for (const mark of [':', ':']) {
          const found = scopeOf(`- ${word}${mark} x`);
          // 痛点 and 变化's English are words of both.
          expect([scope, WORDS[0]?.[1]], word).toContain(found);
        }
      }
    }
  }
});

test('plain items, ids in the middle and other links have no colour', () => {
  for (const line of ['- 增长: 放缓', '- 开了店', 'a ^b c', '[^x] y']) {
    expect(scopeOf(line), line).toBeUndefined();
  }
  expect(scopeOf('- 开了店 ^c1')).toBe('entity.name.label.zhibi');
  expect(scopeOf('- 依靠 (^c1)')).toBe('variable.other.reference.zhibi');
});

test('the fields of a source line are told apart', () => {
  const line = injectionGrammar().patterns.find(({ name }) => name === 'meta.source.zhibi');
  const fields = (text: string) =>
    (line?.patterns ?? [])
      .filter(({ match }) => match && new RegExp(match).test(text))
      .map(({ name, captures }) => name ?? captures?.[1]?.name);
  expect(new RegExp(line?.begin ?? '').test('[^x]: 年报 · 标题')).toBe(true);
  expect(new RegExp(line?.begin ?? '').test('[^x]: A note.')).toBe(false);
  expect(fields(' 年报 ')).toEqual(['support.type.source-kind.zhibi']);
  expect(fields(' A1')).toEqual(['constant.numeric.grade.zhibi']);
  expect(fields(' 2022-08-03')).toEqual(['constant.other.date.zhibi']);
  expect(fields(' 立场: x')).toEqual(['entity.name.tag.zhibi']);
});

test('a block’s fence begins YAML', () => {
  const begin = new RegExp(
    (injectionGrammar().patterns[0]?.begin ?? '')
      .replaceAll('\\G', '^')
      .replace('(?i:(roe|segments))', '(roe|segments)'),
  );
  expect(begin.test('```roe')).toBe(true);
  expect(begin.test('```segments')).toBe(true);
  expect(begin.test('```yaml')).toBe(false);
});
