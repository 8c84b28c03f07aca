/** What changed between two versions of a plan, a sentence a change. */
import type { Word } from '../../index';
import { policyChangeWords } from './policyChanges';

/** One sentence a change; `{n|one|other}` as in the messages of rules. */
export const changeWords = {
  ...policyChangeWords,
  planRenamed: { en: 'Renamed from {from}', zh: '由 {from} 改名' },
  decision: { en: 'Decision: {from} → {to}', zh: '取舍：{from} → {to}' },
  frontMatter: { en: '{field}: {from} → {to}', zh: '{field}：{from} → {to}' },
  roe: {
    en: 'ROE {from} → {to}{why} · {span}',
    zh: 'ROE {from} → {to}{why} · {span}',
  },
  roeGone: {
    en: 'ROE can no longer be computed (was {from}, {period})',
    zh: 'ROE 算不出来了（原为 {from}，{period}）',
  },
  blockAdded: {
    en: 'Figures added: {entity} ({periods})',
    zh: '新增数据块：{entity}（{periods}）',
  },
  blockRemoved: { en: 'Figures removed: {entity}', zh: '删除数据块：{entity}' },
  peerAdded: { en: 'Peer added: {entity} ({periods})', zh: '新增同行：{entity}（{periods}）' },
  peerRemoved: { en: 'Peer removed: {entity}', zh: '删除同行：{entity}' },
  periodAdded: { en: '{entity}: {periods} added', zh: '{entity}：新增 {periods}' },
  periodRemoved: { en: '{entity}: {periods} removed', zh: '{entity}：删除 {periods}' },
  rowValue: {
    en: '{entity} · {period} · {metric}: {from} → {to}',
    zh: '{entity} · {period} · {metric}：{from} → {to}',
  },
  openingValue: {
    en: '{entity} · opening balance · {metric}: {from} → {to}',
    zh: '{entity} · 期初 · {metric}：{from} → {to}',
  },
  reportedValue: {
    en: '{entity} · {period} · {metric} (published): {from} → {to}',
    zh: '{entity} · {period} · {metric}（披露）：{from} → {to}',
  },
  blockField: { en: '{entity} · {field}: {from} → {to}', zh: '{entity} · {field}：{from} → {to}' },
  segmentAdded: { en: '{entity}: segment {name} added', zh: '{entity}：新增分部 {name}' },
  segmentRemoved: { en: '{entity}: segment {name} removed', zh: '{entity}：删除分部 {name}' },
  segmentValue: {
    en: '{entity} · {name} · {period} · {metric}: {from} → {to}',
    zh: '{entity} · {name} · {period} · {metric}：{from} → {to}',
  },
  personAdded: { en: 'Person added: {name} ({what})', zh: '新增关键人：{name}（{what}）' },
  personRemoved: { en: 'Person removed: {name} ({what})', zh: '删除关键人：{name}（{what}）' },
  personSupport: { en: '{name}: {from} → {to}', zh: '{name}：{from} → {to}' },
  personField: { en: '{name} · {field}: {from} → {to}', zh: '{name} · {field}：{from} → {to}' },
  personLostSource: {
    en: 'Nothing is cited for {name} any more',
    zh: '关键人{name}不再有来源',
  },
  claimAdded: { en: 'New statement: “{text}”', zh: '新增陈述：“{text}”' },
  claimAddedBare: {
    en: 'New statement without a source: “{text}”',
    zh: '新增陈述，没有来源：“{text}”',
  },
  claimRemoved: { en: 'Statement removed: “{text}”', zh: '删除陈述：“{text}”' },
  claimReworded: { en: 'Statement changed: “{from}” → “{to}”', zh: '陈述改动：“{from}” → “{to}”' },
  claimMoved: {
    en: 'Statement moved from {from} to {to}: “{text}”',
    zh: '陈述从“{from}”移到“{to}”：“{text}”',
  },
  claimKind: { en: '{from} → {to}: “{text}”', zh: '{from} → {to}：“{text}”' },
  claimNowFact: {
    en: '{from} is now stated as a fact: “{text}”',
    zh: '{from}改成了事实陈述：“{text}”',
  },
  claimNowFactBare: {
    en: '{from} is now stated as a fact, without a source: “{text}”',
    zh: '{from}改成了事实陈述，没有来源：“{text}”',
  },
  claimNoFact: {
    en: 'Fact is now marked {to}: “{text}”',
    zh: '事实陈述改标为{to}：“{text}”',
  },
  claimLostSource: {
    en: 'Statement lost its only source ({sources}): “{text}”',
    zh: '陈述失去唯一来源（{sources}）：“{text}”',
  },
  claimLostSources: {
    en: 'Statement lost all its sources ({sources}): “{text}”',
    zh: '陈述失去全部来源（{sources}）：“{text}”',
  },
  claimSupported: {
    en: 'Statement has a source now ({sources}): “{text}”',
    zh: '陈述补上来源（{sources}）：“{text}”',
  },
  claimSources: {
    en: 'Statement cites {to} instead of {from}: “{text}”',
    zh: '陈述的来源由 {from} 改为 {to}：“{text}”',
  },
  againstAdded: {
    en: 'Counter-evidence added: “{against}”, against “{text}”',
    zh: '新增反证：“{against}”，针对“{text}”',
  },
  againstRemoved: {
    en: 'Counter-evidence removed: “{against}”, against “{text}”',
    zh: '删除反证：“{against}”，针对“{text}”',
  },
  fitAdded: { en: 'Fit, new: {criterion} {score}', zh: '选择依据新增：{criterion} {score}' },
  fitRemoved: { en: 'Fit, removed: {criterion} {score}', zh: '选择依据删除：{criterion} {score}' },
  fitScore: { en: 'Fit, {criterion}: {from} → {to}', zh: '选择 · {criterion}：{from} → {to}' },
  fitReason: {
    en: 'Fit, why {criterion}: “{from}” → “{to}”',
    zh: '选择 · {criterion}的理由：“{from}” → “{to}”',
  },
  fitLostSource: {
    en: 'Fit, {criterion}: lost its source',
    zh: '选择 · {criterion}：失去来源',
  },
  questionAdded: { en: 'Question added: {text}', zh: '新增问题：{text}' },
  questionRemoved: { en: 'Question removed: {text}', zh: '删除问题：{text}' },
  questionReworded: {
    en: 'Question changed: “{from}” → “{to}”',
    zh: '问题改动：“{from}” → “{to}”',
  },
  questionAsked: { en: 'Asked: {text}', zh: '已问：{text}' },
  questionNotAsked: { en: 'No longer ticked: {text}', zh: '取消勾选：{text}' },
  questionAnswered: {
    en: 'Question answered: {text} — {answer}',
    zh: '问题有了回答：{text}——{answer}',
  },
  answerAdded: { en: 'Further answer to {question} — {text}', zh: '补充回答：{question}——{text}' },
  answerRemoved: { en: 'Answer removed: {question} — {text}', zh: '删除回答：{question}——{text}' },
  answerReworded: { en: 'Answer changed: “{from}” → “{to}”', zh: '回答改动：“{from}” → “{to}”' },
  answerLostSource: { en: 'Answer lost its source: “{text}”', zh: '回答失去来源：“{text}”' },
  painAdded: { en: 'Pain found: {text}', zh: '新增痛点：{text}' },
  painAddedRated: {
    en: 'Pain found: {text} (importance: {importance}, hiddenness: {hiddenness})',
    zh: '新增痛点：{text}（重要性：{importance}，隐蔽性：{hiddenness}）',
  },
  painRemoved: { en: 'Pain removed: {text}', zh: '删除痛点：{text}' },
  painReworded: { en: 'Pain changed: “{from}” → “{to}”', zh: '痛点改动：“{from}” → “{to}”' },
  painRated: {
    en: 'Pain “{text}” · {field}: {from} → {to}',
    zh: '痛点“{text}” · {field}：{from} → {to}',
  },
  needAdded: { en: 'Need of {name} added: {text}', zh: '新增{name}的需求：{text}' },
  needRemoved: { en: 'Need of {name} removed: {text}', zh: '删除{name}的需求：{text}' },
  needReworded: { en: 'Need of {name}: “{from}” → “{to}”', zh: '{name}的需求：“{from}” → “{to}”' },
  needAnswer: {
    en: 'How we meet the need of {name}: {from} → {to}',
    zh: '怎么满足{name}：{from} → {to}',
  },
  needLostSource: {
    en: 'Need of {name} lost its source: {text}',
    zh: '{name}的需求失去来源：{text}',
  },
  hypothesisAdded: { en: 'Hypothesis added: {text}', zh: '新增假设：{text}' },
  hypothesisRemoved: { en: 'Hypothesis removed: {text}', zh: '删除假设：{text}' },
  hypothesisReworded: {
    en: 'Hypothesis changed: “{from}” → “{to}”',
    zh: '假设改动：“{from}” → “{to}”',
  },
  verdict: { en: 'Hypothesis {to}: {text}', zh: '假设{to}：{text}' },
  verdictWithdrawn: { en: 'Verdict withdrawn: {text}', zh: '假设的结论撤回：{text}' },
  opportunityAdded: { en: 'Opportunity added: {title}', zh: '新增机会：{title}' },
  opportunityRemoved: { en: 'Opportunity removed: {title}', zh: '删除机会：{title}' },
  opportunityRenamed: { en: 'Opportunity: {from} → {to}', zh: '机会改名：{from} → {to}' },
  opportunityField: {
    en: '{title} · {field}: {from} → {to}',
    zh: '{title} · {field}：{from} → {to}',
  },
  opportunityLostSource: {
    en: 'Opportunity rests on no source any more: {title}',
    zh: '机会失去全部依据：{title}',
  },
  actionAdded: { en: 'Action added: {due} {owner}: {text}', zh: '新增行动：{due} {owner}：{text}' },
  actionAddedDone: {
    en: 'Action added, already done: {due} {owner}: {text}',
    zh: '新增行动，已经完成：{due} {owner}：{text}',
  },
  actionRemoved: {
    en: 'Action removed: {due} {owner}: {text}',
    zh: '删除行动：{due} {owner}：{text}',
  },
  actionReworded: { en: 'Action changed: “{from}” → “{to}”', zh: '行动改动：“{from}” → “{to}”' },
  actionDone: { en: 'Done: {text} ({owner})', zh: '完成：{text}（{owner}）' },
  actionReopened: { en: 'No longer done: {text}', zh: '改回未完成：{text}' },
  actionDue: { en: 'Due {from} → {to}: {text}', zh: '期限 {from} → {to}：{text}' },
  actionOwner: { en: 'Owner {from} → {to}: {text}', zh: '负责人 {from} → {to}：{text}' },
  sourceAdded: { en: 'Source added: {title}', zh: '新增来源：{title}' },
  sourceRemoved: { en: 'Source removed: {title}', zh: '删除来源：{title}' },
  sourceRenamed: { en: 'Source [{from}] is now [{to}]', zh: '来源 [{from}] 改名为 [{to}]' },
  sourceRenewed: {
    en: 'Source renewed, {from} → {to}: {title}',
    zh: '来源已更新，{from} → {to}：{title}',
  },
  sourceField: {
    en: 'Source “{title}” · {field}: {from} → {to}',
    zh: '来源“{title}” · {field}：{from} → {to}',
  },
} as const satisfies Record<string, Word>;

