/** What stands on top: the decision, the sentence of ROE, the bars. */
export const OVERVIEW_STYLES = `
.zb-decision {
  font-size: 1.06em;
}
.zb-sentence {
  padding: 0.4em 0.8em;
  background: var(--zhibi-box);
  border-radius: 4px;
  font-variant-numeric: tabular-nums;
}
.zb-bars {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0.6em;
  max-width: 34em;
  margin: 0.6em 0;
  padding: 0;
  list-style: none;
  font-size: 0.94em;
}
.zb-track {
  display: block;
  width: 100%;
  height: 0.5em;
  margin: 0.2em 0;
  fill: var(--zhibi-gain);
}
.zb-ground {
  fill: var(--zhibi-line);
  opacity: 0.35;
}
`;
