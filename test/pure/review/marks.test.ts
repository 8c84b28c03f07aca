/** What goes out of a bad plan: nothing that its own table, its sources or our own word speak against goes unmarked. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefFor } from '../../../src/language/brief/brief';
import { readPlan } from '../../../src/plan/document';
import { planReport } from '../../../src/review/planReport';

const HANDS = join(import.meta.dirname, '../../fixtures/hands');
const TODAY = '2025-11-28';

const planOf = (name: string) =>
  readPlan(readFileSync(join(HANDS, `${name}.account.md`), 'utf8'), { path: `${name}.account.md` });

/** The words of a page, a blank between any two. */
function wordsOf(html: string): string {
  const bare = html.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return bare.replace(/&#8288;/g, '').replace(/\s+/g, ' ');
}

const reportOn = (name: string, internal: boolean, language: 'en' | 'zh-cn') =>
  planReport(planOf(name), { internal, today: TODAY }, language);

describe.each([
  [
    '17-llm-polished-pharmacy',
    'zh-cn',
    ['［与数据块不符］', '［我方说法］', '［依据不足］'],
    ['88.6 亿元，规模稳居区域前列。 ', '每年损失销售约 3 亿元。 ', '降低缺货 ', '证实 '],
    '卢凯',
  ],
  [
    '23-llm-polished-insurer',
    'en',
    ['[differs from its block]', '[our own word]', '[on weak ground]'],
    [
      '7.4% in 2024, evidencing underwriting discipline. ',
      'on manual triage. ',
      'Lower leakage ',
      'confirmed ',
    ],
    'Ewan Clarke',
  ],
] as const)('%s', (name, language, [block, ours, hasty], [figure, pain, need, verdict], who) => {
  test('the report for the house marks each', () => {
    const said = wordsOf(reportOn(name, true, language).html);
    expect(said).toContain(figure + block);
    expect(said).toContain(pain + ours);
    expect(said).toContain(need + ours);
    expect(said).toContain(verdict + hasty);
    const outline = JSON.stringify(reportOn(name, true, language).outline);
    for (const mark of [block, ours, hasty]) expect(outline).toContain(mark);
  });

  test('the report for the customer leaves them out', () => {
    const said = wordsOf(reportOn(name, false, language).html);
    for (const text of [figure, pain, need]) expect(said).not.toContain(text.trim());
  });

  test('the brief quotes no figure that the block contradicts, and marks it where it is believed', () => {
    const plan = planOf(name);
    const person = plan.people.find((one) => one.name === who);
    if (!person) throw new Error(who);
    const brief = briefFor(plan, person, language, TODAY);
    const quoted = brief.figures.map(({ what }) => what).join('\n');
    expect(quoted).not.toMatch(/88\.6|7\.4%/);
    for (const { text, flag } of brief.beliefs) {
      if (/88\.6|7\.4%/.test(text)) expect(flag).toBe('doubtful');
    }
  });
});

/** A statement with these sources and what speaks against it; the paper is our own, the forum weak, the board good. */
function marksOf(cites: string, against = ''): string[] {
  const text = `---\nzhibi: 1\naccount: Acme\nowner: Kim\n---\n\n## Look\n\n- They lose a tenth of output. ${cites}\n${against && `  - Against: they lose nothing. ${against}\n`}\n[^own]: own · Our deck · 2025-10-01 · D4\n[^deck]: own · Our other deck · 2025-10-01 · B2\n[^forum]: media · A forum · 2025-10-01 · E5\n[^board]: filing · Minutes of the board · 2025-10-01 · A1\n`;
  const plan = readPlan(text, { path: 'p.account.md' });
  const { html } = planReport(plan, { internal: true, today: TODAY }, 'en');
  return wordsOf(html).match(/\[(?:contradicted|weak source|our own word)\]/g) ?? [];
}

test('of several marks a statement has the gravest', () => {
  expect(marksOf('[^own]', '[^board]')).toEqual(['[contradicted]']);
  expect(marksOf('[^own]')).toEqual(['[weak source]']);
  expect(marksOf('[^deck]')).toEqual(['[our own word]']);
  expect(marksOf('[^forum]')).toEqual(['[weak source]']);
  expect(marksOf('[^board]')).toEqual([]);
});
