/** Numbers as they are written on the Continent, in the marks that are read here. */

/** `1,7`, `1.284,6`: one or two decimals behind the comma; a third would make it a thousand. */
const WITH_COMMA = /(?<![\d.,])\d{1,3}(?:\.\d{3}){0,4},\d{1,2}(?![\d,]|\.\d)/g;

/** `1.284,6` as `1,284.6`; each character keeps its place. */
export function decimalPoints(text: string): string {
  if (!text.includes(',')) return text;
  return text.replace(WITH_COMMA, (number) =>
    number.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')),
  );
}
