/** What is read of people, however a line is written. */
import { expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';
import type { Person } from '../../../../../src/plan/model';

/** All that is known of somebody, in one line. */
function said(p: Person): string {
  const parts = [
    p.name,
    p.title && `title ${p.title}`,
    p.roles.length > 0 && `roles ${p.roles}`,
    p.partyName && `party ${p.party ?? '?'}:${p.partyName}`,
    p.influence && `influence ${p.influence}`,
    p.support && `support ${p.support}`,
    p.response && `response ${p.response}`,
    p.coverage && `coverage ${p.coverage}`,
    p.reportsTo && `to ${p.reportsTo.value}`,
    p.cares.length > 0 && `cares ${p.cares}`,
    p.id && `^${p.id}`,
    p.from !== 'list' && p.from,
  ];
  return parts.filter(Boolean).join(' | ');
}

it.each<[text: string, ...read: string[]]>([
  [
    '- Ann Lee · CFO · economic buyer · influence: high · support: supporter · coverage: huge ^ann',
    'Ann Lee | title CFO | roles economic-buyer | influence high | support supporter | ^ann',
    'format/invalid-value#list',
  ],
  [
    '- 韩梅 · 市场总监 · 使用者 · 影响力: 4/5 · 支持度: +2',
    '韩梅 | title 市场总监 | roles user-buyer | influence high | support supporter',
  ],
  ['- 张总（CEO）：最终拍板', '张总 | title CEO | roles economic-buyer'],
  ['- 决策者：梁总（总经理）', '梁总 | title 总经理 | roles economic-buyer'],
  ['- 董事长：黄总', '黄总 | title 董事长'],
  ['- 马强：最终拍板，态度中立', '马强 | roles economic-buyer | support neutral'],
  ['- **张总** CEO，最终拍板', '张总 | title CEO | roles economic-buyer'],
  ['- ⭐ **张总** CEO，最终拍板', '张总 | title CEO | roles economic-buyer'],
  // Bold words further on aren't the name.
  ['- 张总，*代理*，**CEO**，最终拍板', '张总 | title 代理 | roles economic-buyer'],
  ['- **Ann Lee** – CFO, economic buyer', 'Ann Lee | title CFO | roles economic-buyer'],
  ['- 👤 Ann Lee | CFO | champion', 'Ann Lee | title CFO | roles champion'],
  ['- Ann Lee; CFO; champion', 'Ann Lee | title CFO | roles champion'],
  ['- Ann Lee, CFO, champion', 'Ann Lee | title CFO | roles champion'],
  ['- Ann Lee / CFO / champion', 'Ann Lee | title CFO | roles champion'],
  ['- Ann Lee — CFO — champion', 'Ann Lee | title CFO | roles champion'],
  // Between bars a comma is part of what is said; between commas each part says something.
  [
    '- Ann Lee | Head of stores, depots and returns',
    'Ann Lee | title Head of stores, depots and returns',
  ],
  ['- Ann Lee, CFO, wants a pilot, champion', 'Ann Lee | title CFO | roles champion'],
  // Behind a dash or a comma the job, and how often they were met.
  [
    '**Helen Osei** – Group FD – signs off – neutral',
    'Helen Osei | title Group FD | support neutral',
  ],
  ['- **Sir Alan Peake**, Chair. Never met.', 'Sir Alan Peake | title Chair | coverage none'],
  ['- **Ann Lee** – we talk weekly', 'Ann Lee'],
  ['- Ann Lee · CFO · never met', 'Ann Lee | title CFO | coverage none'],
  // A key without its colon, and a name before keys that follow commas.
  [
    '- 林主任，运动医学科主任，使用者，影响力高，态度支持，接触程度：多次',
    '林主任 | title 运动医学科主任 | roles user-buyer | influence high | support supporter | coverage multiple',
  ],
  [
    '- 吴婷，副总经理，使用者，影响力：高，态度：支持',
    '吴婷 | title 副总经理 | roles user-buyer | influence high | support supporter',
  ],
  ['- Ann Lee · CFO · influence high', 'Ann Lee | title CFO | influence high'],
  ['- Ann Lee · CFO · support staff', 'Ann Lee | title CFO'],
  // Over a table or a list a line with its number heads persons.
  [
    '（一）决策层\n\n| 姓名 | 职务 |\n| --- | --- |\n| 刘建国 | 董事长 |\n\n（二）使用层\n\n- 李强',
    '刘建国 | title 董事长 | table',
    '李强',
  ],
  ['- 总经理 马强', '马强 | title 总经理'],
  ['- 马强 总经理', '马强 | title 总经理'],
  ['- 车间主任老韦', '老韦 | title 车间主任'],
  [
    '- Name: Ann Lee · Title: CFO · Role: champion, economic buyer',
    'Ann Lee | title CFO | roles champion,economic-buyer',
  ],
  ['- 采购部：\n  - 王芳 · 采购经理', '王芳 | title 采购经理'],
  [
    '- Ann Lee\n  - Title: CFO\n  - Role: champion\n  - Support: neutral',
    'Ann Lee | title CFO | roles champion | support neutral',
  ],
  ['### Ana Ruiz\n\n- Title: CIO\n- Influence: 3', 'Ana Ruiz | title CIO | influence medium'],
  ['### Ana Ruiz\n\nSomething else.'],
  [
    '| Name | Title | Role | Influence |\n| --- | --- | --- | --- |\n| Ann Lee | CFO | economic buyer | high |\n| Bo | | | low |',
    'Ann Lee | title CFO | roles economic-buyer | influence high | table',
    'Bo | influence low | table',
  ],
  ['- Ann Lee · CFO · influence: 5', 'Ann Lee | title CFO | influence high'],
  ['- Ann Lee · CFO · influence: 6', 'Ann Lee | title CFO', 'format/invalid-value#list'],
  ['- Ann Lee · CFO · support: 0', 'Ann Lee | title CFO | support neutral'],
  ['- Ann Lee · CFO · support: -1', 'Ann Lee | title CFO | support non-supporter'],
  ['- Ann Lee · CFO · support: ?', 'Ann Lee | title CFO'],
  ['- Ann Lee · Role: CIO', 'Ann Lee | title CIO'],
  ['- Ann Lee · CFO · suport: neutral', 'Ann Lee | title CFO', 'format/near-miss#personField'],
  ['- Ann Lee · CFO · champoin', 'Ann Lee | title CFO', 'format/near-miss#personField'],
  [
    '- Ann Lee · CFO · reports to: Bo Li · cares: cash, growth · party: 王总公司',
    'Ann Lee | title CFO | party ?:王总公司 | to Bo Li | cares cash,growth',
  ],
  ['- Ann Lee · CFO · 内线（最终）', 'Ann Lee | title CFO'],
  ['张总 CEO', '张总 | title CEO'],
  ['**Ann Lee** CFO, economic buyer', 'Ann Lee | title CFO | roles economic-buyer'],
  ['We met several of them there.'],
  // What is said by the way names nobody.
  ['- 备注：钱总是科技部老大，还没见过'],
  ['- 注：黄总'],
  ['- **Note:** Dana is new there.'],
  ['- P.S.: ask Raj · CIO'],
  ['- 韩梅 · 市场总监\n- 说明：以上都见过', '韩梅 | title 市场总监'],
  // Near misses: somebody is called so, or has a remark behind them.
  ['- 朱注：财务总监', '朱注 | title 财务总监'],
  ['- 韩梅（备注：产假） · 市场总监', '韩梅（备注：产假） | title 市场总监'],
  ['- Note Larsen · CIO', 'Note Larsen | title CIO'],
  ['- 使用者：黄总', '黄总 | roles user-buyer'],
  // A side in the column of roles.
  [
    '| 姓名 | 采购角色 | 接触程度 |\n| --- | --- | --- |\n| 财政局 | 付款方 | 没见过 |\n| 老谭 | 使用者、付款方 | 经常 |\n| 小贺 | 打酱油 | 很熟 |',
    '财政局 | party payer:付款方 | coverage none | table',
    '老谭 | roles user-buyer | party payer:付款方 | coverage multiple | table',
    '小贺 | coverage in-depth | table',
    'format/invalid-value#list',
  ],
])('%j', (text, ...expected) => {
  const { people, problems } = readPlan(`## People\n\n${text}\n`, { path: 'p.account.md' });
  const told = problems.map(({ rule, code }) => `${rule}#${code}`);
  expect([...people.map(said), ...told]).toEqual(expected);
});
