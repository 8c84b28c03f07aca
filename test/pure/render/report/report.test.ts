import { expect, test } from 'vitest';
import { safeUrl } from '../../../../src/render/safeUrl';
import { planReport } from '../../../../src/review/planReport';
import type { Language } from '../../../../src/words';
import { plan, TODAY } from '../../language/marked';

const FRONT = `---
zhibi: 1
account: Acme
owner: Kim Owner
decision: pursue
reason: our secret reason
sales: 777 million
share: 31%
target: 888 million
renewal: 2031-01-31
team: [Lee Team]
industry: tools
---

# Acme

`;

const BODY = `## Fit

- Strategy: 4/5 FITLINE [^web]

## People

- Mei Han · director · economic-buyer · support: opponent · influence: high [^web] ^mei

## Look

- PUBLICLINE of the site. [^web] ^base
- NDALINE of a paper. [^nda]
- MIXEDLINE of both. [^web][^nda]
- UNLAWFULLINE of a leak. [^stolen]
- UNSOURCEDLINE of nobody.
- UNDEFINEDLINE cites what isn't there. [^gone][^web]
- REFERRINGLINE rests on a paper. (^paper) [^web]
- PAPERLINE [^nda] ^paper
- Open: OPENLINE to be looked up. [^web]
- Hypothesis: GUESSLINE of ours. [^web]
- Mei Han OPPOSESLINE us. [^web]

## Listen

- PERMITTEDLINE of a dealer. [^dealer]

## Buying

- BUYINGLINE [^web]

## Ask

- [x] What matters? #strategy
  - NDAANSWER to us. [^call]
- [ ] UNASKEDLINE? #kpi

## Needs

| Party | Need | How we meet it | Source |
| --- | --- | --- | --- |
| Customer | NEEDLINE | ANSWERLINE | [^web] |
| End user | SECRETNEED | HIDDENANSWER | [^nda] |

## Hypotheses

- HYPOTHESISLINE of ours. [^web] ^h1

## Opportunities

### CHAINTITLE

- Because: (^base) [^web]
- Shift: SHIFTLINE
- Driver: net-margin
- Pain: PAINLINE
- Value: VALUELINE
- Size: 555 million
- Certainty: high
- Who: Mei Han
- Next: NEXTLINE
- Rivals: RIVALSLINE
- Stage: pre-sale

### SECRETTITLE

- Because: (^paper) [^web]
- Value: SECRETVALUE

## Risks

- RISKLINE [^web]

## Actions

- [ ] 2022-09-09 Kim Owner: ACTIONLINE [^web]

[^web]: website · About Acme · 2022-08-01 · A1 · https://acme.example/about
[^nda]: website · NDATITLE · 2022-08-01 · B2 · access: nda
[^stolen]: website · STOLENTITLE · 2022-08-01 · B2 · access: unlawful
[^dealer]: dealer · DEALERTITLE · 2022-08-02 · C3 · who: Dora Dealer · stance: hostile · expertise: high · access: permitted
[^call]: call · CALLTITLE · 2022-08-03 · B2 · who: Mei Han
`;

function page(text: string, internal = false, language: Language = 'en'): string {
  return planReport(plan(text), { internal, today: TODAY }, language).html;
}

const SHOWN = ['Acme', 'tools', 'PUBLICLINE', 'PERMITTEDLINE', 'NEEDLINE', 'ANSWERLINE'];
const CHAIN = ['CHAINTITLE', 'SHIFTLINE', 'net margin', 'PAINLINE', 'VALUELINE', 'About Acme'];
const INTERNAL = [
  ...['our secret reason', '777 million', '31%', '888 million', '2031-01-31', 'Lee Team'],
  ...['Kim Owner', 'FITLINE', 'Mei Han', 'opponent', 'economic buyer', 'NDALINE', 'MIXEDLINE'],
  ...['UNLAWFULLINE', 'UNSOURCEDLINE', 'UNDEFINEDLINE', 'REFERRINGLINE', 'PAPERLINE', 'OPENLINE'],
  ...['GUESSLINE', 'OPPOSESLINE', 'BUYINGLINE', 'NDAANSWER', 'UNASKEDLINE', 'SECRETNEED'],
  ...['HIDDENANSWER', 'HYPOTHESISLINE', '555 million', 'NEXTLINE', 'RIVALSLINE', 'SECRETTITLE'],
  ...['SECRETVALUE', 'RISKLINE', 'ACTIONLINE', 'NDATITLE', 'STOLENTITLE', 'DEALERTITLE'],
  ...['Dora Dealer', 'hostile', '<b>C3</b>', 'CALLTITLE'],
];

