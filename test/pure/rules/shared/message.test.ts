/** What messages do with their parameters. */
import { describe, expect, test } from 'vitest';
import { renderMessage } from '../../../../src/rules/shared/message';
import { ruleUrl } from '../../../../src/rules/shared/url';

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
    const said = (a: string) => renderMessage({ en: '{a}', zh: '{a}' }, { a }, 'en');
    for (const one of ['长', 'x', '😀']) {
      expect(said(one.repeat(80))).toBe(one.repeat(80));
      expect(said(one.repeat(81))).toBe(`${one.repeat(80)}…`);
      expect(said(one.repeat(500))).toBe(`${one.repeat(80)}…`);
    }
    expect(renderMessage({ en: '{a}{b}', zh: '' }, { a: '{b}', b: 'x' }, 'en')).toBe('{b}x');
    expect(renderMessage({ en: '{constructor}', zh: '' }, {}, 'en')).toBe('{constructor}');
  });

  test('a rule’s page', () => {
    expect(ruleUrl('look/no-cash')).toMatch(/^https:\/\/.*\/docs\/rules\/look\/no-cash\.md$/);
  });
});
