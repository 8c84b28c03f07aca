import { expect, test } from 'vitest';
import { chip } from '../../../../src/render/components/chip';
import { html, joined, raw } from '../../../../src/render/components/html';
import { opportunityChain } from '../../../../src/render/components/opportunity';
import { painsMatrix } from '../../../../src/render/components/pain';

const HOSTILE = `<img src=x onerror="a">'&\u202e`;

test('text is escaped, markup and lists of it are taken as they are', () => {
  expect(html`<p title="${HOSTILE}">${HOSTILE}</p>`.markup).toBe(
    '<p title="&#60;img src=x onerror=&#34;a&#34;&#62;&#39;&#38;">&#60;img src=x onerror=&#34;a&#34;&#62;&#39;&#38;</p>',
  );
  const items = ['<a>', '<b>'].map((text) => html`<li>${text}</li>`);
  expect(html`<ul>${items}${raw('<hr>')}${null}${false}${undefined}${3}</ul>`.markup).toBe(
    '<ul><li>&#60;a&#62;</li><li>&#60;b&#62;</li><hr>3</ul>',
  );
});

test('what is joined keeps its parts, and drops those that are empty', () => {
  expect(joined([html`<b>a</b>`, '', null, '<c>'], ' < ').markup).toBe(
    '<b>a</b> &#60; &#60;c&#62;',
  );
});

const NOTE = {
  ...{ number: 3, title: HOSTILE, grade: 'B2', locator: 'p. 5', leads: false },
  ...{ state: 'not-found' as const, answer: `not found: ${HOSTILE}` },
};

test('a chip says number, grade and state, and the rest to whoever hovers or listens', () => {
  const { markup } = chip(NOTE, 'en');
  expect(markup).toContain('class="zb-chip not-found" href="#zhibi-source-3"');
  expect(markup).toContain('<span class="zb-grade">B2</span><span class="zb-sign">✗</span>');
  expect(markup).toMatch(/aria-label="Source 3: &#60;img[^"]*; p\. 5; Grade B2; not found: /);
  expect(markup).not.toMatch(/<img|\u202e/);
});

test('of a source that isn’t there it says that, and no id', () => {
  const unknown = { ...NOTE, number: null, state: null, answer: null, grade: null, locator: null };
  expect(chip(unknown, 'zh-cn').markup).toContain('aria-label="计划里没有这个来源"');
});

test('pains stand in the matrix by both ratings; one alone makes none', () => {
  const pain = (text: string, importance: string | null, hiddenness: string | null) => ({
    ...{ importance, hiddenness },
    text: html`${text}`,
  });
  const matrix = painsMatrix(
    [pain('<a>', 'high', 'high'), pain('b', 'low', 'low'), pain('c', 'high', null)],
    'en',
  ).markup;
  expect(matrix).toContain('<td class="heat-4"><ul><li>&#60;a&#62;</li></ul></td>');
  expect(matrix).toContain('<td class="heat-0"><ul><li>b</li></ul></td>');
  expect(matrix).not.toContain('>c<');
  expect(matrix.match(/<th scope="row">importance: /g)).toHaveLength(3);
  expect(painsMatrix([pain('a', 'high', 'high')], 'en').markup).toBe('');
});

test('a chain keeps its order and shows its gaps', () => {
  const link = (key: 'pain' | 'next' | 'because' | 'size', text: string) => ({
    key,
    text: html`${text}`,
  });
  const chain = opportunityChain(
    [link('next', ''), link('size', '5'), link('pain', '<x>'), link('because', 'b')],
    'en',
  ).markup;
  expect(chain.indexOf('Because')).toBeLessThan(chain.indexOf('Pain'));
  expect(chain).toContain('<li class="missing"><span class="zb-key">Next</span>');
  expect(chain).toContain('<dt>Size</dt><dd>5</dd>');
  expect(chain).toContain('&#60;x&#62;');
});
