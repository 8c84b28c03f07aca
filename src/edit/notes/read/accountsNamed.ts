/** Which accounts notes speak of, by name. */
import { fold } from '../../../plan/text/text';

/** Names that say too little to be looked for in a text. */
const LEAST = 2;

/** Those of `accounts` whose name stands in the text; of two names of which one holds the other, the longer where it stands. */
export function accountsNamed<T extends { readonly name: string }>(
  accounts: readonly T[],
  text: string,
): T[] {
  let left = ` ${fold(text)} `;
  const byLength = [...accounts].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<T>();
  for (const account of byLength) {
    const name = fold(account.name).trim();
    if ([...name].length < LEAST || !stands(left, name)) continue;
    found.add(account);
    left = left.split(name).join(' ');
  }
  return accounts.filter((account) => found.has(account));
}

/** As a word of its own, where its letters are of a script with blanks between words. */
function stands(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + name.length] ?? ' '];
    const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char) && !/\p{Script=Han}/u.test(char);
    const [first = '', last = ''] = [name[0], name.at(-1)];
    const isCut =
      (isWord(first) && isWord(around[0] ?? '')) || (isWord(last) && isWord(around[1] ?? ''));
    if (!isCut) return true;
  }
  return false;
}
