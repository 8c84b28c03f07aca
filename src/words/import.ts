/** What an import of statements says: what it was unsure of, and why it could not read a file. */
import type { Word } from './index';

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
  overlap: {
    en: '{start} to {end} overlaps {other}; it was left out.',
    zh: '{start} 至 {end} 与 {other} 重叠，没有采用。',
  },
} as const satisfies Record<string, Word>;

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
  page: { en: 'page {page}', zh: '第 {page} 页' },
  pageAndTag: { en: 'page {page} ({tag})', zh: '第 {page} 页（{tag}）' },
  toVerify: { en: 'to verify: {text}', zh: '待查：{text}' },
} as const satisfies Record<string, Word>;

/** Why a file was not read, or not merged. One sentence each. */
export const importFaultWords = {
  cancelled: { en: 'The import was cancelled.', zh: '导入已取消。' },
  empty: {
    en: 'The file is empty. What can be read: statements as SEC company facts (JSON), CSV, TSV or XLSX, and reports as PDF or HTML.',
    zh: '文件是空的；能读的是 SEC company facts（JSON）、CSV、TSV 和 XLSX 报表，以及 PDF 或 HTML 年报。',
  },
  'long-row': {
    en: 'A row of this file is far too long for statements. Save it with one row a line, and only the columns that you need.',
    zh: '文件里有一行太长，不像财务报表。请另存为每行一个项目，只留需要的列。',
  },
  'open-quote': {
    en: 'A quotation mark in this file is never closed, so its rows can’t be told apart. Close it or take it out, and import again.',
    zh: '文件里有个引号没有配对，后面的行分不开。请补上或去掉，再导入。',
  },
  'too-large': {
    en: 'The file holds more than {limit} {what}, which is more than an import reads. Cut it down to what you need.',
    zh: '文件超过 {limit} {what}，超出导入的上限，请只留要用的部分。',
  },
  'bad-encoding': {
    en: 'Neither a workbook nor text. What can be read: XLSX, or JSON, CSV or TSV in UTF-8, UTF-16 or GBK.',
    zh: '既不是工作簿，也不是文本；能读的是 XLSX，以及 UTF-8、UTF-16 或 GBK 编码的 JSON、CSV、TSV。',
  },
  'known-format': {
    en: 'This is {format}, which is not read. Take {fetch} instead.',
    zh: '这是 {format}，读不了；请改用 {fetch}。',
  },
  'bad-json': {
    en: 'The JSON breaks off or is malformed. What can be read: company facts of the SEC; download the file again.',
    zh: 'JSON 不完整或格式有误；能读的是 SEC company facts，请重新下载。',
  },
  'not-company-facts': {
    en: 'Not company facts of the SEC: there is no "facts" with a taxonomy, tags, "units" and values.',
    zh: '不是 SEC company facts：没找到 facts 下的分类、标签、units 和数值。',
  },
  'no-facts': {
    en: 'No period with revenue or profit is tagged in it (US-GAAP or IFRS; years of 350 to 380 days, or parts of one).',
    zh: '文件里没有带标签的收入或利润（US-GAAP 或 IFRS；350–380 天的年度，或年内各期）。',
  },
  'bad-xbrl': {
    en: 'Not a usual XBRL instance: it is nested too deep.',
    zh: '不是正常的 XBRL 实例文档：嵌套太深。',
  },
  'bad-workbook': {
    en: 'The workbook is damaged or not an XLSX: its sheets were not found.',
    zh: '工作簿已损坏，或不是 XLSX：没找到工作表。',
  },
  'old-workbook': {
    en: 'A workbook in the old XLS format or with a password: save it as XLSX without a password, or as CSV.',
    zh: '这是旧版 XLS 或加了密码的工作簿，请另存为不带密码的 XLSX 或 CSV。',
  },
  'no-rows': {
    en: 'No statements found. There must be periods (2022, 2022Q1, 2022-12-31) in a row or a column, and rows such as revenue, net income, total assets or 营业收入.',
    zh: '没找到报表：要有一行或一列期间（2022、2022Q1、2022-12-31），以及营业收入、净利润、资产总计之类的项目名。',
  },
  'no-figures': {
    en: 'Rows and periods are there, but none of their cells is an amount of money (“{cell}”).',
    zh: '有项目名也有期间，但单元格里没有能读成金额的数（如“{cell}”）。',
  },
  'several-reports': {
    en: 'This report package holds several reports ({names}). Unpack it and import the one with the statements.',
    zh: '这个报告包里有几份报告（{names}）：请解压后导入有报表的那一份。',
  },
  'several-entities': {
    en: 'The file holds several companies ({entities}); say which one it is.',
    zh: '文件里有多家公司（{entities}），要说明是哪一家。',
  },
  'no-such-entity': {
    en: '“{entity}” is not in the file, which holds: {entities}',
    zh: '文件里没有“{entity}”，有的是：{entities}',
  },
  'entity-differs': {
    en: 'The file is of “{file}”, not of “{entity}”. Take its name, or fetch the file of “{entity}”.',
    zh: '文件是“{file}”的，不是“{entity}”的；请改用文件里的名称，或换成“{entity}”的文件。',
  },
  'no-such-period': {
    en: 'The period “{period}” is not in the file, which holds: {periods}',
    zh: '文件里没有期间“{period}”，有的是：{periods}',
  },
  'no-entity': {
    en: "The file doesn't say whose statements it holds; name the company.",
    zh: '文件没有写是哪家公司，请写明。',
  },
  'block-invalid': {
    en: 'The roe block of “{entity}” in line {line} has errors or an unusual form; correct it first.',
    zh: '第 {line} 行“{entity}”的 roe 数据块有错或写法特殊，请先改好。',
  },
  'which-year': {
    en: 'The columns are headed {heads} and the sheet has no date; say which period the current one is.',
    zh: '表头只写了 {heads}，表上又没有日期，要说明本期是哪一期。',
  },
  'number-format': {
    en: '“{cell}” may be a thousand or a decimal, and the file doesn’t show which; say how it writes decimals.',
    zh: '“{cell}”里的点或逗号是千分位还是小数点，文件里看不出来，请说明。',
  },
  'single-months': {
    en: 'The columns are single months ({periods} …); a block holds quarters, halves and years: add the months up, and import again.',
    zh: '各列是单月数（{periods}…），数据块只放季度、半年和年度：请先把月份加总再导入。',
  },
  'date-order': {
    en: '“{cell}” may begin with the day or with the month; say which.',
    zh: '“{cell}”是日在前还是月在前，文件里看不出来，请说明。',
  },
  'which-unit': {
    en: 'The file names no unit (its largest figure is {largest}); say whether it is ones, thousands, millions or another.',
    zh: '没认出单位（最大的数是 {largest}），要说明是元、千元、万元、百万元还是别的。',
  },
  'which-currency': {
    en: 'The file names no currency and the block in line {line} is in {plan}; say which currency the file is in.',
    zh: '文件没有写币种，而第 {line} 行的数据块是 {plan}，要说明文件是什么币种。',
  },
  'no-industry': {
    en: 'Of {count} companies no industry can be made; there must be {least} with figures.',
    zh: '只有 {count} 家公司有数字，至少要 {least} 家才能算行业。',
  },
  'no-companies': {
    en: 'No column of the file names companies. One head should read company, name or the like.',
    zh: '文件里没有写公司名的列。列名要有“公司”“名称”“股票简称”之类。',
  },
  'many-companies': {
    en: 'The file has statements of more than {limit} companies. Cut it down, or take a table with one line a company.',
    zh: '文件里有报表的公司超过 {limit} 家。请先删减，或用一家一行的表（如业绩报表）。',
  },
  'no-block': {
    en: 'The plan has no roe block of its own company; import its statements first.',
    zh: '计划里还没有客户自己的 roe 数据块，请先导入客户的报表。',
  },
  'unnamed-entities': {
    en: 'Rows come again with other figures ({rows}): several companies that nothing names. Cut the file down to one of them.',
    zh: '同名的行重复出现、数字不同（{rows}），像是几家公司混在一起又没有写名字；请只留一家。',
  },
  'parent-statements': {
    en: 'These are the statements of the parent company alone; import the consolidated ones. If the company has none, take the word away from the title.',
    zh: '这是母公司自己的报表，请改用合并报表；公司没有合并报表的话，把表名里的“母公司”去掉再导入。',
  },
  'report-unreadable': {
    en: 'The report can’t be read: {reason}.',
    zh: '报告读不了：{reason}。',
  },
  'no-statements': {
    en: 'No consolidated balance sheet, income statement or cash flow statement was found in the report.',
    zh: '报告里没找到合并资产负债表、合并利润表或合并现金流量表。',
  },
  'format-unread': {
    en: '{format}',
    zh: '{format}',
  },
  'currency-differs': {
    en: 'The block in line {line} is in {plan}, the file in {file}; they are not mixed.',
    zh: '第 {line} 行的数据块币种是 {plan}，文件是 {file}，不能混在一起。',
  },
  'peer-inside': {
    en: '“{entity}” is a peer inside the block of line {line}; give it a block of its own first.',
    zh: '“{entity}”写在第 {line} 行数据块的同行里，请先单独列成一个数据块。',
  },
} as const satisfies Record<string, Word>;

