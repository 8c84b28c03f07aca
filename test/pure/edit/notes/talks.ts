/** Notes as salespeople write them, labelled by hand with what a careful colleague would propose. */

export const PLANS = {
  zh: `---
zhibi: 1
客户: 永安超市
负责人: 林晓
复核: 2025-06-01
取舍: 主攻
理由: 库存压力大
阶段: 售前
团队: [陈亮]
---

# 永安超市

## 关键人

- 韩梅 · 采购总监 · 拍板人
- 王建国 · 门店运营经理 · 使用者

## 闻

- 供应商说账期拉长到 90 天。[^s1]

## 问

- [ ] 请介绍一下您的业务。 #业务
- [ ] 明年最核心的 KPI 是什么? #KPI

## 假设

- 门店补货主要靠店长经验。 ^h1

## 行动

- [ ] 2025-03-01 林晓: 约见韩梅

[^s1]: 其他供应商 · 供应商访谈 · 2025-02-01 · C3
`,
  en: `---
zhibi: 1
account: Harbor Foods
owner: Priya Shah
reviewBy: 2025-06-01
decision: pursue
reason: stock
stage: pre-sale
language: en
---

# Harbor Foods

## People

- Dana Lee · CFO · economic-buyer ^dana

## Listen

- Dealers say credit got tight. [^s1]

## Ask

- [ ] What is your most important KPI for next year? #KPI
- [ ] How do you decide what to reorder? #business

## Hypotheses

- Store managers order by gut feeling, not by forecast. ^h1

[^s1]: dealer · Interview · 2025-02-01 · C3
`,
} as const;

export interface LabelledTalk {
  readonly name: string;
  readonly plan: keyof typeof PLANS;
  readonly notes: string;
  /** ISO day of the talk. */
  readonly date: string;
  readonly who: readonly string[];
  readonly expected: readonly string[];
}

/** The day of the clock. */
export const TODAY = '2025-03-05';

