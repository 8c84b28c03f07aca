/** What the command "Screening list…" asks and says. */
import type { Word } from '../index';

export const screeningCommandWords = {
  title: { en: 'Screening list', zh: '客户名单' },
  askWhat: { en: 'What now?', zh: '做什么？' },
  fill: { en: 'Fill the list from a file…', zh: '从文件填名单…' },
  fillDetail: {
    en: 'One file with many companies: name, industry, growth, ROE',
    zh: '一个有多家公司的文件：名称、行业、增长、ROE',
  },
  plans: { en: 'Make plans of names…', zh: '给挑中的立计划…' },
  plansDetail: {
    en: 'A draft each, with its statements and those of its peers',
    zh: '每家一份草稿，带报表和同行',
  },
  open: { en: 'Open the list', zh: '打开名单' },
  many: {
    en: '{n} companies: which industry?',
    zh: '文件里有 {n} 家，只要哪个行业？',
  },
  best: { en: 'The {n} with the highest ROE', zh: 'ROE 最高的 {n} 家' },
  count: { en: '{n|company|companies}', zh: '{n} 家' },
  askNames: { en: 'Which get a plan?', zh: '哪几家立计划？' },
  askOwner: { en: 'Who is in charge?', zh: '谁负责？' },
  askFile: { en: 'Where are their statements?', zh: '报表在哪里？' },
  withFile: { en: 'In a file…', zh: '在文件里…' },
  without: { en: 'Without statements', zh: '先不要报表' },
  noTable: {
    en: '{file}: no table with the columns Name and Verdict, so nothing was written.',
    zh: '{file}：没有带“名字”和“判断”两列的表，没有写。',
  },
  noList: {
    en: 'There is no list yet. Fill it from a file first.',
    zh: '还没有名单，请先从文件填。',
  },
  noFolder: { en: 'Open a folder first.', zh: '请先打开一个文件夹。' },
  filled: {
    en: '{added|name|names} added, {filled|empty cell|empty cells} filled.',
    zh: '新加 {added} 家，补了 {filled} 个空格。',
  },
  kept: {
    en: '{n|cell differs|cells differ} from the file: what was typed is kept.',
    zh: '有 {n} 格和文件不同，保留了原来写的。',
  },
  untold: {
    en: 'Left out, since 0.2 may be 0.2% or 20%: {columns}.',
    zh: '没有读，因为 0.2 分不清是 0.2% 还是 20%：{columns}。',
  },
  made: { en: 'Drafts: {names}.', zh: '已立草稿：{names}。' },
  has: { en: 'Had a plan already: {names}.', zh: '已有计划：{names}。' },
} as const satisfies Record<string, Word>;