/** A format that is not read as statements: its name, and what to fetch instead. */
export const formatWords: Readonly<Record<string, Word>> = {
  pdf: {
    en: 'This is a PDF, not a table: keep it as a copy of the source, and import the figures as CSV or XLSX, or SEC company facts (data.sec.gov/api/xbrl/companyfacts/CIK##########.json).',
    zh: '这是 PDF，不是表格：请把它作为来源原件保存，数字另取 CSV、XLSX，或 SEC company facts（data.sec.gov/api/xbrl/companyfacts/CIK##########.json）。',
  },
  'inline-xbrl': {
    en: 'This document of the filing tags no statements: they stand in another one, often an exhibit. Import the company facts (data.sec.gov/api/xbrl/companyfacts/CIK##########.json) or the filing’s Financial_Report.xlsx.',
    zh: '这份申报文件（Inline XBRL）里没有标注报表，报表多半在同一申报的附件里：请改用 company facts（data.sec.gov/api/xbrl/companyfacts/CIK##########.json）或该申报的 Financial_Report.xlsx。',
  },
  html: {
    en: 'This is a web page: copy its table into a sheet and save that as CSV or XLSX; of a filing take Financial_Report.xlsx.',
    zh: '这是网页：请把表格复制到工作表，存成 CSV 或 XLSX；申报文件请下载 Financial_Report.xlsx。',
  },
  'spreadsheet-xml': {
    en: 'This is a sheet of Excel 2003 in XML: open it and save it as XLSX.',
    zh: '这是 Excel 2003 的 XML 表格：请打开后另存为 XLSX。',
  },
  'sec-num': {
    en: 'This num.txt of the SEC Financial Statement Data Sets holds several filings and names no company: import the quarter’s zip, which has sub.txt beside it, or the company facts of the one company (data.sec.gov/api/xbrl/companyfacts/CIK##########.json).',
    zh: '这份 SEC 财务报表数据集的 num.txt 里有多份申报，又没有公司名：请导入当季的 zip（里面带 sub.txt），或这家公司的 company facts（data.sec.gov/api/xbrl/companyfacts/CIK##########.json）。',
  },
  'sec-zip': {
    en: 'This zip of the SEC Financial Statement Data Sets lacks sub.txt, which names the companies: download the whole quarter, or import the company facts of the one company (data.sec.gov/api/xbrl/companyfacts/CIK##########.json).',
    zh: '这份 SEC 财务报表数据集的 zip 里没有 sub.txt，认不出公司：请下载完整的季度包，或改用这家公司的 company facts（data.sec.gov/api/xbrl/companyfacts/CIK##########.json）。',
  },
  'sec-table': {
    en: 'The SEC Financial Statement Data Sets hold single values of all filings, not a table with a line a company: one company’s statements can be imported from the zip (--entity), an industry or a list takes a table such as a screener’s CSV.',
    zh: 'SEC 财务报表数据集是所有申报的逐条数据，不是一家一行的表：可以用 --entity 导入其中一家的报表；做行业或名单请换成选股器导出的 CSV 之类的表。',
  },
  'xbrl-zip': {
    en: 'This is a zip of XBRL files without a report in a folder "reports". Unpack it and import the report (.xhtml, .htm or .xbrl); of the SEC, Financial_Report.xlsx or the company facts (data.sec.gov/api/xbrl/companyfacts/CIK##########.json).',
    zh: '这是 XBRL 压缩包，里面没有 reports 文件夹下的报告。请解压后导入报告本身（.xhtml、.htm 或 .xbrl）；SEC 的申报也可用 Financial_Report.xlsx 或 company facts（data.sec.gov/api/xbrl/companyfacts/CIK##########.json）。',
  },
  edinet: {
    en: 'This is a CSV of EDINET, one line a fact: take the statements as XLSX or CSV with periods in columns.',
    zh: '这是 EDINET 的 CSV，一行一个数据点：请改用按期间分列的 XLSX 或 CSV 报表。',
  },
  word: {
    en: 'This is a Word document, not a workbook: copy its table into a sheet and save that as XLSX or CSV.',
    zh: '这是 Word 文档，不是工作簿：请把表格复制到工作表，存成 XLSX 或 CSV。',
  },
  presentation: {
    en: 'This is a presentation, not a workbook: copy its table into a sheet and save that as XLSX or CSV.',
    zh: '这是演示文稿，不是工作簿：请把表格复制到工作表，存成 XLSX 或 CSV。',
  },
  json: {
    en: 'This JSON holds no list of records with a date; what can be read: SEC company facts, or an array of statements such as FMP’s.',
    zh: '这个 JSON 里没有带日期的记录列表；能读的是 SEC company facts，或 FMP 那样的报表数组。',
  },
};

