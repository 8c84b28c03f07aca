/** What is read of front matter, blocks, switches and tables, what is told of them, and where each stands. */
import { expect, it } from 'vitest';
import type { Statements } from '../../../../src/finance/statements/statements';
import { readPlan } from '../../../../src/plan/document';
import type { Plan, Range } from '../../../../src/plan/model';

const rowsOf = (statements: Statements | null | undefined) =>
  Object.entries(statements?.rows ?? {})
    .map(([key, values]) => `${key} ${values.join('/')}`)
    .join(' ; ');

/** Everything with its place, a line each. */
function said(plan: Plan): string[] {
  const at = ({ start, end }: Range) => plan.text.slice(start, end).replace(/\n/g, '⏎');
  const front = plan.frontMatter;
  const rules = front?.rules.map(({ rule, severity, range }) => `${rule}=${severity}@${at(range)}`);
  const parties = [...(front?.parties ?? [])].map(
    ([name, { value, range }]) => `${name}=${value}@${at(range)}`,
  );
  return [
    ...(front
      ? [
          `front | ${front.account} | owner ${front.owner} | team ${front.team} | ${front.decision} | ${front.stage} | review ${front.reviewBy} | rules ${rules} | parties ${parties}`,
        ]
      : []),
    ...plan.people.map(
      ({ name, title, roles, from, firstLine, citations }) =>
        `person | ${name} | ${title} | ${roles} | ${from} | @${at(firstLine)} | cites ${citations.map(({ id, range }) => `${id}@${at(range)}`)}`,
    ),
    ...plan.roe.flatMap((block) => {
      const { statements } = block;
      const periods = statements?.periods.map(({ label, end }) => label + (end ? `→${end}` : ''));
      const sources = block.sources.map(({ id, range }) => `${id}@${at(range)}`);
      return [
        `roe | ${block.entity} | ${statements?.currency} | ${statements?.unit} | unit ${block.hasUnit} | currency ${block.hasCurrency} | ${sources} | invalid ${block.invalid} | ${periods} | ${rowsOf(statements)}`,
        ...block.peers.map(
          ({ entity, sources: own }) => `peer | ${entity} | ${own.map(({ id }) => id)}`,
        ),
        ...(statements?.peers ?? []).map(
          (peer) =>
            `peer rows | ${peer.entity} | ${peer.currency} | ${peer.unit} | ${peer.periods.map(({ label }) => label)} | ${rowsOf(peer)}`,
        ),
      ];
    }),
    ...plan.segments.map((block) => {
      const rows = block.segments.map(({ name, revenue, grossProfit, profit = [], profitName }) =>
        [
          name,
          'r',
          revenue.join('/'),
          'g',
          grossProfit.join('/'),
          'p',
          profit.join('/'),
          profitName,
        ].join(' '),
      );
      return `segments | ${block.entity} | ${block.currency} | ${rows.join(' ; ')} | ${block.sources.map(({ id }) => id)}`;
    }),
    ...plan.whitespace.map(
      ({ unit, offering, state, name }) =>
        `cell | ${unit} | ${offering} | ${state} | ${name ?? ''}`,
    ),
    ...plan.suppressions.map(
      ({ rule, form, reason, range }) => `switch | ${rule} | ${form} | ${reason} | @${at(range)}`,
    ),
    ...plan.problems
      .filter(({ rule }) => rule !== 'format/front-matter-missing')
      .map(
        ({ rule, code, range, params }) =>
          `${rule}#${code} @${at(range)} ${params ? JSON.stringify(params) : ''}`,
      ),
  ];
}