export const TALKS: readonly LabelledTalk[] = [
  {
    name: 'zh minutes with chapters',
    plan: 'zh',
    notes: [
      '拜访纪要',
      '时间：2025-03-04 14:00',
      '地点：福州总部',
      '参会人：韩梅（采购总监）、张伟 CIO；我方：林晓、陈亮',
      '',
      '一、客户现状',
      '1、全国门店 825 家，今年计划关 50 家低效店。',
      '2、生鲜损耗率 6.8%，比同行高 2 个百分点',
      '3、IT 预算今年 800 多万，6 月份上会',
      '二、痛点',
      '1、补货全靠店长手工下单，经常断货',
      '2、总部看不到门店实时库存，老板每天都在问',
      '三、KPI',
      '明年最核心的KPI是库存周转天数降到30天以内',
      '四、决议',
      '1、同意先在 10 家店试点',
      '五、下一步',
      '1、12月15日前给方案（林晓）',
      '2、张伟下周三前提供接口文档',
      '3、陈亮：约运营部王建国看现场，3月20日',
    ].join('\n'),
    date: '2025-03-04',
    who: ['韩梅', '张伟'],
    expected: [
      'seen: 韩梅',
      'person: 张伟 | CIO',
      'fact: 全国门店 825 家，今年计划关 50 家低效店。',
      'fact: 生鲜损耗率 6.8%，比同行高 2 个百分点',
      'fact: IT 预算今年 800 多万，6 月份上会',
      'pain (medium, medium): 补货全靠店长手工下单，经常断货',
      'pain (high, medium): 总部看不到门店实时库存，老板每天都在问',
      'answer (plan): 明年最核心的 KPI 是什么? | 明年最核心的KPI是库存周转天数降到30天以内',
      'decision: 同意先在 10 家店试点',
      'action: 2025-12-15 | 林晓 | 给方案',
      'action: 2025-03-12 | 张伟 | 提供接口文档',
      'action: 2025-03-20 | 陈亮 | 约运营部王建国看现场',
    ],
  },
  {
    name: 'zh transcript by speaker',
    plan: 'zh',
    notes: [
      '林晓：韩总，明年您最核心的KPI是什么？',
      '韩梅：最核心的就是库存周转，要从45天降到30天。',
      '林晓：现在补货怎么做的？',
      '韩梅：门店补货主要还是靠店长的经验，说实话我们心里也没底。',
      '韩梅：你们系统能不能对接SAP？',
      '林晓：可以的，我下周五前把接口文档发给您。',
      '韩梅：好的，谢谢。',
    ].join('\n'),
    date: '2025-03-05',
    who: ['韩梅'],
    expected: [
      'seen: 韩梅',
      'answer (plan): 明年最核心的 KPI 是什么? | 最核心的就是库存周转，要从45天降到30天。',
      'answer (notes): 现在补货怎么做的？ | 门店补货主要还是靠店长的经验，说实话我们心里也没底。',
      'tested: 门店补货主要靠店长经验。 | 门店补货主要还是靠店长的经验，说实话我们心里也没底。',
      'action: 2025-03-14 | 林晓 | 把接口文档发给您',
    ],
  },
  {
    name: 'zh chat with light marks',
    plan: 'zh',
    notes: [
      '韩梅 2025/3/4 10:23',
      '我们今年从直营转向加盟，IT预算砍了30%',
      '林晓 2025/3/4 10:25',
      '明白，我明天把方案发您',
      '韩梅 2025/3/4 10:26',
      '好的',
      '? 请介绍一下您的业务',
      '以商超为主，线上占两成',
      '! 盘点靠人工',
      '→ 3月10日 林晓 寄样机',
      '> 供应商太多，根本管不过来',
      '@李强 也来了',
    ].join('\n'),
    date: '2025-03-04',
    who: ['韩梅', '李强'],
    expected: [
      'seen: 韩梅',
      'person: 李强',
      'shift: 直营 → 加盟',
      'fact: 韩梅 | 我们今年从直营转向加盟，IT预算砍了30%',
      'action: 2025-03-05 | 林晓 | 把方案发您',
      'answer (plan): 请介绍一下您的业务。 | 以商超为主，线上占两成',
      'pain (medium, medium): 盘点靠人工',
      'action: 2025-03-10 | 林晓 | 寄样机',
      'pain (medium, medium): 供应商太多，根本管不过来',
    ],
  },
  {
    name: 'zh recording with clock and numbered speakers',
    plan: 'zh',
    notes: [
      '2025年3月4日 永安录音',
      '[00:00:05] 陈亮：咱们去年的投诉主要集中在哪儿？',
      '[00:00:12] 王建国：主要是缺货，占投诉的四成。',
      '[00:00:40] 王建国：今天天气不错。',
      '[00:01:02] 王建国：盘点一次要 3 天，店员天天抱怨。',
      '[00:01:20] 陈亮：我们的产品能降到半天，客户都说好。',
      '[00:01:40] 王建国：如果能降到一天我就很满意了。',
    ].join('\n'),
    date: '2025-03-04',
    who: ['王建国'],
    expected: [
      'seen: 王建国',
      'answer (notes): 咱们去年的投诉主要集中在哪儿？ | 主要是缺货，占投诉的四成。',
      'pain (medium, medium): 盘点一次要 3 天，店员天天抱怨。',
    ],
  },
  {
    name: 'zh short free notes',
    plan: 'zh',
    notes: [
      '3月4日和韩总通电话',
      '今年门店数不增了，重点做存量。',
      '采购流程：超过 50 万要过采购委员会，每季度开一次',
      '她说别家报价 120 万。',
      '下周二前我方提交报价单',
    ].join('\n'),
    date: '2025-03-04',
    who: ['韩梅'],
    expected: [
      'seen: 韩梅',
      'buying: 采购流程：超过 50 万要过采购委员会，每季度开一次',
      'fact: 她说别家报价 120 万。',
      'action: 2025-03-11 | 林晓 | 提交报价单',
    ],
  },
  {
    name: "zh rejects what isn't said",
    plan: 'zh',
    notes: [
      '参会人：韩梅',
      '会议主题：产品介绍',
      '我方介绍了系统的三大功能。',
      '客户没什么大问题，之前的库存问题已经解决。',
      '如果预算批了，可能会考虑上系统。',
      '希望能有案例参考。',
      '还没决定用哪家。',
    ].join('\n'),
    date: '2025-03-05',
    who: ['韩梅'],
    expected: ['seen: 韩梅'],
  },
  {
    name: 'zh hypotheses and our own pitch',
    plan: 'zh',
    notes: [
      '时间：2025/3/4',
      '人员：王建国、林晓',
      '- 门店补货基本靠店长经验，没有系统建议',
      '- 我们讲了 3 个案例',
      '- 韩梅下个月去总部述职',
    ].join('\n'),
    date: '2025-03-04',
    who: ['王建国'],
    expected: [
      'seen: 王建国',
      'tested: 门店补货主要靠店长经验。 | 门店补货基本靠店长经验，没有系统建议',
      'fact: 韩梅下个月去总部述职',
    ],
  },
  {
    name: 'zh Q and A lines',
    plan: 'zh',
    notes: [
      '日期：2025-03-04',
      '对方：王建国',
      '问：请介绍一下您的业务？',
      '答：管 120 家门店的运营，主要看损耗和人效。',
      '问：怎么考核店长？',
      '答：毛利额占 60%，损耗占 40%。',
    ].join('\n'),
    date: '2025-03-04',
    who: ['王建国'],
    expected: [
      'seen: 王建国',
      'answer (plan): 请介绍一下您的业务。 | 管 120 家门店的运营，主要看损耗和人效。',
      'answer (notes): 怎么考核店长？ | 毛利额占 60%，损耗占 40%。',
    ],
  },
  {
    name: 'zh mail',
    plan: 'zh',
    notes: [
      '发件人: 韩梅 <hm@yongan.cn>',
      '收件人: 林晓 <lx@us.cn>',
      '日期: 2025-03-04 09:12',
      '主题: 关于试点预算',
      '',
      '林经理：',
      '',
      '试点预算 45 万已经批了。',
      '请于3月14日前把合同初稿发给我们。',
      '我们会在3月20日前完成法务审批。',
      '',
      '韩梅',
      '',
      '-----原始邮件-----',
      '发件人: 林晓',
      '试点报价 60 万。',
    ].join('\n'),
    date: '2025-03-04',
    who: ['韩梅'],
    expected: [
      'seen: 韩梅',
      'decision: 韩梅 | 试点预算 45 万已经批了。',
      'action: 2025-03-20 | 韩梅 | 完成法务审批',
    ],
  },
  {
    name: 'zh new people by address',
    plan: 'zh',
    notes: [
      '2025-03-04 走访',
      '参会人：李总、赵工（设备科）、韩梅',
      '- 老设备 2016 年买的，维保合同 12 月到期',
      '- 说实话，备件等一个月是常事，产线停了好几次，太头疼了',
      '→ 周五 报备件清单',
    ].join('\n'),
    date: '2025-03-04',
    who: ['李总', '赵工', '韩梅'],
    expected: [
      'person: 李总',
      'person: 赵工 | 设备科',
      'seen: 韩梅',
      'fact: 老设备 2016 年买的，维保合同 12 月到期',
      'pain (medium, high): 说实话，备件等一个月是常事，产线停了好几次，太头疼了',
      'action: 2025-03-07 |  | 报备件清单',
    ],
  },
  {
    name: 'zh due days',
    plan: 'zh',
    notes: [
      '时间：2025-03-04',
      '参会人：韩梅、林晓',
      '下一步',
      '- 林晓：月底前出测算',
      '- 韩梅：两周内给历史数据',
      '- 陈亮 后天 约技术交流',
      '- 王建国确认试点门店名单',
      '- 3月6日 林晓 回访',
    ].join('\n'),
    date: '2025-03-04',
    who: ['韩梅'],
    expected: [
      'seen: 韩梅',
      'action: 2025-03-31 | 林晓 | 出测算',
      'action: 2025-03-18 | 韩梅 | 给历史数据',
      'action: 2025-03-06 | 陈亮 | 约技术交流',
      'action:  | 王建国 | 确认试点门店名单',
      'action: 2025-03-06 | 林晓 | 回访',
    ],
  },
  {
    name: 'zh bold markdown',
    plan: 'zh',
    notes: [
      '# 2025-03-04 与韩梅沟通',
      '',
      '## 客户反馈',
      '',
      '- **库存周转** 45 天，同行 31 天',
      '- 预算口径：`IT` 归信息部，2025 年 600 万',
      '- [旧系统](http://x.cn) 用了八年，供应商不再维护',
      '',
      '## 后续',
      '',
      '- [ ] 林晓 3/12 前发案例',
      '',
    ].join('\n'),
    date: '2025-03-04',
    who: ['韩梅'],
    expected: [
      'seen: 韩梅',
      'fact: 库存周转 45 天，同行 31 天',
      'fact: 预算口径：IT 归信息部，2025 年 600 万',
      'fact: 旧系统 用了八年，供应商不再维护',
      'action: 2025-03-12 | 林晓 | 发案例',
    ],
  },
  {
    name: 'en minutes',
    plan: 'en',
    notes: [
      '# Call with Harbor Foods, 4 March 2025',
      '',
      'Attendees: Dana Lee (CFO), Sam Ruiz - Head of Supply Chain, Priya Shah (us)',
      '',
      '## Context',
      '- Revenue was $412 million last year, flat.',
      '- They plan to close 12 stores by the summer.',
      '- We presented our platform.',
      '',
      '## Pain points',
      '- Stock-outs on fresh produce every week',
      '- Planners spend 30 hours a week in spreadsheets',
      '',
      'Their most important KPI for next year is inventory turns, from 9 to 12.',
      '',
      '## Decisions',
      '- Pilot in 3 stores agreed',
      '',
      '## Next steps',
      '- Priya to send the pilot plan by Friday',
      '- Sam: share POS data, 20 March',
      '- [ ] Book the site visit',
    ].join('\n'),
    date: '2025-03-04',
    who: ['Dana Lee', 'Sam Ruiz'],
    expected: [
      'seen: Dana Lee',
      'person: Sam Ruiz | Head of Supply Chain',
      'fact: Revenue was $412 million last year, flat.',
      'fact: They plan to close 12 stores by the summer.',
      'pain (high, medium): Stock-outs on fresh produce every week',
      'pain (medium, medium): Planners spend 30 hours a week in spreadsheets',
      'answer (plan): What is your most important KPI for next year? | Their most important KPI for next year is inventory turns, from 9 to 12.',
      'decision: Pilot in 3 stores agreed',
      'action: 2025-03-07 | Priya Shah | send the pilot plan',
      'action: 2025-03-20 | Sam Ruiz | share POS data',
      'action:  |  | Book the site visit',
    ],
  },
  {
    name: 'en transcript',
    plan: 'en',
    notes: [
      '[00:01:10] Priya Shah: How do you decide what to reorder?',
      '[00:01:20] Dana Lee: Honestly, store managers order by gut feeling. No forecast.',
      '[00:02:01] Priya Shah: And what does that cost you?',
      '[00:02:10] Dana Lee: We wrote off 4.2 million last year.',
      '[00:03:10] Dana Lee: Do you integrate with SAP?',
      "[00:03:15] Priya Shah: Yes. I'll send you the interface spec by 14 March.",
      "[00:03:40] Dana Lee: Great. I'll introduce you to Sam Ruiz next Tuesday.",
    ].join('\n'),
    date: '2025-03-05',
    who: ['Dana Lee'],
    expected: [
      'seen: Dana Lee',
      'answer (plan): How do you decide what to reorder? | Honestly, store managers order by gut feeling. No forecast.',
      'tested: Store managers order by gut feeling, not by forecast. | Honestly, store managers order by gut feeling.',
      'answer (notes): And what does that cost you? | We wrote off 4.2 million last year.',
      'action: 2025-03-14 | Priya Shah | send you the interface spec',
      'action: 2025-03-11 | Dana Lee | introduce you to Sam Ruiz',
    ],
  },
  {
    name: 'en mail',
    plan: 'en',
    notes: [
      'From: Dana Lee <dana@harborfoods.com>',
      'To: Priya Shah <priya@us.com>',
      'Date: Tue, 4 Mar 2025 10:00:00 +0000',
      'Subject: Budget for the pilot',
      '',
      'Hi Priya,',
      '',
      'The board approved a budget of $1.2 million for the pilot.',
      'We will send you the purchase order by 21 March.',
      'Could you confirm the start date?',
      '',
      'Best,',
      'Dana',
      '',
      'On Mon, 3 Mar 2025 Priya Shah wrote:',
      '> We can start on 1 April for 2 million.',
    ].join('\n'),
    date: '2025-03-04',
    who: ['Dana Lee'],
    expected: [
      'seen: Dana Lee',
      'decision: Dana Lee | The board approved a budget of $1.2 million for the pilot.',
      'action: 2025-03-21 | Dana Lee | send you the purchase order',
    ],
  },
  {
    name: 'en our own mail says nothing of them',
    plan: 'en',
    notes: [
      'From: Priya Shah <priya@us.com>',
      'To: Dana Lee <dana@harborfoods.com>',
      'Date: 2025-03-04',
      'Subject: Follow-up',
      '',
      'Dear Dana,',
      '',
      'Our platform cut stock by 20% at two grocers.',
      'I will send the business case by 12 March.',
      '',
      'Priya',
    ].join('\n'),
    date: '2025-03-04',
    who: ['Dana Lee'],
    expected: ['seen: Dana Lee', 'action: 2025-03-12 | Priya Shah | send the business case'],
  },
  {
    name: 'en Teams turns',
    plan: 'en',
    notes: [
      'Dana Lee   0:03',
      "We're shifting from owned stores to franchise this year.",
      '',
      'Priya Shah   0:15',
      'What would have to improve first?',
      '',
      'Dana Lee   0:21',
      'Replenishment. It takes far too long, three days per store.',
      '',
      'Priya Shah   1:10',
      'Thanks!',
    ].join('\n'),
    date: '2025-03-05',
    who: ['Dana Lee'],
    expected: [
      'seen: Dana Lee',
      'shift: owned stores → franchise',
      'answer (notes): What would have to improve first? | Replenishment. It takes far too long, three days per store.',
      'pain (medium, medium): It takes far too long, three days per store.',
    ],
  },
  {
    name: 'en light marks',
    plan: 'en',
    notes: [
      '2025-03-04 visit, @Sam Ruiz',
      '? What is your most important KPI for next year?',
      'Gross margin, up to 27%.',
      '> Nobody trusts the forecast',
      '! Planners re-key orders by hand',
      '-> Priya to book a demo by 18 March',
      'Lunch was good.',
    ].join('\n'),
    date: '2025-03-04',
    who: ['Sam Ruiz'],
    expected: [
      'person: Sam Ruiz',
      'answer (plan): What is your most important KPI for next year? | Gross margin, up to 27%.',
      'fact: Nobody trusts the forecast',
      'pain (medium, medium): Planners re-key orders by hand',
      'action: 2025-03-18 | Priya Shah | book a demo',
    ],
  },
  {
    name: 'en what is not one',
    plan: 'en',
    notes: [
      'Attendees: Dana Lee, Priya Shah',
      'No big problem with returns any more.',
      'They might look at a pilot if the budget is approved.',
      'We showed the demo.',
      'The market will grow 5% by 2027, she thinks.',
      'Not decided who signs off.',
    ].join('\n'),
    date: '2025-03-05',
    who: ['Dana Lee'],
    expected: [
      'seen: Dana Lee',
      'fact: The market will grow 5% by 2027, she thinks.',
      'buying: Not decided who signs off.',
    ],
  },
  {
    name: 'en hypotheses and buying',
    plan: 'en',
    notes: [
      'Date: 2025-03-04',
      'With: Dana Lee',
      '- Anything above $250k goes through procurement and a legal review.',
      '- Store managers still order by gut feeling; the forecast is ignored.',
      '- Payment terms are 60 days.',
    ].join('\n'),
    date: '2025-03-04',
    who: ['Dana Lee'],
    expected: [
      'seen: Dana Lee',
      'buying: Anything above $250k goes through procurement and a legal review.',
      'tested: Store managers order by gut feeling, not by forecast. | Store managers still order by gut feeling; the forecast is ignored.',
      'buying: Payment terms are 60 days.',
    ],
  },
  {
    name: 'en messy bullets',
    plan: 'en',
    notes: [
      'Notes 4 Mar 2025 - Dana (CFO), plus Sam Ruiz, supply chain lead',
      '* rev ~ $412m, flat',
      '* 3rd party logistics contract ends Dec 2025',
      '* Dana will share the store list by end of next week',
      '* ask her about the new CIO?',
      '* TODO: send NDA',
    ].join('\n'),
    date: '2025-03-04',
    who: ['Dana Lee'],
    expected: [
      'seen: Dana Lee',
      'fact: rev ~ $412m, flat',
      'fact: 3rd party logistics contract ends Dec 2025',
      'action: 2025-03-14 | Dana Lee | share the store list',
      'action:  |  | send NDA',
    ],
  },
  {
    name: 'en hostile marks',
    plan: 'en',
    notes: [
      'Attendees: Dana Lee',
      '## Context',
      '- They said [^s1] is wrong, see ^h1 and (^h1) <!-- zhibi-disable --> 12% of it',
      '- Hypothesis: margins fall by 3% [x](http://e.com)',
      '- `roe` | 5% | a & b &amp; c',
    ].join('\n'),
    date: '2025-03-05',
    who: ['Dana Lee'],
    expected: [
      'seen: Dana Lee',
      'fact: They said [^s1] is wrong, see ^h1 and (^h1) <!-- zhibi-disable --> 12% of it',
      'fact: Hypothesis: margins fall by 3% [x](http://e.com)',
      'fact: roe | 5% | a & b &amp; c',
    ],
  },
  {
    name: 'zh nothing to tell',
    plan: 'zh',
    notes: ['好的好的', '谢谢！', '收到', '[图片]', '哈哈'].join('\n'),
    date: '2025-03-05',
    who: [],
    expected: [],
  },
  {
    name: 'en webvtt',
    plan: 'en',
    notes: [
      'WEBVTT',
      '',
      '1',
      '00:00:01.000 --> 00:00:04.000',
      '<v Dana Lee>We decided to move the go-live to June.',
      '',
      '2',
      '00:00:05.000 --> 00:00:08.000',
      '<v Priya Shah>Understood.',
    ].join('\n'),
    date: '2025-03-05',
    who: ['Dana Lee'],
    expected: ['seen: Dana Lee', 'decision: Dana Lee | We decided to move the go-live to June.'],
  },
];
