import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that `text` takes in a font of one width: two for an East Asian wide character, none for a mark. */
export function displayWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}
