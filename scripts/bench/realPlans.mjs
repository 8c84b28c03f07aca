/**
 * Plans for measuring with the mix of real ones: people, questions with answers, needs in a
 * table, opportunities, prose, bound figures and blocks, in the proportions of the samples
 * (`templates/samples`). A round is one such plan of some 190 lines; a long plan is many rounds,
 * each with ids, entity and sources of its own, as a group has them for its companies.
 */

const zh = {
  note: '财务数字取自公开年报；访谈、体验的材料只给参与的人看。标“待查”的数字还没有对过原文。',
  front: (s) => [
    'zhibi: 1',
    `客户: 客户${s}`,
    `负责人: 负责人${s}`,
    '复核: 2022-12-01',
    '取舍: 主攻',
    `理由: 目标换了，预算会往${s}号位置走，正好用得上我们的服务`,
    '阶段: 售前',
    '截止: 2022-10-01',
    '语言: zh-cn',
    '行业: 零售',
    '产品: 会员系统',
    '价值: 兼顾',
    '各方: {商家: 付款方, 消费者: 终端用户}',
  ],
  round: (k, entity, i) => `
## 选择

- 战略契合: 5/5 因为${k}要的是每天回来的人，这正是我们的长处。[^chap${k}][^call${k}]
- 需求强度: 4/5 因为收入还在涨，利润却在降，每一笔投放都要讲回报。[^fy${k}]
- 我们的优势: 3/5 因为人群分层能做，成交归因还要对方给数据。[^call${k}]
- 进入难度: 3/5 因为排期归业务部门定，框架要过集中采购。[^sup${k}]

## 关键人

- 周${k}甲 · 增长负责人 · 拍板人 · 影响力: 高 · 支持度: 中立 · 反应模式: 成长 · 接触程度: 偶有 · 关注: 日活与留存 [^call${k}] ^jia${k}
- 吴${k}乙 · 投放经理 · 使用者、拥护者 · 影响力: 中 · 支持度: 支持 · 反应模式: 困境 · 接触程度: 多次 · 向谁汇报: 周${k}甲 [^call${k}] ^yi${k}
- 郑${k}丙 · 数据分析师 · 技术把关者 · 影响力: 中 · 支持度: 中立 · 接触程度: 偶有 · 向谁汇报: 周${k}甲 [^call${k}] ^bing${k}
- 王${k}丁 · 采购经理 · 采购 · 影响力: 中 · 支持度: 中立 · 接触程度: 未接触 [^sup${k}] ^ding${k}

## 望：${entity}

### 靠什么赚钱

\`\`\`segments
主体: ${entity}
币种: CNY
单位: 百万
期间: [FY2021, FY2022]
分部:
  国内门店: {revenue: ${50000 + i} | ${59000 + i}}
  海外: {revenue: 4800 | 6100}
  线上: {revenue: 3500 | 4300}
  其他: {revenue: 1000 | 1200}
来源: [fy${k}]
\`\`\`

${entity}靠国内门店赚钱，四成以上的毛利来自会员，第${i}年起又开了加盟。加盟商自己进货，品牌只收供货差价和管理费，所以账上的周转比同行快。[^fy${k}]

- 国内门店是大头：FY2022 收入 [${((59000 + i) / 100).toFixed(2)}亿元](segments:${entity}/FY2022/国内门店/revenue)，带动**会员续费**和供应链两块。[^fy${k}]
- 海外涨得快，但还撑不起大盘，管理层在电话会上说要先把${i}个国家做透。[^fy${k}][^chap${k}]
- 线上订单里三成来自直播，退货率比门店高 ${3 + (i % 5)}.5 个百分点。[^m${k}a]

### 能否赚钱

\`\`\`roe
主体: ${entity}
币种: CNY
单位: 百万
口径: 平均
期间: [FY2021, FY2022]
截止日: [2021-03-31, 2022-03-31]
期初: {总资产: ${131000 + i}, 归母净资产: ${75000 + i}}
营业收入: ${59300 + i} | ${70600 + i}
归母净利润: ${7000 + i} | ${6195 + i}          # 待查 FY2021
营业利润: -- | ${6963 + i}
总资产: ${169000 + i} | ${169500 + i}
归母净资产: ${93700 + i} | ${94800 + i}
存货: ${2785 + i} | ${3008 + i}
经营现金流: ${9200 + i} | ${8100 + i}
来源: [fy${k}]
同行:
  - 主体: 同行${k}
    期间: ["2020", "2021"]
    截止日: [2020-12-31, 2021-12-31]
    营业收入: ${74500 + i} | ${95100 + i}
    归母净利润: ${4940 + i} | (${356 + i})          # 待查 2020、2021
    总资产: ${42200 + i} | ${49600 + i}             # 待查 2021
    归母净资产: ${18700 + i} | ${20800 + i}         # 待查 2020
    来源: [peer${k}]
\`\`\`

- FY2022 收入 [${((70600 + i) / 100).toFixed(2)}亿元](roe:${entity}/FY2022/revenue)，涨在新店，老店的客单价反而低了。[^fy${k}] ^rev${k}
- 收入在涨，利润在降：归母净利润从 [${((7000 + i) / 100).toFixed(2)}亿元](roe:${entity}/FY2021/netIncome) 降到 [${((6195 + i) / 100).toFixed(2)}亿元](roe:${entity}/FY2022/netIncome)。[^fy${k}] ^profit${k}
- 经营现金流 [${((8100 + i) / 100).toFixed(2)}亿元](roe:${entity}/FY2022/operatingCashFlow)，手里有钱，只是花得更小心。[^fy${k}]
- 管理层说库存要在 ${60 + (i % 30)} 天内周转一次，去年同期是 ${80 + (i % 30)} 天。[^fy${k}]
- 待查: 同行${k} 的应收账款涨了约 ${10 + (i % 60)}%，还要对原文。[^peer${k}]

### 想怎么发展

- 变化: 年度消费者数(AAC) → 日活跃用户数(DAU) [^chap${k}] ^s${k}
- 推断: 用户规模见顶之后，看的是黏性和钱包份额，促活预算会从开屏往信息流挪。[^chap${k}][^fy${k}] ^budget${k}

### 在哪里补强

- 推断: 净利润在降而收入还在涨，投放要从买点击改成买留下来的人。(^profit${k}) [^chap${k}]

## 闻

- 商家看重进店以后还留得下来的流量，愿意为看得到成交的广告位付钱。[^m${k}a][^m${k}b] ^merchant${k}
- 别家的投放同行说，${entity}现在先问人群怎么分层，再问价格。[^rival${k}] ^segment${k}
- 供应商抱怨账期从 45 天拖到了 ${60 + (i % 30)} 天，小供应商已经有两家不做了。[^sup${k}]
  - 反证: 年报里应付账款的周转没有变慢。[^fy${k}]

## 采购方式

- 框架由采购统一谈，排期由业务部门自己定。[^sup${k}]
- 高层希望减少媒体供应商的数量，今年要从 ${20 + (i % 10)} 家砍到 8 家。[^sup${k}]

## 问

- [x] 请介绍一下您负责的业务。 #业务
  - 负责${entity}的用户促活，开屏和信息流都在投。[^call${k}]
- [x] 跟去年比，今年更看重的是什么？ #战略
  - 以前看一年里买过的人，现在看每天回来的人，跟公开的说法对得上。(^s${k}) [^call${k}]
- [x] 今年考核您的最核心的指标是什么？ #KPI
  - 日活和留存；目标值没有透露。[^call${k}]
  - 痛点: 开屏点击好看，人留不下来，钱花在路过的人身上 · 重要性: 高 · 隐蔽性: 中 [^call${k}]
- [ ] 聊下来，您觉得${entity}眼下最想改善的是什么？ #问题 (^h${k}a)
- [ ] 看到什么，您才会相信这个回报算得准？ #动机

## 切

- 开屏点进去落在活动会场，信息流点进去落在商品或内容，后者离下单更近。[^try${k}]
- 站在后台看，活动会场带来的访客很少再回店，运营同学靠人工一批批做召回。[^job${k}]

## 需求

| 方 | 需求 | 怎么满足 | 出处 |
| --- | --- | --- | --- |
| 客户 | 花同样的钱，让更多人第二天还回来 | 信息流按人群分层投放，按回访出价 | [^call${k}] |
| 商家 | 看得到成交的流量 | 落地到店铺和商品，成交回传 | [^m${k}a] [^m${k}b] |
| 消费者 | 少被打扰，看到真想买的 | 控制频次，按兴趣匹配 | [^try${k}] |

## 假设

- 把一部分促活预算从开屏换到信息流，${entity}的留存会更好。 ^h${k}a
- 商家愿意和平台一起出素材。[^m${k}a] ^h${k}b
  - 结论: 证实 [^m${k}b]

## 机会

### ${entity}的促活预算从开屏转向信息流

- 依据: (^s${k}) (^profit${k}) (^merchant${k}) (^segment${k}) [^call${k}]
- 战略: (^s${k})
- 驱动: 净利率
- 痛点: 开屏点击好看，人留不下来
- 价值: 节流为主：同样的投放留下更多人；做好了也开源
- 规模: ${5 + (i % 9)}.31亿元，即净利率每个百分点对应的利润；我们能影响其中多少，试投后再算 [^fy${k}]
- 确定性: 中
- 时间: 试投结束就能看到留存变化，年度框架里兑现
- 人: 周${k}甲(拍板人)、吴${k}乙(使用者)、郑${k}丙(技术把关者)
- 下一步: 约吴${k}乙定试投的人群和口径
- 阶段: 售前
- 预计: 2022-12-15
- 竞争: 现有的开屏供应商
- 标准: 留存、回访成本、数据口径可核对
- 流程: 业务部门试投，数据复核，采购进框架

## 方案

- 先讲客户自己的数：FY2022 收入 [${((70600 + i) / 100).toFixed(2)}亿元](roe:${entity}/FY2022/revenue)，投放要为利润说话。[^fy${k}]
- 再讲三方：平台要日活，商家要成交，消费者要少打扰。
- 最后讲怎么验证：小步试投，口径由郑${k}丙来定。

## 风险

- 大盘走弱，促活预算可能先被砍。[^call${k}]
- 推断: 成交数据不回传，我们只能证明回访，证明不了成交。[^call${k}]

## 行动

- [x] 2022-08-12 负责人: 与吴${k}乙通话，问业务、方向和指标 [^call${k}]
- [ ] 2022-10-09 负责人: 约吴${k}乙定试投的人群和口径
- [ ] 2022-10-16 负责人: 对年报原文，核实标“待查”的各行
- [ ] 2022-10-23 负责人: 找第二个人印证“先问人群分层”的说法
`,
  sources: (k, entity) => `
[^fy${k}]: 年报 · ${entity}2022财年年报 · 2022-07-26 · A1
[^peer${k}]: 年报 · 同行${k}2021年年度报告 · 2022 · A1 · 源头: 同行${k}
[^chap${k}]: 媒体 · 管理层公开演讲报道之${k} https://example.com/${k} · 2022-08 · C3
[^m${k}a]: 终端用户 · 访谈 女装商家 · 2022-08-03 · C3 · 立场: 中立 · 专业: 高 · 人: 商家${k}A
[^m${k}b]: 终端用户 · 访谈 食品商家 · 2022-08-05 · C3 · 立场: 中立 · 专业: 中 · 人: 商家${k}B
[^rival${k}]: 客户同行 · 访谈 另一家平台的投放同行 · 2022-08-10 · C3 · 立场: 对立 · 专业: 高 · 人: 同行${k}
[^sup${k}]: 其他供应商 · 访谈 做客服外包的供应商 · 2022-08-08 · C3 · 立场: 友好 · 专业: 中 · 人: 供应商${k}
[^call${k}]: 电话 · 通话 与吴${k}乙 · 2022-08-12 · B2 · 人: 吴${k}乙
[^try${k}]: 体验 · 以消费者身份用客户端 · 2022-08-15 · B2 · 身份: 消费者 · 目的: 看开屏和信息流各把人带到哪里
[^job${k}]: 跟岗 · 在一家店做运营助理 · 2022-08-18 · B2 · 身份: 运营助理 · 目的: 看会场流量来了之后商家怎么接`,
};

