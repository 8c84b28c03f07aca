/** Paragraphs, headings, lists, badges. */
export const TEXT_STYLES = `
.zb {
  position: relative;
  line-height: 1.55;
  overflow-wrap: anywhere;
}
.zb p,
.zb li,
.zb blockquote {
  position: relative;
}
.zb p {
  margin: 0.35em 0;
}
.zb h2 {
  margin: 1.6em 0 0.5em;
  padding-bottom: 0.2em;
  border-bottom: 2px solid var(--zhibi-gain);
  font-size: 1.25em;
}
.zb h3 {
  margin: 1.3em 0 0.4em;
  font-size: 1.08em;
}
.zb h4,
.zb h5,
.zb h6 {
  margin: 1em 0 0.3em;
  font-size: 1em;
}
.zb-list {
  margin: 0.4em 0;
  padding-left: 1.3em;
}
.zb-item {
  margin: 0.3em 0;
}
.zb-item > p:first-child {
  margin-top: 0;
}
.zb-quiet,
.zb-key,
.zb dt,
.zb time {
  color: var(--zhibi-muted);
}
.zb time {
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
}
.zb pre {
  padding: 0.6em 0.8em;
  overflow-x: auto;
  background: var(--zhibi-box);
  border-radius: 4px;
}
.zb-none {
  padding: 0 0.4em;
  color: var(--zhibi-loss);
  border: 1px dashed currentColor;
  border-radius: 0.7em;
  font-size: 0.82em;
  white-space: nowrap;
}
.zb-badge {
  display: inline-block;
  padding: 0 0.5em;
  color: var(--zhibi-muted);
  border: 1px solid currentColor;
  border-radius: 0.8em;
  font-size: 0.8em;
  font-weight: normal;
  line-height: 1.5;
  white-space: nowrap;
}
.zb-badge.shift,
.zb-badge.confirmed,
.zb-badge.pursue {
  color: var(--zhibi-gain);
}
.zb-badge.pain,
.zb-badge.against,
.zb-badge.refuted,
.zb-badge.drop {
  color: var(--zhibi-loss);
}
.zb-badge.hypothesis,
.zb-badge.open,
.zb-badge.inference {
  border-style: dashed;
}
`;
