/** What a gap to the peers, to the own past or between segments means, and the question to ask next. */
import type { Word } from './index';

/** Against peers, by the code of a lead. Parameters: period, value, benchmark, against, money. */
export const leadWords = {
  'net-margin-below': {
    en: 'Net margin of {value} in {period} is below the {benchmark} of {against}: at that margin the profit would be {money} higher.',
    zh: '{period} 销售净利率 {value}，低于{against}的 {benchmark}；若能追平，利润约多 {money}；先看两家业务是否可比。',
  },
  'gross-margin-below': {
    en: 'Gross margin of {value} in {period} is below the {benchmark} of {against}: at that margin the gross profit would be {money} higher.',
    zh: '{period} 毛利率 {value}，低于{against}的 {benchmark}；若能追平，毛利约多 {money}；先看两家业务是否可比。',
  },
  'ebit-margin-below': {
    en: 'EBIT margin of {value} in {period} is below the {benchmark} of {against}: at that margin EBIT would be {money} higher.',
    zh: '{period} 息税前利润率 {value}，低于{against}的 {benchmark}；若能追平，息税前利润约多 {money}；先看两家业务是否可比。',
  },
  'turnover-below': {
    en: 'Asset turnover of {value} in {period} is below the {benchmark} of {against}: at that turnover the same sales would need {money} fewer assets.',
    zh: '{period} 总资产周转率 {value}，低于{against}的 {benchmark}；按这个周转，做同样的收入，资产可少占用 {money}。',
  },
  'inventory-above': {
    en: 'Inventory stays {value} in {period}, longer than the {benchmark} of {against}: {money} of cash is tied up.',
    zh: '{period} 存货周转 {value}，比{against}的 {benchmark}慢；多压了{money}现金。',
  },
  'receivables-above': {
    en: 'Receivables stay open {value} in {period}, longer than the {benchmark} of {against}: {money} of cash is tied up.',
    zh: '{period} 应收账款周转 {value}，比{against}的 {benchmark}慢；多压了{money}现金。',
  },
  'working-capital-above': {
    en: 'Working capital is {value} of sales in {period}, more than the {benchmark} of {against}: {money} of cash is tied up.',
    zh: '{period} 营运资金相当于 {value}的收入，高于{against}的 {benchmark}；多压了{money}现金。',
  },
  'cash-content-below': {
    en: 'Of the profit of {period} {value} came in as cash, below the {benchmark} of {against}: {money} is still outside.',
    zh: '{period} 净利润现金含量 {value}，低于{against}的 {benchmark}；还有{money}利润没收成现金。',
  },
  'free-cash-flow-below': {
    en: 'Free cash flow of {value} of revenue in {period} is below the {benchmark} of {against}: {money} less to spend.',
    zh: '{period} 自由现金流率 {value}，低于{against}的 {benchmark}；能动用的现金少{money}。',
  },
  'growth-below': {
    en: 'Revenue grew {value} in {period}, below the {benchmark} of {against}: {money} of sales behind.',
    zh: '{period} 收入增长 {value}，低于{against}的 {benchmark}；少做了{money}收入。',
  },
} as const satisfies Record<string, Word>;

