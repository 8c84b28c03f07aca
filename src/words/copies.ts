/** Why a copy of a source could not be read: half-sentences that stand behind "unchecked:". */
import type { Word } from './index';

/** By the code of what could not be read. */
export const unreadableWords = {
  empty: { en: 'the file is empty', zh: '文件是空的' },
  encrypted: { en: 'the file needs a password', zh: '文件有密码' },
  'no-text': {
    en: 'the file is a scan without a text layer',
    zh: '文件是扫描件，没有文字层',
  },
  garbled: {
    en: 'the fonts of the file do not say which characters they show',
    zh: '文件里的字体没有编码信息，文字解不出来',
  },
  'lfs-pointer': {
    en: 'here is only a Git LFS pointer; fetch the file with `git lfs pull`',
    zh: '这里只有 Git LFS 的指针，先用 `git lfs pull` 取回原件',
  },
  'too-large': { en: 'the file is larger than {limit} MB', zh: '文件超过 {limit} MB' },
  'too-much': {
    en: 'the file holds more than {limit} MB of text',
    zh: '文件展开后超过 {limit} MB',
  },
  'too-many-pages': {
    en: 'the file has more than {limit} pages',
    zh: '文件超过 {limit} 页',
  },
  'too-many': {
    en: 'the file holds more than {limit} parts, which is more than is read',
    zh: '文件里超过 {limit} 项，超出能读的上限',
  },
  'too-deep': {
    en: 'the file is nested more than {limit} deep',
    zh: '文件嵌套超过 {limit} 层',
  },
  'timed-out': { en: 'reading it took too long', zh: '读取超时' },
  'old-office': {
    en: 'the file is of an Office before 2007, or has a password; save it as .docx or .xlsx',
    zh: '文件是 2007 年以前的 Office 格式，或者有密码；请另存为 .docx 或 .xlsx',
  },
  'other-format': { en: 'files of the kind {format} are not read', zh: '读不了 {format} 格式' },
  'unknown-format': {
    en: 'it is not known what kind of file this is',
    zh: '认不出这是什么格式的文件',
  },
  damaged: { en: 'the file is damaged', zh: '文件损坏' },
} as const satisfies Record<string, Word>;