/** What a limit of an import counts. */
export const measureWords: Readonly<Record<string, Word>> = {
  rows: { en: 'rows', zh: '行' },
  columns: { en: 'columns', zh: '列' },
  cells: { en: 'cells', zh: '个单元格' },
  sheets: { en: 'sheets', zh: '张工作表' },
  facts: { en: 'facts', zh: '条数据' },
  MB: { en: 'MB', zh: 'MB' },
};

/** What the command line adds to a note or fault: the option that helps. */
export const importFlagWords: Readonly<Record<string, Word>> = {
  'left-out': { en: 'Choose others with --periods.', zh: '可用 --periods 指定。' },
  recast: {
    en: 'As first reported: --as-first-reported.',
    zh: '要首次披露数请加 --as-first-reported。',
  },
  'several-entities': { en: 'Choose it with --entity.', zh: '请用 --entity 选定。' },
  'no-entity': { en: 'Use --entity.', zh: '请用 --entity 指定。' },
  'no-such-entity': { en: 'All of them: --list.', zh: '用 --list 列出全部。' },
  'which-year': { en: 'Use --current 2024.', zh: '请用 --current 2024 指定。' },
  'number-format': {
    en: 'Use --decimal comma or --decimal point.',
    zh: '请用 --decimal comma 或 --decimal point 指定。',
  },
  'date-order': {
    en: 'Use --dates dmy or --dates mdy.',
    zh: '请用 --dates dmy 或 --dates mdy 指定。',
  },
  'which-unit': { en: 'Use --unit million.', zh: '请用 --unit 万元 之类指定。' },
  'unit-unknown': { en: 'Say it with --unit.', zh: '可用 --unit 指定。' },
  'which-currency': { en: 'Use --currency USD.', zh: '请用 --currency CNY 之类指定。' },
  'currency-unknown': { en: 'Say it with --currency.', zh: '可用 --currency 指定。' },
  'entity-differs': {
    en: 'If it is the same company under another name, add --same.',
    zh: '如果是同一家公司的不同叫法，请加 --same。',
  },
  forecast: { en: 'Choose them with --periods.', zh: '要用可写进 --periods。' },
};

