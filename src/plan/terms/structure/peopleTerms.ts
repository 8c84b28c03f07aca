/** Terms of people: what is said of them, their roles and sides. */
import type { Fields } from './fields';

/** Fields of people. */
export const peopleTerms = {
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
} as const satisfies Fields;
