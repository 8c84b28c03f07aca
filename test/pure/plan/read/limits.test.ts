/** How much is read, and what is taken for what: each number that decides, from both sides. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import type { Plan } from '../../../../src/plan/model';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';

const plan = (text: string) => readPlan(text, { path: 'a.account.md' });
const codes = ({ problems }: Plan) => problems.map(({ code }) => code);
const letters = (count: number) => 'x'.repeat(count);
const FENCE = '```';
const roe = (rows: string, periods = '2021, 2022') =>
  `${FENCE}roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [${periods}]\n${rows}\n${FENCE}\n`;
const front = (more: string) => `---\nzhibi: 1\n${more}\n---\n`;
const listed = (count: number, of: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => of(n)).join(', ');
const padded = (text: string, length: number) => text + letters(length - text.length);
const config = (text: string) => {
  const { config: read, problems } = readConfig(text);
  return { ...read, wrong: problems.length };
};

/** What is asked, and its answers at each value. */
const LIMITS: readonly (readonly [
  what: string,
  answer: (value: number) => unknown,
  ...cases: (readonly [value: number, answer: unknown])[],
])[] = [
  [
    'a day without a year is a due day near the beginning of an action',
    (n) => codes(plan(`## Actions\n\n- [ ] ${letters(n)} 9月1日 go\n`)),
    [12, ['date']],
    [13, []],
  ],
  [
    'an owner before a colon is short',
    (n) => plan(`## Actions\n\n- [ ] A${letters(n - 1)}: go on\n`).actions[0]?.owner?.length,
    [24, 24],
    [25, undefined],
  ],
  [
    'a quotation is six Han characters',
    (n) => plan(`## 望\n\n- “${'字'.repeat(n)}”，他说。\n`).claims[0]?.quotations.length,
    [5, 0],
    [6, 1],
  ],
  [
    'or four words',
    (n) =>
      plan(`## Look\n\n- “${'word '.repeat(n).trim()}”, he said.\n`).claims[0]?.quotations.length,
    [3, 0],
    [4, 1],
  ],
  [
    'a long line over --- was meant as a sentence',
    (n) => codes(plan(`## Look\n\n${letters(n)}\n---\n`)),
    [40, []],
    [41, ['setext']],
  ],
  [
    'ratings are looked for in the two items behind a pain',
    (n) =>
      plan(`## 问\n\n- 痛点：慢\n${'- 重要性：高\n'.repeat(n)}- 隐蔽性：低\n`).pains[0]?.hiddenness,
    [1, 'low'],
    [2, null],
  ],
  [
    'a misspelt key of an opportunity has five letters',
    (n) =>
      codes(
        plan(`## Opportunities\n\n### A\n\n- ${['Tine', 'Vallue'][n - 4]}: one\n- Size: 2 m EUR\n`),
      ),
    [4, []],
    [5, ['opportunityKey']],
  ],
  [
    'cells of a whitespace table',
    (n) => {
      const head = `| Unit |${' a |'.repeat(n)}\n|${' --- |'.repeat(n + 1)}\n`;
      const row = `| North |${' have |'.repeat(n)}\n`;
      return plan(`## Whitespace\n\n${head}${row.repeat(20)}`).whitespace.length;
    },
    [100, 2000],
    [101, 2000],
  ],
  [
    'periods of a block',
    (n) =>
      codes(
        plan(
          roe(
            `revenue: [${listed(n, (i) => `${i}`)}]`,
            listed(n, (i) => `P${i}`),
          ),
        ),
      ),
    [200, []],
    [201, expect.arrayContaining(['too-large'])],
  ],
  [
    'peers of a block',
    (n) =>
      plan(roe(`revenue: 1 | 2\npeers:\n${'  - {entity: B, revenue: 1 | 2}\n'.repeat(n)}`)).roe[0]
        ?.statements?.peers?.length ?? 0,
    [200, 200],
    [201, 0],
  ],
  [
    'the name of a count',
    (n) =>
      Object.keys(plan(roe(`counts: {${letters(n)}: 1 | 2}`)).roe[0]?.statements?.counts ?? {})[0]
        ?.length,
    [120, 120],
    [121, 120],
  ],
  [
    'characters of a front matter',
    (n) => codes(plan(`---\n${padded('zhibi: 1\naccount: ', n - 1)}\n---\n`)),
    [64 * 1024, []],
    [64 * 1024 + 1, ['tooLarge']],
  ],
  [
    'characters of a block',
    (n) =>
      codes(plan(`${FENCE}roe\n${padded('entity: A\nperiods: [2021]\n# ', n - 1)}\n${FENCE}\n`)),
    [256 * 1024, []],
    [256 * 1024 + 1, ['too-large']],
  ],
  [
    'characters of the settings',
    (n) => config(padded('pursue: 3\n# ', n)).pursue,
    [64 * 1024, 3],
    [64 * 1024 + 1, null],
  ],
  [
    'how far down a first key is looked for',
    (n) => plan(`---\n${letters(n - 1)}: 1\n`).frontMatter !== null,
    [200, true],
    [201, false],
  ],
  ['days of a team', (n) => config(`capacity: ${n}`).capacity, [0, 0], [1e5, 1e5], [100001, null]],
  [
    'a weight',
    (n) => config(`fit: {Growth: ${n}}`).fit.get('Growth')?.weight,
    [0, undefined],
    [1, 1],
    [5, 5],
    [6, undefined],
  ],
  [
    'a probability',
    (n) => config(`certainty: {high: ${n}}`).certainty.get('high'),
    [0, 0],
    [1, 1],
    [1.1, undefined],
  ],
  [
    'a rate',
    (n) => config(`fx: {USD: ${n.toFixed(7)}}`).fx.get('USD'),
    [1e-6, 1e-6],
    [9e-7, undefined],
    [1e6, 1e6],
    [1000001, undefined],
  ],
  [
    'what a number of points means',
    (n) =>
      config(`fit: {Growth: {1: ${letters(n)}}}`)
        .fit.get('Growth')
        ?.means.get(1)?.length,
    [300, 300],
    [301, 300],
  ],
  [
    'aliases of a front matter',
    (n) => codes(plan(front(`x: &a 1\noffering: [${listed(n, () => '*a')}]`))),
    [50, ['unknown']],
    [51, ['alias']],
  ],
];

describe.each(LIMITS.map(([what, answer, ...cases]) => ({ what, answer, cases })))(
  '$what',
  ({ answer, cases }) => {
    it.each(cases)('%d', (value, expected) => {
      expect(answer(value)).toEqual(expected);
    });
  },
);