const en = {
  note: 'Figures come from the annual reports; what is marked “Open” has not been checked against the filing.',
  front: (s) => [
    'zhibi: 1',
    `account: Retailer${s}`,
    `owner: Manager ${s}`,
    'reviewBy: 2022-12-01',
    'decision: pursue',
    `reason: Stock grew far faster than sales in FY2022, and forecast ${s} is what we sell`,
    'stage: pre-sale',
    'asOf: 2022-10-01',
    'language: en',
    'industry: Retail',
    'offering: Demand forecasting service',
    'value: saving',
    'parties: {store managers: end-user, suppliers: payer}',
  ],
  round: (k, entity, i) => `
## Fit

- Strategic match: 4/5 because stock has become the subject at the top and in ${i} stores. [^call${k}][^job${k}]
- Strength of need: 5/5 because inventories grew and revenue hardly did. [^fy${k}]
- Our advantage: 3/5 because we forecast by store and week, but have no reference of this size. [^call${k}]
- Ease of entry: 2/5 because the decision passes through several teams. [^sup${k}]

## People

- Ann ${k} · VP Inventory · economic-buyer · influence: high · support: neutral · response: trouble · coverage: multiple · cares: cash tied up in stock [^call${k}] ^vp${k}
- Bob ${k} · Replenishment Manager · user-buyer, champion · influence: medium · support: supporter · coverage: multiple · reports to: Ann ${k} [^call${k}] ^repl${k}
- Cid ${k} · Data Architect · technical-buyer · influence: medium · support: neutral · coverage: none · reports to: Ann ${k} [^call${k}] ^data${k}

## Look: ${entity}

### How they earn

${entity} earns on volume at a thin margin, and ${i} of its regions buy for themselves. Members pay a fee, which covers most of what the stores lose on fresh food; what is left comes from suppliers who pay for shelf space. [^fy${k}]

| US$ million | FY2021 | FY2022 |
| --- | --- | --- |
| Revenue | [${59151 + i}](roe:${entity}/FY2021/revenue) | [${62754 + i}](roe:${entity}/FY2022/revenue) |
| Net income | [${3510 + i}](roe:${entity}/FY2021/netIncome) | [${3673 + i}](roe:${entity}/FY2022/netIncome) |

### Earning power

\`\`\`roe
entity: ${entity}
currency: USD
unit: million
basis: average
scope: attributable
periods: [FY2021, FY2022]
ends: [2021-01-31, 2022-01-31]
revenue: ${59151 + i} | ${62754 + i}
costOfRevenue: ${40315 + i} | ${42900 + i}
operatingIncome: ${4548 + i} | ${4942 + i}
netIncome: ${3510 + i} | ${3673 + i}
assets: ${52496 + i} | ${54860 + i}
equity: ${20925 + i} | ${21253 + i}
inventory: ${6949 + i} | ${8511 + i}
operatingCashFlow: ${5000 + i} | ${4800 + i}
source: [fy${k}]
peers:
  - entity: Peer ${k}
    periods: ["2020", "2021"]
    ends: [2021-01-30, 2022-01-29]
    revenue: ${93561 + i} | ${106005 + i}
    costOfRevenue: ${66177 + i} | ${74963 + i}
    netIncome: ${4368 + i} | ${6946 + i}
    assets: ${51248 + i} | ${53811 + i}      # to verify
    equity: ${14440 + i} | ${12827 + i}      # to verify
    inventory: ${10653 + i} | ${13902 + i}   # to verify
    source: [peer${k}]
\`\`\`

- Revenue was [US$ ${62754 + i} million](roe:${entity}/FY2022/revenue) in FY2022, and new stores made most of the growth. [^fy${k}] ^rev${k}
- Inventories rose from [US$ ${6949 + i} million](roe:${entity}/FY2021/inventory) to [US$ ${8511 + i} million](roe:${entity}/FY2022/inventory) while stores sold about the same. [^fy${k}] ^stock${k}
- Management wants stock to turn within ${30 + (i % 20)} days, down from ${45 + (i % 20)} days a year ago. [^chap${k}] ^days${k}
- Open: the peer's receivables grew by about ${10 + (i % 50)}%; that is still to be checked against the filing. [^peer${k}]

### Where they are going

- Shift: keep the shelves full → turn the stock faster [^call${k}][^sup${k}] ^s${k}

### Where they need help

- Inference: cost of sales is large enough that each day of stock ties up real money, so a forecast by store and week pays before anything else. (^days${k}) [^fy${k}]

## Listen

- Suppliers are asked for smaller and more frequent deliveries than a year ago. [^sup${k}][^rival${k}] ^smaller${k}
- The stock is under control and needs no outside help. [^emp${k}][^rival${k}]
  - Against: inventories grew by a multiple of revenue in the same year. (^stock${k})

## How they buy

- A pilot in one region comes first, and data access is settled before the price. [^sup${k}]

## Ask

- [x] How would you describe your business to someone joining your team on Monday? #business
  - We decide what reaches which store, and when. [^call${k}]
- [x] What matters more this year than it did last year? #strategy
  - Turning the stock; availability alone is no longer praised. (^s${k}) [^call${k}]
- [x] What number will you be measured by this year? #KPI
  - Days of stock by category; the target of ${entity} was not named. [^call${k}]
- [ ] After all we have talked about, what would you most like to improve? #problem (^h${k})
- Pain: seasonal goods arrive early, sit in the back room and are marked down · importance: high · hiddenness: medium [^call${k}]

## Feel

- In store ${i} the back room was full of seasonal goods while staples on the shelf ran out. [^job${k}]

## Needs

| Party | Need | How we meet it | Source |
| --- | --- | --- | --- |
| customer | Less cash in stock without empty shelves | A forecast by store and week, with its error shown | [^call${k}] |
| store managers | A back room that one can walk through | Arrivals by week, visible before they are shipped | [^job${k}] |
| suppliers | Orders they can plan for | A shared forecast, frozen two weeks ahead | [^sup${k}] |

## Hypotheses

- A forecast by store and week lowers days of stock at ${entity} without more empty shelves. ^h${k}

## Opportunities

### Forecast seasonal goods in region ${i}

- Because: (^s${k}) (^stock${k}) (^days${k}) [^fy${k}]
- Shift: (^s${k})
- Driver: asset-turnover
- Pain: seasonal goods arrive early, sit in the back room and are marked down
- Value: saving: cash set free and fewer markdowns
- Size: US$ ${1175 + i} million of cash for each day of stock; a pilot touches a small part of it [^fy${k}]
- Certainty: medium
- Time: one season, from order to markdown
- Who: Ann ${k} (economic-buyer), Bob ${k} (user-buyer)
- Next: agree with Bob ${k} on the region and the measure
- Stage: pre-sale
- Close: 2022-12-15
- Rivals: the planning tool that is in place
- Criteria: forecast error, effort for the stores, data access
- Process: pilot, review of the result, purchasing

### Share the forecast with the suppliers of ${entity}

- Because: (^smaller${k}) [^sup${k}]
- Shift: (^s${k})
- Pain: suppliers learn of a change when the order arrives
- Who: Bob ${k} (champion)

## Proposal

- Start from their own report: [US$ ${8511 + i} million](roe:${entity}/FY2022/inventory) of stock at the end of the year. [^fy${k}]
- Then one region, one season, one measure that Cid ${k} can check.

## Risks

- Inference: if demand falls, stock will be cut by order and not by forecast. (^stock${k})
- Data access may take longer than the pilot itself. [^sup${k}]

## Actions

- [x] 2022-08-11 Manager: first call with Bob ${k} [^call${k}]
- [ ] 2022-10-09 Manager: agree on region and measure with Bob ${k}
- [ ] 2022-10-16 Manager: read the cash flow statement, and check the peer's balance sheet against the filing
- [ ] 2022-10-23 Manager: find driver, value, size and time of the supplier idea, or drop it
`,
  sources: (k, entity) => `
[^fy${k}]: annual-report · ${entity} Form 10-K, fiscal year 2022 · 2022-03-18 · A1
[^peer${k}]: annual-report · Peer ${k} Form 10-K, fiscal year 2021 · 2022 · A1 · origin: Peer ${k}
[^chap${k}]: media · Talk of the management, part ${k} https://example.com/${k} · 2022-08 · C3
[^call${k}]: call · Interview with Bob ${k} · 2022-08-11 · B2 · who: Bob ${k}
[^sup${k}]: supplier · Interview with a packaging supplier · 2022-08-04 · C3 · stance: neutral · expertise: medium · who: Supplier ${k}
[^rival${k}]: rival · Interview with a buyer at another retailer · 2022-08-09 · C3 · stance: hostile · expertise: high · who: Rival ${k}
[^emp${k}]: employee · Interview with a head-office employee · 2022-08-10 · C3 · stance: friendly · expertise: low · who: Employee ${k}
[^job${k}]: on-the-job · Shift as a stocker in store ${k} · 2022-08-17 · B2 · role: stocker · purpose: see where goods wait`,
};

/** A plan of `rounds` rounds; Chinese for even seeds, English for odd ones. */
export function realPlan(seed, rounds = 1) {
  const { front, note, round, sources } = seed % 2 === 0 ? zh : en;
  const account = seed % 2 === 0 ? `客户${seed}` : `Retailer${seed}`;
  let text = `---\n${front(seed).join('\n')}\n---\n\n# ${account}\n\n> ${note}\n`;
  let notes = '';
  for (let n = 0; n < rounds; n++) {
    const key = `${seed}x${n}`;
    const entity = n === 0 ? account : `${account}-${n}`;
    text += round(key, entity, (seed * 7 + n * 13) % 900);
    notes += sources(key, entity);
  }
  return `${text}${notes}\n`;
}

/** A plan with the real mix of at least `lines` lines. */
export function realPlanOfLines(seed, lines) {
  const perRound = realPlan(seed, 2).split('\n').length - realPlan(seed, 1).split('\n').length;
  return realPlan(seed, Math.ceil(lines / perRound));
}
