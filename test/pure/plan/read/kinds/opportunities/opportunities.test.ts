/** What is read of an opportunity: its keys as items, lines, rows of a table, or columns. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../../../src/plan/document';
import type { Opportunity } from '../../../../../../src/plan/model';

const KEYS = [
  'pain',
  'value',
  'size',
  'certainty',
  'driver',
  'time',
  'next',
  'stage',
  'close',
  'rivals',
  'criteria',
  'process',
  'result',
] as const;

/** All that is known of an opportunity, in one line. */
function said(one: Opportunity): string {
  const who = one.who.map(({ person, role }) => person + (role ? `/${role}` : ''));
  const parts = [
    one.title,
    ...KEYS.map((key) => one[key] && `${key} ${one[key]}`),
    who.length > 0 && `who ${who}`,
    one.because.length > 0 && `because ${one.because}`,
    `missing ${one.missing}`,
  ];
  return parts.filter(Boolean).join(' | ');
}

it.each<[text: string, ...read: string[]]>([
  [
    '### A plant\n\n- Because: (^a)\n- Pain: late\n- Value: fewer stops\n- Size: 1.2 million EUR\n- Certainty: 60–70%\n- Driver: asset-turnover\n- Who: Ann Lee (economic buyer), Bo\n- Next: call them\n- Stage: in-sale\n- Close: 2022-12-15\n- Result: won',
    'A plant | pain late | value fewer stops | size 1.2 million EUR | certainty 60–70% | driver asset-turnover | next call them | stage in-sale | close 2022-12-15 | result won | who Ann Lee/economic-buyer,Bo | because a | missing shift,time',
  ],
  [
    '### A plant\n\n- Certainty: surely\n- Size: a lot\n- Close: soon\n- Driver: magic\n- Stage: dunno\n- Result: dunno',
    'A plant | missing shift,pain,value,time,who,next',
    'format/invalid-value#certainty',
    'format/invalid-value#money',
    'format/invalid-value#date',
    'format/invalid-value#list',
    'format/invalid-value#list',
    'format/invalid-value#list',
  ],
  [
    '### A plant\n\n- Stage: Closed Won\n- Certainty: high, we think\n- Close: 2022-12 (board)\n- Size: TBD\n- Who: tbd',
    'A plant | certainty high | stage after-sale | close 2022-12 | result won | missing shift,driver,pain,value,size,time,who,next',
  ],
  [
    '### A plant\n\n- 拍板人: 周总\n- 人: 韩梅（使用者）、王总\n- 赢率: 七成',
    'A plant | certainty 70% | who 周总/economic-buyer,韩梅/user-buyer,王总 | missing shift,driver,pain,value,size,time,next',
  ],
  [
    '| Deal | Size | Stage | Probability (%) |\n| --- | --- | --- | --- |\n| A plant | 2 m EUR | in-sale | 60 |\n| B | 3 m EUR | lost | 5.5 |',
    'A plant | size 2 m EUR | certainty 60% | stage in-sale | missing shift,driver,pain,value,time,who,next',
    'B | size 3 m EUR | certainty 5.5% | result lost | missing shift,driver,pain,value,time,who,next',
  ],
  [
    '### A plant\n\n| Stage | in-sale |\n| --- | --- |\n| Size | 2 m EUR |\n| Close | 2022-12-15 |',
    'A plant | size 2 m EUR | stage in-sale | close 2022-12-15 | missing shift,driver,pain,value,certainty,time,who,next',
  ],
  [
    '- A plant\n  - Size: 2 m EUR\n  - Close: 2022-12-15',
    'A plant | size 2 m EUR | close 2022-12-15 | missing shift,driver,pain,value,certainty,time,who,next',
  ],
  ['- A plant of 2 million EUR', 'format/near-miss#opportunityItem'],
  [
    '### A plant\n\n- Certainity: 60%\n- Siz: 2 m',
    'A plant | missing shift,driver,pain,value,size,certainty,time,who,next',
    'format/near-miss#opportunityKey',
  ],
  [
    '### A plant\n\nSize: 2 m EUR\nClose: 2022-12-15',
    'A plant | size 2 m EUR | close 2022-12-15 | missing shift,driver,pain,value,certainty,time,who,next',
  ],
  // Headings of the highest level are opportunities; those below are parts of one.
  [
    '### A plant\n\n- Size: 2 m EUR\n\n#### Odds\n\n- Certainty: 60%\n\n### B\n\n- Size: 3 m EUR',
    'A plant | size 2 m EUR | certainty 60% | missing shift,driver,pain,value,time,who,next',
    'B | size 3 m EUR | missing shift,driver,pain,value,certainty,time,who,next',
  ],
  // A number is a percentage where the head of its column or row says so.
  [
    '### A plant\n\n| Size | 2 m EUR |\n| --- | --- |\n| Probability (%) | 60 |\n| Close | 2022-12 |',
    'A plant | size 2 m EUR | certainty 60% | close 2022-12 | missing shift,driver,pain,value,time,who,next',
  ],
  [
    '| Deal | Size | Stage | Certainty |\n| --- | --- | --- | --- |\n| A plant | 2 m EUR | in-sale | 60 |',
    'A plant | size 2 m EUR | stage in-sale | missing shift,driver,pain,value,time,who,next',
    'format/invalid-value#certainty',
  ],
  // A row may end early.
  [
    '| Deal | Size | Stage | Close |\n| --- | --- | --- | --- |\n| A plant | 2 m EUR |',
    'A plant | size 2 m EUR | missing shift,driver,pain,value,certainty,time,who,next',
  ],
  // A heading over nothing but a table of opportunities is none itself.
  [
    '### Deals\n\n| Deal | Size | Stage |\n| --- | --- | --- |\n| A plant | 2 m EUR | in-sale |',
    'A plant | size 2 m EUR | stage in-sale | missing shift,driver,pain,value,certainty,time,who,next',
  ],
  [
    'Size: 2 m EUR\nClose: 2022-12-15',
    'Opportunities | size 2 m EUR | close 2022-12-15 | missing shift,driver,pain,value,certainty,time,who,next',
  ],
  [
    '### A plant\n\n- Because:\n  - They grow. (^x)\n  - They buy.',
    'A plant | because x | missing shift,driver,pain,value,size,certainty,time,who,next',
  ],
  [
    '### A plant\n\n- Close: 2022-13-45\n- Who: ^ann',
    'A plant | who ann | missing shift,driver,pain,value,size,certainty,time,next',
    'format/invalid-value#impossibleDate',
  ],
])('%j', (text, ...expected) => {
  const plan = readPlan(`## Opportunities\n\n${text}\n`, { path: 'p.account.md' });
  const told = plan.problems.map(({ rule, code }) => `${rule}#${code}`);
  expect([...plan.opportunities.map(said), ...told]).toEqual(expected);
});
