/** The method's words explained, for hovers and completion: grades, sections, keys, drivers. */
import type { Word } from '../index';

type Table = Readonly<Record<string, Word>>;

/** Admiralty code, first half: the source's reliability. */
export const reliability: Table = {
  A: { en: 'completely reliable', zh: '完全可靠' },
  B: { en: 'usually reliable', zh: '通常可靠' },
  C: { en: 'fairly reliable', zh: '比较可靠' },
  D: { en: 'not usually reliable', zh: '通常不可靠' },
  E: { en: 'unreliable', zh: '不可靠' },
  F: { en: 'reliability can’t be judged', zh: '可靠性无法判断' },
};

/** Admiralty code, second half: the information's credibility. */
export const credibility: Table = {
  1: { en: 'confirmed by other independent sources', zh: '已有其他独立来源证实' },
  2: { en: 'probably true', zh: '很可能属实' },
  3: { en: 'possibly true', zh: '可能属实' },
  4: { en: 'doubtful', zh: '存疑' },
  5: { en: 'improbable', zh: '不大可能' },
  6: { en: 'truth can’t be judged', zh: '真实性无法判断' },
};

export const sections: Table = {
  fit: {
    en: 'Why this customer and not another: each criterion with a score, a reason and a source. Choosing right beats working hard.',
    zh: '为什么选这个客户：逐条打分，写明理由和出处。选择大于努力。',
  },
  people: {
    en: 'Who decides, who uses, who checks, who is for us: one line a person, with role, influence, support and whom they report to.',
    zh: '谁拍板、谁使用、谁把关、谁支持我们：一人一行，写角色、影响力、支持度和向谁汇报。',
  },
  look: {
    en: 'What public material says: reports, prospectus, research, official site, interviews. What do they earn with, how well, where are they going, where do they need help?',
    zh: '看公开资料：财报、招股书、研报、官网、高管采访。靠什么赚钱，能否赚钱，想怎么发展，在哪里补强。',
  },
  listen: {
    en: 'What people around the customer say: its staff, rivals, other suppliers, dealers and end users. Weigh stance and expertise; never take secrets.',
    zh: '听周围的人怎么说：员工、同行、其他供应商、经销商、终端用户。掂量立场和专业程度，不碰客户的机密。',
  },
  buying: {
    en: 'How they buy: organisation, decision process, budget cycle, payment habits.',
    zh: '他们怎么采购：组织、决策流程、预算周期、付款习惯。',
  },
  ask: {
    en: 'Questions for the customer, from open to closed: the business, then strategy and KPI, then what must improve. Never open with “what is your pain?”.',
    zh: '当面问客户，先开放后封闭：先问业务，再问战略和 KPI，最后问哪里要改善。不要一上来就问痛点。',
  },
  feel: {
    en: 'What you saw for yourself: use the customer’s product, visit, or better, work a shift there. In what role, and to find out what?',
    zh: '自己去感受：用客户的产品、去走访，最好去上一天班。以什么身份、想弄清什么，都要写明。',
  },
  needs: {
    en: 'What each party needs and how we meet it: the customer, its end users, who pays. An empty cell is a question still to ask.',
    zh: '各方要什么、我们怎么满足：客户、终端用户、付款方。空着的格子就是还要去问的问题。',
  },
  hypotheses: {
    en: 'What we believe but have not proved. Each is tested by a question or a source, and closed with a verdict.',
    zh: '我们相信但还没证实的事。每条都要有问题或来源去验证，最后写结论。',
  },
  opportunities: {
    en: 'Strategy shift → business driver → pain → our value (size, certainty, time) → the person → the next step.',
    zh: '战略变化 → 业务驱动 → 痛点 → 我们的价值（规模、确定性、时间）→ 人 → 下一步。',
  },
  proposal: {
    en: 'What we offer. It follows from the plan and quotes the customer’s own figures.',
    zh: '我们提供什么。从计划里推出来，用客户自己的数字说话。',
  },
  risks: { en: 'What could go wrong, with its source.', zh: '可能出什么问题，写明出处。' },
  actions: {
    en: 'What we do next: a date, an owner, the action.',
    zh: '接下来做什么：日期、负责人、事情。',
  },
};

export const claimKinds: Table = {
  inference: {
    en: 'We conclude it from something else: cite what.',
    zh: '由别的事实推出来的：要写明从哪里推出。',
  },
  hypothesis: {
    en: 'We believe it but have not proved it. It needs no source and is listed as open.',
    zh: '我们相信、但还没证实。不必有出处，会列进“待查”。',
  },
  open: {
    en: 'Still to be found out. It needs no source and is listed as open.',
    zh: '还要去查。不必有出处，会列进“待查”。',
  },
  shift: {
    en: 'A change of the customer’s strategy, from → to. Every purchase serves the strategy, so this is where budgets will move. A fact: it needs a source.',
    zh: '客户战略的变化，从 → 到。采购都为战略服务，变化在哪，预算就往哪走。这是事实，要有出处。',
  },
  against: {
    en: 'Evidence against the statement above it.',
    zh: '与上面这条陈述相反的证据。',
  },
  pain: {
    en: 'What hurts the customer. Rate how much it matters and how well it is hidden.',
    zh: '客户哪里痛。评一评有多重要、藏得有多深。',
  },
  verdict: {
    en: 'Closes a hypothesis: confirmed or refuted, and by what.',
    zh: '给假设下结论：证实还是证伪，依据是什么。',
  },
};

