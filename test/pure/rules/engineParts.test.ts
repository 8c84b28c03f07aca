/** The small parts of the engine: days, messages, edits, ranges, personal numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCard, isIdentity, personalDataIn } from '../../../src/evidence/personal/personalNumbers';
import {
  addMonths,
  between,
  firstDay,
  isDay,
  lastDay,
  nextDay,
} from '../../../src/finance/statements/periods/days';
import { covers, mergedRanges } from '../../../src/plan/text/ranges';
import { withEdits } from '../../../src/plan/text/text';
import { conflictsOf } from '../../../src/rules/engine/conflicts';
import { withLineBreaksOf } from '../../../src/rules/engine/edits';
import { renderMessage } from '../../../src/rules/shared/message';
import { ruleUrl } from '../../../src/rules/shared/url';

describe('days', () => {
  test('months are calendar months, cut at the end of a shorter one', () => {
    expect(addMonths('2022-03-31', 6)).toBe('2022-09-30');
    expect(addMonths('2021-08-31', 6)).toBe('2022-02-28');
    expect(addMonths('2019-11-30', 3)).toBe('2020-02-29');
    expect(addMonths('2022-12-15', 15)).toBe('2024-03-15');
    expect(addMonths('2022-01-01', 0)).toBe('2022-01-01');
  });

  test('a date that names no day means all its days', () => {
    expect([firstDay('2022'), lastDay('2022')]).toEqual(['2022-01-01', '2022-12-31']);
    expect([firstDay('2020-02'), lastDay('2020-02')]).toEqual(['2020-02-01', '2020-02-29']);
    expect([firstDay('soon'), lastDay('soon')]).toEqual([null, null]);
  });

  test('the next day turns months and years', () => {
    expect(['2022-09-30', '2022-12-31', '2024-02-28'].map(nextDay)).toEqual([
      '2022-10-01',
      '2023-01-01',
      '2024-02-29',
    ]);
  });

  test('between: whole months, then days', () => {
    expect(between('2022-03-31', '2022-10-01')).toEqual({ months: 6, days: 1 });
    expect(between('2022-09-30', '2022-10-01')).toEqual({ months: 0, days: 1 });
    expect(between('2020-02-28', '2020-03-01')).toEqual({ months: 0, days: 2 });
  });

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

describe('messages', () => {
  const word = { en: '{n|month|months} of {what}: {list}', zh: '{what}的 {n} 个月：{list}' };

  test('parameters, plurals, lists and terms', () => {
    const what = { field: 'section', term: 'look' };
    const params = { n: 1, what, list: ['a', { field: 'section', term: 'ask' }] };
    expect(renderMessage(word, params, 'en')).toBe('1 month of Look: a, Ask');
    expect(renderMessage(word, { ...params, n: 3 }, 'en')).toBe('3 months of Look: a, Ask');
    expect(renderMessage(word, params, 'zh-cn')).toBe('望的 1 个月：a、问');
  });

  test('words of the plan are cut, and never taken for a slot', () => {
    const long = renderMessage({ en: '{a}', zh: '{a}' }, { a: '长'.repeat(500) }, 'en');
    expect(long.length).toBeLessThan(100);
    expect(renderMessage({ en: '{a}{b}', zh: '' }, { a: '{b}', b: 'x' }, 'en')).toBe('{b}x');
    expect(renderMessage({ en: '{constructor}', zh: '' }, {}, 'en')).toBe('{constructor}');
  });

  test('a rule’s page', () => {
    expect(ruleUrl('look/no-cash')).toMatch(/^https:\/\/.*\/docs\/rules\/look\/no-cash\.md$/);
  });
});

describe('edits', () => {
  test('are applied together, whatever their order', () => {
    const edits = [
      { range: { start: 4, end: 5 }, text: '!' },
      { range: { start: 0, end: 1 }, text: '' },
    ];
    expect(withEdits('abcde', edits)).toBe('bcd!');
  });

  test('take the text’s line breaks', () => {
    const edits = [{ range: { start: 1, end: 1 }, text: '\nx' }];
    expect(withLineBreaksOf('a\r\nb', edits)[0]?.text).toBe('\r\nx');
    expect(withLineBreaksOf('a\nb', edits)[0]?.text).toBe('\nx');
  });
});

test('merged ranges cover what the single ones cover', () => {
  const range = fc
    .tuple(fc.nat(50), fc.nat(10))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range), fc.nat(60), (ranges, offset) => {
      const single = ranges.some(({ start, end }) => offset >= start && offset < end);
      expect(covers(mergedRanges(ranges), offset)).toBe(single);
    }),
  );
});

describe('conflicts', () => {
  test('one each, half resolved ones too; an underlined heading is none', () => {
    const text = 'Title\n=======\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n\n>>>>>>> y\n<<<<<<< z\n';
    expect(conflictsOf(text).map(({ range }) => text.slice(range.start, range.end))).toEqual([
      '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x',
      '>>>>>>> y',
      '<<<<<<< z',
    ]);
    expect(conflictsOf('>>>>>>>> a quote in quotes\n<<<<<<<<\n')).toEqual([]);
  });
});

describe('personal data', () => {
  const kinds = (text: string) => personalDataIn(text, []).map(({ kind }) => kind);

  test('an identity number has its check digit and a birthday', () => {
    expect(isIdentity('11010519491231002X')).toBe(true);
    expect(isIdentity('110105194912310021')).toBe(false);
    expect(isIdentity('110105194913310021')).toBe(false);
    expect(kinds('证件号11010519491231002x。')).toEqual(['identity']);
  });

  test('a card has a known beginning and its check digit', () => {
    expect(isCard('4111111111111111')).toBe(true);
    expect(isCard('4111111111111112')).toBe(false);
    expect(isCard('1234567812345670')).toBe(false);
  });

  test.each([
    ['13800138000', '138xxxx8000'],
    ['+86 138-0013-8000', '138xxxx8000'],
    ['8613800138000', '138xxxx8000'],
    ['(+86)13800138000', '138xxxx8000'],
    ['１３８００１３８０００', '138xxxx8000'],
    ['w.min+x@QQ.com', 'w…@QQ.com'],
  ])('%s is masked as %s, once', (written, mask) => {
    const [datum, ...more] = personalDataIn(`电话${written}。`, []);
    expect(more).toEqual([]);
    expect(datum?.mask).toBe(mask);
    expect(datum && `电话${written}。`.slice(datum.range.start, datum.range.end)).toBe(written);
    expect(personalDataIn(`电话${mask}。`, [])).toEqual([]);
  });

  test.each([
    '13800138000元',
    '13800138000 元',
    '¥13800138000',
    '收入：13800138000',
    '138001380001',
    '0.13800138000',
    '13800138000.5',
    'https://weibo.com/u/13800138000/4111111111111111',
    '91110108551385082Q',
    'service@example.com',
    '@qq.com',
    'FAX 010-13800138000',
    '20220901123456789012',
  ])('%s is none', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('a long line costs what its length is', () => {
    const long = `${'a'.repeat(200_000)}${'1380013'.repeat(50_000)}${'@'.repeat(100_000)}`;
    const started = performance.now();
    personalDataIn(long, []);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
