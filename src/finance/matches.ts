/**
 * All matches of a global pattern in a text. `matchAll` copies the pattern first, which for a
 * table of names takes longer than looking for them in a sentence.
 */
export function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    // Nothing was found there: on by a character, which may be two units.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
    found.push(match);
  }
  return found;
}
