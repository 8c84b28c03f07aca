/** Where something is from: chips with their tips, references, passages, the list of sources. */
export const SOURCE_STYLES = `
.zb-chip {
  display: inline-flex;
  align-items: baseline;
  gap: 0.3em;
  margin: 0 0.1em 0 0.25em;
  padding: 0 0.4em;
  color: var(--zhibi-muted);
  background: var(--zhibi-box);
  border: 1px solid var(--zhibi-line);
  border-radius: 0.8em;
  font-size: 0.74em;
  font-weight: normal;
  font-variant-numeric: tabular-nums;
  line-height: 1.45;
  text-decoration: none;
  vertical-align: 0.15em;
  white-space: nowrap;
  cursor: pointer;
}
.zb-chip .zb-number {
  color: var(--zhibi-text);
  font-weight: 600;
}
.zb-chip.found .zb-sign,
.zb-chip.derived .zb-sign {
  color: var(--zhibi-gain);
  font-weight: 600;
}
.zb-chip.not-found,
.zb-chip.unknown {
  border-color: var(--zhibi-loss);
}
.zb-chip.not-found .zb-sign,
.zb-chip.unknown .zb-number {
  color: var(--zhibi-loss);
  font-weight: 600;
}
.zb-chip.unknown {
  border-style: dashed;
}
.zb-tip {
  display: none;
  position: absolute;
  z-index: 10;
  left: 0;
  max-width: min(38em, 100%);
  box-sizing: border-box;
  margin-top: 1.7em;
  padding: 0.4em 0.7em;
  color: var(--zhibi-text);
  background: var(--zhibi-background);
  border: 1px solid var(--zhibi-line);
  border-radius: 4px;
  box-shadow: 0 3px 10px rgb(0 0 0 / 25%);
  font-size: 1.15em;
  font-weight: normal;
  line-height: 1.5;
  white-space: normal;
}
.zb-tip > span {
  display: block;
}
.zb-tip > span + span {
  margin-top: 0.2em;
  color: var(--zhibi-muted);
}
.zb-chip:hover .zb-tip,
.zb-chip:focus-visible .zb-tip {
  display: block;
}
.zb-reference {
  text-decoration: underline dotted var(--zhibi-line);
  text-underline-offset: 0.2em;
}
.zb-figure {
  font-weight: 600;
  font-variant-numeric: tabular-nums;
}
.zb-passage {
  margin: 0.3em 0 0.5em;
  padding: 0.1em 0.8em;
  color: var(--zhibi-muted);
  background: none;
  border-left: 3px solid var(--zhibi-line);
}
.zb-passage.found,
.zb-passage.derived {
  border-left-color: var(--zhibi-gain);
}
.zb-passage.not-found {
  border-left-color: var(--zhibi-loss);
}
.zb-source {
  display: grid;
  grid-template-columns: 1.8em 1fr;
  gap: 0.4em;
  padding: 0.25em 0;
}
.zb-source > .zb-number {
  color: var(--zhibi-muted);
  font-variant-numeric: tabular-nums;
  text-align: right;
}
.zb-source:target {
  background: color-mix(in srgb, var(--zhibi-gain) 14%, transparent);
}
.zb-source .zb-grade {
  font-weight: 600;
}
.zb-state.found,
.zb-state.derived {
  color: var(--zhibi-gain);
}
.zb-state.not-found {
  color: var(--zhibi-loss);
}
`;
