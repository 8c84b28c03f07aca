/** What a reviewer reads: the semantic diff, the comment, the baseline, the portfolio. */
import type { Word } from '../../index';

/** One sentence a change; `{n|one|other}` as in the messages of rules. */
export const changeWords = {
  policyAdded: { en: 'Policy added, {field}{name}: {to}', zh: '新增团队设置，{field}{name}：{to}' },
  policyRemoved: {
    en: 'Policy removed, {field}{name} (was {from})',
    zh: '删除团队设置，{field}{name}（原为 {from}）',
  },
  policySet: {
    en: 'Policy, {field}{name}: {from} → {to}',
    zh: '团队设置，{field}{name}：{from} → {to}',
  },
  switchAdded: {
    en: 'Rule switched off {reach}: {rule} — {reason}',
    zh: '{reach}关掉规则：{rule}，理由：{reason}',
  },
  switchWithoutReason: {
    en: 'Rule switched off {reach} without a reason: {rule}',
    zh: '{reach}关掉规则，没写理由：{rule}',
  },
  switchCovers: {
    en: '{rule} is now switched off for {n|more line|more lines}: “{text}”',
    zh: '规则 {rule} 现在又对 {n} 行不起作用：“{text}”',
  },
  switchRemoved: {
    en: 'Rule no longer switched off {reach}: {rule}',
    zh: '{reach}恢复规则：{rule}',
  },
  ruleSet: { en: 'Severity of {rule} set to {to}', zh: '规则 {rule} 的级别改为{to}' },
  ruleUnset: { en: 'Severity of {rule} no longer set', zh: '规则 {rule} 恢复默认级别' },
  markSurer: {
    en: '{title} · {field}: {from} → {to}, and nothing new is cited for it',
    zh: '{title} · {field}：{from} → {to}，却没有新的依据',
  },
  markCounterWeakened: {
    en: 'Counter-evidence “{title}” rated down: {from} → {to}',
    zh: '反证“{title}”被调低评级：{from} → {to}',
  },
  markVerdict: {
    en: 'Hypothesis {to}, and no new source is cited: {text}',
    zh: '假设{to}，却没有新的来源：{text}',
  },
  markGrade: {
    en: 'Source “{title}” rated up: {from} → {to}, and no second source was found',
    zh: '来源“{title}”评级调高：{from} → {to}，却没有第二个来源',
  },
  markDate: {
    en: 'Source “{title}” has another date, {from} → {to}, and nothing else changed',
    zh: '来源“{title}”只改了日期：{from} → {to}，别的都没变',
  },
  markConfidence: {
    en: 'Source “{title}” is no longer marked as in confidence',
    zh: '来源“{title}”的保密标记没有了',
  },
  markSource: {
    en: 'Source “{title}” says otherwise of itself, and is the same document · {field}: {from} → {to}',
    zh: '来源“{title}”还是同一份材料，说法却变了 · {field}：{from} → {to}',
  },
  markSplit: {
    en: 'Source “{title}” is listed twice now: one document that counts as two',
    zh: '来源“{title}”重复列了：同一份材料算成了两个来源',
  },
  markFact: {
    en: '{from} is now stated as a fact, and nothing new is cited: “{text}”',
    zh: '{from}改成了事实陈述，却没有新的来源：“{text}”',
  },
  markCited: {
    en: 'Cited once more, from sources that were there before ({sources}): “{text}”',
    zh: '多引了原来就有的来源（{sources}），没有新的：“{text}”',
  },
  markPerson: {
    en: '{name} · {field}: {from} → {to}, and nothing new is cited',
    zh: '{name} · {field}：{from} → {to}，却没有新的来源',
  },
  planAdded: {
    en: 'New plan for {account}: {decision}, {claims|statement|statements}, {sources|source|sources}',
    zh: '新计划“{account}”：{decision}，{claims} 条陈述，{sources} 个来源',
  },
  planRemoved: {
    en: 'Plan for {account} removed ({decision}, {claims|statement|statements})',
    zh: '删除计划“{account}”（{decision}，{claims} 条陈述）',
  },
  pursuedRemoved: {
    en: 'Plan for {account} removed, an account that was pursued ({claims|statement|statements})',
    zh: '删除主攻客户“{account}”的计划（{claims} 条陈述）',
  },
  planHidden: {
    en: 'No longer checked: the plan for {account} now lies in {path}, a folder that is passed over',
    zh: '不再检查：“{account}”的计划移到了 {path}，那里的文件不检查',
  },
  planIgnored: {
    en: 'No longer checked: the policy ignores the plan for {account} at {path}',
    zh: '不再检查：团队设置忽略 {path}，“{account}”的计划就在那里',
  },
  planUnchecked: {
    en: 'Not checked: the new plan for {account} lies in {path}, a folder that is passed over',
    zh: '没检查：“{account}”的新计划放在 {path}，那里的文件不检查',
  },
  planNoPlan: {
    en: 'No longer checked: the plan for {account} is now {path}, which counts as no plan',
    zh: '不再检查：“{account}”的计划变成了 {path}，不再算计划',
  },
  planLink: {
    en: 'Not compared: the plan for {account} is now a link, {path}',
    zh: '没有比较：“{account}”的计划变成了链接 {path}',
  },
  planUnread: {
    en: 'Not compared: this plan can’t be read any more',
    zh: '没有比较：这份计划读不出来了',
  },
  planWasUnread: {
    en: 'Not compared: the earlier version of this plan can’t be read',
    zh: '没有比较：这份计划的上一版读不出来',
  },
  baseline: {
    en: 'Baseline {path}, known findings that fail no check: {from} → {to}',
    zh: '基线 {path} 改了，其中不算失败的已知问题：{from} → {to}',
  },
  submodule: {
    en: 'Not compared: the submodule {path} now stands at another commit',
    zh: '没有比较：子模块 {path} 换了提交',
  },
  gateKey: { en: '{field}: {from} → {to}', zh: '{field}：{from} → {to}' },
  invisibleAdded: {
    en: '{n|invisible character|invisible characters} added',
    zh: '新增 {n} 个看不见的字符',
  },
  conflictAdded: {
    en: '{n|conflict marker|conflict markers} added',
    zh: '新增 {n} 个冲突标记',
  },
  sourceAccess: {
    en: 'Source “{title}” may be used differently now: {from} → {to}',
    zh: '来源“{title}”的取得方式：{from} → {to}',
  },
  sourceUnmarked: {
    en: 'The title of source “{title}” no longer marks it as internal',
    zh: '来源“{title}”的标题不再标明是内部资料',
  },
  unreadText: {
    en: 'Text that isn’t read changed ({lines}): “{text}”',
    zh: '有不作为陈述读取的文字改动（{lines}）：“{text}”',
  },
  unreadTextGone: {
    en: 'Text that isn’t read was removed ({lines}): “{text}”',
    zh: '删掉了不作为陈述读取的文字（原{lines}）：“{text}”',
  },
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

export const diffWords = {
  why: { en: ' ({reason})', zh: '（{reason}）' },
  nothing: { en: 'No change in substance.', zh: '没有实质改动。' },
  heading: { en: 'What changed in the account plans', zh: '客户计划有哪些改动' },
  plans: { en: '{plans} changed: {changes}', zh: '{plans}有改动，共 {changes}' },
  plan: { en: '{n} plan', zh: '{n} 份计划' },
  planMany: { en: '{n} plans', zh: '{n} 份计划' },
  change: { en: '{n} change', zh: '{n} 处' },
  changeMany: { en: '{n} changes', zh: '{n} 处' },
  line: { en: 'line {n}', zh: '第 {n} 行' },
  lines: { en: 'lines {n}', zh: '第 {n} 行' },
  unread: {
    en: 'Not everything could be compared: {n|file|files} could not be read.',
    zh: '没有全部比较：有 {n} 个文件读不出来。',
  },
  was: { en: 'was line {n}', zh: '原第 {n} 行' },
  policy: { en: 'Policy ({path})', zh: '团队设置（{path}）' },
  more: {
    en: '… and {n} more, which do not fit here.',
    zh: '……另有 {n} 处，这里放不下。',
  },
  evidence: {
    en: 'facts: cited {share} · independent {independent} · proven {proven}',
    zh: '事实：有出处 {share} · 有旁证 {independent} · 已核对 {proven}',
  },
} as const satisfies Record<string, Word>;

/** What findings are about, the gravest first. */
export const weightWords = {
  forbidden: { en: 'Must not stay in this file', zh: '不能留在文件里' },
  unread: { en: 'Can’t be read', zh: '没读出来' },
  wrong: { en: 'Said, and not so', zh: '说法对不上' },
  unfounded: { en: 'Believed on too little', zh: '依据站不住' },
  uncited: { en: 'Who says so?', zh: '谁说的' },
  deal: { en: 'People, deals, next steps', zh: '人、机会和下一步' },
  gap: { en: 'Still missing', zh: '还缺' },
  form: { en: 'How it is written', zh: '写法' },
} as const satisfies Record<string, Word>;

export const commentWords = {
  needsBase: {
    en: '"zhibi comment" needs --base REF, the commit to compare with.',
    zh: '“zhibi comment”要写 --base，后面写要比较的提交。',
  },
  gate: {
    en: 'What else changes how the plans are checked',
    zh: '还有哪些改动影响检查',
  },
  rest: { en: 'What else changed', zh: '其他改动' },
  diffFailed: {
    en: 'The plans could not be compared, so nothing is said here about what changed: {message}',
    zh: '没能比较客户计划，所以这里没有写改动：{message}',
  },
  lintFailed: {
    en: 'The plans could not be checked, so no findings are listed here: {message}',
    zh: '没能检查客户计划，所以这里没有列问题：{message}',
  },
  incomplete: {
    en: 'Something could not be read and is missing here. The log of the run names it.',
    zh: '有些内容没能读取，这里没有写到，运行日志里有说明。',
  },
  heading: { en: 'Findings in the account plans', zh: '客户计划检查结果' },
  root: { en: 'the folder that zhibi was run in', zh: '运行 zhibi 的文件夹' },
  bad: { en: 'Not like this:', zh: '不要写成：' },
  good: { en: 'But like this:', zh: '请写成：' },
  more: {
    en: '… and {n} more findings, which do not fit here.',
    zh: '……另有 {n} 条，这里放不下。',
  },
} as const satisfies Record<string, Word>;

/** Why git can't be asked. */
export const gitWords = {
  noRepository: { en: 'This folder is not in a git repository.', zh: '这里不是 git 仓库。' },
  noGit: { en: 'There is no git on the PATH.', zh: 'PATH 里找不到 git。' },
  refLikeOption: {
    en: '"{ref}" looks like an option, not like a commit or branch.',
    zh: '“{ref}”像是选项，不是提交或分支。',
  },
  notARef: { en: '"{ref}" is not the name of a commit.', zh: '“{ref}”不是提交或分支的名字。' },
  unknownRef: {
    en: 'There is no commit "{ref}" in this repository.',
    zh: '这个仓库里没有“{ref}”这个提交或分支。',
  },
  severalRefs: {
    en: '"{ref}" names more than one thing here ({names}). Write the one that is meant in full.',
    zh: '“{ref}”在这里指向不止一处（{names}），请写全名。',
  },
  cutHistory: {
    en: 'This clone is shallow, so its history is not whole. Fetch it (in a workflow: fetch-depth: 0).',
    zh: '这是浅克隆，历史不全。请取回完整历史（工作流里写 fetch-depth: 0）。',
  },
  unknownInShallow: {
    en: 'There is no commit "{ref}" here: the clone is shallow. Fetch the history (in a workflow: fetch-depth: 0).',
    zh: '这里没有“{ref}”：这是浅克隆。请取回完整历史（工作流里写 fetch-depth: 0）。',
  },
  shallow: {
    en: 'The point where the branches split is not in this shallow clone. Fetch the history (in a workflow: fetch-depth: 0).',
    zh: '浅克隆里没有两个分支的分叉点。请取回完整历史（工作流里写 fetch-depth: 0）。',
  },
  noMergeBase: {
    en: 'The two commits have no history in common.',
    zh: '这两个提交没有共同的历史。',
  },
  ownership: {
    en: 'Git does not trust this folder, as it belongs to somebody else: {message}',
    zh: '这个文件夹属于别的用户，git 不信任它：{message}',
  },
  failed: { en: 'Git could not answer: {message}', zh: 'git 无法回答：{message}' },
  missingObject: {
    en: '{path}: its content is not in this clone, not read.',
    zh: '{path}：这个克隆里没有它的内容，没有读取。',
  },
  submodule: {
    en: '{path}: a submodule at another commit, not compared. Check its plans in its own repository.',
    zh: '{path}：子模块换了提交，没有比较。请在它自己的仓库里检查。',
  },
  badName: {
    en: '{path}: its name is not UTF-8, not read.',
    zh: '{path}：文件名不是 UTF-8，没有读取。',
  },
} as const satisfies Record<string, Word>;

/** Wrong calls of the commands for reviewers, and what they tell on standard error. */
export const reviewWords = {
  twoFiles: { en: '--files compares exactly two files.', zh: '--files 后面要正好写两个文件。' },
  diffUsage: {
    en: '"zhibi diff" needs one commit, or two: zhibi diff BASE [HEAD] [-- PATH…], or BASE...HEAD.',
    zh: '“zhibi diff”后面要写一个或两个提交：zhibi diff BASE [HEAD] [-- PATH…]，也可写 BASE...HEAD。',
  },
  noFixHere: {
    en: '--fix cannot be used with --since, --staged or --policy.',
    zh: '--fix 不能和 --since、--staged、--policy 一起用。',
  },
  noStdinHere: {
    en: '"-" cannot be used with --staged or --since: it is not a file in the repository.',
    zh: '“-”不是仓库里的文件，不能和 --staged、--since 一起用。',
  },
  updateNeedsBaseline: {
    en: '--update-baseline needs --baseline FILE.',
    zh: '--update-baseline 要和 --baseline 一起用，后面写文件名。',
  },
  updateAlone: {
    en: '--update-baseline takes all findings of the files; it cannot be used with --since, --staged or --policy.',
    zh: '--update-baseline 会收下文件里的全部问题，不能和 --since、--staged、--policy 一起用。',
  },
  noBaseline: {
    en: '{path}: not a zhibi baseline.',
    zh: '{path}：不是 zhibi 的基线文件。',
  },
  known: {
    en: '{n} known, not shown ({path})',
    zh: '{n} 条已知问题，不再列出（{path}）',
  },
  fixed: {
    en: 'known findings that are fixed: {n}; --update-baseline takes them out of {path}',
    zh: '{n} 条已知问题已解决，可用 --update-baseline 从 {path} 里删掉',
  },
  updated: { en: '{path}: known findings: {n}', zh: '{path}：记下 {n} 条已知问题' },
  outsideRepository: {
    en: '{path}: outside this repository.',
    zh: '{path}：在这个仓库外面。',
  },
} as const satisfies Record<string, Word>;

/** Labels of `zhibi portfolio`. */
export const portfolioWords = {
  account: { en: 'Account', zh: '客户' },
  decision: { en: 'Decision', zh: '取舍' },
  fit: { en: 'Fit', zh: '适合度' },
  coverage: { en: 'Cited / independent / proven', zh: '有出处 / 有旁证 / 已核对' },
  roe: { en: 'ROE', zh: 'ROE' },
  change: { en: 'Change (pp)', zh: '变化（百分点）' },
  reviewBy: { en: 'Review by', zh: '复核' },
  overdue: { en: '{day} overdue', zh: '{day} 已过期' },
  none: { en: 'No account plans.', zh: '没有客户计划。' },
  within: {
    en: '{path}: {pursued} of {limit} pursued.',
    zh: '{path}：主攻 {pursued} 家，上限 {limit} 家。',
  },
  over: {
    en: '{path}: {pursued} pursued, {limit} allowed. Last by fit and evidence: {accounts}. Choose, or raise "pursue" in the open.',
    zh: '{path}：主攻 {pursued} 家，上限 {limit} 家。按适合度和证据排在最后的：{accounts}。请取舍；确要多攻几家，就发合并请求把主攻上限改大。',
  },
  roeWith: { en: 'ROE {value}{trend}', zh: 'ROE {value}{trend}' },
  fitWith: { en: 'fit {value}', zh: '适合度 {value}' },
  coverageWith: { en: 'cited {value}', zh: '有出处 {value}' },
  independentWith: { en: 'independent {value}', zh: '有旁证 {value}' },
  provenWith: { en: 'proven {value}', zh: '已核对 {value}' },
  first: {
    en: 'Only the first {n} plans are shown.',
    zh: '只显示前 {n} 份计划。',
  },
  late: { en: 'review overdue', zh: '复核过期' },
  nextBy: { en: 'next {day}', zh: '下一步 {day}' },
  next: { en: 'Next', zh: '下一步' },
  ofLimit: { en: '{pursued} of {limit}', zh: '{pursued} / {limit} 家' },
  overLimit: { en: '{pursued} of {limit}, too many', zh: '{pursued} / {limit} 家，超了' },
  against: { en: '{points} pp against the period before', zh: '较上期 {points} 个百分点' },
  owner: { en: 'Owner', zh: '负责人' },
  stage: { en: 'Stage', zh: '阶段' },
  status: { en: 'Status', zh: '状态' },
  opportunities: { en: 'Opportunities', zh: '机会' },
  load: {
    en: '{owner}: {pursued} pursued, facts with a source {share}',
    zh: '{owner}：主攻 {pursued} 家，有据率 {share}',
  },
} as const satisfies Record<string, Word>;

/** What `zhibi init` says. */
export const initWords = {
  sample: { en: 'walmart.account.md', zh: '牧高笛.account.md' },
  oneFolder: { en: '"zhibi init" takes one folder.', zh: '“zhibi init”只能写一个文件夹。' },
  written: { en: 'written  {path}', zh: '已写入  {path}' },
  kept: { en: 'kept     {path}', zh: '已有，未动  {path}' },
  notAFolder: {
    en: '{path}: a link or file is where a folder should be, not written.',
    zh: '{path}：该是文件夹的地方是链接或文件，没有写入。',
  },
  next: {
    en: 'Next: name your people in CODEOWNERS, commit, and open a pull request.',
    zh: '接下来：在 CODEOWNERS 里写上负责人，提交，然后发起合并请求。',
  },
} as const satisfies Record<string, Word>;
