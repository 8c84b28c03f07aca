/** The style sheet of drawings in the Markdown preview, from the palettes. */
export default async function styles({ load }) {
  const { pageStyles } = await load('src/render/charts.ts');
  return { 'media/zhibi.css': pageStyles() };
}
