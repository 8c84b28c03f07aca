/** Conditions of rules at the places where they turn, each with what the pages say of it. */
import { expect, it } from 'vitest';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lintText } from './harness';

const FENCE = '```';
const block = (rows: string, more = 'periods: [2021, 2022]\nsource: [fy]', kind = 'roe') =>
  `${FENCE}${kind}\nentity: Acme\ncurrency: USD\nunit: million\n${rows}\n${more}\n${FENCE}\n`;
const FY = '[^fy]: annual-report · Annual report 2022 · 2022-09-01 · A1\n';
const look = (line: string, rest = '') => `## Look\n\n- ${line} [^fy]\n\n${rest}\n${FY}`;
const head = (more = '') =>
  `---\nzhibi: 1\naccount: Acme\nowner: Kim\nreviewBy: 2022-12-01\ndecision: nurture\nreason: x\nstage: pre-sale\n${more}---\n\n`;

/** What the rule finds: each as `code «the text at its place» message`. */
function found(rule: string, text: string, config = '', language: 'en' | 'zh-cn' = 'en') {
  return lintText(text, { config: readConfig(config).config, language })
    .filter((finding) => finding.rule === rule)
    .map(
      ({ code, range, message }) => `${code} «${text.slice(range.start, range.end)}» ${message}`,
    );
}

