/** What can be somebody's name, by its shape. */
import { CALLED, FAMILY_NAMES, JOB, WEEKDAY_NAME } from '../notes';

export const HAN_NAME = /^[\u4e00-\u9fa5]{2,4}$/;
const LATIN_NAME =
  /^\p{Lu}[\p{L}'’-]{0,24}(?: (?:\p{Lu}\.|(?:van|von|de|der|la|al|bin) )?\p{Lu}?[\p{L}'’-]{1,24}){0,3}$/u;

/** `李总` and `王工` are names, too: so people are called. */
export function isCalled(text: string): boolean {
  return FAMILY_NAMES.includes(CALLED.exec(text)?.[1] ?? '-');
}

/** It can be somebody's name, by its shape alone. */
export function isName(text: string): boolean {
  if (WEEKDAY_NAME.test(text)) return false;
  if (isCalled(text)) return true;
  if (HAN_NAME.test(text)) {
    // 黄总手 is the beginning of 黄总手机: nobody's given name begins with 总.
    if (text.length > 2 && text.charAt(1) === '总') return false;
    return FAMILY_NAMES.includes(text.charAt(0)) && !JOB.test(text) && text.length <= 3;
  }
  return LATIN_NAME.test(text) && !JOB.test(text) && text.length <= 40;
}

/** Without the note in brackets behind it: `Han Mei (CEO)`. */
export function bareName(written: string): string {
  return (written.split(/[(（]/, 1)[0] ?? '').trim();
}
