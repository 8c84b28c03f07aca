/** What the editor's command "Import statements…" asks and says. */
import type { Word } from '../index';

export const importCommandWords = {
  title: { en: 'Import statements', zh: '导入财务报表' },
  open: { en: 'Import', zh: '导入' },
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
  notYet: { en: 'Write nothing', zh: '先不写' },
  overwrites: {
    en: 'Figures that are in the plan would be replaced: {count}',
    zh: '计划里已有的 {count} 个数会被改掉',
  },
  firstReported: {
    en: 'Take the figures as first reported instead',
    zh: '改用首次披露的数',
  },
  latest: { en: 'Take the recast figures instead', zh: '改用重述后的数' },
  interim: {
    en: 'With the newest part of a year, and the one a year before',
    zh: '加上最近一个中期和上年同期',
  },
  industryOf: {
    en: 'All of them as one industry: medians and quartiles, as a peer',
    zh: '把全部公司合成一个行业同行：中位数和四分位数',
  },
  askIndustry: { en: 'What is this industry called?', zh: '这个行业叫什么？' },
  industryDetail: {
    en: '{name}: the medians of {count} companies, as a peer',
    zh: '{name}：{count} 家公司的中位数，作为同行',
  },
  otherChoices: { en: 'Read it otherwise', zh: '换个读法' },
  places: { en: 'Where each figure stands in the file', zh: '每个数在文件里的位置' },
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