it.each<[what: string, rule: string, text: string, ...expected: (string | RegExp)[]]>([
  [
    'cost above a revenue of nothing is not meaningful, and no slip',
    'roe/implausible',
    block('revenue: 0 | 10\ncostOfRevenue: 5 | 6') + FY,
  ],
  [
    'a switch for the next line reaches no further than that line',
    'format/unused-suppression',
    `## Look\n\n<!-- zhibi-disable-next-line roe/without-source: x -->\nText. [^fy]\n${block('revenue: 1 | 2', 'periods: [2021, 2022]')}\n${FY}`,
    /^unused /,
  ],
  [
    'a link further down in a statement leaves the finding on its first line',
    'source/bare-link',
    '## Look\n\n- They grow,\n  as [they say](https://x.example/a).\n',
    /^link «They grow,» /,
  ],
  [
    'fewer inventory days are better, more are worse',
    'figure/direction',
    look(
      'Inventory days improved in 2022.',
      block('revenue: 100 | 100\ncostOfRevenue: 100 | 100\ninventory: 10 | 20'),
    ),
    /^moved «Inventory days improved» /,
  ],
  [
    'and are said to have worsened where they rose',
    'figure/direction',
    look(
      'Inventory days worsened in 2022.',
      block('revenue: 100 | 100\ncostOfRevenue: 100 | 100\ninventory: 10 | 20'),
    ),
  ],
  [
    'a source that a broken block may cite is not unused',
    'source/unused',
    `${FENCE}roe\nentity: Acme\nrevenue: "1\nsource: [fy]\n${FENCE}\n\n${FY}`,
  ],
  [
    'one that a sound block names in a comment is',
    'source/unused',
    `${block('revenue: 1 | 2 # fy2', 'periods: [2021, 2022]\nsource: [fy]')}\n${FY}[^fy2]: media · Daily · 2022-09-01\n`,
    /^unused «\[\^fy2\]/,
  ],
  [
    'an older annual report of the same issuer is replaced by the newer one, and goes stale no more',
    'source/stale',
    `${head()}## Look\n\n- They grew. [^old]\n- They fell. [^new]\n\n[^old]: annual-report · Acme 2020 · 2020-03-01 · A1\n[^new]: annual-report · Acme 2021 · 2021-03-01 · A1\n`,
    /^months «2021-03-01» /,
  ],
  [
    'a report without a date replaces none',
    'source/stale',
    `${head()}## Look\n\n- They grew. [^old]\n- They fell. [^new]\n\n[^old]: annual-report · Acme 2020 · 2020-03-01 · A1\n[^new]: annual-report · Acme 2021 · A1\n`,
    /^months «2020-03-01» /,
  ],
  [
    'two metrics and two numbers in turn: the one that is wrong',
    'figure/contradicts',
    look(
      'Gross margin and net margin were 40.0% and 10.4% respectively in 2022.',
      block('revenue: 100 | 100\ngrossProfit: 40 | 40\nnetIncome: 10 | 10'),
    ),
    /^near «10.4%» /,
  ],
  [
    '分别 stands before the numbers',
    'figure/contradicts',
    look(
      '2022 年毛利率和净利率分别为 40.0% 和 10.4%。',
      block('revenue: 100 | 100\ngrossProfit: 40 | 40\nnetIncome: 10 | 10'),
    ),
    /^near «10.4%» /,
  ],
  [
    'a number before 分别 is none of them',
    'figure/contradicts',
    look(
      '40.0% 的客户流失，2022 年毛利率和净利率分别为 40.0% 和 10.0%。',
      block('revenue: 100 | 100\ngrossProfit: 40 | 40\nnetIncome: 10 | 10'),
    ),
  ],
  [
    'one metric in two years, in turn',
    'figure/contradicts',
    look(
      'In 2021 and 2022, revenue was 1,000 million and 1,250 million respectively.',
      block('revenue: 1000 | 1234'),
    ),
    /^near «1,250 million» /,
  ],
  [
    'the value of another year, to the digit',
    'figure/contradicts',
    look('Revenue was 1,087 million in 2022.', block('revenue: 1087 | 1234')),
    /^period «1,087 million» .*in 2021/,
  ],
  [
    'a published ratio is as right as the computed one',
    'figure/contradicts',
    look(
      'Net margin was 10.4% in 2022.',
      block('revenue: 100 | 100\nnetIncome: 10 | 10\nreported: {netMargin: 10 | 10.4}'),
    ),
  ],
  [
    'a block whose unit nobody can read is no authority on its own figures alone',
    'figure/stale',
    look(
      'Sales of [7 million](roe:Acme/2022/revenue).',
      `${block('revenue: 5 | 6')}\n${FENCE}roe\nentity: Brick\ncurrency: USD\nunit: dozens\nperiods: [2021, 2022]\nrevenue: 5 | 6\nsource: [fy]\n${FENCE}\n`,
    ),
    /^differs «\[7 million\]/,
  ],
  [
    'as good as the peers is not behind them',
    'figure/direction',
    look(
      'Net margin is ahead of peers in 2022.',
      block(
        'revenue: 100 | 100\nnetIncome: 10 | 10\npeers: [{entity: Clay, revenue: 50 | 50, netIncome: 5 | 5}]',
      ),
    ),
  ],
  [
    'a little less is',
    'figure/direction',
    look(
      'Net margin is ahead of peers in 2022.',
      block(
        'revenue: 100 | 100\nnetIncome: 10 | 9.9\npeers: [{entity: Clay, revenue: 50 | 50, netIncome: 5 | 5}]',
      ),
    ),
    /^behind «Net margin is ahead of peers» /,
  ],
  [
    'the year of the sentence is that of a clause without one',
    'figure/direction',
    look(
      'In 2021 they cut costs, and revenue fell.',
      block('revenue: 100 | 120 | 90', 'periods: [2020, 2021, 2022]\nsource: [fy]'),
    ),
    /^moved «revenue fell» .*from 100 in 2020 to 120 in 2021/,
  ],
  [
    'segments whose statements have no unit are held against nothing',
    'segments/sum-mismatch',
    `${FENCE}roe\nentity: Acme\ncurrency: USD\nperiods: [2022]\nrevenue: 120\nsource: [fy]\n${FENCE}\n\n${block('segments:\n  A: {revenue: 90}', 'periods: [2022]\nsource: [fy]', 'segments')}\n${FY}`,
  ],
  [
    'words in an opportunity say nothing against the figures of another statement',
    'figure/disagrees',
    `## Look\n\n- Each truck waits for 30 minutes. [^fy]\n\n## Opportunities\n\n### Slots [^fy]\n\n- Each truck waits for 20 minutes.\n\n${FY}`,
  ],
  [
    'a thin space is no fault between letters that are not parted by blanks',
    'format/invisible-character',
    '## Look\n\n- ไทย\u200bไทย and a\u200bb and ไ\u200bb\n',
    /^zeroWidth «\u200b» .*U\+200B/,
  ],
  [
    'of a verdict in the house of a friend it is one voice, of two friends it is not',
    'hypothesis/weak-verdict',
    `## People\n\n- Ann Lee · CFO · support: supporter\n\n## Hypotheses\n\n- A. \n  - Verdict: confirmed [^a][^b]\n- B.\n  - Verdict: confirmed [^a][^c]\n- C.\n  - Verdict: confirmed [^d][^e]\n\n[^a]: meeting · One · 2022-09-01 · B2 · who: Ann Lee\n[^b]: meeting · Two · 2022-09-02 · B2 · who: Ann Lee\n[^c]: meeting · Three · 2022-09-02 · B2 · who: Bo Lin · stance: friendly\n[^d]: meeting · Four · 2022-09-02 · B2 · stance: friendly\n[^e]: meeting · Five · 2022-09-02 · B2 · stance: neutral\n`,
    /^voice «Verdict: confirmed \[\^a\]\[\^b\]» /,
  ],
  [
    'one duplicate is only told as such',
    'source/unused',
    '## Look\n\n- One. [^a]\n\n[^a]: media · Daily · 2022-09-01\n[^a]: media · Daily · 2022-09-01\n',
  ],
  [
    'of two companies in one statement only the one in the same clause is meant',
    'figure/contradicts',
    look(
      'Acme and Clay compete. Net margin was 10.4% in 2022.',
      block(
        'revenue: 100 | 100\nnetIncome: 10 | 10\npeers: [{entity: Clay, revenue: 50 | 50, netIncome: 5 | 5}]',
      ),
    ),
  ],
  [
    'with one it is that one',
    'figure/contradicts',
    look(
      'Clay competes. Net margin was 8.3% in 2022.',
      block(
        'revenue: 100 | 100\nnetIncome: 10 | 10\npeers: [{entity: Clay, revenue: 50 | 50, netIncome: 4 | 4}]',
      ),
    ),
    /^near «8.3%» .*of Clay/,
  ],
  [
    'an action does a next step when both name one thing, in singular or plural',
    'opportunity/next-without-action',
    `${head()}## Opportunities\n\n### Slots [^fy]\n\n- Next: settle prices of doors\n\n## Actions\n\n- [ ] 2022-11-01 Kim: name the price of the doors\n\n${FY}`,
  ],
  [
    'and doesn’t when they name two',
    'opportunity/next-without-action',
    `${head()}## Opportunities\n\n### Slots [^fy]\n\n- Next: settle prices\n\n## Actions\n\n- [ ] 2022-11-01 Kim: name the press\n\n${FY}`,
    /^nobody «settle prices» /,
  ],
  [
    'a party is called by the only name that the house has for it',
    'needs/party-missing',
    `${head('parties: {students: end-user}\n')}## People\n\n- Ann Lee · dean · party: end-user\n\n## Needs\n\n- customer: a → b [^fy]\n\n${FY}`,
    /^party «Ann Lee .*“students”/,
  ],
  [
    'and as the plan calls it where the house has two',
    'needs/party-missing',
    `${head('parties: {students: end-user, nurses: end-user}\n')}## People\n\n- Ann Lee · dean · party: end-user\n\n## Needs\n\n- customer: a → b [^fy]\n- students: c → d [^fy]\n- nurses: e → f [^fy]\n\n${FY}`,
  ],
  [
    'a figure that stands right behind a citation, in a new sentence, has no source of its own',
    'evidence/figure-without-source',
    '## Look\n\n- They grow. [^fy] Stock rose by 5%.\n- They grow [^fy] by 5%.\n- They grow.[^fy] 5% is stock.\n\n' +
      FY,
    /^behind «5%» /,
  ],
])('%s', (_, rule, text, ...expected) => {
  const all = found(rule, text);
  expect(all).toHaveLength(expected.length);
  for (const [at, one] of expected.entries()) expect(all[at]).toMatch(one);
});

