/** What is read of each kind of section, in one line for each thing. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import type { Claim, Plan } from '../../../../src/plan/model';

const SOURCES = '\n\n[^a]: media · Daily · 2022-09-01\n[^b]: media · Times · 2022-09-01\n';
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const told = (...parts: (string | number | false | null | undefined)[]) =>
  parts.filter(Boolean).join(' | ');
const list = (name: string, values: readonly string[]) => values.length > 0 && `${name} ${values}`;

function claim(one: Claim): string {
  return told(
    `${one.section}/${one.kind}`,
    one.text,
    list('sources', one.sources),
    list('cites', idsOf(one.citations)),
    list('inherits', idsOf(one.inherited)),
    list(
      'figures',
      one.figures.map(({ text }) => text),
    ),
    list('refers', idsOf(one.references)),
    list(
      'bound',
      one.boundFigures.map(({ scheme, entity, period, segment, metric }) =>
        [scheme, entity, period, segment, metric].filter(Boolean).join(':'),
      ),
    ),
    list(
      'against',
      one.against.map(({ text, sources }) => `${text}[${sources}]`),
    ),
    one.shift && `shift ${JSON.stringify(one.shift)}`,
    one.id && `^${one.id}`,
    one.table && 'table',
    list(
      'links',
      one.links.map(({ url }) => url),
    ),
  );
}

/** Everything but the claims, kind by kind. */
function others(plan: Plan): string[] {
  return [
    ...plan.questions.map(({ text, form, asked, step, id, answers }) =>
      told(
        'q',
        text,
        form,
        asked && 'asked',
        step && `step ${step}`,
        id && `^${id}`,
        list(
          'answers',
          answers.map((a) => `${a.text}[${a.sources}]${a.open ? '?' : ''}`),
        ),
      ),
    ),
    ...plan.pains.map(({ text, importance, hiddenness, sources }) =>
      told(
        'pain',
        text,
        importance && `importance ${importance}`,
        hiddenness && `hiddenness ${hiddenness}`,
        list('sources', sources),
      ),
    ),
    ...plan.needs.map((one) =>
      told(
        'need',
        one.party ?? `(${one.name})`,
        one.need,
        one.answer && `→ ${one.answer}`,
        list('sources', one.sources),
      ),
    ),
    ...plan.hypotheses.map(({ text, verdict, id, sources }) =>
      told('hyp', text, verdict, id && `^${id}`, list('sources', sources)),
    ),
    ...plan.fit.map(({ criterion, score, of, sources }) =>
      told('fit', criterion, `${score}/${of}`, list('sources', sources)),
    ),
    ...plan.actions.map(({ done, due, owner, text }) =>
      told('act', done ? 'done' : 'open', due, owner, text),
    ),
    ...plan.suppressions.map(({ rule, form, reason }) => told('switch', rule, form, reason)),
    ...plan.problems
      .filter(({ rule }) => rule !== 'format/front-matter-missing')
      .map(({ rule, code }) => `${rule}#${code}`),
  ];
}

