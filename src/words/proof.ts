/** What is said of the check of claims against the copies of their sources. */
import type { Word } from './index';

export const resultWords = {
  found: { en: 'found', zh: '查到' },
  derived: { en: 'computed from it', zh: '可算出' },
  'not-found': { en: 'not found', zh: '查不到' },
  unchecked: { en: 'unchecked', zh: '未核对' },
} as const satisfies Record<string, Word>;

/** Why something is unchecked: half-sentences behind "unchecked:". */
export const reasonWords = {
  'no-readable-copy': { en: 'no copy of its source can be read', zh: '来源的存档读不了' },
  'cites-more': { en: 'it also cites sources without a copy', zh: '还引用了没有存档的来源' },
  language: { en: 'the copy is in another language', zh: '存档是另一种语言' },
  'unread-pages': { en: 'pages of the copy can’t be read', zh: '存档里有读不了的页' },
  'proves-nothing': { en: 'so few digits prove nothing', zh: '数字太短，说明不了什么' },
  elsewhere: {
    en: 'these digits are in the copy, but not clearly about this',
    zh: '存档里有这个数，但说的不一定是这件事',
  },
  unit: {
    en: 'these digits are in the copy, but in another unit',
    zh: '存档里有这几位数字，但单位对不上',
  },
  insertion: { en: 'it has words of the writer in brackets', zh: '方括号里是写的人加的话' },
  'too-short': { en: 'the passage is too short', zh: '引文太短' },
  pending: { en: 'the copy is still being read', zh: '存档还在读' },
} as const satisfies Record<string, Word>;

export const kindWords = {
  passage: { en: 'passage', zh: '引文' },
  figure: { en: 'figure', zh: '数字' },
  row: { en: 'value', zh: '数据' },
} as const satisfies Record<string, Word>;

export const proofWords = {
  takeWords: { en: 'Take the source’s words', zh: '改用原文的话' },
  sayComputed: { en: 'Say that it is computed', zh: '标明是推算的' },
  keepHash: { en: 'Checked again: keep this file', zh: '已重新核对，按现在的文件记' },
  reading: { en: 'Reading the copies…', zh: '正在读存档…' },
  noCopies: {
    en: 'No source of this plan has a copy that can be read. Drop a report into the plan, or use “Add Source from File…”.',
    zh: '这份计划还没有读得了的存档。把年报拖进来，或用“从文件添加来源…”。',
  },
  askPassage: {
    en: 'Words or a figure to look for in the copies',
    zh: '在存档里找：输入词语或数字',
  },
  addFile: { en: 'Add as source', zh: '添加为来源' },
  documents: { en: 'Documents', zh: '文档' },
  keepFile: { en: 'Keep the file and add its source', zh: '存档并添加来源' },
  heading: { en: 'What the sources say', zh: '原文怎么说' },
  page: { en: 'p. {page}', zh: '第 {page} 页' },
  /** Behind a citation, in half-width brackets and in full-width ones. */
  locator: { en: ' (p. {page})', zh: ' (第 {page} 页)' },
  wideLocator: { en: '（p. {page}）', zh: '（第 {page} 页）' },
  pageMark: { en: 'p', zh: '页' },
  wide: { en: '(', zh: '（' },
  line: { en: 'line {line}', zh: '第 {line} 行' },
  from: { en: 'from {a} and {b}', zh: '由 {a} 和 {b} 算出' },
  nearest: { en: 'nearest: “{text}”', zh: '最接近的：“{text}”' },
  quoted: { en: '“{text}”', zh: '“{text}”' },
  because: { en: '{result}: {reason}', zh: '{result}：{reason}' },
  in: { en: '{result} in “{source}”', zh: '“{source}”：{result}' },
  summary: {
    en: '{found} found, {derived} computed, {notFound} not found, {unchecked} unchecked',
    zh: '查到 {found}，可算出 {derived}，查不到 {notFound}，未核对 {unchecked}',
  },
  nothing: { en: 'No source here has a copy.', zh: '这里的来源都没有存档。' },
  more: { en: '{n} more are not shown.', zh: '另有 {n} 项没有列出。' },
} as const satisfies Record<string, Word>;
