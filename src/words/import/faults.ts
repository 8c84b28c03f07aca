/** Why an import could not read a file, and what helps. */
import type { Word } from '../index';

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
