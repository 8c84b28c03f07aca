/** Marks of confidence as people set them, and hide them: what is under one stays, in every form of the report. */
import { describe, expect, test } from 'vitest';
import { isWithdrawn, saysConfidential } from '../../../src/evidence/withheld';
import { readPlan } from '../../../src/plan/document';
import { planReport } from '../../../src/review/planReport';

const HEAD = `---
zhibi: 1
account: Acme
owner: Us
reviewBy: 2026-12-31
decision: pursue
reason: grows
stage: pre-sale
---

## People

- Jane Smith · CFO · economic-buyer [^ar]

`;
const SOURCES = `
[^ar]: annual-report · Acme annual report · 2026-03-01 · A1
[^n]: annual-report · plan · 2026-09-01 · A1 · access: nda
`;
const look = (lines: string) => `## Look\n\n- Sales rose 12%. PUBLIC [^ar]\n${lines}\n`;

/** All that leaves: the page, and what documents and slides are made of. */
function leaving(body: string, source = ''): string {
  const plan = readPlan(`${HEAD}${body}${SOURCES}${source}`, { path: 'p.account.md' });
  const { html, outline } = planReport(plan, { internal: false, today: '2026-10-01' }, 'en');
  return `${html}\n${JSON.stringify(outline)}`;
}

const TITLES: Readonly<Record<string, string>> = {
  'joined letters': 'conﬁdential budget',
  'a letter of another alphabet': 'соnfidential budget',
  'letters spaced out': 'C O N F I D E N T I A L budget',
  'wide letters': 'Ｃｏｎｆｉｄｅｎｔｉａｌ budget',
  'emphasis within': 'Con**fid**ential budget',
  'a link': '[budget](https://acme.example/confidential/b.pdf)',
  'a comment': 'budget <!-- confidential -->',
  'a short form': 'budget (under NDA)',
  'a short form in Chinese': '预算（保密）',
  'a grade of secrecy': '预算 密级：内部',
  'a hyphen within': 'confi-dential budget',
  'a soft hyphen within': 'confi\u00addential budget',
  'a hyphen of another kind within': 'confi\u2010dential budget',
  'dots between letters': 'c.o.n.f.i.d.e.n.t.i.a.l budget',
  'hyphens between letters': 'c-o-n-f-i-d-e-n-t-i-a-l budget',
  'blanks between letters, several': 'c  o  n  f  i  d  e  n  t  i  a  l budget',
  'no-break blanks between letters': [...'confidential'].join('\u00a0'),
  'a word cut in two': 'confi dential budget',
  'a hyphen within a short form': 'budget, N-D-A',
  'a hyphen between Han': '机-密 预算',
  'a dot between Han': '机·密',
  'the bare word': 'Secret',
  'the bare word, emphasised': '**Secret**',
  'the bare word behind its colon': 'Secret: budget',
  'the bare word in brackets': 'budget (secret)',
  'the bare word, twice': 'Top secret budget',
  'the bare word in Chinese': '秘密',
  'the bare word in Chinese brackets': '【内部】预算',
  'a denial of something else': 'not confidential annex to a confidential budget',
  'a denial of something else in Chinese': '非机密附件（正文机密）',
};
const KEYS: Readonly<Record<string, string>> = {
  'the folder of its copy': 'budget · 2026-09-01 · A1 · copy: sources/confidential/budget.pdf',
  'its address': 'budget · 2026-09-01 · A1 · https://acme.example/confidential/budget.pdf',
  'an access that says more': 'budget · 2026-09-01 · A1 · access: NDA only',
  'an access twice': 'budget · 2026-09-01 · A1 · access: public · access: nda',
  'an access on the next line': 'budget · 2026-09-01 · A1\n    access: nda',
  'an access in a paragraph of its own': 'budget · 2026-09-01 · A1\n\n    access: nda',
  'a second definition':
    'budget · 2026-09-01 · A1\n[^x]: annual-report · budget · 2026-09-01 · A1 · access: nda',
};

describe('a source is marked by', () => {
  test.each(Object.entries(TITLES))('a title with %s', (_, title) => {
    const source = `[^x]: annual-report · ${title} · 2026-09-01 · A1\n`;
    expect(leaving(look('- SECRET 12% [^x]'), source)).not.toContain('SECRET');
  });
  test.each(Object.entries(KEYS))('%s', (_, rest) => {
    expect(leaving(look('- SECRET 12% [^x]'), `[^x]: annual-report · ${rest}\n`)).not.toContain(
      'SECRET',
    );
  });
  test('nothing of the kind, and is shown', () => {
    const source = '[^x]: annual-report · budget · 2026-09-01 · A1 · copy: sources/b.pdf\n';
    expect(leaving(look('- SHOWN 12% [^x]'), source)).toContain('SHOWN');
  });
});