export const opportunityKeys: Table = {
  because: { en: 'The statements that it rests on, `(^id)`.', zh: '依据哪些陈述，写 `(^编号)`。' },
  shift: {
    en: 'The strategy shift that it serves: `(^id)` of a statement that begins with “Shift:”, or words.',
    zh: '顺应哪个战略变化：写“变化:”那一条的 `(^编号)`，或直接用文字写。',
  },
  driver: {
    en: 'The lever of the business that it moves: net margin, asset turnover, equity multiplier, revenue growth or cash.',
    zh: '推动哪个经营杠杆：净利率、周转率、权益乘数、增长、现金。',
  },
  pain: { en: 'The pain that it takes away.', zh: '解决哪个痛点。' },
  value: {
    en: 'What we are worth to them: growth or saving.',
    zh: '我们给客户的价值：开源还是节流。',
  },
  size: { en: 'How much money.', zh: '值多少钱。' },
  certainty: {
    en: 'How sure: high, medium, low, or a percentage.',
    zh: '有多确定：高、中、低，或百分比。',
  },
  time: { en: 'When it pays off.', zh: '多久见效。' },
  who: {
    en: 'The people, with a role in brackets where it differs here.',
    zh: '相关的人；在这个机会里角色不同的，用括号写明。',
  },
  next: { en: 'The next step.', zh: '下一步做什么。' },
  stage: { en: 'Stage of the deal.', zh: '这个机会处在哪个阶段。' },
  close: { en: 'The day it is expected to close.', zh: '预计哪天成交。' },
  rivals: { en: 'Who else is bidding.', zh: '还有谁在竞争。' },
  criteria: { en: 'What they decide by.', zh: '客户按什么标准选。' },
  process: { en: 'How they decide.', zh: '客户怎么走流程。' },
  result: { en: 'Won, lost or postponed, and why.', zh: '赢、输还是推迟，以及为什么。' },
};

export const drivers: Table = {
  'net-margin': {
    en: 'Earning power: profit of each unit of revenue (price, mix, cost, expenses).',
    zh: '赚钱的本事：每一元收入里有多少利润（价格、结构、成本、费用）。',
  },
  'asset-turnover': {
    en: 'Speed: revenue of each unit of assets (stock, receivables, capacity).',
    zh: '周转的速度：每一元资产做出多少收入（库存、应收、产能）。',
  },
  'equity-multiplier': {
    en: 'Nerve: assets of each unit of equity (debt).',
    zh: '胆量：每一元净资产撬动多少资产（负债）。',
  },
  'revenue-growth': { en: 'More revenue.', zh: '收入增长。' },
  cash: {
    en: 'Cash from operations, days of stock and receivables.',
    zh: '经营现金、存货和应收账款的天数。',
  },
};

export const frontMatterKeys: Table = {
  zhibi: { en: 'Format version, `1`.', zh: '格式版本，写 `1`。' },
  account: { en: 'Name of the customer.', zh: '客户名称。' },
  owner: { en: 'Who owns this plan: a name or a list.', zh: '谁负责这份计划：一个名字或多个。' },
  reviewBy: { en: 'The day by which it is to be reviewed.', zh: '哪天之前要复核。' },
  decision: {
    en: 'Pursue, nurture, drop or undecided. Few right customers beat a funnel.',
    zh: '主攻、培育、放弃还是待定。选对少数客户，胜过漏斗里撞大运。',
  },
  reason: { en: 'Why that decision.', zh: '为什么这样取舍。' },
  stage: { en: 'Pre-sale, in-sale or after-sale.', zh: '售前、售中还是售后。' },
  status: {
    en: 'Draft or review. In a draft only the next step is shown, one at a time.',
    zh: '草稿还是评审。草稿一次只提示下一步。',
  },
  asOf: {
    en: 'The day this plan takes for today (archived plans, samples).',
    zh: '这份计划以哪天为“今天”（存档或示例用）。',
  },
  industry: { en: 'Industry.', zh: '行业。' },
  period: {
    en: 'The fiscal year in view: `FY2022`, `2021`.',
    zh: '看哪个财年：`FY2022`、`2021`。',
  },
  language: { en: 'Language of the plan and of its findings.', zh: '计划和检查结果用什么语言。' },
  listing: {
    en: 'Where it is listed: `NYSE:BABA`, or none.',
    zh: '在哪上市：`NYSE:BABA`；没上市写 `未上市`。',
  },
  offering: { en: 'What we sell.', zh: '我们卖什么。' },
  value: { en: 'Growth (more revenue), saving, or both.', zh: '开源、节流，还是兼顾。' },
  sales: { en: 'Our revenue with them.', zh: '我们在这个客户的收入。' },
  share: { en: 'Our share of what they spend.', zh: '我们占客户采购的份额。' },
  target: { en: 'What we aim for.', zh: '我们的目标。' },
  renewal: { en: 'Day of renewal.', zh: '续约日期。' },
  team: { en: 'Names of our team.', zh: '我们的团队成员。' },
  parties: {
    en: 'Your own party names mapped to ours: `{student: end-user}`.',
    zh: '自己的叫法对应哪一方：`{留学生: end-user}`。',
  },
  people: { en: 'People as YAML, each with an `id`.', zh: '用 YAML 写关键人，每人要有 `id`。' },
  rules: {
    en: 'A severity for a rule; to switch it off, `off — reason`.',
    zh: '给某条规则改级别；要关掉就写 `off — 理由`。',
  },
};

