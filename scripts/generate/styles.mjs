/** The style sheets of drawings in pages, from the palettes. */
export default async function styles({ load }) {
  const { pageStyles } = await load('src/render/charts.ts');
  const { CONTROL_STYLES } = await load('src/render/notebook.ts');
  return { 'media/zhibi.css': pageStyles(), 'media/controls.css': CONTROL_STYLES.trimStart() };
}