test('what is fit to leave the house is there, with the grade of public material', () => {
  const html = page(FRONT + BODY);
  for (const text of [...SHOWN, ...CHAIN]) expect(html).toContain(text);
  // What we think of the customer's own report is for us.
  expect(html).not.toContain('<b>A1</b>');
  expect(html).toContain('href="https://acme.example/about"');
  expect(html).toContain('dealer · 2022-08-02');
});

test.each(INTERNAL)('stays in the house: %s', (text) => {
  expect(page(FRONT + BODY)).not.toContain(text);
  expect(page(FRONT + BODY, true)).toContain(text);
});

test('it counts what it leaves out', () => {
  const leftOut = (internal: boolean) =>
    planReport(plan(FRONT + BODY), { internal, today: TODAY }, 'en').leftOut;
  expect(leftOut(true)).toBe(0);
  expect(leftOut(false)).toBeGreaterThan(10);
});

const ROE = (source: string, peer: string) => `## Look

\`\`\`roe
entity: Acme
currency: CNY
unit: 百万
periods: [FY2021, FY2022]
revenue: 100 | 120
netIncome: 10 | 8
assets: 200 | 220
equity: 100 | 110
${source}
peers:
  - entity: Rivalco
    periods: [FY2021, FY2022]
    revenue: 50 | 60
    netIncome: 5 | 6
    assets: 90 | 95
    equity: 40 | 44
    ${peer}
\`\`\`

- Margin is [6.67%](roe:Acme/FY2022/netMargin). BOUNDLINE [^web]

[^web]: website · About Acme · 2022-08-01 · A1
[^nda]: website · Paper · 2022-08-01 · A1 · access: nda
`;

test('charts only where the block and its peers rest on public figures', () => {
  const fine = page(FRONT + ROE('source: web', 'source: web'));
  expect(fine).toContain('<svg');
  expect(fine).toContain('BOUNDLINE');
  for (const [own, peer] of [
    ['source: nda', 'source: web'],
    ['source: [web]', 'source: [nda]'],
    ['note: x', 'currency: CNY'],
  ] as const) {
    const html = page(FRONT + ROE(own, peer));
    expect(html, `${own} ${peer}`).not.toContain('<svg');
    expect(html, `${own} ${peer}`).not.toContain('BOUNDLINE');
  }
  expect(page(FRONT + ROE('source: nda', 'source: nda'), true)).toContain('<svg');
});

test.each([true, false])('a bound figure is what its block says; internal: %s', (internal) => {
  const margin = '[6.67%](roe:Acme/FY2022/netMargin)';
  const text = FRONT + ROE('source: web', 'source: web');
  const chain = `\n## Opportunities\n\n### CHAIN\n\n- Value: from [5%](roe:Acme/FY2022/netMargin) up [^web]\n`;
  const wrong = text
    .replace(margin, margin.replace('6.67', '6.9'))
    .replace('\n[^web]:', `${chain}\n[^web]:`);
  const { html, corrected } = planReport(plan(wrong), { internal, today: TODAY }, 'en');
  expect(html).toContain('Margin is 6.7%. BOUNDLINE');
  expect(html).toContain('from 7% up');
  expect(html).not.toContain('Margin is 6.9');
  expect(corrected).toBe(2);
  expect(planReport(plan(text), { internal, today: TODAY }, 'en').corrected).toBe(0);
});

test('what copies bear out counts though a corrected figure is longer than what was written', () => {
  const line = 'BOUNDLINE [^web]';
  const text = FRONT + ROE('source: web', 'source: web').replace(line, `${line}\n- Later. [^web]`);
  const shareOf = (margin: string) => {
    const written = plan(text.replace('[6.67%]', `[${margin}]`));
    const proven = new Set(written.claims.map(({ range }) => range.start));
    const wish = { internal: true, today: TODAY, proven };
    const { html, corrected } = planReport(written, wish, 'en');
    return [/proven<\/span>.*?<span>([^<]*)</.exec(html)?.[1], corrected];
  };
  expect(shareOf('6.67%')).toEqual(['100%', 0]);
  expect(shareOf('10%')).toEqual(['100%', 1]);
});

