/** What the notebook says, and `zhibi cells`. */
import type { Word } from '../index';

/** Why a plan is not opened as cells. */
export const refusalWords = {
  conflict: {
    en: 'there are unresolved git conflicts in it. Resolve them as text first.',
    zh: '里面有没解决的 git 冲突，请先在文本里处理。',
  },
  tooLong: {
    en: 'it is longer than 5 million characters. Shorten it, or open it as text.',
    zh: '内容超过 500 万字符，请精简，或以文本打开。',
  },
  notExact: {
    en: 'its cells would not give back exactly this text. Please report it.',
    zh: '拆成单元格后不能一字不差地还原，请反馈给我们。',
  },
  notUtf8: {
    en: 'it is not valid UTF-8. Save it as UTF-8 first.',
    zh: '不是有效的 UTF-8，请先另存为 UTF-8。',
  },
} as const satisfies Record<string, Word>;

export const cellWords = {
  frontMatter: { en: 'front matter', zh: '文件头' },
  prose: { en: 'text', zh: '正文' },
  roe: { en: 'roe', zh: 'roe' },
  segments: { en: 'segments', zh: 'segments' },
  refused: { en: '{path}: no cells: {reason}', zh: '{path}：不能拆成单元格：{reason}' },
} as const satisfies Record<string, Word>;

export const notebookWords = {
  kernel: { en: 'Zhibi', zh: '知彼' },
  kernelDetail: { en: 'Computes ROE and segments', zh: '计算 ROE 和分部' },
  refused: {
    en: "This plan can't be shown as a notebook: {reason}",
    zh: '这份计划不能用笔记本打开：{reason}',
  },
  reopenAsText: { en: 'Reopen as Text', zh: '以文本打开' },
  showText: { en: 'Show the Text', zh: '查看文本' },
  dirtyText: {
    en: '{name} is also open as text, with changes that are not saved. Save or revert one of the two: the last one saved wins.',
    zh: '{name} 同时以文本打开，而且有未保存的修改。请先保存或还原其中一个，否则后保存的会覆盖先保存的。',
  },
  dirtyNotebook: {
    en: '{name} is also open as a notebook, with changes that are not saved. Save or revert one of the two: the last one saved wins.',
    zh: '{name} 同时以笔记本打开，而且有未保存的修改。请先保存或还原其中一个，否则后保存的会覆盖先保存的。',
  },
  notAPlan: {
    en: 'Open an account plan first.',
    zh: '请先打开一份客户计划。',
  },
  notABlock: {
    en: 'Only roe and segments blocks are computed. A block needs an entity, periods and figures.',
    zh: '只计算 roe 和 segments 数据块；数据块要有主体、期间和数字。',
  },
  errors: { en: '{n} errors', zh: '{n} 个错误' },
  error: { en: '1 error', zh: '1 个错误' },
  warnings: { en: '{n} warnings', zh: '{n} 个警告' },
  warning: { en: '1 warning', zh: '1 个警告' },

  // What can be tried out in the output
  whatIf: { en: 'What if', zh: '假如' },
  reset: { en: 'Reset', zh: '还原' },
  peers: { en: 'Peers', zh: '同行' },
} as const satisfies Record<string, Word>;
