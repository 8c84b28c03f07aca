/** Terms of opportunities and of what is to be done. */
import type { Fields } from './fields';

/** Fields of opportunities, actions and of who is responsible. */
export const opportunityTerms = {
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
        ...['contact', '联系人'],
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