/** Against the own past: `against` is the year before, or the best of five. */
export const pastLeadWords = {
  'net-margin-below': {
    en: 'Net margin fell from {benchmark} in {against} to {value} in {period}: {money} less profit at these sales.',
    zh: '销售净利率从 {against} 的 {benchmark} 降到 {period} 的 {value}；按现在的收入算，少赚 {money}。',
  },
  'gross-margin-below': {
    en: 'Gross margin fell from {benchmark} in {against} to {value} in {period}: {money} less gross profit at these sales.',
    zh: '毛利率从 {against} 的 {benchmark} 降到 {period} 的 {value}；按现在的收入算，毛利少 {money}。',
  },
  'ebit-margin-below': {
    en: 'EBIT margin fell from {benchmark} in {against} to {value} in {period}: {money} less EBIT at these sales.',
    zh: '息税前利润率从 {against} 的 {benchmark} 降到 {period} 的 {value}；按现在的收入算，息税前利润少 {money}。',
  },
  'turnover-below': {
    en: 'Asset turnover fell from {benchmark} in {against} to {value} in {period}: the same sales then needed {money} fewer assets.',
    zh: '总资产周转率从 {against} 的 {benchmark} 降到 {period} 的 {value}；按当时的周转，资产可少占用 {money}。',
  },
  'inventory-above': {
    en: 'Stock stays longer: {benchmark} in {against}, {value} in {period}. {money} more cash lies in it.',
    zh: '存货周转变慢：{against} {benchmark}，{period} {value}；多压了{money}现金。',
  },
  'receivables-above': {
    en: 'Customers pay later: {benchmark} in {against}, {value} in {period}. {money} more cash is outside.',
    zh: '回款变慢：{against} {benchmark}，{period} {value}；多压了{money}现金。',
  },
  'working-capital-above': {
    en: 'Working capital rose from {benchmark} of sales in {against} to {value} in {period}: {money} more cash is tied up.',
    zh: '营运资金从 {against} 相当于 {benchmark}的收入，升到 {period} 的 {value}；多压了{money}现金。',
  },
  'cash-content-below': {
    en: 'Less of the profit comes in as cash: {benchmark} in {against}, {value} in {period}. {money} is still outside.',
    zh: '净利润现金含量从 {against} 的 {benchmark} 降到 {period} 的 {value}；还有{money}利润没收成现金。',
  },
  'free-cash-flow-below': {
    en: 'Free cash flow fell from {benchmark} of revenue in {against} to {value} in {period}: {money} less to spend.',
    zh: '自由现金流率从 {against} 的 {benchmark} 降到 {period} 的 {value}；能动用的现金少{money}。',
  },
  'growth-below': {
    en: 'Growth slowed from {benchmark} in {against} to {value} in {period}: {money} of sales behind that pace.',
    zh: '收入增速从 {against} 的 {benchmark} 降到 {period} 的 {value}；照当时的速度，少做了{money}收入。',
  },
  'selling-risen': {
    en: 'Selling expense rose from {benchmark} of revenue in {against} to {value} in {period}: {money} more is being spent there.',
    zh: '销售费用率从 {against} 的 {benchmark} 升到 {period} 的 {value}；这里多花了 {money}。',
  },
  'admin-risen': {
    en: 'Administrative expense rose from {benchmark} of revenue in {against} to {value} in {period}: {money} more is being spent there.',
    zh: '管理费用率从 {against} 的 {benchmark} 升到 {period} 的 {value}；这里多花了 {money}。',
  },
  'rd-risen': {
    en: 'R&D expense rose from {benchmark} of revenue in {against} to {value} in {period}: {money} more is being spent there.',
    zh: '研发费用率从 {against} 的 {benchmark} 升到 {period} 的 {value}；这里多花了 {money}。',
  },
  'advertising-risen': {
    en: 'Advertising rose from {benchmark} of revenue in {against} to {value} in {period}: {money} more is being spent there.',
    zh: '广告费用率从 {against} 的 {benchmark} 升到 {period} 的 {value}；这里多花了 {money}。',
  },
  'capex-risen': {
    en: 'Capital expenditure rose from {benchmark} of revenue in {against} to {value} in {period}: {money} more is being invested.',
    zh: '资本开支率从 {against} 的 {benchmark} 升到 {period} 的 {value}；多投了 {money}。',
  },
} as const satisfies Record<string, Word>;

/** Among the segments; `against` is the period before, `benchmark` of growth that of the whole. */
export const segmentLeadWords = {
  'segment-margin-fell': {
    en: 'The margin of {segment} fell from {benchmark} in {against} to {value} in {period}: {money} less at its sales.',
    zh: '{segment}的利润率从 {against} 的 {benchmark} 降到 {period} 的 {value}；按它现在的收入算，少赚 {money}。',
  },
  'segment-shrank': {
    en: '{segment} grew {value} in {period}, the whole {benchmark}: {money} of sales lost there.',
    zh: '{period} {segment}收入增长 {value}，公司整体 {benchmark}；这一块少了{money}收入。',
  },
  'segment-grew': {
    en: '{segment} grew {value} in {period}, faster than the whole at {benchmark}: {money} of sales added.',
    zh: '{period} {segment}收入增长 {value}，快过公司整体的 {benchmark}；多做了{money}收入。',
  },
} as const satisfies Record<string, Word>;

