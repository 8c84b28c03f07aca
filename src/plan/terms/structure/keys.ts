/** Terms of the front matter, people, questions, needs, opportunities. */
import type { Fields } from './fields';

const level = {
  high: { en: 'high', zh: '高', aliases: ['h', 'very high', '很高', '极高', '较高'] },
  medium: { en: 'medium', zh: '中', aliases: ['m', 'mid', 'med', '中等', '一般'] },
  low: { en: 'low', zh: '低', aliases: ['l', 'very low', '很低', '较低'] },
} as const;

export const keys = {
  frontMatterKey: {
    zhibi: { en: 'zhibi', zh: 'zhibi', aliases: ['知彼'] },
    account: { en: 'account', zh: '客户' },
    owner: { en: 'owner', zh: '负责人' },
    reviewBy: { en: 'reviewBy', zh: '复核', aliases: ['review by', 'review-by', '复核日期'] },
    decision: { en: 'decision', zh: '取舍' },
    reason: { en: 'reason', zh: '理由' },
    stage: { en: 'stage', zh: '阶段' },
    status: { en: 'status', zh: '状态' },
    asOf: { en: 'asOf', zh: '截止', aliases: ['as of', 'as-of', '截止日期'] },
    industry: { en: 'industry', zh: '行业' },
    period: { en: 'period', zh: '财年' },
    language: { en: 'language', zh: '语言' },
    listing: { en: 'listing', zh: '上市' },
    offering: { en: 'offering', zh: '产品' },
    value: { en: 'value', zh: '价值' },
    sales: { en: 'sales', zh: '现有收入' },
    share: { en: 'share', zh: '份额' },
    target: { en: 'target', zh: '目标' },
    renewal: { en: 'renewal', zh: '续约' },
    team: { en: 'team', zh: '团队' },
    potential: { en: 'potential', zh: '盘子' },
    effort: { en: 'effort', zh: '投入' },
    walls: { en: 'walls', zh: '隔离' },
    revisit: { en: 'revisit', zh: '回头' },
    parties: { en: 'parties', zh: '各方' },
    people: { en: 'people', zh: '关键人', aliases: ['人物'] },
    rules: { en: 'rules', zh: '规则' },
  },
  personKey: {
    id: { en: 'id', zh: '编号', aliases: ['标识'] },
    name: {
      en: 'name',
      zh: '姓名',
      aliases: [
        '名字',
        '联系人',
        '关键人',
        '人',
        '人员',
        'contact',
        'stakeholder',
        'person',
        'who',
      ],
    },
    title: {
      en: 'title',
      zh: '职务',
      aliases: ['职位', '头衔', '岗位', 'job title', 'position', 'job'],
    },
    role: {
      en: 'role',
      zh: '采购角色',
      aliases: [
        ...['角色', '决策角色', '购买角色', 'roles', 'buying role', 'role in decision'],
        ...['decision role', 'buying influence'],
      ],
    },
    party: { en: 'party', zh: '所属方' },
    influence: { en: 'influence', zh: '影响力', aliases: ['影响', '决策影响', 'power'] },
    support: {
      en: 'support',
      zh: '支持度',
      aliases: ['态度', '立场', 'sentiment', 'attitude', 'stance', 'disposition'],
    },
    response: { en: 'response', zh: '反应模式', aliases: ['反馈模式', 'response mode', 'mode'] },
    coverage: { en: 'coverage', zh: '接触程度', aliases: ['接触', '覆盖'] },
    reportsTo: { en: 'reportsTo', zh: '向谁汇报', aliases: ['上级', 'reports to', 'reports-to'] },
    cares: {
      en: 'cares',
      zh: '关注',
      aliases: [
        ...['关注点', '关注内容', '个人诉求', '诉求', 'cares about', 'priorities', 'concerns'],
        ...['interest', 'interests', 'win-results', 'personal win'],
      ],
    },
  },
  decision: {
    pursue: { en: 'pursue', zh: '主攻' },
    nurture: { en: 'nurture', zh: '培育' },
    drop: { en: 'drop', zh: '放弃' },
    undecided: { en: 'undecided', zh: '待定' },
  },
  stage: {
    // Stage names of CRM systems and sales teams: until needs are known, until signed, from then on.
    'pre-sale': {
      en: 'pre-sale',
      said: 'pre-sale',
      zh: '售前',
      aliases: [
        ...['presale', 'pre sale', 'pre-sales', 'prospect', 'prospecting', 'lead', 'discovery'],
        ...['qualification', 'qualified', 'qualify', 'qualified to buy', 'needs analysis'],
        ...['appointment scheduled', 'identify', 'develop', 'perception analysis'],
        ...['id. decision makers', 'new', 'initial contact', 'scoping'],
        ...['线索', '初步接触', '初步接洽', '初步沟通', '接触', '意向', '需求确认', '需求调研'],
        ...['需求分析', '需求挖掘', '商机确认', '立项'],
      ],
    },
    'in-sale': {
      en: 'in-sale',
      said: 'in-sale',
      zh: '售中',
      aliases: [
        ...['in sale', 'proposal', 'proposal/price quote', 'proposal/quote', 'quote', 'quoted'],
        ...['value proposition', 'negotiation', 'negotiation/review', 'negotiating', 'review'],
        ...['presentation scheduled', 'decision maker bought-in', 'contract sent', 'evaluation'],
        ...['technical validation', 'demo', 'poc', 'pilot', 'tender', 'commit', 'verbal'],
        ...['方案', '报价', '方案报价', '方案/报价', '方案制定', '方案沟通', '技术交流', '测试'],
        ...['试用', '招标', '投标', '招投标', '谈判', '商务谈判', '合同谈判', '签约中'],
      ],
    },
    'after-sale': {
      en: 'after-sale',
      said: 'after-sale',
      zh: '售后',
      aliases: [
        ...['after sale', 'after-sales', 'closed won', 'onboarding', 'delivery', 'renewal'],
        ...['implementation', '已签约', '已成交', '交付', '实施', '验收', '回款', '续约'],
      ],
    },
  },
  status: { draft: { en: 'draft', zh: '草稿' }, review: { en: 'review', zh: '评审' } },
  value: {
    growth: { en: 'growth', zh: '开源' },
    saving: { en: 'saving', zh: '节流', aliases: ['savings'] },
    both: { en: 'both', zh: '兼顾' },
  },
  listing: { none: { en: 'none', zh: '未上市', aliases: ['unlisted', 'not listed'] } },
  language: {
    'zh-cn': { en: 'zh-cn', zh: '中文', aliases: ['zh', 'zh-hans', 'zh_cn', 'chinese'] },
    en: { en: 'en', zh: '英文', aliases: ['english', 'en-us', 'en-gb'] },
  },
  severity: {
    error: { en: 'error', zh: '错误' },
    warning: { en: 'warning', zh: '警告' },
    info: { en: 'info', zh: '提示' },
    hint: { en: 'hint', zh: '建议' },
    off: { en: 'off', zh: '关闭' },
  },
  level,
  /** What begins a line that says something by the way. */
  remark: {
    remark: {
      en: 'Note',
      zh: '备注',
      aliases: [
        ...['注', '附注', '说明', '补充', '补充说明', '提醒', '提示', '注意', '又及'],
        ...[
          'notes',
          'nb',
          'n.b.',
          'ps',
          'p.s.',
          'remark',
          'remarks',
          'comment',
          'comments',
          'fyi',
          'caveat',
        ],
      ],
    },
  },
  role: {
    'economic-buyer': {
      en: 'economic-buyer',
      zh: '拍板人',
      aliases: [
        ...[
          '经济决策者',
          '决策者',
          '决策人',
          '最终决策人',
          '最终决策者',
          '老板',
          '拍板',
          '最终拍板',
        ],
        ...['economic buyer', 'decision maker', 'decision-maker', 'final decision maker', 'eb'],
        ...['economic buying influence', 'approver', '审批人', '批准者'],
      ],
    },
    'user-buyer': {
      en: 'user-buyer',
      zh: '使用者',
      aliases: ['最终用户', '用户', '使用人', 'user buyer', 'user', 'end user', 'ub'],
    },
    'technical-buyer': {
      en: 'technical-buyer',
      zh: '技术把关者',
      aliases: [
        ...['技术评估', '技术评估者', '技术把关', '把关', '把关者'],
        ...['technical buyer', 'technical evaluator', 'evaluator', 'gatekeeper', 'tb'],
      ],
    },
    champion: { en: 'champion', zh: '拥护者', aliases: ['支持者', 'sponsor', 'executive sponsor'] },
    coach: { en: 'coach', zh: '教练', aliases: ['内线'] },
    influencer: { en: 'influencer', zh: '影响者', aliases: ['影响人'] },
    procurement: { en: 'procurement', zh: '采购', aliases: ['采购经办', '采购人', 'purchasing'] },
    blocker: { en: 'blocker', zh: '阻碍者', aliases: ['反对者', 'detractor'] },
  },
  party: {
    customer: { en: 'customer', zh: '客户' },
    'end-user': { en: 'end-user', zh: '终端用户', aliases: ['end user', 'end users', 'end-users'] },
    payer: { en: 'payer', zh: '付款方' },
    partner: { en: 'partner', zh: '伙伴' },
  },
  support: {
    'strong-supporter': {
      en: 'strong-supporter',
      zh: '强力支持',
      aliases: ['非常支持', '强烈支持', '坚定支持', 'strong supporter', 'very positive'],
    },
    supporter: {
      en: 'supporter',
      zh: '支持',
      aliases: ['偏支持', '比较支持', '友好', 'positive', 'supportive', 'for us', 'friendly'],
    },
    neutral: { en: 'neutral', zh: '中立', aliases: ['一般'] },
    'non-supporter': {
      en: 'non-supporter',
      said: 'non-supporter',
      zh: '不支持',
      aliases: ['偏反对', 'non supporter', 'sceptical', 'skeptical'],
    },
    opponent: { en: 'opponent', zh: '反对', aliases: ['negative', 'against', 'hostile'] },
  },
  response: {
    growth: { en: 'growth', zh: '成长', aliases: ['增长'] },
    trouble: { en: 'trouble', zh: '困境' },
    'even-keel': { en: 'even-keel', zh: '平稳', aliases: ['even keel'] },
    overconfident: { en: 'overconfident', zh: '自负' },
  },
  coverage: {
    none: {
      en: 'none',
      zh: '未接触',
      aliases: [
        ...['没接触', '没有接触', '没见过', '未见过', '没见过面', '还没见过', '不认识'],
        ...['not met', 'not met yet', 'never met', 'no contact'],
      ],
    },
    brief: {
      en: 'brief',
      zh: '偶有',
      aliases: [
        ...['偶尔', '见过', '见过一面', '见过一次', '见过一两次', '一面之缘'],
        ...['once', 'met once', 'occasional', 'rarely', 'light'],
      ],
    },
    multiple: {
      en: 'multiple',
      zh: '多次',
      aliases: [
        '经常',
        '常见',
        '几次',
        '见过几次',
        '见过多次',
        'several',
        'regular',
        'often',
        'frequent',
      ],
    },
    'in-depth': {
      en: 'in-depth',
      said: 'in-depth',
      zh: '深入',
      aliases: ['很深', '很熟', 'in depth', 'deep', 'close'],
    },
  },
  claimKind: {
    inference: { en: 'Inference', zh: '推断' },
    hypothesis: { en: 'Hypothesis', zh: '假设' },
    open: {
      en: 'Open',
      zh: '待查',
      aliases: ['To check', 'To be checked', 'TBC', 'TBD', '待核实', '待确认', '待定'],
    },
    shift: { en: 'Shift', zh: '变化' },
    against: { en: 'Against', zh: '反证' },
    pain: { en: 'Pain', zh: '痛点' },
    verdict: { en: 'Verdict', zh: '结论' },
  },
  verdict: {
    confirmed: {
      en: 'confirmed',
      zh: '证实',
      aliases: [
        ...['成立', '属实', '坐实', '验证', '印证', '确认', '真', '对', '正确', '没错', '站得住'],
        ...['true', 'right', 'correct', 'proved', 'proven', 'holds', 'hold', 'held'],
        ...['validated', 'verified', 'upheld', 'so'],
      ],
    },
    refuted: {
      en: 'refuted',
      zh: '证伪',
      aliases: [
        ...['推翻', '否定', '排除', '假', '错', '错误', '不成立', '不属实', '不对', '站不住'],
        ...['false', 'wrong', 'incorrect', 'untrue', 'disproved', 'disproven', 'rejected'],
        ...['busted', 'debunked', 'falsified', 'invalid', 'invalidated', 'mistaken', 'rebutted'],
      ],
    },
  },
  painKey: {
    importance: { en: 'importance', zh: '重要性' },
    hiddenness: { en: 'hiddenness', zh: '隐蔽性' },
  },
  step: {
    business: { en: 'business', zh: '业务' },
    strategy: { en: 'strategy', zh: '战略' },
    kpi: { en: 'KPI', zh: 'KPI' },
    problem: { en: 'problem', zh: '问题' },
    motive: { en: 'motive', zh: '动机' },
    satisfaction: { en: 'satisfaction', zh: '满意' },
  },
  needsColumn: {
    party: {
      en: 'Party',
      zh: '各方',
      aliases: ['方', '所属方', '角色', '对象', 'stakeholder', 'who'],
    },
    conflict: {
      en: 'Conflict',
      zh: '冲突',
      aliases: ['矛盾', '和谁冲突', '与谁冲突', 'conflicts', 'conflicts with', 'tension'],
    },
    need: { en: 'Need', zh: '需求', aliases: ['诉求', '需要', 'needs', 'requirement', 'pain'] },
    answer: {
      en: 'How we meet it',
      zh: '怎么满足',
      aliases: [
        ...['满足', '如何满足', '对策', '我们的方案', '应对', 'answer', 'how we answer'],
        ...['our solution', 'our answer', 'solution', 'response'],
      ],
    },
  },
  driver: {
    'net-margin': {
      en: 'net-margin',
      zh: '净利率',
      aliases: ['net margin', '销售净利率', '毛利率', 'gross margin', 'margin'],
    },
    'asset-turnover': {
      en: 'asset-turnover',
      zh: '周转率',
      aliases: ['asset turnover', '总资产周转率', '资产周转率'],
    },
    'equity-multiplier': {
      en: 'equity-multiplier',
      zh: '权益乘数',
      aliases: ['equity multiplier'],
    },
    'revenue-growth': {
      en: 'revenue-growth',
      zh: '增长',
      aliases: ['revenue growth', '收入增长', '收入增长率'],
    },
    cash: { en: 'cash', zh: '现金', aliases: ['现金流', 'cash flow'] },
  },
  opportunityKey: {
    because: { en: 'Because', zh: '依据' },
    shift: { en: 'Shift', zh: '战略', aliases: ['战略变化', 'strategy'] },
    driver: { en: 'Driver', zh: '驱动', aliases: ['杠杆', '驱动因素', 'lever'] },
    pain: { en: 'Pain', zh: '痛点' },
    value: { en: 'Value', zh: '价值' },
    size: {
      en: 'Size',
      zh: '规模',
      aliases: ['金额', '成交金额', '合同额', '合同金额', 'amount', 'deal size', 'deal value'],
    },
    certainty: {
      en: 'Certainty',
      zh: '确定性',
      aliases: [
        ...['概率', '把握', '赢率', '赢单率', '成交概率', '成功率', '可能性', 'probability'],
        ...['likelihood', 'win rate', 'win probability', 'chance'],
      ],
    },
    time: { en: 'Time', zh: '时间', aliases: ['时间节点', 'timing', 'time frame', 'timeline'] },
    who: {
      en: 'Who',
      zh: '人',
      aliases: [
        ...['关键人', '人物', '决策人', '决策者', '拍板人', 'people', 'decision maker'],
        ...['decision makers', 'economic buyer', 'stakeholders', 'contacts', 'key people'],
      ],
    },
    next: {
      en: 'Next',
      zh: '下一步',
      aliases: ['下一步行动', '下一步计划', 'next step', 'next steps', 'next action'],
    },
    stage: { en: 'Stage', zh: '阶段', aliases: ['销售阶段', 'sales stage'] },
    close: {
      en: 'Close',
      zh: '预计',
      aliases: [
        ...['预计成交', '预计签约', '预计签单', '成交日期', '签约日期', '签约时间', '签单时间'],
        ...['成交时间', '结单日期', '结单时间', 'close date', 'closing date', 'expected close'],
        ...['decision date'],
      ],
    },
    rivals: {
      en: 'Rivals',
      zh: '竞争',
      aliases: [
        ...['竞争对手', '对手', '竞品', '友商', 'competitors', 'competition', 'competitor'],
        ...['primary competitor', 'main competitor'],
      ],
    },
    criteria: { en: 'Criteria', zh: '标准', aliases: ['决策标准', 'decision criteria'] },
    process: {
      en: 'Process',
      zh: '流程',
      aliases: ['决策流程', '采购流程', 'decision process', 'paper process'],
    },
    result: { en: 'Result', zh: '结果' },
  },
  opportunityColumn: {
    title: {
      en: 'opportunity',
      zh: '机会',
      aliases: [
        ...['名称', '商机', '项目', '产品', '标题', '主题', 'name', 'title', 'deal', 'project'],
        ...['product', 'solution', 'initiative', 'offering', 'subject'],
      ],
    },
  },
  actionColumn: {
    what: {
      en: 'action',
      zh: '行动',
      aliases: [
        ...['事项', '任务', '内容', '做什么', '动作', '下一步', '工作内容', '具体行动', '行动项'],
        ...['措施', '里程碑', '工作', 'milestone', 'subject', 'objective', 'tactic'],
        ...['what', 'task', 'step', 'next step', 'activity', 'action item', 'to do', 'description'],
      ],
    },
    owner: {
      en: 'owner',
      zh: '负责人',
      aliases: [
        ...['责任人', '谁', '执行人', '跟进人', '人员', 'who', 'responsible', 'assigned to'],
        ...['assignee', 'lead', 'person'],
      ],
    },
    due: {
      en: 'due',
      zh: '日期',
      aliases: [
        ...[
          '截止',
          '截止日期',
          '截止时间',
          '时间',
          '时间节点',
          '完成时间',
          '完成日期',
          '期限',
          '何时',
        ],
        ...['due date', 'date', 'by', 'by when', 'when', 'deadline', 'target date', 'timeline'],
      ],
    },
    status: { en: 'status', zh: '状态', aliases: ['进展', '进度', 'done', 'state', '完成'] },
  },
  done: {
    done: {
      en: 'done',
      zh: '完成',
      aliases: [
        '已完成',
        '完成了',
        '是',
        '✓',
        '✔',
        '✅',
        '☑',
        'x',
        '[x]',
        'yes',
        'closed',
        'complete',
        'completed',
      ],
    },
  },
  container: {
    source: { en: 'source', zh: '来源' },
    table: { en: 'table', zh: '表格' },
  },
  result: {
    won: {
      en: 'won',
      zh: '赢',
      aliases: ['赢单', '中标', '签约', '成交', '已签约', '已成交', 'closed won'],
    },
    lost: { en: 'lost', zh: '输', aliases: ['丢单', '输单', '丢', '未中标', 'closed lost'] },
    postponed: { en: 'postponed', zh: '推迟', aliases: ['搁置', '延期', 'on hold'] },
  },
} as const satisfies Fields;
