/** Each number that decides in a rule: one plan just below it, one at it, one just above. */
import { describe, expect, it } from 'vitest';
import { lintText } from './harness';

const HEAD = (more = '', decision = 'pursue') => `---
zhibi: 1
account: Acme
owner: Kim
reviewBy: 2022-12-01
decision: ${decision}
reason: grows
stage: pre-sale
${more}---

`;
const FENCE = '```';
const roe = (rows: string) =>
  `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\n${rows}\nsource: [fy]\n${FENCE}\n`;
const FY = '[^fy]: annual-report · Annual report 2022 · 2022-09-01 · A1\n';
const MEETING = '[^m]: meeting · First talk · 2022-09-01 · B2 · who: Ann Lee\n';
const times = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('');

/** What the rule finds, as `code!severity`, and with what it says where `says` asks. */
function found(rule: string, text: string, today = '2022-10-01'): string[] {
  return lintText(text, { today })
    .filter((finding) => finding.rule === rule)
    .map(({ code, severity }) => `${code}!${severity}`);
}

type Case = readonly [value: string | number, ...found: string[]];

/** `rule`, a plan by a value, and what is found at each value. */
const THRESHOLDS: readonly (readonly [
  rule: string,
  plan: (value: string) => string,
  ...cases: Case[],
])[] = [
  [
    'opportunity/decider-unmet',
    (certainty) =>
      `${HEAD()}## People\n\n- Ann Lee · CFO · economic buyer · coverage: none [^m]\n\n## Opportunities\n\n### A plant [^m]\n\n- Size: 12 million EUR\n- Certainty: ${certainty}\n- Who: Ann Lee\n\n${MEETING}`,
    ['49%'],
    ['50%', 'unmet!warning'],
    ['51%', 'unmet!warning'],
  ],
  [
    'opportunity/decider-unmet',
    (certainty) =>
      `${HEAD()}## People\n\n- Ann Lee · CFO · economic buyer · coverage: in-depth · support: neutral [^m]\n\n## Opportunities\n\n### A plant [^m]\n\n- Size: 12 million EUR\n- Certainty: ${certainty}\n- Who: Ann Lee\n\n${MEETING}`,
    ['69%'],
    ['70%', 'against!warning'],
    ['71%', 'against!warning'],
  ],
  [
    'opportunity/overconfident',
    (certainty) =>
      `${HEAD()}## Look\n\n- Inference: they will build a plant. [^fy] ^plant\n\n## Opportunities\n\n### A plant\n\n- Because: (^plant)\n- Size: 12 million EUR\n- Certainty: ${certainty}\n\n${FY}`,
    ['69%'],
    ['70%', 'inference!warning'],
    ['71%', 'inference!warning'],
  ],
  [
    'fit/weak-pursue',
    (points) =>
      `${HEAD()}## Fit\n\n- Match: ${points}/100 because of their stock. [^m]\n\n${MEETING}`,
    [51],
    [50],
    [49, 'fit!warning'],
  ],
  [
    'fit/no-return',
    (points) =>
      `${HEAD('', 'drop')}## Fit\n\n- Match: ${points}/100 because of their stock. [^m]\n\n${MEETING}`,
    [49],
    [50, 'none!info'],
    [51, 'none!info'],
  ],
  [
    'fit/undecided',
    (day) =>
      `${HEAD('', 'undecided')}## Look\n\n- They build a plant. [^m]\n\n${MEETING.replace('2022-09-01', day)}`,
    ['2022-07-02'],
    ['2022-07-01'],
    ['2022-06-30', 'long!info'],
  ],
  [
    'plan/nothing-open',
    (facts) =>
      `${HEAD()}## Look\n\n${times(Number(facts), (n) => `- Statement number ${n} of the report. [^fy]\n`)}\n${FY}`,
    [19],
    [20, 'nothing!info'],
    [21, 'nothing!info'],
  ],
  // What shows that somebody still works on it.
  [
    'plan/nothing-open',
    (line) =>
      `${HEAD()}## Look\n\n${times(20, (n) => `- Statement number ${n} of the report. [^fy]\n`)}\n${line}\n\n${FY}`,
    ['', 'nothing!info'],
    ['- Open: will they build?'],
    ['- Hypothesis: they will build. [^fy]'],
    ['- They build a plant. [^fy]\n  - Against: the site was sold. [^fy]'],
    ['- Against: the site was sold. [^fy]'],
    ['## Ask\n\n- [ ] Why do you build now? #strategy'],
    [
      '## Ask\n\n- [x] Why do you build now? #strategy\n  - Demand in the north. [^fy]',
      'nothing!info',
    ],
    [
      '## Ask\n\n- [x] Why do you build now? #strategy\n  - Demand. [^fy]\n  - Open: ask again in spring.',
    ],
    ['## Hypotheses\n\n- A forecast lowers their stock. ^h'],
    [
      '## Hypotheses\n\n- A forecast lowers their stock. ^h\n  - Verdict: confirmed [^fy]',
      'nothing!info',
    ],
    ['[^b]: media · Daily on the plant · 2022-09-01 · B2', 'nothing!info'],
    ['[^b]: media · Daily on the plant · 2022-09-01 · C2'],
    ['[^b]: media · Daily on the plant · 2022-09-01 · B3'],
  ],
  [
    'evidence/one-voice',
    (own) =>
      `## Listen\n\n${times(Number(own), (n) => `- Budget line ${n} is set in June. [^a]\n`)}${times(6 - Number(own), (n) => `- The board meets in week ${n}. [^b]\n`)}\n[^a]: meeting · First review · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second review · 2022-09-02 · B2 · who: Ann Lee\n`,
    [3],
    // 3.6 of six.
    [4, 'voice!info'],
  ],
  [
    'evidence/one-voice',
    (all) =>
      `## Listen\n\n${times(Number(all) - 1, (n) => `- Budget line ${n} is set in June. [^a]\n`)}- The board meets in May. [^b]\n\n[^a]: meeting · First review · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second review · 2022-09-02 · B2 · who: Ann Lee\n`,
    [5],
    [6, 'voice!info'],
    [7, 'voice!info'],
  ],
  [
    'evidence/one-voice',
    (own) =>
      `## Listen\n\n${times(Number(own), (n) => `- Budget line ${n} is set in June. [^a]\n`)}${times(10 - Number(own), (n) => `- The board meets in week ${n}. [^b]\n`)}\n[^a]: meeting · First review · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second review · 2022-09-02 · B2 · who: Ann Lee\n`,
    [5],
    [6, 'voice!info'],
    [7, 'voice!info'],
  ],
  [
    'evidence/one-side',
    (count) =>
      `## Listen\n\n- They all like it.${times(Number(count), (n) => `[^s${n}]`)}\n\n${times(Number(count), (n) => `[^s${n}]: end-user · Talk in store ${n} · 2022-09-01 · B2 · stance: friendly\n`)}`,
    [3],
    [4, 'friendly!info'],
    [5, 'friendly!info'],
  ],
  [
    'ask/mostly-closed',
    (open) =>
      `${HEAD()}## Ask\n\n- [ ] Do you plan to grow? #strategy\n- [ ] Is revenue your KPI? #KPI\n${times(Number(open), (n) => `- [ ] How does step ${n} of your business work? #business\n`)}`,
    [0],
    [1, 'most!info'],
    [2],
  ],
  [
    'source/future-date',
    (date) => `- A plant. [^fy]\n\n${FY.replace('2022-09-01', date)}`,
    ['2022-10-02'],
    ['2022-10-03', 'future!error'],
    ['2022-10'],
    ['2022-11', 'future!error'],
    ['2022'],
    ['2023', 'future!error'],
  ],
  [
    'plan/review-overdue',
    (day) => HEAD().replace('2022-12-01', day),
    ['2022-10-02'],
    ['2022-10-01'],
    ['2022-09-30', 'passed!warning'],
  ],
  [
    'action/overdue',
    (day) => `## Actions\n\n- [ ] ${day} Kim: call the buyer\n`,
    ['2022-10-02'],
    ['2022-10-01'],
    ['2022-09-30', 'passed!warning'],
  ],
  [
    'roe/implausible',
    (assets) => roe(`assets: 10 | ${assets}`) + FY,
    [999],
    [1000, 'leap!warning'],
    [1001, 'leap!warning'],
    ['0.11'],
    ['0.1', 'leap!warning'],
    ['0.09', 'leap!warning'],
    [0],
    ['-999'],
    ['-1000', 'leap!warning'],
  ],
  [
    'roe/implausible',
    (cost) => roe(`revenue: 100 | 100\ncostOfRevenue: 90 | ${cost}`) + FY,
    [499],
    [500],
    [501, 'cost!warning'],
  ],
  [
    'roe/implausible',
    (equity) => roe(`assets: 100 | 100\nequity: 90 | ${equity}`) + FY,
    [99],
    [100],
    [101, 'equity!warning'],
  ],
  [
    'roe/implausible',
    (opening) => roe(`opening: {assets: ${opening}}\nassets: 1000 | 1100`) + FY,
    [11],
    [10, 'leap!warning'],
    [9, 'leap!warning'],
  ],
  [
    'roe/reported-mismatch',
    (margin) =>
      roe(`revenue: 1000 | 1000\nnetIncome: 100 | ${margin}\nreported: {netMargin: 10% | 10%}`) +
      FY,
    [109],
    [110],
    [111, 'differs!info'],
    [91],
    [90],
    [89, 'differs!info'],
  ],
  // Revenue by the year before: 1,000.
  ...(
    [
      ['Revenue fell in 2022.', [990], [1010], [1011, 'moved!warning']],
      ['Revenue grew in 2022.', [1010], [990], [989, 'moved!warning']],
      [
        'Revenue was stable in 2022.',
        [1030],
        [1031, 'moved!warning'],
        [970],
        [969, 'moved!warning'],
      ],
    ] as [string, ...Case[]][]
  ).map(
    ([said, ...cases]) =>
      [
        'figure/direction',
        (revenue: string) =>
          `## Look\n\n- ${said} [^fy]\n\n${roe(`revenue: 1000 | ${revenue}`)}\n${FY}`,
        ...cases,
      ] as const,
  ),
  // Net margin by the year before: 10 %.
  ...(
    [
      ['Net margin fell in 2022.', [101], [102, 'moved!warning'], [90]],
      ['Net margin improved in 2022.', [99], [98, 'moved!warning'], [110]],
      ['Net margin worsened in 2022.', [101], [102, 'moved!warning'], [90]],
      ['Net margin improved in 2022.', ['-50']],
    ] as [string, ...Case[]][]
  ).map(
    ([said, ...cases]) =>
      [
        'figure/direction',
        (profit: string) =>
          `## Look\n\n- ${said} [^fy]\n\n${roe(`revenue: 1000 | 1000\nnetIncome: 100 | ${profit}`)}\n${FY}`,
        ...cases,
      ] as const,
  ),
  [
    'figure/contradicts',
    (said) =>
      `## Look\n\n- Revenue was ${said} million in 2022. [^fy]\n\n${roe('revenue: 1000 | 1234')}\n${FY}`,
    [1234],
    [1235],
    [1236, 'near!warning'],
    [1295, 'near!warning'],
    [1296],
    [1324, 'swapped!warning'],
    [12340, 'unit!warning'],
  ],
  // Between the metric and its number, with the blank before the words.
  [
    'figure/contradicts',
    (width) =>
      `## Look\n\n- Revenue ${'was'.padEnd(Number(width) - 1)}1,250 million in 2022. [^fy]\n\n${roe('revenue: 1000 | 1234')}\n${FY}`,
    [63, 'near!warning'],
    [64, 'near!warning'],
    [65],
  ],
  // The clause around the number, which counts as one character.
  [
    'figure/disagrees',
    (clause) =>
      `## Look\n\n- ${clause} 30 kg. [^fy]\n\n## Opportunities\n\n### Slots\n\n- Pain: ${clause} 20 kg\n\n${FY}`,
    ['use'],
    ['used', 'other!info'],
    ['usage', 'other!info'],
  ],
  [
    'source/stale',
    (date) => `## Look\n\n- One. [^m]\n\n[^m]: media · Daily · ${date} · B2\n`,
    ['2022-04-01'],
    ['2022-03-31', 'days!warning'],
    ['2022-03-02', 'days!warning'],
    ['2022-03-01', 'months!warning'],
  ],
  [
    'format/unknown-section',
    (lines) =>
      `${HEAD()}## Look\n\n${times(12, (n) => `- Statement number ${n} of the report. [^fy]\n`)}\n## Sundry\n\n${times(Number(lines), (n) => `- Line ${n}\n`)}\n${FY}`,
    [3],
    [4],
    [5, 'lines!info'],
  ],
  [
    'source/incomplete',
    (kind) => `[^a]: ${kind} · Acme in the north · 2022-09-01\n`,
    ['Twenty letters in it', 'kindUnknown!warning'],
    ['Twenty-one letters in', 'kind!warning'],
    ['八个汉字在这里面', 'kindUnknown!warning'],
    ['九个汉字正在这里面', 'kind!warning'],
  ],
  [
    'look/single-period',
    (second) => `${HEAD()}## Look\n\n${roe(`revenue: 100 | ${second}`)}\n${FY}`,
    ['--', 'one!warning'],
    [120],
  ],
];

describe.each(THRESHOLDS.map(([rule, plan, ...cases]) => ({ rule, plan, cases })))(
  '$rule',
  ({ rule, plan, cases }) => {
    it.each(cases)('%s', (value, ...expected) => {
      expect(found(rule, plan(String(value)))).toEqual(expected);
    });
  },
);
