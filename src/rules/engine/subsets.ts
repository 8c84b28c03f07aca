/** Messages that name which of a few things are missing: one for each selection. */
import { together, type Word } from '../../words';

/** The code of a selection, in the order of `parts`. */
export function subsetCode(parts: readonly string[]): string {
  return parts.join('+');
}

/** A message for every selection of `parts`; `{parts}` in `message` stands for their names. */
export function subsetMessages(
  parts: Readonly<Record<string, Word>>,
  message: Word,
): Record<string, Word> {
  const names = Object.keys(parts);
  const messages: Record<string, Word> = {};
  for (let bits = 1; bits < 2 ** names.length; bits++) {
    const chosen = names.filter((_, at) => bits & (1 << at));
    const words = chosen.map((name) => parts[name] as Word);
    messages[subsetCode(chosen)] = {
      en: message.en.replace(
        '{parts}',
        together(
          words.map(({ en }) => en),
          'en',
        ),
      ),
      zh: message.zh.replace(
        '{parts}',
        together(
          words.map(({ zh }) => zh),
          'zh-cn',
        ),
      ),
    };
  }
  return messages;
}
