/**
 * Every word a person reads, but for the messages of rules, which live with
 * their rule. One entry: English and Chinese, `{name}` is replaced.
 */
export type Language = 'en' | 'zh-cn';

export interface Word {
  readonly en: string;
  readonly zh: string;
}

export type Params = Readonly<Record<string, string | number>>;

/** The text of `word` in `language`, with each `{name}` replaced by its parameter. */
export function say(word: Word, language: Language, params: Params = {}): string {
  const text = language === 'zh-cn' ? word.zh : word.en;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  );
}

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-cn': '中文',
};

/** What stands between and around words. */
export const marks = {
  list: { en: ', ', zh: '、' },
  clause: { en: ', ', zh: '，' },
  colon: { en: ': ', zh: '：' },
  aside: { en: '{text} ({aside})', zh: '{text}（{aside}）' },
} as const satisfies Record<string, Word>;

/** Items of a list as a sentence names them. */
export function listed(items: readonly string[], language: Language): string {
  return items.join(say(marks.list, language));
}

/** The language a locale tag asks for; undefined when it is neither English nor Chinese. */
export function languageOf(tag: string | undefined): Language | undefined {
  const head = tag?.trim().toLowerCase() ?? '';
  if (/^zh\b|^zh[-_]|^chinese|^中文/.test(head)) return 'zh-cn';
  if (/^en\b|^en[-_]|^english|^英文/.test(head)) return 'en';
  return undefined;
}