/** An open question to the customer, by the code of a lead. */
export const leadQuestions = {
  'net-margin-below': {
    en: 'Which costs grew faster than sales last year, and which of them do you mean to bring down first?',
    zh: '去年哪些成本费用涨得比收入快？今年打算先降哪一块？',
  },
  'gross-margin-below': {
    en: 'What holds the gross margin down most: prices, the mix of products, or the cost of supply?',
    zh: '毛利率主要被什么拉低——售价、产品结构，还是采购成本？准备怎么改？',
  },
  'ebit-margin-below': {
    en: 'Which operating expenses weigh most, and what has been tried to make them work harder?',
    zh: '运营费用里哪一项最重？为了提高投入产出，已经试过哪些办法？',
  },
  'turnover-below': {
    en: 'Which assets bring less revenue than planned, and what would have to change to use them fully?',
    zh: '哪些资产带来的收入不及预期？要用足它们，需要改变什么？',
  },
  'inventory-above': {
    en: 'Where does stock lie longest, and how is it decided how much to order?',
    zh: '哪一段库存压得最久？备货量现在是怎么定的？',
  },
  'receivables-above': {
    en: 'Which customers pay latest, and how are terms of payment agreed with them?',
    zh: '哪类客户回款最慢？账期是怎么谈定的？',
  },
  'working-capital-above': {
    en: 'Where does most of the cash lie: in stock, with customers, or in paying suppliers early?',
    zh: '钱主要压在哪儿：库存、客户欠款，还是给供应商付得太早？',
  },
  'cash-content-below': {
    en: 'Where does the profit wait before it is cash: in stock, with customers, or somewhere else?',
    zh: '利润卡在哪一步没变成现金——库存、应收，还是别处？',
  },
  'free-cash-flow-below': {
    en: 'What takes the cash before it is free: investment, stock, or what customers owe?',
    zh: '现金主要被什么占去——投资、库存，还是应收？哪一块今年会变？',
  },
  'growth-below': {
    en: 'Where was more growth planned than came, and what stood in its way?',
    zh: '哪一块的增长没达到计划？卡在哪里？',
  },
  'selling-risen': {
    en: 'What is the added selling budget meant to bring, and how will you see that it does?',
    zh: '销售费用多投的部分，想换来什么？怎么看它有没有效果？',
  },
  'admin-risen': {
    en: 'What drives the administrative expense, and which part of it is meant to stay?',
    zh: '管理费用主要涨在哪里？哪些是一次性的，哪些会一直在？',
  },
  'rd-risen': {
    en: 'Which projects get the added R&D money, and where do you look for help from outside?',
    zh: '研发多投的钱主要给了哪些项目？哪些部分会找外部合作？',
  },
  'advertising-risen': {
    en: 'Which goals is the added advertising to reach, and who decides where it goes?',
    zh: '广告多投的部分要达成什么目标？投到哪里由谁定？',
  },
  'capex-risen': {
    en: 'What is being built or bought, and when does the next decision fall?',
    zh: '主要在建什么、买什么？下一批什么时候定？',
  },
  'segment-margin-fell': {
    en: 'What changed in this segment: prices, costs, or what is sold in it?',
    zh: '这个分部变的是售价、成本，还是卖的东西不一样了？',
  },
  'segment-shrank': {
    en: 'Is this segment meant to shrink, and if not, what is planned for it?',
    zh: '这一块是主动收缩吗？如果不是，打算怎么扭转？',
  },
  'segment-grew': {
    en: 'What does this segment need to keep its pace, and what gets scarce first?',
    zh: '这一块要保持增速，还缺什么？最先不够用的会是什么？',
  },
} as const satisfies Record<string, Word>;
