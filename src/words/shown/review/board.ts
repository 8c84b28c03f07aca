/** The accounts board: values, days, and what else the days could do. */
import type { Word } from '../../index';

export const boardWords = {
  title: { en: 'Accounts board', zh: '客户取舍盘' },
  expected: { en: 'Expected', zh: '预期' },
  proven: { en: 'Of which backed', zh: '其中有据' },
  days: { en: 'Days', zh: '人天' },
  aDay: { en: 'A day', zh: '每人天' },
  elsewhere: { en: 'Days elsewhere', zh: '换给别家' },
  owner: { en: 'Owner', zh: '负责人' },
  evidence: { en: 'Independent evidence', zh: '有旁证' },
  fit: { en: 'Fit', zh: '适合度' },
  decision: { en: 'Decision', zh: '取舍' },
  account: { en: 'Account', zh: '客户' },
  potential: { en: 'Potential', zh: '盘子' },
  used: {
    en: 'Days a quarter: {used} of {capacity}',
    zh: '每季人力：用了 {used} 天，共 {capacity} 天',
  },
  usedOver: {
    en: 'Days a quarter: {used} of {capacity}, {over} too many',
    zh: '每季人力：要 {used} 天，只有 {capacity} 天，超 {over} 天',
  },
  usedOnly: { en: 'Days a quarter: {used}', zh: '每季人力：{used} 天' },
  withoutDays: {
    en: 'Days not stated (effort): {accounts}',
    zh: '没写投入多少天：{accounts}',
  },
  together: { en: 'Pursued together: {sums}', zh: '主攻合计：{sums}' },
  total: {
    en: '{money} expected, only {share} of it backed',
    zh: '预期 {money}，只有 {share} 有据',
  },
  totalBacked: {
    en: '{money} expected, {share} of it backed',
    zh: '预期 {money}，{share} 有据',
  },
  unsized: {
    en: '{n|open opportunity|open opportunities} without size or certainty: not counted',
    zh: '{n} 个机会没写规模或确定性，没有计入',
  },
  certainties: {
    en: 'Counted as: high {high}, medium {medium}, low {low}; a percentage as written',
    zh: '折算：高 {high}、中 {medium}、低 {low}；写了百分比的按百分比',
  },
  rates: { en: 'Converted, for size only: {rates}', zh: '按汇率折算，只用来比大小：{rates}' },
  rate: { en: '1 {from} = {rate} {to}', zh: '1 {from} = {rate} {to}' },
  several: {
    en: 'Several currencies, not added up; "fx" in .zhibi.yaml gives the rates.',
    zh: '币种不同，没有相加；要比较，请在 .zhibi.yaml 的“汇率”里写折算率。',
  },
  drop: { en: 'Give up {drop}: that frees {days|day|days}', zh: '放弃{drop}，腾出 {days} 天' },
  dropTake: {
    en: 'Give up {drop}: that frees {days|day|days}, enough for {take}: {gain}.',
    zh: '放弃{drop}，腾出 {days} 天，够做{take}：{gain}。',
  },
  dropOnly: {
    en: 'More is pursued than the days or the cap allow. Give up {drop}, which frees {days|day|days}: {gain}.',
    zh: '摊子铺得太大。放弃{drop}，腾出 {days} 天：{gain}。',
  },
  takeOnly: {
    en: 'There is room for {take}: {gain}.',
    zh: '还有余力，够做{take}：{gain}。',
  },
  more: {
    en: '{money} more expected ({proven} of it backed)',
    zh: '预期多 {money}（其中 {proven}有据）',
  },
  less: {
    en: '{money} less expected, the least that can be lost',
    zh: '预期少 {money}，已是损失最小的办法',
  },
  moreThin: {
    en: 'on thin evidence (only {share} backed), {money} more expected',
    zh: '依据还薄（只有 {share} 有据），预期多 {money}',
  },
  suggestion: { en: 'What the days could do', zh: '这些天还能怎么用' },
  chart: {
    en: 'Fit (right) against independent evidence (up); the larger the circle, the more is expected',
    zh: '横轴适合度、纵轴旁证；圆越大，预期越高',
  },
  noPlace: {
    en: 'Without fit or evidence, not in the chart: {accounts}',
    zh: '没有适合度打分或事实，图上没有：{accounts}',
  },
  none: { en: '–', zh: '–' },
  stage: { en: 'Stage', zh: '阶段' },
  untouched: { en: 'Not looked into', zh: '未触达' },
  room: { en: '{unknown} of {units} × {offerings}', zh: '{units} × {offerings} 格里 {unknown} 格' },
  rooms: {
    en: 'Not looked into: {unknown} of {cells|cell|cells} in the whitespace of {n|account|accounts}',
    zh: '{n} 家的空白地图共 {cells} 格，未触达 {unknown} 格',
  },
  tryIt: { en: 'Try it out', zh: '试一试' },
  all: { en: 'All', zh: '全部' },
  someShown: {
    en: '{shown} of {all} accounts shown; the sums are of all.',
    zh: '显示 {shown} 家，共 {all} 家；合计按全部客户算。',
  },
  allShown: { en: '{all|account|accounts}', zh: '共 {all} 家客户' },
  noneHere: {
    en: 'There is no account plan in this workspace yet.',
    zh: '这个工作区里还没有客户计划。',
  },
  tried: {
    en: '{n|decision|decisions} tried out, not written yet',
    zh: '试改了 {n} 家的取舍，还没写进计划',
  },
  nothingTried: {
    en: 'Choose another decision in the table to see what it changes.',
    zh: '在表里点另一个取舍，看看合计怎么变。',
  },
  back: { en: 'Take back', zh: '都改回去' },
  write: { en: 'Write decisions…', zh: '写进计划…' },
  writeNow: { en: 'Write decisions', zh: '写进计划' },
  cancel: { en: 'Cancel', zh: '取消' },
  whyTitle: { en: 'A reason for each decision', zh: '每家写一句理由' },
  whyHint: {
    en: 'They go into the front matter of the plans, all in one step that can be undone.',
    zh: '会写进各份计划的开头，一步写完，一步可撤销。',
  },
  change: { en: '{name}: {from} → {to}', zh: '{name}：{from} → {to}' },
  reason: { en: 'Reason', zh: '理由' },
  revisit: { en: 'What would bring us back (optional)', zh: '回头条件（可不写）' },
  until: { en: 'So far: {text}', zh: '现在写的：{text}' },
  openPlan: { en: 'Open the plan of {name}', zh: '打开{name}的计划' },
  sortBy: { en: 'Sort by {column}', zh: '按{column}排序' },
  decisionOf: { en: 'Decision on {name}', zh: '{name}的取舍' },
  table: { en: 'Accounts', zh: '客户' },
  wrote: {
    en: '{n|decision|decisions} written. Undo takes them all back.',
    zh: '已写进 {n} 份计划；撤销一次就全部改回。',
  },
  changedSince: {
    en: 'Nothing written: {accounts} changed meanwhile. Look at the board again.',
    zh: '没有写：{accounts}的计划刚被改过，请再看一眼。',
  },
  unwritable: {
    en: 'Nothing written: the front matter of {accounts} can’t take it. Write that decision by hand.',
    zh: '没有写：{accounts}的计划开头写不进去，请手工改。',
  },
  notebookDirty: {
    en: 'Nothing written: {accounts} is open as a notebook with unsaved changes. Save it first.',
    zh: '没有写：{accounts}的笔记本里有没保存的改动，请先保存。',
  },
  writeFailed: { en: 'Nothing written: the editor refused.', zh: '没有写：编辑器没有接受。' },
  day: { en: 'As of {day}', zh: '截至 {day}' },
  overCapacity: {
    en: 'The pursued accounts need {used} days a quarter, and there are {capacity}. Give one up, or say where the days come from.',
    zh: '主攻客户一季要 {used} 人天，只有 {capacity} 人天。请放弃一家，或说清人从哪里来。',
  },
  overCap: {
    en: '{pursued} accounts are pursued, {limit} allowed by {path}.',
    zh: '主攻了 {pursued} 家，{path} 只许 {limit} 家。',
  },
  wallPerson: {
    en: '{name} stands in the plans for {one} and {other}, which are to be kept apart.',
    zh: '{one}和{other}要隔离，两份计划里却都有{name}。',
  },
  wallTeam: {
    en: '{name} works on {one} and {other}, which are to be kept apart.',
    zh: '{one}和{other}要隔离，我方却都有{name}。',
  },
  wallSource: {
    en: 'The confidential source "{name}" is used for {one} and {other}, which are to be kept apart.',
    zh: '{one}和{other}要隔离，却用了同一份保密来源“{name}”。',
  },
  fitIncomplete: {
    en: 'Pursued without a score for {criteria}.',
    zh: '主攻客户，却没给这几条打分：{criteria}。',
  },
  problems: { en: 'To settle', zh: '要处理' },
} as const satisfies Record<string, Word>;