it.each<[text: string, ...read: string[]]>([
  [
    '---\nzhibi: 1\naccount: Acme\nowner: Kim\nteam: [Ann, Bo]\nreviewBy: 2022-12-01\ndecision: pursue\nreason: x\nstage: pre-sale\nrules:\n  evidence/missing: off — drafts\n  source/stale: info\nparties: {dealers: partner, kids: end-user}\npeople:\n  - name: Ann Lee\n    title: CFO\n    role: [economic buyer, champion]\n    source: [a]\n  - {name: Bo, role: user buyer}\n---\n',
    'front | Acme | owner Kim | team Ann,Bo | pursue | pre-sale | review 2022-12-01 | rules evidence/missing=off@evidence/missing: off — drafts,source/stale=info@source/stale: info | parties dealers=partner@dealers: partner,kids=end-user@kids: end-user',
    'person | Ann Lee | CFO | economic-buyer,champion | frontMatter | @name: Ann Lee | cites a@a',
    'person | Bo | null | user-buyer | frontMatter | @{name: Bo, role: user buyer} | cites ',
  ],
  [
    '---\nzhibi: 1\nacount: Acme\nownr: Kim\nfoo: 1\nreviewBy: 2022-13-01\ndecision: maybe\nparties: {kids: nobody}\n---\n',
    'front | null | owner  | team  | null | null | review null | rules  | parties ',
    'format/unknown-key#near @acount {"key":"acount","near":"account"}',
    'format/unknown-key#near @ownr {"key":"ownr","near":"owner"}',
    'format/unknown-key#unknown @foo {"key":"foo"}',
    'format/invalid-value#impossibleDate @2022-13-01 {"value":"2022-13-01"}',
    'format/invalid-value#list @maybe {"key":{"field":"frontMatterKey","term":"decision"},"value":"maybe","allowed":[{"field":"decision","term":"pursue"},{"field":"decision","term":"nurture"},{"field":"decision","term":"drop"},{"field":"decision","term":"undecided"}]}',
    'format/invalid-value#list @nobody {"key":{"field":"frontMatterKey","term":"parties"},"value":"nobody","allowed":[{"field":"party","term":"customer"},{"field":"party","term":"end-user"},{"field":"party","term":"payer"},{"field":"party","term":"partner"}]}',
  ],
  [
    '---\nzhibi: 1\n# zhibi-disable-next-line format/unknown-key: ours\nfoo: 1\n---\n\n<p>x</p> <!-- zhibi-disable-next-line evidence/missing: y -->\n',
    'front | null | owner  | team  | null | null | review null | rules  | parties ',
    'switch | format/unknown-key | yaml-next-line | ours | @# zhibi-disable-next-line format/unknown-key: ours',
    'switch | evidence/missing | next-line | y | @<!-- zhibi-disable-next-line evidence/missing: y -->',
    'format/unknown-key#unknown @foo {"key":"foo"}',
  ],
  [
    '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nends: [2021-12-31, 2022-12-31]\nrevenue: 1,000 | 1,200\nnetIncome: (50) | 8.5亿\nassets: -- | 1200\nsource: [fy, "x", ^z]\npeers:\n  - entity: Brick\n    revenue: 5 | 6\n    source: [b]\n  - {entity: Clay, currency: EUR, unit: thousand, periods: [2022], revenue: 7}\n```\n',
    'roe | Acme | USD | 1000000 | unit true | currency true | fy@fy,x@x,z@z | invalid false | 2021→2021-12-31,2022→2022-12-31 | revenue 1000000000/1200000000 ; netIncome -50000000/850000000 ; assets /1200000000',
    'peer | Brick | b',
    'peer | Clay | ',
    'peer rows | Brick | USD | 1000000 | 2021,2022 | revenue 5000000/6000000',
    'peer rows | Clay | EUR | 1000 | 2022 | revenue 7000',
  ],
  [
    '```roe\nentity: Acme\ncurrency: Talers\nunit: dozen\nperiods: [2021, 2022]\nrevenue: 1,000, 1,200\nturnover: x\nfoo: 1\n```\n',
    'roe | Acme | null | null | unit true | currency true |  | invalid true | 2021,2022 | ',
    'roe/invalid#unknown-unit @dozen {"value":"dozen"}',
    'roe/invalid#unknown-currency @Talers {"value":"Talers"}',
    'roe/invalid#not-a-number @1,000, 1,200 {"value":"1,000, 1,200"}',
    'roe/invalid#unknown-key @turnover {"key":"turnover"}',
    'roe/invalid#unknown-key @foo {"key":"foo"}',
  ],
  [
    '```roe\nentity: Acme\nperiods: 2022\nrevenue: 5 | 6\n```\n',
    'roe | Acme | null | null | unit false | currency false |  | invalid true | 2022 | ',
    'roe/invalid#ragged-row @5 | 6 {"count":2,"periods":1}',
  ],
  [
    '```roe\nentity: Acme\nperiods: [2021, 2022]\nrevenue: {a: 1}\n```\n',
    'roe | Acme | null | null | unit false | currency false |  | invalid true | 2021,2022 | ',
    'roe/invalid#not-a-number @{a: 1} {"value":"{…}"}',
  ],
  [
    '```roe\nentity: Acme\nperiods: [2021, 2022]\nrevenue: 5 | 6\n',
    'roe | Acme | null | null | unit false | currency false |  | invalid false | 2021,2022 | revenue 5/6',
  ],
  [
    '```segments\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nsegments:\n  Doors: {revenue: 600 | 700, grossProfit: 60 | 80}\n  Locks:\n    revenue: 400 | 500\n    profit: 40 | 50\n    profitName: EBITA\n  Keys: {netIncome: 1 | 2}\nsource: [ar]\n```\n',
    'segments | Acme | USD | Doors r 600000000/700000000 g 60000000/80000000 p /  ; Locks r 400000000/500000000 g / p 40000000/50000000 EBITA ; Keys r / g / p /  | ar',
    'roe/invalid#unknown-key @netIncome {"key":"netIncome"}',
  ],
  [
    '## Whitespace\n\n| Unit | Storage | Planning |\n| --- | --- | --- |\n| North | ours | (^deal) |\n| South | rival: Bolt |  |\n| | x | y |\n',
    'cell | North | Storage | other | ours',
    'cell | North | Planning | unknown | ',
    'cell | South | Storage | rival | Bolt',
    'cell | South | Planning | unknown | ',
  ],
  [
    '## Look\n\n<!--\n- A fact on stock. [^a]\n-->\n\n<!--\nroe\n-->\n',
    'format/near-miss#hidden @<!-- {}',
  ],
  [
    '## People\n\n- 👍 **Ann Lee** CFO\n- x **Bo Li** CIO\n',
    'person | Ann Lee | CFO |  | list | @👍 **Ann Lee** CFO | cites ',
    'person | x Bo Li CIO | null |  | list | @x **Bo Li** CIO | cites ',
  ],
  [
    '## Actions\n\n- call Kim by 9月1日\n- 9月1日 call\n- It was so on 9月1日 in their own words\n- call them\n',
    'format/near-miss#actionItem @call them {}',
    'format/near-miss#date @9月1日 {}',
    'format/near-miss#date @9月1日 {}',
    'format/near-miss#date @9月1日 {}',
  ],
  [
    '## Ask\n\n- How do you earn?\n- Note: how?\n- How? 答：so\n- Fine.\n',
    'format/near-miss#question @How do you earn? {}',
    'format/near-miss#question @Note: how? {}',
    'format/near-miss#question @How? 答：so {}',
  ],
])('%j', (text, ...expected) => {
  expect(said(readPlan(text, { path: 'p.account.md' }))).toEqual(expected);
});