it('a party is called as its row or person has it', () => {
  const of = (parties: string, people = '') =>
    found(
      'needs/party-missing',
      `${head(`parties: ${parties}\n`)}${people}## Needs\n\n- customer: a → b [^fy]\n\n${FY}`,
    );
  expect(of('{Big Students: end-user}')).toEqual([
    expect.stringMatching(/^party «Big Students: end-user» .*“Big Students”/),
  ]);
  expect(of('{Ｐarents: payer}')[0]).toMatch(/“Ｐarents”/);
});

it('a rule that the settings lock and nobody has stands at the file’s start', async () => {
  const { unknownRules } = await import('../../../src/rules/engine/configRules');
  const { config } = readConfig('rules: {a/b: off — x}\nlocked: [c/d, roe/invalid]\n');
  expect(unknownRules(config)).toMatchObject([
    { code: 'unknownRule', params: { rule: 'a/b' }, range: { start: 8, end: 20 } },
    { code: 'unknownRule', params: { rule: 'c/d' }, range: { start: 0, end: 0 } },
  ]);
});

it('opening equity alone breaks the ratios of the first period, a row of its own those of all', () => {
  const opening = block(
    'revenue: 1 | 2\nnetIncome: 1 | 1\nassets: 9 | 9\nequity: 5 | 6\nopening: {assets: 9, equity: -1}',
  );
  expect(found('roe/not-meaningful', opening + FY)).toEqual([
    expect.stringMatching(/^opening-equity-not-positive «equity: -1» /),
  ]);
  const own = block('revenue: 1 | 2\nnetIncome: 1 | 1\nassets: 9 | 9\nequity: -5 | 6');
  expect(found('roe/not-meaningful', own + FY)).toEqual([
    expect.stringMatching(/^equity-not-positive «equity: -5 \| 6» /),
  ]);
});

it('a locked rule keeps its severity, unless the plan asks for the strictest', () => {
  const of = (set: string) =>
    lintText(`${head(`rules: {evidence/missing: ${set}}\n`)}## Look\n\n- One.\n`, {
      config: readConfig('locked: [evidence/missing]\n').config,
    })
      .filter(({ rule }) => rule === 'evidence/missing')
      .map(({ severity }) => severity);
  expect(of('off — x')).toEqual(['warning']);
  expect(of('hint')).toEqual(['warning']);
  expect(of('error')).toEqual(['error']);
  expect(of('loud')).toEqual(['warning']);
});

it('a switch of a rule on copies is unused only where all copies were read', () => {
  const text = `${head('rules: {proof/figure-not-found: off — x}\n')}## Look\n\n- Stock rose by 12%. [^a]\n\n[^a]: media · [Daily](sources/a.txt) · 2022-09-01 · B2\n`;
  const unused = (copies?: Record<string, string | null>) =>
    lintText(text, { copies }).filter(({ rule }) => rule === 'format/unused-suppression').length;
  expect(unused()).toBe(0);
  expect(unused({ 'sources/a.txt': 'Stock rose by 12% in the year.' })).toBe(1);
});
