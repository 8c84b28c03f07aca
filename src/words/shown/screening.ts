/** The screening list: names before there are plans. */
import type { Word } from '../index';

export const screeningWords = {
  title: { en: 'Screening', zh: '名单' },
  about: {
    en: 'Cut it down: who gets a plan, and who is left to others? The verdict is yours; figures come from a file (zhibi screen FILE) and never replace what you typed.',
    zh: '做减法：哪几家立计划，哪些留给对手？判断由人写；数字从文件里来（zhibi screen 文件），不会改掉你写的字。',
  },
  named: { en: '{name} ({code})', zh: '{name}（{code}）' },
  trend: { en: '{arrow} from {before}', zh: '{arrow} 上年 {before}' },
  from: {
    en: '- {day}: {n|company|companies} from {file}',
    zh: '- {day}：{file}，{n} 家',
  },
  fromYear: {
    en: '- {day}: {n|company|companies} from {file}, figures of {year}',
    zh: '- {day}：{file}，{n} 家，{year} 年的数',
  },
} as const satisfies Record<string, Word>;
