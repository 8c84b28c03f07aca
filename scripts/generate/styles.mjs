/** The styles of pages outside of the extension's own panels, from the one place that has them. */
export default async function styles({ load }) {
  const { pageStyles } = await load('src/render/charts.ts');
  const { COMPONENT_STYLES } = await load('src/render/styles/components/index.ts');
  const { CONTROL_STYLES } = await load('src/render/notebook.ts');
  return {
    'media/zhibi.css': pageStyles() + COMPONENT_STYLES,
    'media/controls.css': CONTROL_STYLES.trimStart(),
  };
}