/** Keys of a block that are shorter than the row's own name. */
export const blockWords = {
  operatingCashFlow: { en: 'operatingCashFlow', zh: '经营现金流' },
} as const satisfies Record<string, Word>;

/** Labels of the command and the block. */
export const importWords = {
  oneFile: { en: 'An import reads one file at a time.', zh: '一次只能导入一个文件。' },
  onePlan: { en: '--into takes one plan.', zh: '--into 后面只能写一份计划。' },
  planTooLong: {
    en: '{path}: the plan is too long; nothing was written.',
    zh: '{path}：计划太长，没有写回。',
  },
  fault: { en: '{path}: {text}', zh: '{path}：{text}' },
  places: { en: 'Where each figure stands in the file:', zh: '每个数在文件里的位置：' },
  unsure: { en: 'To be checked:', zh: '需要核对：' },
  sourceToComplete: {
    en: 'The source needs its date and its grade.',
    zh: '来源还要补上日期和评级。',
  },
  sourceToGrade: { en: 'The source needs its grade.', zh: '来源还要补上评级。' },
  merged: { en: '{path}: changed as shown.', zh: '{path}：已按上面的差异修改。' },
  wouldMerge: { en: '{path}: not written (--dry-run).', zh: '{path}：没有写入（--dry-run）。' },
  unchanged: { en: '{path}: nothing to change.', zh: '{path}：没有需要修改的地方。' },
  filingId: { en: 'sec', zh: '年报' },
  paperId: { en: 'sec', zh: '公告' },
  sourceId: { en: 'statements', zh: '报表' },
  notUnderstood: { en: '{name}: “{value}” is not understood.', zh: '{name}：看不懂“{value}”。' },
  industry: {
    en: '{name}: the medians of {count} companies',
    zh: '{name}：{count} 家公司的中位数',
  },
  industryLeft: { en: 'Left out, without figures: {names}', zh: '没有数字、没有计入：{names}' },
  industryTitle: {
    en: '{name}, {count} companies ({file})',
    zh: '{name}，{count} 家公司（{file}）',
  },
  companies: { en: '{count|company|companies}:', zh: '共 {count} 家公司：' },
  noContacts: {
    en: '{path}: no row names a column with people. A contacts export has one named Name, or First Name and Last Name.',
    zh: '{path}：没有找到写着人名的列。联系人导出文件里应有“姓名”，或者“姓”和“名”。',
  },
  whichAccount: {
    en: '{path}: nobody in it belongs to {account}. Name the account with --entity: {accounts}',
    zh: '{path}：里面没有{account}的人。请用 --entity 指明是哪个客户：{accounts}',
  },
  needsPlan: {
    en: '"--people" writes into a plan: name it with --into PLAN.',
    zh: '“--people”要写进一份计划，请用 --into 指定。',
  },
  peopleAdded: { en: '{path}: added {names}', zh: '{path}：新增 {names}' },
  peopleWould: { en: '{path}: would add {names}', zh: '{path}：将新增 {names}' },
  peopleKnown: {
    en: 'In the plan already, left as they are: {names}',
    zh: '计划里已有，没有改动：{names}',
  },
  peopleNone: { en: '{path}: nobody new.', zh: '{path}：没有新的人。' },
  columnsUnread: {
    en: 'Columns that were not read: {names}. E-mail addresses and phone numbers stay in the CRM.',
    zh: '没有读的列：{names}。邮箱和电话留在 CRM 里，不进计划。',
  },
  noCompanies: {
    en: 'The file names no companies.',
    zh: '文件里没有写公司名称。',
  },
  factsTitle: {
    en: '{entity} {form} {number} (SEC company facts)',
    zh: '{entity} {form} {number}（SEC company facts）',
  },
  paperTitle: { en: '{entity} {form} ({file})', zh: '{entity} {form}（{file}）' },
  tableTitle: { en: '{entity} statements ({file})', zh: '{entity} 财务报表（{file}）' },
} as const satisfies Record<string, Word>;
