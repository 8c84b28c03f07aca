/** Where the map of people is shown, and where it never is. */
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { hoverAt } from '../../../../src/language/hover';
import { peopleLenses } from '../../../../src/language/lenses/lenses';
import { lineBlocks } from '../../../../src/render/plan/markdown/lineBlocks';
import { previewPlugin } from '../../../../src/render/plan/markdown/markdownIt';
import { PlanPage } from '../../../../src/render/plan/planHtml';
import { planReport } from '../../../../src/review/planReport';
import { planOf } from '../../rules/harness';

const TEXT = `---
zhibi: 1
account: Acme
---

## Look

- It grows.

## People

- Wang Jun · CEO · economic buyer · coverage: none
- <img src=x> Li · Engineer · reportsTo: Wang Jun · coverage: in-depth · support: supporter
`;
const plan = planOf(TEXT);
const heading = TEXT.indexOf('## People') + 4;

test('the hover on the heading draws it and says the way', () => {
  const hover = hoverAt(plan, heading, 'en', '2022-10-01', 'dark');
  expect(hover?.markdown).toMatch(/Wang Jun/);
  expect(hover?.markdown).toContain('data:image/svg+xml,');
  expect(
    hoverAt(plan, TEXT.indexOf('## Look') + 4, 'en', '2022-10-01', 'dark')?.markdown ?? '',
  ).not.toContain('svg');
});

test('a line over the heading says the way to who decides', () => {
  expect(peopleLenses(plan, 'en')[0]?.title).toMatch(/Li → Wang Jun: 1 step/);
  expect(peopleLenses(planOf('## Look\n\n- It grows.\n'), 'en')).toEqual([]);
});

test('the preview shows it below its heading, and nothing in it is markup or acts', () => {
  const md = previewPlugin(new MarkdownIt(), (source) =>
    lineBlocks(planOf(source), new PlanPage(), { language: 'en' }),
  );
  const html = md.render(TEXT);
  expect(html.match(/zhibi-person/g)?.length).toBeGreaterThan(1);
  expect(html.indexOf('zhibi-person')).toBeGreaterThan(html.indexOf('People</h2>'));
  expect(html).not.toMatch(/<img|role="link"|data-offset/);
  expect(html).toContain('economic buyer');
});

const report = (internal: boolean) =>
  planReport(plan, { internal, today: '2022-10-01' }, 'en').html;

test('an internal report shows it, a shared one never', () => {
  expect(report(true)).toContain('zhibi-person');
  expect(report(false)).not.toMatch(/zhibi-person|Wang Jun/);
});