it.each<[text: string, ...read: string[]]>([
  [
    '## Look\n\n- Stock grew by 12%. [^a] ^stock',
    'look/fact | Stock grew by 12%. | sources a | cites a | figures 12% | ^stock',
  ],
  ['## Look\n\n- Inference: stock grows. (^stock)', 'look/inference | stock grows. | refers stock'],
  ['## Look\n\n- Hypothesis: it grows. [^a]', 'look/hypothesis | it grows. | sources a | cites a'],
  ['## Look\n\n- Open: does it grow?', 'look/open | does it grow?'],
  [
    '## Look\n\n- Stock grew. [^a]\n  - By region: north 5%.\n  - South 3%. [^b]',
    'look/fact | Stock grew. | sources a | cites a',
    'look/fact | By region: north 5%. | sources a | inherits a | figures 5%',
    'look/fact | South 3%. | sources b,a | cites b | inherits a | figures 3%',
  ],
  [
    '## Look\n\n- Stock grew. [^a]\n  - Against: it fell by 3%. [^b]',
    'look/fact | Stock grew. | sources a | cites a | against it fell by 3%.[b]',
  ],
  [
    '## Look\n\nA sentence on stock. [^a] Another of 5%.',
    'look/fact | A sentence on stock. Another of 5%. | sources a | cites a | figures 5%',
  ],
  [
    '## Look\n\n- Stock:\n  - grew in the north. [^a]\n  - fell in the south.',
    'look/fact | grew in the north. | sources a | cites a',
    'look/fact | fell in the south.',
  ],
  [
    '## Look\n\n| Row | 2021 |\n| --- | --- |\n| Stock [^a] | 12% |',
    'look/fact | Row | 2021 | sources a | cites a | figures 12% | table',
  ],
  [
    '## Look\n\n| Stock | 5.2 m EUR |\n| --- | --- |',
    'look/fact | Stock | 5.2 m EUR | figures 5.2 m EUR | table',
  ],
  // The id of a source that a Chinese keyboard kept from being one cites nothing.
  [
    '## Look\n\n- [^c]： media · Daily · 2022\n- They grow. [^a]',
    'look/fact | They grow. | sources a | cites a',
  ],
  [
    '## Look\n\n- Sales of [12 m](roe:Acme/2022/revenue) and [3](segments:Acme/2022/Doors/revenue). [^a]',
    'look/fact | Sales of 12 m and 3. | sources a | cites a | bound roe:Acme:2022:revenue,segments:Acme:2022:Doors:revenue',
  ],
  [
    '## Look\n\n- See [them](https://x.example) and [below](#needs).',
    'look/fact | See them and below. | links https://x.example,#needs',
  ],
  [
    '## Look\n\n- Shift: from stores → to online [^a]',
    'look/shift | from stores → to online | sources a | cites a | shift {"from":"from stores","to":"to online"}',
  ],
  [
    '## 望\n\n- 推断：库存下降。(^k)\n- 待查：库存？\n- 假设：库存下降。\n- 反证：库存上升。[^a]',
    'look/inference | 库存下降。 | refers k',
    'look/open | 库存？',
    'look/hypothesis | 库存下降。',
  ],
  [
    '## Listen\n\n- One. [^a][^a]\n- Two. [^zz]',
    'listen/fact | One. | sources a | cites a,a',
    'listen/fact | Two. | cites zz',
  ],
  [
    '## Ask\n\n- [ ] How does your business work? #business ^q1\n- [x] Do you plan to grow? #strategy\n  - Yes, in the north. [^a]\n  - Open: when?',
    'ask/fact | Yes, in the north. | sources a | cites a',
    'ask/open | when?',
    'q | How does your business work? | open | step business | ^q1',
    'q | Do you plan to grow? | closed | asked | step strategy | answers Yes, in the north.[a],when?[]?',
  ],
  [
    '## Ask\n\n- [x] 贵司今年的重点是什么？ #战略\n  - 海外。[^a]',
    'ask/fact | 海外。 | sources a | cites a',
    'q | 贵司今年的重点是什么？ | open | asked | step strategy | answers 海外。[a]',
  ],
  [
    '## Ask\n\n- Pain: boxes fill the room · importance: high · hiddenness: low [^a]\n- Pain: late trucks',
    'pain | boxes fill the room | importance high | hiddenness low | sources a',
    'pain | late trucks',
  ],
  // A field that rates nothing is part of what hurts.
  [
    '## 问\n\n- 痛点：盘点慢 · 影响：三天 · 重要性：高',
    'pain | 盘点慢 · 影响：三天 | importance high',
  ],
  // Neither a doubt about an answer nor a question behind it is an answer.
  [
    '## Ask\n\n- [x] How do you count?\n  - By hand. [^a]\n    - Against: one depot scans.\n    - [ ] Which depot?',
    'ask/fact | By hand. | sources a | cites a | against one depot scans.[]',
    'q | How do you count? | open | asked | answers By hand.[a]',
    'q | Which depot? | open',
  ],
  // Ratings on the lines below it are the pain's, up to a line that says something else.
  [
    '## 问\n\n- 痛点: 慢\n- 重要性: 高\n- 隐蔽性: 低\n- 痛点: 贵\n- 别的 · 重要性: 高',
    'pain | 慢 | importance high | hiddenness low',
    'pain | 贵',
  ],
  [
    '## 问\n\n- 痛点: 占地方，重要性: 高；隐蔽性: 低',
    'pain | 占地方 | importance high | hiddenness low',
  ],
  [
    '## Needs\n\n- customer: less cash in stock → a forecast by store [^a]\n- end-user: fewer clicks\n- Unknown party: x → y',
    'needs/fact | customer: less cash in stock → a forecast by store | sources a | cites a',
    'needs/fact | end-user: fewer clicks',
    'needs/fact | Unknown party: x → y',
    'need | customer | less cash in stock | → a forecast by store | sources a',
    'need | end-user | fewer clicks',
    'need | (Unknown party) | x | → y',
  ],
  [
    '## 需求\n\n- 客户：少占资金 → 分店预测[^a]',
    'needs/fact | 客户：少占资金 → 分店预测 | sources a | cites a',
    'need | customer | 少占资金 | → 分店预测 | sources a',
  ],
  [
    '## Hypotheses\n\n- A forecast lowers stock. ^h1\n  - Verdict: confirmed [^a]\n- Suppliers share data.',
    'hyp | A forecast lowers stock. | confirmed | ^h1 | sources a',
    'hyp | Suppliers share data.',
  ],
  [
    '## 假设\n\n- 甲。\n  - 结论: 证实了\n- 乙。\n  - 结论: 不清楚',
    'hyp | 甲。 | confirmed',
    'hyp | 乙。',
  ],
  [
    '## Fit\n\n- Match: 4/5 because of stock. [^a]\n- Need: 3 of 5\n- Entry: high',
    'fit/fact | Match: 4/5 because of stock. | sources a | cites a',
    'fit/fact | Need: 3 of 5',
    'fit/fact | Entry: high',
    'fit | Match | 4/5 | sources a',
    'fit | Need | null/null',
    'fit | Entry | null/null',
  ],
  [
    '## Actions\n\n- [ ] 2022-09-09 Kim: agree on the region\n- [x] Kim: done it · 2022-09-10\n- [ ] call them',
    'act | open | 2022-09-09 | Kim | agree on the region',
    'act | done | 2022-09-10 | Kim | done it',
    'act | open | call them',
  ],
  [
    '## Actions\n\n- [ ] 2022-09-09 Pat – send it\n- [ ] 2022-09-09 郭涛 拜访马总\n- [ ] 2022-09-09 Kim to call them',
    'act | open | 2022-09-09 | Pat | send it',
    'act | open | 2022-09-09 | 郭涛 | 拜访马总',
    'act | open | 2022-09-09 | Kim | call them',
  ],
  [
    '## Actions\n\n| What | Owner | Due |\n| --- | --- | --- |\n| Call | Kim | 2022-09-09 |',
    'act | open | 2022-09-09 | Kim | Call',
  ],
  [
    '<!-- zhibi-disable-next-line evidence/missing: a draft -->\n\n## Look\n\n<!-- zhibi-disable evidence/missing, source/stale -->\n- One.\n<!-- zhibi-enable evidence/missing -->\n- Two.',
    'look/fact | One.',
    'look/fact | Two.',
    'switch | evidence/missing | next-line | a draft',
    'switch | evidence/missing | block',
    'switch | source/stale | block',
  ],
  // What an opportunity's keys say is no claim; in a proposal only figures are.
  [
    '## Opportunities\n\n### A\n\n- Size: 2 m EUR\n- They grow by 6%.\n  - Next: call\n  - They sell more.',
    'opportunities/fact | They grow by 6%. | figures 6%',
    'opportunities/fact | They sell more.',
  ],
  ['## Proposal\n\n- We save 5%.\n- We are fast.', 'proposal/fact | We save 5%. | figures 5%'],
  [
    '## Look\n\n> Quoted. [^a]\n\n1. First. [^a]\n2. Second.\n\n* Third',
    'look/fact | First. | sources a | cites a',
    'look/fact | Second.',
    'look/fact | Third',
  ],
])('%j', (text, ...expected) => {
  const plan = readPlan(text + SOURCES, { path: 'p.account.md' });
  expect([...plan.claims.map(claim), ...others(plan)]).toEqual(expected);
});

