/** What is personal in a plan is in no output, whatever part of ours quotes it. */
import { expect, test } from 'vitest';
import {
  masked,
  maskerOf,
  maskerOfText,
  personalDataOf,
} from '../../../../src/evidence/personal/masked';
import { briefFor } from '../../../../src/language/brief/brief';
import { briefMarkdown, briefText } from '../../../../src/language/brief/briefPage';
import { readPlan } from '../../../../src/plan/document';
import { diffPlans } from '../../../../src/review/diff';
import { diffJson } from '../../../../src/review/formats/diff/diffJson';
import { diffMarkdown } from '../../../../src/review/formats/diff/diffMarkdown';
import { diffText } from '../../../../src/review/formats/diff/diffText';
import { lintGithub } from '../../../../src/review/formats/findings/github';
import { lintGitlab } from '../../../../src/review/formats/findings/gitlab';
import { lintJson } from '../../../../src/review/formats/findings/json';
import { lintJunit } from '../../../../src/review/formats/findings/junit';
import { lintRdjson } from '../../../../src/review/formats/findings/rdjson';
import { lintSarif } from '../../../../src/review/formats/findings/sarif';
import { lintText } from '../../../../src/review/formats/findings/text';
import { lintMarkdown } from '../../../../src/review/formats/markdown';
import { modelJson } from '../../../../src/review/formats/plan/modelJson';
import { reportOf } from '../../../../src/review/formats/plan/report';
import { planReport } from '../../../../src/review/planReport';
import { memberOf } from '../../../../src/review/portfolio/portfolio';
import { printable } from '../../../../src/review/printable';
import { lint } from '../../../../src/rules/lint';

const NUMBERS = ['13800138000', '11010519491231002X', '4111111111111111', 'someone@gmail.com'];
const ALL = NUMBERS.join(' ');
/** In every place that some rule, change or page quotes. */
const TEXT = `---
zhibi: 1
account: Acme ${ALL}
owner: Us ${ALL}
reviewBy: 2020-01-01
decision: maybe ${ALL}
reason: ${ALL}
stage: pre-sale
parties: {${NUMBERS[0]}: payer}
${NUMBERS[0]}: x
---

## People

- Lee ${ALL} · CFO ${ALL} · champion · reportsTo: Max ${ALL}

## Look

- Revenue of 4,000 yuan, ${ALL}, up 12%.
- A claim (^none ${NUMBERS[0]}) [^${NUMBERS[0]}] [x](roe:${NUMBERS[0]}/FY/roe)

## Ask

- [x] What is ${ALL}?
  - Pain: ${ALL}

## Needs

- customer ${ALL}: ${ALL} → ${ALL}

## Opportunities

### Deal ${ALL}

- Who: Somebody ${ALL}
- Driver: ${ALL}
- Size: ${ALL}

## Actions

- [ ] 2020-01-01 Us ${ALL}: ${ALL}

[^a]: media · ${ALL} · 2020-01-01 · A9 ${ALL}
`;
const EMPTY = '---\nzhibi: 1\naccount: Acme\n---\n';

const plan = readPlan(TEXT, { path: 'p.account.md' });

function outputs(): Record<string, string> {
  const options = { language: 'en', today: '2026-01-01' } as const;
  const file = reportOf(plan, printable(lint(plan, options)));
  const before = readPlan(EMPTY, { path: 'p.account.md' });
  const diffs = [diffPlans(before, plan), diffPlans(plan, before), diffPlans(null, plan)];
  const report = {
    policies: [],
    unread: 0,
    plans: diffs.map((diff) => ({ ...diff, language: 'en' as const })),
  };
  const person = plan.people[0];
  if (!person) throw new Error('no person');
  const brief = briefFor(plan, person, 'en', options.today);
  return {
    text: lintText([file], { language: 'en', colour: false }),
    json: JSON.stringify(lintJson([file])),
    github: JSON.stringify(lintGithub([file], 'en', true)),
    markdown: lintMarkdown([file], 'en'),
    sarif: JSON.stringify(lintSarif([file], 'en', '1')),
    junit: lintJunit([file]),
    gitlab: JSON.stringify(lintGitlab([file])),
    rdjson: JSON.stringify(lintRdjson([file])),
    diffText: diffText(report, { language: 'en', colour: false }),
    diffMarkdown: diffMarkdown(report, 'en'),
    diffJson: JSON.stringify(diffJson(report, 'en')),
    brief: briefText(brief, 'en', (text) => text),
    briefMarkdown: briefMarkdown(brief, 'en'),
    internal: planReport(plan, { internal: true, today: options.today }, 'en').html,
    outward: planReport(plan, { internal: false, today: options.today }, 'en').html,
    model: JSON.stringify(modelJson(plan)),
    portfolio: JSON.stringify(memberOf(plan, [], options.today)),
  };
}

