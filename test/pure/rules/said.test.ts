/** Where findings stand and what they say: names, numbers, lines; and what is no finding. */
import { expect, it } from 'vitest';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lintText } from './harness';

const FENCE = '```';
const block = (rows: string, periods = '2021, 2022', entity = 'Acme') =>
  `${FENCE}roe\nentity: ${entity}\ncurrency: USD\nunit: million\nperiods: [${periods}]\n${rows}\nsource: [fy]\n${FENCE}\n`;
const FY = '[^fy]: annual-report · Annual report 2022 · 2022-09-01 · A1\n';
const look = (line: string, rest = '') => `## Look\n\n- ${line} [^fy]\n\n${rest}\n${FY}`;

/** What the rule finds: each as `code: the text at its place`, in the order of the text. */
function found(rule: string, text: string, config = ''): string[] {
  return lintText(text, { config: readConfig(config).config })
    .filter((finding) => finding.rule === rule)
    .map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);
}

function messages(rule: string, text: string): string[] {
  return lintText(text)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

const REED = '## People\n\n- Tom Reed · Head of IT · user buyer [^fy]\n\n';
const BUYING = (line: string) => `${REED}## How they buy\n\n- ${line} [^fy]\n\n${FY}`;
const GROWN = block('revenue: 1000 | 1234');
const PEAK = block('revenue: 1000 | 1300 | 1200', '2020, 2021, 2022');
const BRICK =
  'peers:\n  - {entity: Brick, periods: [2021, 2022], revenue: 900 | 800, netIncome: 90 | 100}';
const MARGINS = block(`revenue: 1000 | 1000\nnetIncome: 100 | 40\n${BRICK}`);
const WAIT = (mean: number, own: number, ref = '(^wait)') =>
  `## Look\n\n- Trucks wait ${mean} minutes on average, 40 minutes at most. [^fy] ^wait\n\n## Opportunities\n\n### Slots\n\n- Because: ${ref}\n- Pain: trucks wait ${own} minutes\n\n${FY}`;
const OVERLAP = (peer: string) =>
  `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [FY2021, FY2022]\nends: [2021-12-31, 2022-06-30]\nrevenue: 100 | 120\nsource: [fy]\npeers:\n  - {entity: Brick, ${peer}revenue: 100 | 120}\n${FENCE}\n\n${FY}`;
const INSIDER = (stage: string, rest: string) =>
  `---\nzhibi: 1\nstage: ${stage}\n---\n\n## Listen\n\n- The scoring weights are 45, 30 and 25. [^e]\n\n[^e]: employee · Talk with an analyst · 2022-09-01 · B2\n${rest}`;
const DEAL = (rest: string) =>
  `\n## Opportunities\n\n### A plant\n\n- Size: 2 million EUR\n${rest}`;

it.each<[rule: string, text: string, ...expected: string[]]>([
  ['people/role-unnamed', BUYING('The audit committee decides.'), 'unnamed: audit committee'],
  ['people/role-unnamed', BUYING('Our audit committee says yes.')],
  ['people/role-unnamed', BUYING('It needs Board approval above 1 m.'), 'unnamed: Board'],
  ['people/role-unnamed', BUYING('Signed by Tom and procurement.'), 'unnamed: procurement'],
  [
    'people/role-unnamed',
    BUYING('It needs Board approval.').replace('Head of IT', 'Non-exec Director'),
  ],
  ['people/role-unnamed', `${REED}## Look\n\n- The audit committee met. [^fy]\n\n${FY}`],
  [
    'people/role-unnamed',
    `${REED}## Look\n\n- They buy. [^fy]\n  - Against: the audit committee said no. [^fy]\n\n${FY}`,
    'unnamed: audit committee',
  ],

  // Decimal commas, as on the Continent.
  ['figure/contradicts', look('Net margin fell to 4,1 %.', MARGINS)],
  [
    'figure/contradicts',
    look('Revenue came to 1.250,0 million EUR.', GROWN.replace('USD', 'EUR')),
    'near: 1.250,0 million EUR',
  ],
  ['figure/contradicts', look('Revenue came to 1.234,0 million EUR.', GROWN.replace('USD', 'EUR'))],
  ['figure/contradicts', look('Net margin was 10,4 % in 2021.', MARGINS), 'near: 10,4 %'],
  ['figure/contradicts', look('Net margin fell from 10,0 % to 4,0 %.', MARGINS)],
  ['figure/contradicts', look('Revenue fell by 23,4 %.', GROWN), 'sign: 23,4 %'],

  // The number that a change began with, and the value that the next clause goes on about.
  ['figure/direction', look('净利率由 10.0% 提升至 4.0%。', MARGINS), 'moved: 净利率由 10.0% 提升'],
  ['figure/direction', look('净利率由 10.0% 下降至 4.0%。', MARGINS)],
  ['figure/direction', look('净利润 40 百万元，同比增长 60%。', MARGINS), 'moved: 同比增长'],
  ['figure/direction', look('净利润 40 百万元，同比下降 60%。', MARGINS)],
  ['figure/direction', look('净利润 40 百万元，环比增长 6%。', MARGINS)],
  ['figure/direction', look('净利润 40 百万元，增长空间较大。', MARGINS)],
  ['figure/direction', look('净利润 40 百万元，较 2019 年增长 60%。', MARGINS)],
  ['figure/direction', look('净利润 40 百万元，较上年增长 60%。', MARGINS), 'moved: 较上年增长'],
  ['figure/direction', look('净利润率目标 4%，比去年增长。', MARGINS)],
  ['figure/direction', look('Net income was 40 million, up 60%.', MARGINS), 'moved: up'],

  // A peer that is named behind the words may be whom they are set against.
  ['figure/direction', look('Net margin fell, while Brick’s improved.', MARGINS)],
  ['figure/direction', look('Net margin rose, while Brick’s improved.', MARGINS)],
  ['figure/direction', look('At Brick, net margin fell.', MARGINS), 'moved: net margin fell'],
  // A need says what is to be.
  [
    'figure/direction',
    `## Needs\n\n- customer: net margin up → our line [^fy]\n\n${MARGINS}\n${FY}`,
  ],

  // Near the longest, and not near the mean.
  ['figure/disagrees', WAIT(20, 36), 'longest: trucks wait 36 minutes'],
  ['figure/disagrees', WAIT(20, 35)],
  ['figure/disagrees', WAIT(20, 43), 'longest: trucks wait 43 minutes'],
  ['figure/disagrees', WAIT(20, 45)],
  ['figure/disagrees', WAIT(20, 10)],
  ['figure/disagrees', WAIT(30, 36)],
  ['figure/disagrees', WAIT(30, 37), 'longest: trucks wait 37 minutes'],
  // Two English words in common are one subject without a reference, too.
  ['figure/disagrees', WAIT(20, 40, 'growth'), 'longest: trucks wait 40 minutes'],
  ['figure/disagrees', WAIT(20, 40, 'growth').replace('Pain: trucks', 'Pain: drivers')],

  ['figure/direction', look('Revenue grew from 2020 to 2022.', PEAK)],
  ['figure/direction', look('Revenue fell from 2020 to 2022.', PEAK), 'moved: Revenue fell'],
  ['figure/direction', look('Revenue fell in 2022.', PEAK)],
  ['figure/direction', look('Revenue fell in 2021.', PEAK), 'moved: Revenue fell'],
  ['figure/direction', look('Brick’s revenue fell in 2022.', MARGINS)],
  ['figure/direction', look('Brick’s revenue grew in 2022.', MARGINS), 'moved: revenue grew'],
  ['figure/direction', look('净利率 4%，优于行业平均。', MARGINS), 'behind: 优于行业'],
  ['figure/direction', look('净利率 4%，并不优于行业平均。', MARGINS)],
  ['figure/direction', look('净利率 4%；优于行业平均。', MARGINS)],

  [
    'figure/contradicts',
    look('Revenue was 1,000 million in 2021 and 1,250 million in 2022.', GROWN),
    'near: 1,250 million',
  ],
  [
    'figure/contradicts',
    look('Revenue was 1,030 million in 2021 and 1,234 million in 2022.', GROWN),
    'near: 1,030 million',
  ],
  [
    'figure/contradicts',
    look('Revenue rose from 1,000 million in 2021 to 1,250 million in 2022.', GROWN),
    'near: 1,250 million',
  ],
  ['figure/contradicts', look('Revenue was 1,000 million and 1,250 million.', GROWN)],

  // What couldn't be read in the entity's own block may be what is asked for.
  ...(
    [
      ['roe:Acme/2022/assets', 'revenue: 5 | 6', 'metric'],
      ['roe:Acme/2022/assets', 'revenue: 5 | 6\nequity: x | 3', null],
      ['roe:Acme/2030/revenue', 'revenue: 5 | 6', 'period'],
      ['roe:Acme/2030/revenue', 'revenue: 5 | x', null],
      ['roe:Brick/2022/revenue', 'revenue: 5 | x', 'entity'],
      ['roe:Acme/2022', 'revenue: 5 | x', 'address'],
      ['segments:Acme/2022/Doors/revenue', 'revenue: 5 | 6', 'noBlock'],
    ] as const
  ).map(([link, rows, code]): [string, string, ...string[]] => [
    'figure/unknown',
    look(`Sales of [6](${link}).`, block(rows)),
    ...(code ? [`${code}: [6](${link})`] : []),
  ]),

  ['format/unknown-section', '# Plan\n\n## Sundry\n\n- A share of 12%.\n', 'unread: ## Sundry'],
  [
    'format/unknown-section',
    `# Plan\n\n## Sundry\n\n- A share. [^fy]\n\n${FY}`,
    'unread: ## Sundry',
  ],
  ['format/unknown-section', '# Plan\n\n## Sundry\n\n- A share.\n'],
  ['format/unknown-section', '# Plan\n\n## Lokk\n\n- A share of 12%.\n', 'near: ## Lokk'],
  ['format/unknown-section', '# Plan\n\n## Loo\n\n- A share of 12%.\n', 'unread: ## Loo'],
  [
    'format/unknown-section',
    '# Plan\n\n## Whoever\n\n| Name | Title | Support |\n| --- | --- | --- |\n| Ann | CFO | neutral |\n',
    'near: ## Whoever',
  ],
  [
    'format/unknown-section',
    '# Plan\n\n## Whoever\n\n| Name | Title |\n| --- | --- |\n| Ann | CFO |\n',
  ],
  [
    'format/unknown-section',
    '# Plan\n\n## Whoever\n\n| Deal | Size | Certainty | Close |\n| --- | --- | --- | --- |\n| A | 1 m | 30% | 2022-12-01 |\n',
    'near: ## Whoever',
  ],

  ['evidence/compliance', INSIDER('pre-sale', '')],
  [
    'evidence/compliance',
    INSIDER('pre-sale', '[^t]: tender · RFP · 2022-09-01 · A1\n'),
    'insider: The scoring weights are 45, 30 and 25. [^e]',
  ],
  [
    'evidence/compliance',
    INSIDER('in-sale', ''),
    'insider: The scoring weights are 45, 30 and 25. [^e]',
  ],
  [
    'evidence/compliance',
    INSIDER('pre-sale', DEAL('- Close: 2022-12-01\n')),
    'insider: The scoring weights are 45, 30 and 25. [^e]',
  ],
  ['evidence/compliance', INSIDER('pre-sale', DEAL('- Close: 2022-12-01\n- Result: lost\n'))],
  ['evidence/compliance', INSIDER('pre-sale', DEAL(''))],

  [
    'roe/without-source',
    `${FENCE}segments\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021]\nsegments:\n  A: {revenue: --}\n${FENCE}\n`,
    'missing: ```segments',
  ],
  [
    'roe/without-source',
    `${FENCE}roe\nentity: Acme\nperiods: [2021, 2022]\nrevenue: -- | --\n${FENCE}\n`,
  ],

  // The heading of the section that holds most of them.
  [
    'evidence/one-voice',
    `## Look\n\n- The board meets in May. [^a]\n\n## Listen\n\n- One. [^a]\n- Two. [^a]\n- Three. [^a]\n- Four. [^a]\n- Five. [^b]\n- Six. [^b]\n\n[^a]: meeting · First · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second · 2022-09-02 · B2 · who: Ann Lee\n`,
    'voice: ## Listen',
  ],

  // Of a peer with the block's own periods it is said once.
  ['roe/periods', OVERLAP(''), 'overlap: ```roe'],
  [
    'roe/periods',
    OVERLAP('periods: [FY2021, FY2022], ends: [2021-12-31, 2022-07-30], '),
    'overlap: ```roe',
    'overlap: entity: Brick',
  ],
])('%s', (rule, text, ...expected) => {
  expect(found(rule, text)).toEqual(expected);
});

it('a copy is asked for of the kinds that the team names, and of no other', () => {
  const config = 'copies: [annual-report]\nrules: {proof/no-copy: warning}\n';
  const media = '[^b]: media · Acme grows · 2022-09-01 · B2\n';
  const nothing = '[^c]: Acme · 2022-09-01\n';
  expect(found('proof/no-copy', FY + media + nothing, config)).toEqual([`none: ${FY.trim()}`]);
});

it('a name is nearly a rule’s with up to three letters wrong', () => {
  const setting = (id: string) =>
    messages('format/unknown-key', `---\nzhibi: 1\nrules: {${id}: off — x}\n---\n`);
  expect(setting('fit/weak-purxxx')).toEqual([
    'No rule is called `fit/weak-purxxx`. Did you mean `fit/weak-pursue`?',
  ]);
  expect(setting('fit/weak-puxxxx')).toEqual([
    'No rule is called `fit/weak-puxxxx`. Correct its name, or take this out.',
  ]);
});

it('the entities that there are, for a figure bound to none', () => {
  expect(messages('figure/unknown', look('Sales of [1](roe:Bolt/2022/revenue).', MARGINS))).toEqual(
    ['No block is about “Bolt”. Known here: Acme, Brick.'],
  );
});

it.each([
  [['One.'], '1 statement rests on it: line 3'],
  [
    ['One.', 'Open: two?', 'Hypothesis: three.', 'Inference: four.'],
    '2 statements rest on it: line 3, 6',
  ],
  [Array(6).fill('A.'), '6 statements rest on it: line 3, 4, 5, 6, 7, 8.'],
  [Array(7).fill('A.'), '7 statements rest on it: line 3, 4, 5, 6, 7, 8, ….'],
])('what rests on a source from the future: %j', (lines, said) => {
  const text = `## Look\n\n${lines.map((line: string) => `- ${line} [^m]\n`).join('')}\n[^m]: meeting · Talk · 2022-11-01 · B2\n`;
  const [message, ...more] = messages('source/future-date', text);
  expect(more).toEqual([]);
  expect(message).toContain(said);
});
