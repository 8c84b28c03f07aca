/** Every kind of change is produced by a pair of plans, so that none can stop being told unseen. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';
import { diffPlans } from '../../../../src/review/diff';
import { CHANGES, type ChangeCode } from '../../../../src/review/diff/changes';
import { policyChanges } from '../../../../src/review/diff/parts/policy';

/** What only the command line knows of; test/cli has them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      ...['planHidden', 'planIgnored', 'planUnchecked', 'planNoPlan', 'planLink'],
      ...['planUnread', 'planWasUnread'],
    ].map((code) => [code, 'where a file lies; test/cli/hostileGate.test.ts']),
  ),
  baseline: 'a file of its own; test/cli/hostileGate.test.ts',
  submodule: 'git’s own; test/cli/hostileGate.test.ts',
};

const FENCE = '```';
const BASE = `---
zhibi: 1
account: Acme
owner: Kim
reviewBy: 2024-01-01
decision: pursue
reason: grows
stage: pre-sale
---

## Fit

- Match: 4/5 because they sell what we help to sell. [^ar]
- Need: 3/5 because their stock grew. [^ar]

## People

- Han Mei · CEO · economic-buyer · support: neutral [^call] ^han

## Look

- Sales rose in every region of the country. [^ar] ^sales
- Inference: a second plant comes next year in the north. [^ar][^call]
- Open: the dealers in the south may leave.
- Costs of energy doubled within a year. [^ar]
- Nobody there trusts the new software. [^ar][^call]

${FENCE}roe
entity: Acme
currency: USD
unit: million
basis: average
periods: [2021, 2022]
opening: {assets: 900}
revenue: 1000 | 1200
netIncome: 100 | 90
assets: 1000 | 1100
equity: 500 | 520
reported: {roe: 20% | 18%}
source: [ar]
peers:
  - entity: Brick
    periods: [2021, 2022]
    revenue: 800 | 900
    source: [ar]
${FENCE}

${FENCE}segments
entity: Acme
currency: USD
unit: million
periods: [2021, 2022]
segments:
  Doors: {revenue: 600 | 700}
  Locks: {revenue: 400 | 500}
source: [ar]
${FENCE}

## Ask

- [x] What matters more this year than last? #strategy
  - Turning the stock faster. [^call]
- [ ] What would convince your board? #motive
- Pain: seasonal goods arrive early and are marked down · importance: high [^call]

## Feel

- We tested the shop ourselves. [^ar]

## Needs

- customer: less cash in stock → a forecast by store [^call]

## Hypotheses

- A forecast by store lowers the stock. ^h1

## Opportunities

### Forecast one region

- Because: (^sales) [^ar]
- Driver: asset-turnover
- Who: Han Mei

## Actions

- [ ] 2022-09-09 Kim: agree on region and measure

[^ar]: annual-report · Acme annual report · 2022-03-01 · A1
[^call]: call · Call with Han Mei · 2022-08-03 · B2 · who: Han Mei · access: nda
`;

const ENERGY = '- Costs of energy doubled within a year. [^ar]\n';
const QUESTION = '- [ ] What would convince your board? #motive\n';
const PAIN = /^- Pain: .*\n/m;
const PEERS = /peers:\n(?: .*\n)+/;
const OPPORTUNITY = /### Forecast one region\n\n(?:- .*\n)+/;

type Edit = readonly [from: string | RegExp, to: string];

/** By kind of change an edit of the plan above that makes it. */
const EDITS: Partial<Record<ChangeCode, Edit>> = {
  switchWithoutReason: [ENERGY, `<!-- zhibi-disable-next-line evidence/missing -->\n${ENERGY}`],
  invisibleAdded: ['Sales rose', 'Sales \u202Erose'],
  conflictAdded: [ENERGY, `<<<<<<< a\n${ENERGY}=======\n${ENERGY}>>>>>>> b\n`],
  sourceAccess: [' · access: nda', ' · access: public'],
  unreadText: ['## Feel\n', '## Notes\n\nWords.\n\n## Feel\n'],
  roeGone: ['netIncome: 100 | 90\n', ''],
  blockAdded: [
    /^## Ask\n/m,
    `${FENCE}roe\nentity: Third\ncurrency: USD\nunit: million\nperiods: [2022]\nrevenue: 1\nsource: [ar]\n${FENCE}\n\n## Ask\n`,
  ],
  blockRemoved: [/```segments[\s\S]*?```\n/, ''],
  peerAdded: [
    '    source: [ar]\n```',
    '    source: [ar]\n  - entity: Clay\n    periods: [2022]\n    revenue: 1\n    source: [ar]\n```',
  ],
  peerRemoved: [PEERS, ''],
  openingValue: ['{assets: 900}', '{assets: 950}'],
  reportedValue: ['{roe: 20% | 18%}', '{roe: 20% | 17%}'],
  blockField: ['basis: average', 'basis: ending'],
  segmentAdded: ['  Locks:', '  Keys: {revenue: 1 | 2}\n  Locks:'],
  segmentRemoved: ['  Locks: {revenue: 400 | 500}\n', ''],
  segmentValue: ['400 | 500', '400 | 510'],
  personLostSource: ['support: neutral [^call]', 'support: neutral'],
  claimKind: ['- Inference: a second', '- Hypothesis: a second'],
  claimNowFact: [
    '- Open: the dealers in the south may leave.',
    '- The dealers in the south may leave. [^call]',
  ],
  markFact: ['- Inference: a second', '- A second'],
  markSplit: [
    '[^call]: ',
    '[^call2]: call · Call with Han Mei · 2022-08-03 · B2 · who: Han Mei · access: nda\n[^call]: ',
  ],
  markPerson: ['support: neutral [^call] ^han', 'support: strong-supporter [^call] ^han'],
  claimNowFactBare: ['- Open: the dealers', '- The dealers'],
  claimLostSources: ['trusts the new software. [^ar][^call]', 'trusts the new software.'],
  claimLostSource: [
    'Costs of energy doubled within a year. [^ar]',
    'Costs of energy doubled within a year.',
  ],
  fitAdded: ['- Need: 3/5', '- Entry: 2/5 because of many teams. [^ar]\n- Need: 3/5'],
  fitRemoved: [/^- Need: .*\n/m, ''],
  fitReason: ['because their stock grew', 'because their new shops are empty'],
  fitLostSource: ['because their stock grew. [^ar]', 'because their stock grew.'],
  questionAdded: [QUESTION, `${QUESTION}- [ ] Who signs for the budget in spring? #KPI\n`],
  questionRemoved: [QUESTION, ''],
  questionReworded: ['What would convince your board?', 'What would finally convince your board?'],
  answerAdded: [
    '  - Turning the stock faster. [^call]\n',
    '  - Turning the stock faster. [^call]\n  - Also new shops abroad. [^call]\n',
  ],
  answerReworded: ['Turning the stock faster', 'Turning the stock much faster'],
  answerLostSource: ['Turning the stock faster. [^call]', 'Turning the stock faster.'],
  painAdded: [PAIN, '- Pain: the back room is always full of boxes\n$&'],
  painReworded: ['arrive early and are marked down', 'arrive too early and are marked down'],
  painRated: ['importance: high', 'importance: low'],
  needReworded: ['less cash in stock', 'less cash tied up in stock'],
  needLostSource: ['a forecast by store [^call]', 'a forecast by store'],
  hypothesisAdded: [
    '- A forecast by store lowers the stock. ^h1\n',
    '$&- Suppliers will share their data. ^h2\n',
  ],
  hypothesisRemoved: ['- A forecast by store lowers the stock. ^h1\n', ''],
  hypothesisReworded: ['lowers the stock', 'lowers all the stock'],
  opportunityAdded: [
    /^## Actions/m,
    '### Share it with suppliers\n\n- Pain: late orders\n\n## Actions',
  ],
  opportunityRemoved: [OPPORTUNITY, ''],
  opportunityRenamed: ['### Forecast one region', '### Forecast a single region'],
  opportunityLostSource: ['- Because: (^sales) [^ar]', '- Because: growth'],
  actionAdded: [/^- \[ \] 2022-09-09.*\n/m, '$&- [ ] 2022-10-01 Kim: call the buyer again\n'],
  actionReworded: ['agree on region and measure', 'agree on the region and measure'],
  actionDone: ['- [ ] 2022-09-09', '- [x] 2022-09-09'],
};