/** Several changes of one kind, told together. */
export const groupWords = {
  claimAdded: { en: '{n} new statements', zh: '新增 {n} 条陈述' },
  claimRemoved: { en: '{n} statements removed', zh: '删除 {n} 条陈述' },
  questionAdded: { en: '{n} questions added', zh: '新增 {n} 个问题' },
  questionAnswered: { en: '{n} questions answered', zh: '{n} 个问题有了回答' },
  sourceAdded: { en: '{n} sources added', zh: '新增 {n} 个来源' },
  sourceRenewed: { en: '{n} sources renewed', zh: '更新 {n} 个来源' },
  actionAdded: { en: '{n} actions added', zh: '新增 {n} 项行动' },
  actionDone: { en: '{n} actions done', zh: '完成 {n} 项行动' },
} as const satisfies Record<string, Word>;

/** How much of a plan a switch covers. */
export const reachWords = {
  line: { en: 'for one line', zh: '对一行' },
  stretch: { en: 'for a stretch', zh: '对一段内容' },
  rest: { en: 'for all that follows', zh: '对此后全部内容' },
  plan: { en: 'for the whole plan', zh: '对整份计划' },
} as const satisfies Record<string, Word>;

/** Parts of a source that are known by their shape and have no keyword. */
export const partWords = {
  kind: { en: 'kind', zh: '种类' },
  title: { en: 'title', zh: '标题' },
  date: { en: 'date', zh: '日期' },
  grade: { en: 'grade', zh: '评级' },
  url: { en: 'link', zh: '链接' },
} as const satisfies Record<string, Word>;