export const blockKeys: Table = {
  entity: { en: 'Whose statements these are.', zh: '谁的报表。' },
  currency: { en: 'Three letters: `CNY`, `USD`.', zh: '三个字母：`CNY`、`USD`；也可写人民币。' },
  unit: { en: 'Bare numbers are multiplied by it.', zh: '没带单位的数字按它换算。' },
  basis: {
    en: 'Ratios on average balances (opening + closing, the default) or on closing ones.',
    zh: '用平均余额（期初加期末，默认）还是期末余额算。',
  },
  scope: {
    en: 'Profit and equity of the parent’s owners (the default) or of all owners.',
    zh: '利润和净资产按归母（默认）还是合并口径。',
  },
  days: { en: 'Days in a year: 365 or 360.', zh: '一年按 365 天还是 360 天算。' },
  periods: {
    en: 'What the periods are called: `[FY2021, FY2022]`, `[2022H1]`, `[2022Q1]`.',
    zh: '有哪几期：`[FY2021, FY2022]`、`[2022H1]`、`[2022Q1]`。',
  },
  breaks: {
    en: 'Periods that are of another vintage than the one before, as one of them was recast: no growth, no average, no change of ROE across.',
    zh: '与上一期口径不同的期间（其中一期重述过）：两期之间不算增长、不取平均、不拆 ROE 变化。',
  },
  ends: {
    en: 'The last day of each period, to match peers by.',
    zh: '每期最后一天，用来和同行对齐。',
  },
  opening: {
    en: 'Balances before the first period: `{assets: 1, equity: 1}`.',
    zh: '第一期之前的余额：`{assets: 1, equity: 1}`。',
  },
  reported: {
    en: 'Published ratios, in order of the periods.',
    zh: '公司自己披露的比率，按期间顺序写。',
  },
  weighted: {
    en: 'What the weighted average ROE of the CSRC is computed from.',
    zh: '计算加权平均净资产收益率要用的各项数据。',
  },
  source: { en: 'Ids of the sources: `[fy22]`.', zh: '来源的编号：`[fy22]`。' },
  peers: { en: 'Peers, written the same way.', zh: '同行，写法和客户的一样。' },
  segments: {
    en: 'What they earn with: a name, its revenue and gross profit.',
    zh: '靠什么赚钱：分部名称、收入、毛利。',
  },
};

export const sourceKeys: Table = {
  stance: { en: 'Its stance toward the customer.', zh: '对客户的立场。' },
  expertise: { en: 'How well it knows the subject.', zh: '对这件事有多懂。' },
  who: { en: 'Who said it.', zh: '谁说的。' },
  role: { en: 'First-hand: in what role.', zh: '亲身体验：以什么身份。' },
  purpose: { en: 'First-hand: to find out what.', zh: '亲身体验：想弄清什么。' },
  origin: { en: 'Where it originally comes from.', zh: '最初出自哪里。' },
  access: { en: 'How we got it.', zh: '怎么得来的。' },
  page: { en: 'Page.', zh: '第几页。' },
  copy: { en: 'A copy of it: a file beside the plan.', zh: '原文存档：放在计划旁边的文件。' },
  hash: { en: 'Fingerprint of the copy.', zh: '存档文件的指纹。' },
};

export const roles: Table = {
  'economic-buyer': { en: 'Has the money and the last word.', zh: '管钱，一锤定音。' },
  'user-buyer': { en: 'Works with it every day.', zh: '天天要用的人。' },
  'technical-buyer': { en: 'Can say no on technical grounds.', zh: '从技术上把关，可以否决。' },
  champion: { en: 'Sells for us when we are not there.', zh: '我们不在场时替我们说话。' },
  coach: { en: 'Tells us how things stand.', zh: '告诉我们内情和门道。' },
  influencer: { en: 'Is listened to.', zh: '说话有人听。' },
  procurement: { en: 'Negotiates price and terms.', zh: '谈价格和条款。' },
  blocker: { en: 'Is against it.', zh: '反对的人。' },
};