const STATEMENTS: Readonly<Record<string, string>> = {
  'says it': look('- Confidential: SECRET 12% [^ar]'),
  'says it in short': look('- (under NDA) SECRET 12% [^ar]'),
  'begins with the bare word': look('- Secret: SECRET 12% [^ar]'),
  'says it across a line end': look('- confi-\n  dential SECRET 12% [^ar]'),
  'stands below the bare word': look('\n### Secret\n\n- SECRET 12% [^ar]'),
  'says it with hyphens': look('- con-fi-den-tial SECRET 12% [^ar]'),
  'has words in its locator': look('- Sales 5% [^ar](p. 31; SECRET told by a friend at lunch)'),
  'has words in a spaced locator': look('- Sales 5% [^ar] (page 31, SECRET at lunch)'),
  'has words in a Chinese locator': look('- Sales 5% [^ar]（第 3 页，SECRET 私下说的）'),
  'says it in Chinese': look('- 保密：SECRET 12% [^ar]'),
  'says it in a comment': look('- SECRET 12% <!-- confidential --> [^ar]'),
  'stands below a heading that says it': look('\n### Confidential\n\n- SECRET 12% [^ar]'),
  'stands below one in Chinese': look('\n### 内部资料\n\n- SECRET 12% [^ar]'),
  'stands two headings below': look('\n### Under NDA\n\n#### Budget\n\n- SECRET 12% [^ar]'),
  'stands below a section that cites it': '## Look [^n]\n\n- SECRET 12% [^ar]\n',
  'stands below a heading that cites it': look('\n### Budget [^n]\n\n- SECRET 12% [^ar]'),
  'stands below a lead-in that cites it': look('\nWe heard [^n]:\n\n- SECRET 12% [^ar]'),
  'stands below an item that cites it': look('- parent 5% [^n]\n  - SECRET 12% [^ar]'),
  'cites it in a comment': look('- SECRET 5% <!-- [^n] --> [^ar]'),
  'cites it within a link': look('- SECRET 5% [x [^n]](http://a.example) [^ar]'),
  'is struck out': look('- Shown ~~SECRET~~ 5% [^ar]'),
  'is struck out by HTML': look('- Shown <del>SECRET</del> 5% [^ar]'),
};

describe('a statement stays that', () => {
  test.each(Object.entries(STATEMENTS))('%s', (_, body) => {
    const left = leaving(body);
    if (body.includes('PUBLIC')) expect(left).toContain('PUBLIC');
    expect(left).not.toContain('SECRET');
  });
  test('stands below the next heading is free again', () => {
    const body = look('\n### Confidential\n\n- SECRET 1% [^ar]\n\n### Sales\n\n- SHOWN 12% [^ar]');
    expect(leaving(body)).toContain('SHOWN');
  });
});

test.each(['p. 52, note 3', '第 3–5 页', 'F-3', 'table 2 and 4', '附注七'])(
  'a place alone is told: %s',
  (place) => {
    const source = `[^x]: annual-report · budget · 2026-09-01 · A1 · page: ${place}\n`;
    const left = leaving(look(`- SHOWN 12% [^x] (${place})`), source);
    expect(left).toContain('SHOWN');
    expect(left).toContain(place);
  },
);

test('of a page with words of ours nothing is told', () => {
  const source = '[^x]: annual-report · budget · 2026-09-01 · A1 · page: 3, SECRET at lunch\n';
  const left = leaving(look('- SHOWN 12% [^x]'), source);
  expect(left).toContain('SHOWN');
  expect(left).not.toContain('SECRET');
});

test('a block that calls a segment after a person stays', () => {
  const block = (name: string) =>
    look(
      `\n\`\`\`segments\nentity: Acme\ncurrency: CNY\nunit: million\nperiods: [FY2023]\nsegments:\n  ${name} unit:\n    revenue: [120]\nsource: [ar]\n\`\`\`\n`,
    );
  expect(leaving(block('SHOWN'))).toContain('SHOWN');
  expect(leaving(block('Jane Smith'))).not.toContain('Smith');
});

test('what is written on under a source is not told', () => {
  const source = '[^x]: annual-report · budget · 2026-09-01 · A1\n    SECRET note of ours\n';
  const left = leaving(look('- SHOWN 12% [^x]'), source);
  expect(left).toContain('SHOWN');
  expect(left).not.toContain('SECRET');
});

test.each([
  'Acme sells confidential computing',
  'the non-confidential version',
  '非机密文件',
  'Honda, agenda and Uganda',
  '5 μm and 3 µg',
  'Москва и Acme',
  'the secret of its growth',
  'Victoria’s Secret sells less',
  'an internal audit, restricted cash and private label',
  'Ownership: private',
  '计算机密码学与计算机密集型业务',
])('%s says nothing of the kind', (text) => {
  expect(saysConfidential(text)).toBe(false);
  expect(isWithdrawn(text)).toBe(false);
});
