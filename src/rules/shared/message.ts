/** A finding's message in the reader's language. */
import { saidWord, termWord } from '../../plan/lexicon';
import type { ProblemParam, Term } from '../../plan/model';
import { clipped } from '../../plan/text/text';
import { filled, type Language, listed, marks, say, typographic, type Word } from '../../words';

/** Words of the plan inside a message are cut here, so that a message stays a sentence. */
const LONGEST_QUOTE = 80;

/**
 * The text of `word` in `language`. `{name}` stands for a parameter;
 * `{n|month|months}` for "1 month", "3 months". Terms of the lexicon are said
 * in the same language, lists are joined. A slot without parameter stays.
 */
export function renderMessage(
  word: Word,
  params: Readonly<Record<string, ProblemParam>>,
  language: Language,
): string {
  const text = language === 'zh-cn' ? word.zh : typographic(word.en);
  return filled(text, (name) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    return param === undefined || typeof param === 'number' ? param : sayParam(param, language);
  });
}

function sayParam(param: ProblemParam, language: Language): string {
  if (Array.isArray(param)) {
    const items = param as readonly (string | Term)[];
    return listed(
      items.map((item) => sayOne(item, language)),
      language,
    );
  }
  return sayOne(param as string | number | Term, language);
}

function sayOne(param: string | number | Term, language: Language): string {
  if (typeof param === 'number') return String(param);
  if (typeof param === 'string') return clipped(param, LONGEST_QUOTE);
  // A key is named as it is written, a value as it is said.
  const wordOf = /Key$/.test(param.field) ? termWord : saidWord;
  const word = say(wordOf(param.field, param.term), language);
  if (param.of === undefined) return word;
  return say(marks.aside, language, { text: clipped(param.of, LONGEST_QUOTE), aside: word });
}
