/**
 * l10n: all words of code and rules, for a translator to read and to compare.
 * Keys are in VS Code's form, `text/comment`: the comment says whose words they
 * are, so that one English text may have two translations. Nothing reads these
 * files at run time: the language depends on the plan, not on the editor.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const isWord = (value) => typeof value?.en === 'string' && typeof value?.zh === 'string';

/** Each word below `value`, with its path. */
function* wordsIn(value, path) {
  if (isWord(value)) yield [path, value];
  else if (value && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) yield* wordsIn(inner, `${path}.${name}`);
  }
}

export default async function bundles({ root, load }) {
  const files = readdirSync(join(root, 'src/words'), { recursive: true, encoding: 'utf8' });
  const names = files.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
  const entries = [];
  for (const name of names
    .filter((name) => name !== 'index')
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))) {
    for (const table of Object.values(await load(`src/words/${name}.ts`))) {
      entries.push(...wordsIn(table, basename(name)));
    }
  }
  const { RULES } = await load('src/rules/catalogue.ts');
  const { pageOf } = await load('src/rules/pages.ts');
  for (const { id, title, messages } of RULES) {
    entries.push(...wordsIn({ title, why: pageOf(id).why, messages }, id));
  }
  const bundle = (language) =>
    `${JSON.stringify(
      Object.fromEntries(entries.map(([path, word]) => [`${word.en}/${path}`, word[language]])),
      null,
      2,
    )}\n`;
  return { 'l10n/bundle.l10n.json': bundle('en'), 'l10n/bundle.l10n.zh-cn.json': bundle('zh') };
}