test.each(Object.entries(outputs()))('%s repeats none of it', (_, output) => {
  expect(output.length).toBeGreaterThan(50);
  for (const number of NUMBERS) expect(output).not.toContain(number);
});

test('a number is known again in other surroundings', () => {
  const mask = maskerOf(readPlan('- call 138 0013 8000', { path: 'p.account.md' }));
  for (const written of ['13800138000', '138-0013-8000', '138\u200b0013 8000', '138.0013.8000']) {
    expect(mask(`x ${written} y`)).toBe('x 138xxxx8000 y');
  }
  expect(mask('revenue 13800138001')).toBe('revenue 13800138001');
});

test('a text of any origin is masked by itself', () => {
  expect(masked('call 13800138000 or a@gmail.com')).toBe('call 138xxxx8000 or a…@gmail.com');
  expect(masked('nothing here')).toBe('nothing here');
});

test('what is left of a number where a text was cut is hidden, from four characters on', () => {
  const mask = maskerOf(
    readPlan('---\nzhibi: 1\naccount: A 4111111111111111\n---\n', { path: 'a.account.md' }),
  );
  const hidden = mask('card 411111…').replace('card ', '').replace('…', '');
  expect(hidden).not.toMatch(/\d/);
  expect(mask('card 4111…')).toBe(`card ${hidden}…`);
  expect(mask('card …1111')).toBe(`card …${hidden}`);
  // Too little to give anything away, the wrong end, or no cut at all.
  for (const text of ['card 411…', 'card …111', 'card …4111', 'card 1112…', 'card 4111 x']) {
    expect(mask(text)).toBe(text);
  }
});

test('a number within an address is hidden with it, once', () => {
  expect(masked('13800138000@gmail.com, 13900139000')).toBe('1…@gmail.com, 139xxxx9000');
});

test.each([
  '138（0013）8000',
  '138 (0013) 8000',
  '138.0013.8000',
  '138·0013·8000',
  '１３８００１３８０００',
  '138-001-38000',
  '1380-013-8000',
  '+86 138 0013 8000',
  '0044 7400 123456',
  'mobile 07400 123456',
  'Cell: (415) 555-2671',
  '手机号：0912-345-678',
  'a.b@ gmail.com',
  'a.b @ gmail.com',
  'a.b（at）gmail.com',
  'zhangsan[at]qq.com',
  'zhangsan#qq.com',
  'ａｂ＠ｑｑ．ｃｏｍ',
  '微信号 zhangsan',
  '微信：zhang_san',
  'wechat id: zhangsan99',
  'vx lifx2024',
  'QQ号：123456789',
])('is seen and masked as written: %s', (written) => {
  const plan = readPlan(`- Open: ${written}, then 99% of 2024`, { path: 'p.account.md' });
  const rules = lint(plan, { language: 'en', today: '2026-01-01' }).map(({ rule }) => rule);
  expect(rules).toContain('evidence/personal-data');
  const [datum] = personalDataOf(plan);
  const own = plan.text.slice(datum?.range.start, datum?.range.end);
  const shown = maskerOf(plan)(`x ${own}: 99% of 2024`);
  expect(shown).toMatch(/^x .*(?:xxxx|…).*: 99% of 2024$/);
  expect(shown).not.toContain(own);
});

test.each([
  'WeChat platform, WeChat: everybody uses it',
  'WeChat official account',
  'Telephone 010-8765-4321, 400-800-8000',
  'mobile 2025-01-02, cell 4000 units',
  'Revenue of 138.0013 million, 1500 2000 3000',
  'write to us @qq.com',
  'https://example.com/a#qq.com',
  'version 1.38.0013',
])('is none: %s', (written) => {
  expect(personalDataOf(readPlan(`- Open: ${written}`, { path: 'p.account.md' }))).toEqual([]);
});

test('a line of a copy is masked in what is cut out of it, numbers and addresses behind numbers', () => {
  const line = 'contact 13722334455 5500 0000 0000 0004 li.mei@gmail.com';
  const mask = maskerOfText(line);
  for (const cut of ['0004 li.mei@…', 'x li.mei@…', '…0000 0004 li.mei@gm…', 'contact 13722334…']) {
    expect(mask(cut)).not.toMatch(/li\.mei|0000 0004|13722334/);
  }
  expect(mask('contact 5500 and 0004')).toBe('contact 5500 and 0004');
});
