/** The snippets and the injected grammar, from the lexicon and the snippet texts. */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

export default async function editor({ load }) {
  const { editorSnippets } = await load('src/language/vocabulary/snippets.ts');
  const { injectionGrammar } = await load('src/language/vocabulary/grammar.ts');
  return {
    'snippets/zhibi.json': json(editorSnippets()),
    'syntaxes/zhibi.tmLanguage.json': json(injectionGrammar()),
  };
}