const plan = (text: string, path = 'a.account.md') => readPlan(text, { path });
const codesOf = (before: string | null, after: string | null, path?: string) =>
  diffPlans(
    before === null ? null : plan(before),
    after === null ? null : plan(after, path),
  ).changes.map(({ code }) => code);

/** Kinds that take two texts of their own. */
const PAIRS: Partial<Record<ChangeCode, readonly [before: string, after: string, path?: string]>> =
  {
    planRenamed: [BASE, BASE, 'b.account.md'],
    switchCovers: [
      BASE.replace(
        ENERGY,
        `<!-- zhibi-disable evidence/missing: x -->\n${ENERGY}<!-- zhibi-enable evidence/missing -->\n`,
      ),
      BASE.replace(
        ENERGY,
        `<!-- zhibi-disable evidence/missing: x -->\n${ENERGY}- Their chairman will soon leave for Berlin.\n<!-- zhibi-enable evidence/missing -->\n`,
      ),
    ],
    sourceUnmarked: [
      BASE.replace(
        'Acme annual report · 2022-03-01',
        'Confidential report · 2022-03-01 · access: nda',
      ),
      BASE.replace('Acme annual report · 2022-03-01', 'Report · 2022-03-01 · access: nda'),
    ],
    unreadTextGone: [BASE.replace('## Feel\n', '## Notes\n\nWords.\n\n## Feel\n'), BASE],
    claimMoved: [
      BASE,
      BASE.replace(ENERGY, '').replace('- We tested the shop', `${ENERGY}- We tested the shop`),
    ],
    actionReopened: [BASE.replace('- [ ] 2022-09-09', '- [x] 2022-09-09'), BASE],
  };

