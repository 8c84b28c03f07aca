import { onceFor } from '../../finance/once';
import type { Language } from '../../words';
import type { Plan } from '../model';

/** The script that most of the plan is written in, where nothing says its language: Han characters count as words. */
export const scriptOf = onceFor(({ text }: Plan): Language => {
  let han = 0;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length && at < 20_000; at++) {
    const code = text.charCodeAt(at) | 0x20;
    const isLatin = code >= 0x61 && code <= 0x7a;
    if (isLatin && !inWord) words++;
    inWord = isLatin;
    if (text.charCodeAt(at) >= 0x3400 && text.charCodeAt(at) <= 0x9fff) han++;
  }
  return han > words ? 'zh-cn' : 'en';
});
