/** What the semantic diff says first: who may pass the gate, and what readers don’t see. */
import type { Word } from '../../index';

export const policyChangeWords = {
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
    en: 'Source “{title}” has another date, {from} → {to}, and is the same document',
    zh: '来源“{title}”还是同一份材料，日期却变了：{from} → {to}',
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
} as const satisfies Record<string, Word>;