/** Kinds of a `.zhibi.yaml`: what it said, and what it says. */
const POLICIES: Partial<
  Record<ChangeCode, readonly [before: string, after: string, said: string]>
> = {
  policyAdded: [
    'pursue: 3',
    'pursue: 3\nlocked: [source/stale]',
    'locked: source/stale = source/stale',
  ],
  policyRemoved: [
    'pursue: 3\nlocked: [source/stale]',
    'pursue: 3',
    'locked: source/stale = source/stale',
  ],
  policySet: ['pursue: 3', 'pursue: 4', 'pursue = 3 → 4'],
};

const FIXTURES = new URL('../../../fixtures/diff/', import.meta.url);
const fixtureCodes = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.before.account.md'))
  .flatMap((name) => {
    const before = readFileSync(new URL(name, FIXTURES), 'utf8');
    const after = readFileSync(new URL(name.replace('.before.', '.after.'), FIXTURES), 'utf8');
    return [
      ...codesOf(before, after),
      ...codesOf(after, before),
      ...codesOf(null, after),
      ...codesOf(before, null),
    ];
  });

test.each(Object.entries(EDITS))('%s', (code, [from, to]) => {
  const after = BASE.replace(from, to);
  expect(after).not.toBe(BASE);
  expect(codesOf(BASE, after)).toContain(code);
});

test.each(Object.entries(PAIRS))('%s', (code, [before, after, path]) => {
  expect(codesOf(before, after, path)).toContain(code);
});

test.each(Object.entries(POLICIES))('%s', (code, [before, after, said]) => {
  const changes = policyChanges(readConfig(before).config, readConfig(after).config);
  expect(
    changes.map(({ code, params: { field, name, from, to } }) => {
      const key = typeof field === 'object' && 'term' in field ? field.term : '';
      const values = [from, to].filter((value) => value !== undefined);
      return `${code} ${key}${name} = ${values.join(' → ')}`;
    }),
  ).toEqual([`${code} ${said}`]);
});

test('no kind of change is left out, or listed where it isn’t needed', () => {
  const shown = new Set<string>([
    ...fixtureCodes,
    ...Object.keys(EDITS),
    ...Object.keys(PAIRS),
    ...Object.keys(POLICIES),
  ]);
  const missing = Object.keys(CHANGES).filter((code) => !shown.has(code) && !(code in ELSEWHERE));
  expect(missing).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((code) => !(code in CHANGES))).toEqual([]);
});