it('a comment between a lead-in and what it leads to is passed over', () => {
  const of = (text: string) => readPlan(`${text}\n`, { path: 'a.account.md' });
  const nested = of('---\nzhibi: 1\n---\n\n## 望\n\n- 准备：[^a]\n  <!-- x -->\n  - 先去东南亚。');
  expect(nested.claims.map(({ text }) => text)).toEqual(['先去东南亚。']);
  const table = '| 年 | 收入 |\n|---|---|\n| 2021 | 5 |';
  const above = of(`---\nzhibi: 1\n---\n\n## 望\n\n收入：[^a]\n\n<!-- x -->\n\n${table}`);
  expect(above.claims.map(({ table, inherited }) => [table, inherited.length])).toEqual([
    [true, 1],
  ]);
});

it('says where citations and anchors stand', () => {
  const text = '## Look\n\n- [^a] They grow.[^b](p.52) ^stock\n- [^c]： media · Daily · 2022\n';
  const { citations, anchors } = readPlan(text, { path: 'a.account.md' });
  const written = [...citations, ...anchors].map(({ range }) => text.slice(range.start, range.end));
  expect(written).toEqual(['[^a]', '[^b]', '^stock']);
  expect(citations.map(({ locator }) => locator?.from ?? null)).toEqual([null, '52']);
});

it('offers a box to a question without one', () => {
  const text = '## 问\n\n- 渠道怎么分工？\n';
  const { problems } = readPlan(text, { path: 'a.account.md' });
  const [edit] = problems.flatMap(({ code, edits = [] }) => (code === 'question' ? edits : []));
  expect(edit && text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end)).toBe(
    '## 问\n\n- [ ] 渠道怎么分工？\n',
  );
});
