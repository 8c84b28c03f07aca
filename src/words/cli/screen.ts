/** What `zhibi screen` says. */
import type { Word } from '../index';

export const screenWords = {
  oneFile: {
    en: 'One file at a time. To make plans: zhibi screen --plan NAME…',
    zh: '一次只读一个文件。要立计划：zhibi screen --plan 名字…',
  },
  needsNames: {
    en: '--plan needs the names that get a plan: zhibi screen --plan NAME… --owner NAME',
    zh: '--plan 后面要写给哪几家立计划：zhibi screen --plan 名字… --owner 负责人',
  },
  needsOwner: {
    en: 'Say who is in charge: --owner NAME.',
    zh: '请写明负责人：--owner 名字。',
  },
  fault: { en: '{path}: {text}', zh: '{path}：{text}' },
  noTable: {
    en: '{path}: no table with the columns Name and Verdict, so nothing was written.',
    zh: '{path}：没有带“名字”和“判断”两列的表，没有写。',
  },
  tooLong: { en: '{path}: too long to be a list of names.', zh: '{path}：太长，不像名单。' },
  noFolder: {
    en: '{path}: its folder is not there. Make it, or say --into FILE.',
    zh: '{path}：文件夹不存在。请先建好，或用 --into 文件。',
  },
  filled: {
    en: '{path}: {added|name|names} added, {filled|empty cell|empty cells} filled.',
    zh: '{path}：新加 {added} 家，补了 {filled} 个空格。',
  },
  kept: {
    en: '  {name}, {column}: the list says {written}, the file {file}. Kept; --update takes figures from the file.',
    zh: '  {name}的{column}：名单写 {written}，文件是 {file}。没有动；要用文件的数字，加 --update。',
  },
  updated: {
    en: '  {name}, {column}: {written} → {file}',
    zh: '  {name}的{column}：{written} → {file}',
  },
  untold: {
    en: 'Left out, since 0.2 may be 0.2% or 20%: {columns}. Put a % into the head.',
    zh: '没有读，因为 0.2 分不清是 0.2% 还是 20%：{columns}。请在列名里写上 %。',
  },
  leftOut: {
    en: '{n|company|companies} of the file left out; --industry and --top choose others.',
    zh: '文件里还有 {n} 家没有放进来；用 --industry、--top 另选。',
  },
  notInList: {
    en: '{name} stands in {path} not at all, or more than once.',
    zh: '{path} 里没有“{name}”，或不止一行。',
  },
  hasPlan: { en: '{name} has a plan: {path}', zh: '{name}已有计划：{path}' },
  made: {
    en: '{path}: draft with its statements, and those of {peers}',
    zh: '{path}：草稿，带报表和同行（{peers}）',
  },
  madeAlone: {
    en: '{path}: draft with its statements; no peers of its industry have any in the file',
    zh: '{path}：草稿，带报表；文件里没有同行业公司的报表',
  },
  madeBare: {
    en: '{path}: draft without statements; --from FILE brings those that a file has',
    zh: '{path}：草稿，没有报表；文件里有的，用 --from 文件 带进来',
  },
  industry: { en: 'industry', zh: '行业' },
  growth: { en: 'growth', zh: '增长' },
  roe: { en: 'ROE', zh: 'ROE' },
  trend: { en: 'trend', zh: '走势' },
} as const satisfies Record<string, Word>;
