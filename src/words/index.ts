/**
 * Every word a person reads, but for the messages of rules, which live with
 * their rule. One entry: English and Chinese, `{name}` is replaced.
 */
export type Language = 'en' | 'zh-cn';

/** A text in both languages; `{name}` is a slot. */
export interface Word {
  readonly en: string;
  readonly zh: string;
}

/** What fills the slots of a word, by name. */
export type Params = Readonly<Record<string, string | number>>;

/** `{name}`, or `{count|one|other}`: the count and the English word that goes with it. */
const SLOT = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** `text` with its slots filled: `{n|month|months}` gives "1 month", "3 months". One without a value stays. */
export function filled(text: string, given: (name: string) => string | number | undefined): string {
  if (!text.includes('{')) return text;
  return text.replace(SLOT, (slot, name: string, one?: string, other?: string) => {
    const value = given(name);
    if (value === undefined) return slot;
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : other}`;
  });
}

/** The text of `word` in `language`, with its slots filled by the parameters. */
export function say(word: Word, language: Language, params: Params = {}): string {
  const text = language === 'zh-cn' ? word.zh : typographic(word.en);
  return filled(text, (name) => (Object.hasOwn(params, name) ? params[name] : undefined));
}

/** Words with their quotes as print has them: there are few, and they are said again and again. */
const printed = new Map<string, string>();

/** English with curly quotes and apostrophes; what stands between backticks is code and stays. */
export function typographic(text: string): string {
  if (!/["']/.test(text)) return text;
  const known = printed.get(text);
  if (known !== undefined) return known;
  const curly = text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : withCurlyQuotes(part)))
    .join('');
  printed.set(text, curly);
  return curly;
}

function withCurlyQuotes(text: string): string {
  return text
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/(?<=[\p{L}}])'(?=\p{L})|(?<=s)'(?=[\s,.;:)]|$)/gu, '’');
}

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-cn': '中文',
};

/** What stands between and around words. */
export const marks = {
  list: { en: ', ', zh: '、' },
  last: { en: ' and ', zh: '和' },
  clause: { en: ', ', zh: '，' },
  semicolon: { en: '; ', zh: '；' },
  colon: { en: ': ', zh: '：' },
  dash: { en: ' — ', zh: '——' },
  aside: { en: '{text} ({aside})', zh: '{text}（{aside}）' },
} as const satisfies Record<string, Word>;

/** Items of a list as a sentence names them. */
export function listed(items: readonly string[], language: Language): string {
  return items.join(say(marks.list, language));
}

/** Items that all belong, the last joined by a word: `a, b and c`. */
export function together(items: readonly string[], language: Language): string {
  const head = listed(items.slice(0, -1), language);
  return [head, ...items.slice(-1)].filter(Boolean).join(say(marks.last, language));
}

/** The language a locale tag asks for; undefined when it is neither English nor Chinese. */
export function languageOf(tag: string | undefined): Language | undefined {
  const head = tag?.trim().toLowerCase() ?? '';
  if (/^zh\b|^zh[-_]|^chinese|^中文/.test(head)) return 'zh-cn';
  if (/^en\b|^en[-_]|^english|^英文/.test(head)) return 'en';
  return undefined;
}
