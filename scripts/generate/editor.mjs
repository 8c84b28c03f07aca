/** The injected grammar, from the lexicon. */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

export default async function editor({ load }) {
  const { injectionGrammar } = await load('src/language/vocabulary/grammar.ts');
  return { 'syntaxes/zhibi.tmLanguage.json': json(injectionGrammar()) };
}
