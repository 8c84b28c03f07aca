/** Terms of the front matter, questions, needs and hypotheses. */
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
} as const satisfies Fields;
