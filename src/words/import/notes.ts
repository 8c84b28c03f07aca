/** What an import of statements was unsure of. */
import type { Word } from '../index';

/** By the code of a note. The row and the period are said before it. */
export const noteWords = {
  restated: {
    en: 'first published as {first} ({firstDate}), later as {latest} ({latestDate}); the later one was taken. Which one do you compare with?',
    zh: '首次披露 {first}（{firstDate}），后来改为 {latest}（{latestDate}），取的是后者。要按哪个口径比？',
  },
  candidates: {
    en: '“{taken}” says {value}, “{other}” says {otherValue}; the first was taken. Which one is meant?',
    zh: '“{taken}”是 {value}，“{other}”是 {otherValue}，取的是前者。应该用哪个？',
  },
  'names-mixed': {
    en: 'put together from {names}, which may not mean quite the same.',
    zh: '由 {names} 拼成，口径可能不完全一致。',
  },
  proxy: {
    en: '“{name}” only stands in for it.',
    zh: '用“{name}”代替，只是近似。',
  },
  missing: { en: 'not in the file.', zh: '文件里没有。' },
  translation: {
    en: 'The figures in {currency} beside those in {taken} were taken for a convenience translation and left out.',
    zh: '文件里还有 {currency} 金额，只是折算参考，没有用；用的是 {taken}。',
  },
  'odd-length': {
    en: 'The annual report covers {days} days from {start} to {end}, which is not a year; it was left out.',
    zh: '年报有一期从 {start} 到 {end} 共 {days} 天，不是一整年，没有采用。',
  },
  'scope-mixed': {
    en: "Profit and equity differ in scope (one is the parent's owners', the other all owners'), so no ROE can be computed from them.",
    zh: '净利润和净资产口径不一致（一个归母、一个合并），没法算 ROE。',
  },
  'scope-unclear': {
    en: "“{name}” was taken to be the parent's owners' part; the file doesn't say.",
    zh: '“{name}”按归母口径读入，文件没有写明。',
  },
  cumulative: {
    en: 'Parts of a year were read as totals since January, as Chinese reports give them.',
    zh: '季度数按国内报表的习惯，当作年初至期末的累计数。',
  },
  'not-cumulative': {
    en: '{later} is below {earlier}: are these single quarters rather than totals since January?',
    zh: '{later} 比 {earlier} 还小，会不会是单季数而不是累计数？',
  },
  'unit-unknown': {
    en: 'The file names no unit; its figures stand here as they are written there.',
    zh: '没认出单位，这里的数字照文件原样。',
  },
  'currency-unknown': {
    en: 'The file names no currency; add it to the block.',
    zh: '文件没有写币种，请在数据块里补上。',
  },
  'sign-turned': {
    en: 'negative in the file; turned, as outflows are positive here.',
    zh: '文件里是负数，已按“支出记正数”改了符号。',
  },
  'sign-mixed': {
    en: 'positive and negative in the file, and nothing there decides which is meant; check the signs.',
    zh: '文件里有正有负，没有勾稽关系可以判断，请核对正负号。',
  },
  identity: {
    en: '{rule} doesn’t hold: {value} against {otherValue}. Which one is right?',
    zh: '{rule} 对不上：{value} 与 {otherValue}。哪个对？',
  },
  unused: {
    en: '{count|row|rows} of the file not used, for instance: {names}',
    zh: '文件里有 {count} 行没有用到，例如：{names}',
  },
  'sheets-unread': {
    en: '{count|sheet|sheets} behind the first {most} not read, for instance: {names}. If the statements stand there, save those sheets as a file of their own.',
    zh: '只读了前 {most} 张工作表，后面 {count} 张没有读，例如：{names}。要的报表在后面的话，请单独另存。',
  },
  'unit-by-figures': {
    en: 'The file names no unit; by the figures that the block has already it is {unit}.',
    zh: '没认出单位；按数据块里已有的数字推算，单位是{unit}。',
  },
  'unit-by-block': {
    en: "The file names no unit; its figures were taken in the block's, {unit}.",
    zh: '没认出单位，按数据块的单位（{unit}）读入。',
  },
  'unread-scope': {
    en: '“{name}” was not understood, so the total beside it was not taken for the parent’s.',
    zh: '没认出“{name}”，所以没有拿旁边的合计数当归母数。',
  },
  'read-as-total': {
    en: '“{name}” was read as that of all owners, beside the parent’s that is there.',
    zh: '“{name}”按合并口径读入，计划里的归母数没有动。',
  },
  'single-quarters': {
    en: 'The quarters were read as single ones, as their figures do not add up through the year.',
    zh: '季度数不是逐季累加的，按单季读入。',
  },
  forecast: {
    en: 'Forecasts and budgets were left out: {periods}',
    zh: '预测或预算没有采用：{periods}',
  },
  'columns-unread': {
    en: 'Columns that were not read, as it isn’t clear which period they are: {heads}',
    zh: '这些列看不出是哪一期，没有读入：{heads}',
  },
  'parent-only': {
    en: "The parent company's own statements were left out; the consolidated ones count.",
    zh: '母公司报表没有采用，取的是合并报表。',
  },
  'relative-period': {
    en: '“{heads}” was read by the date of the sheet, {date}.',
    zh: '“{heads}”是按表上的日期 {date} 推出来的。',
  },
  unreadable: {
    en: '“{cell}” is not a number and was left out.',
    zh: '“{cell}”不是数字，没有读入。',
  },
  'left-out': {
    en: 'Only the newest periods were taken, not {periods}.',
    zh: '只取了最近几期，{periods} 没有采用。',
  },
  'period-twice': {
    en: 'is there twice, as {first} and as {value}; the last one was taken.',
    zh: '出现两次，{first} 和 {value}，取的是后面那个。',
  },
  adjusted: {
    en: 'before an adjustment {first}, after it {latest}; the adjusted figure was taken.',
    zh: '调整前 {first}，调整后 {latest}，取的是调整后的数。',
  },
  recast: {
    en: '{span} recast in the {form} of {date}: {rows} ({shown} {at}: {first} became {latest}). The recast figures were taken; take these, or as first reported?',
    zh: '{date} 的 {form} 重述了 {span}：{rows}（{at} {shown} {first} 改为 {latest}）。取的是重述数；用重述数，还是首次披露数？',
  },
  'recast-first': {
    en: '{span} recast in the {form} of {date}: {rows} ({shown} {at}: {first} became {latest}). The figures as first reported were taken; take these, or the recast ones?',
    zh: '{date} 的 {form} 重述了 {span}：{rows}（{at} {shown} {first} 改为 {latest}）。取的是首次披露数；用首次披露数，还是重述数？',
  },
  break: {
    en: '{before} and {this} are of two vintages (one recast, the other not): no growth, no average across them.',
    zh: '{before} 和 {this} 口径不同（一期重述过，一期没有）：两期之间不算增长，不取平均。',
  },
  'total-proven': {
    en: '“{taken}” ({value}) adds up with costs and profit in its filing, “{other}” ({otherValue}) does not; the first was taken ({periods}).',
    zh: '同一份报告里“{taken}”（{value}）与成本、利润对得上，“{other}”（{otherValue}）对不上，取的是前者（{periods}）。',
  },
  'part-of': {
    en: '“{other}” ({otherValue}) is a part of “{taken}” ({value}); the whole was taken ({periods}).',
    zh: '“{other}”（{otherValue}）只是“{taken}”（{value}）的一部分，取的是整体（{periods}）。',
  },
  'scale-differs': {
    en: '{value} in one filing, {otherValue} in another ({form}): one of them slipped in scale; the first was taken. Which one is right?',
    zh: '一份报告是 {value}，另一份（{form}）是 {otherValue}，数量级不对，取的是前者。哪个对？',
  },
  'no-minorities': {
    en: 'Nothing in the file tells of minority owners, so the total profit and equity are those of the parent’s owners.',
    zh: '文件里没有少数股东，合并净利润、合并权益即归母数。',
  },
  bank: {
    en: 'A bank: gross margin, turnover, inventory and the leads made of them don’t apply; look at net interest income, costs to income, provisions, equity to assets.',
    zh: '这是银行：毛利率、周转率、存货和据此得出的线索都不适用，该看净息收入、成本收入比、拨备和权益占比。',
  },
  insurer: {
    en: 'An insurer: gross margin, turnover, inventory and the leads made of them don’t apply; look at premiums, claims, the combined ratio, equity to assets.',
    zh: '这是保险公司：毛利率、周转率、存货和据此得出的线索都不适用，该看保费、赔付、综合成本率和权益占比。',
  },
  'entity-named': {
    en: 'The file is of “{file}”; it was read as “{entity}”. Is that one company?',
    zh: '文件写的是“{file}”，按“{entity}”读入。是同一家公司吗？',
  },
  'no-axis': {
    en: 'The report has no segments by {axis}, so none were written; it has them by: {axes}.',
    zh: '报告里没有按 {axis} 划分的分部，没有写入；有的是：{axes}。',
  },
  'no-segments': {
    en: 'No segments could surely be read from the file, so none were written.',
    zh: '文件里没有能确切读出的分部数据，没有写入。',
  },
  'segments-there': {
    en: 'The plan has segments of this company already; they stay as they are.',
    zh: '计划里已有这家公司的分部数据块，保持不变。',
  },
  'one-segment': {
    en: 'The report says on page {page} that the company has one segment; there is nothing to split.',
    zh: '报告第 {page} 页写明公司只有一个分部，没有可拆分的。',
  },
  'segments-total': {
    en: 'By {split}, {at}: the parts on page {page} make {value}, their printed total is {otherValue}. One may be missing or misread, so no segments were written.',
    zh: '按{split}划分（{at}）：第 {page} 页各项相加是 {value}，表上的合计是 {otherValue}，可能漏读或读错，没有写入分部。',
  },
  'segments-revenue': {
    en: 'By {split}, {at}: the parts on page {page} make {value}, the revenue of the consolidated statement is {otherValue}, so no segments were written. Look for what the table leaves out.',
    zh: '按{split}划分（{at}）：第 {page} 页各项相加是 {value}，合并利润表的营业收入是 {otherValue}，没有写入分部。请看看这张表漏了哪一块。',
  },
  'segments-year': {
    en: 'By {split}: {at} was left out, as the parts on page {page} make {value} and not {otherValue}.',
    zh: '按{split}划分：{at} 没有写入，第 {page} 页各项相加是 {value}，不等于 {otherValue}。',
  },
  'segments-differ': {
    en: 'The segments make {value} in {at}, the revenue is {otherValue}. Look for a missing one, eliminations, or what isn’t allocated.',
    zh: '{at} 各分部相加是 {value}，营业收入是 {otherValue}，请看看是否漏了分部、抵销或未分配项。',
  },
  'segments-gross-off': {
    en: 'The gross profits by segment on page {page} don’t make their printed total; they were left out.',
    zh: '第 {page} 页的分部毛利相加不等于表上的合计，没有写毛利。',
  },
  'segments-profit-off': {
    en: 'The profits by segment on page {page} don’t make their printed total; they were left out.',
    zh: '第 {page} 页的分部利润相加不等于表上的合计，没有写利润。',
  },
  'segments-turned': {
    en: 'Eliminations are printed without a sign on page {page}; they were taken off, as the total says.',
    zh: '第 {page} 页的抵销数没有写负号，按合计应当是减项，已写成负数。',
  },
  'segments-other': {
    en: 'The table is of the main business; with “{name}” on page {page} it makes the revenue.',
    zh: '这张表只含主营业务，加上第 {page} 页的“{name}”后等于营业收入。',
  },
  overlap: {
    en: '{start} to {end} overlaps {other}; it was left out.',
    zh: '{start} 至 {end} 与 {other} 重叠，没有采用。',
  },
} as const satisfies Record<string, Word>;