test('which side is right is not guessed: far apart stays in the house, and is marked in it', () => {
  const margin = '[6.67%](roe:Acme/FY2022/netMargin)';
  const text = FRONT + ROE('source: web', 'source: web');
  const wrong = text.replace(margin, margin.replace('6.67', '66.7'));
  const out = planReport(plan(wrong), { internal: false, today: TODAY }, 'en');
  expect(out.corrected).toBe(0);
  expect(out.html).not.toContain('66.7');
  const own = planReport(plan(wrong), { internal: true, today: TODAY }, 'en');
  expect(own.html).toContain('66.7');
  expect(own.html).toContain('[differs from its block]');
  expect(JSON.stringify(own.outline)).toContain('[differs from its block]');
});

test('a bound figure that no block confirms stays in the house', () => {
  const text = FRONT + ROE('source: web', 'source: web');
  for (const [said, address] of [
    ['6.67%', 'Acme/FY2021x/netMargin'],
    ['6.67%', 'Acme/FY2022'],
    ['a lot', 'Acme/FY2022/netMargin'],
  ]) {
    const doubtful = text.replace(
      '[6.67%](roe:Acme/FY2022/netMargin)',
      `[${said}](roe:${address})`,
    );
    expect(page(doubtful), address).not.toContain('BOUNDLINE');
    expect(page(doubtful, true), address).toContain('BOUNDLINE');
  }
});

test('a table’s cells show the text of a link; every sheet says that it is internal', () => {
  const table =
    '| Year | Margin |\n| --- | --- |\n| FY2022 | [6.67%](roe:Acme/FY2022/netMargin) |\n';
  const html = page(`${FRONT}${ROE('source: web', 'source: web')}\n## Look\n\n${table}`, true);
  expect(html).toContain('<td>6.67%</td>');
  expect(html).toMatch(/@top-right \{ content: "Internal/);
  expect(page(FRONT + BODY)).not.toContain('@top-right');
});

const EVIL = `<script>alert(1)</script> "><img src=x onerror=alert(2)> '\u202e\u0007`;
const HOSTILE = `---
zhibi: 1
account: ${JSON.stringify(`</title>${EVIL}`.replace('\u0007', ''))}
reason: "<script>x</script>"
industry: "<img onerror=1>"
---

# A

## People

- <b>Eve</b> \\<script> · "><img onerror=x> · champion [^w]

## Look

- \\<script>alert(1)\\</script> and "><img\\ onerror=x> [x](javascript:alert(1)) [^w]
- \`<script>code</script>\` [^w]

| a | \`<script>\` |
| --- | --- |
| "onload=1 | <iframe> [^w] |

## Opportunities

### \`<script>title</script>\`

- Value: \`"><img onerror=y>\` [^w]

[^w]: website · \`<script>\` "><img onerror=z> · 2022-08-01 · A1 · [t](javascript:alert(3))
[^f]: website · \`<svg onload=1>\` · 2022-08-01 · A1 · file:///etc/passwd
`;

test.each([true, false])('no markup of the plan gets through; internal: %s', (internal) => {
  for (const language of ['en', 'zh-cn'] as const) {
    const html = page(HOSTILE, internal, language);
    const head = html.indexOf('<style>');
    expect(html.slice(0, head)).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(script|img|iframe|b>Eve|svg onload|link|object|form)/i);
    // What stands between quotes is the value of one of our attributes.
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
    expect(html).not.toMatch(/href="(?!#zhibi-source-\d+"|https?:|mailto:)/i);
    expect(html).not.toContain('\u202e');
    expect(html).not.toContain('\u0007');
    expect(html).toContain('&#60;script&#62;');
  }
});

test('addresses lead to the web or a mailbox, else nowhere', () => {
  for (const url of ['https://a.example/x?y=1', 'http://a.example', 'mailto:a@b.example']) {
    expect(safeUrl(url)).toBe(url);
  }
  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'command:x',
    '//a.example',
    'https:///x',
    'https://a.example/ x',
  ]) {
    expect(safeUrl(url), url).toBeNull();
  }
});

test('Chinese, and a plan without anything to show', () => {
  const html = page(FRONT + BODY, false, 'zh-cn');
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('Acme：我们看到的，我们的建议');
  expect(page(`${FRONT}## Look\n\n- nothing\n`)).toContain('rests on public or permitted');
});
