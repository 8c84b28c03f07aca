/** What the editor's command "Import statements…" asks and says. */
import type { Word } from '../index';

export const importCommandWords = {
  title: { en: 'Import statements', zh: '导入财务报表' },
  open: { en: 'Import', zh: '导入' },
  askPeer: { en: 'Which peer? Its name', zh: '哪家同行？写它的名称' },
  askWay: { en: 'Where are the figures?', zh: '数字在哪儿？' },
  askPeerWay: { en: 'Where are its figures?', zh: '它的数字在哪儿？' },
  wayPaste: { en: 'Copied: paste {n|line|lines}', zh: '已经复制：粘贴这 {n} 行' },
  wayFile: { en: 'In a file…', zh: '在文件里…' },
  wayType: { en: 'Type them', zh: '自己填' },
  askCopied: { en: 'What were they copied from?', zh: '从哪里复制的？' },
  askCopiedDate: {
    en: 'When was it published? Leave empty if you don’t know',
    zh: '哪天发布的？不知道就留空',
  },
  copied: { en: 'what was copied', zh: '复制的内容' },
  statements: {
    en: 'Statements (SEC company facts, tables)',
    zh: '财务报表（SEC company facts、表格）',
  },
  reading: { en: 'Reading {file}…', zh: '正在读取 {file}…' },
  notRead: { en: '{file} could not be read: {message}', zh: '读不了 {file}：{message}' },
  askEntity: {
    en: 'The file holds several companies. Which one? {entities}',
    zh: '文件里有多家公司，要哪一家？{entities}',
  },
  companyCount: { en: '{count} in all.', zh: '共 {count} 家。' },
  stop: {
    en: "I don't know: import nothing",
    zh: '不确定，先不导入',
  },
  otherCurrency: { en: 'Another currency…', zh: '其他币种…' },
  noCurrency: { en: 'A code such as CNY or USD.', zh: '写币种，例如 CNY、USD、人民币、美元。' },
  noPeriod: {
    en: 'A period such as 2024, 2024H1 or 2024-12-31.',
    zh: '写期间，例如 2024、2024H1、2024-12-31。',
  },
  decimalPoint: { en: 'A point before decimals: 1,234.5', zh: '小数用点：1,234.5' },
  decimalComma: { en: 'A comma before decimals: 1.234,5', zh: '小数用逗号：1.234,5' },
  dayFirst: { en: 'The day first: 3 April', zh: '日在前：4 月 3 日' },
  monthFirst: { en: 'The month first: 4 March', zh: '月在前：3 月 4 日' },
  askOwner: {
    en: "The file doesn't say whose statements it holds. Which company?",
    zh: '文件没有写是哪家公司，请填公司名称。',
  },
  diffTitle: { en: '{plan}: with the statements of {file}', zh: '{plan}：导入 {file} 之后' },
  askWrite: { en: 'Write this into the plan?', zh: '把这些写进计划吗？' },
  write: { en: 'Write into the plan', zh: '写进计划' },
  writeDetail: { en: '{entity} · {periods}', zh: '{entity} · {periods}' },
  changes: { en: 'Figures that change', zh: '会改动的数字' },
  unsure: { en: 'To be checked', zh: '需要核对' },
  figure: { en: '{row}, {period}', zh: '{row}（{period}）' },
  opening: { en: 'opening', zh: '期初' },
  fromTo: { en: '{before} → {after}', zh: '{before} → {after}' },
  nothing: {
    en: 'The plan holds all figures of {file}; nothing was changed.',
    zh: '{file} 里的数字计划里都有了，没有改动。',
  },
} as const satisfies Record<string, Word>;