/** By what a company is split, inside a sentence. */
export const splitWords: Readonly<Record<string, Word>> = {
  business: { en: 'business', zh: '业务' },
  product: { en: 'product', zh: '产品' },
  region: { en: 'region', zh: '地区' },
};

/** The identities that an import looks at. */
export const identityWords: Readonly<Record<string, Word>> = {
  gross: { en: 'gross profit = revenue − cost', zh: '毛利 = 收入 − 成本' },
  profit: { en: 'net income of all owners = EBT − tax', zh: '净利润 = 利润总额 − 所得税' },
  owners: {
    en: "the parent's profit = that of all owners, as their equity is the same",
    zh: '归母净利润 = 净利润（两个权益数相等）',
  },
  balance: { en: 'assets = liabilities + total equity', zh: '资产 = 负债 + 股东权益合计' },
  current: { en: 'total assets ≥ current assets', zh: '总资产 ≥ 流动资产' },
  cash: { en: 'current assets ≥ cash', zh: '流动资产 ≥ 货币资金' },
  margin: { en: 'cost of revenue ≥ 0', zh: '营业成本 ≥ 0' },
  revenue: { en: 'revenue ≥ 0', zh: '营业收入 ≥ 0' },
};

/** A note's place and its sentence. */
export const placeWords = {
  rowAndPeriod: { en: '{row}, {period}: {text}', zh: '{row}（{period}）：{text}' },
  row: { en: '{row}: {text}', zh: '{row}：{text}' },
  between: { en: ', ', zh: '、' },
  openingOf: { en: 'before {period}', zh: '{period} 期初' },
  segment: { en: '{name}, {row}', zh: '{name}，{row}' },
  page: { en: 'page {page}', zh: '第 {page} 页' },
  pageAndTag: { en: 'page {page} ({tag})', zh: '第 {page} 页（{tag}）' },
  toVerify: { en: 'to verify: {text}', zh: '待查：{text}' },
} as const satisfies Record<string, Word>;
