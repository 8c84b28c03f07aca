/** The looks of all components, once, for Plan View, preview, notebook, report, brief and compare. */

/** Every component stands inside of `.zb`; colours are the variables of `pageStyles`. */
export const COMPONENT_STYLES = `
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
.zb-rating {
  margin-right: 0.7em;
  color: var(--zhibi-muted);
  font-size: 0.88em;
  white-space: nowrap;
}
.zb-meter {
  display: inline-flex;
  gap: 2px;
  vertical-align: -0.05em;
}
.zb-meter i {
  box-sizing: border-box;
  width: 0.5em;
  height: 0.8em;
  border: 1px solid var(--zhibi-line);
  border-radius: 1px;
}
.zb-meter i.on {
  background: var(--zhibi-gain);
  border-color: var(--zhibi-gain);
}
.zb-people,
.zb-ask,
.zb-actions,
.zb-fit {
  padding-left: 0;
  list-style: none;
}
.zb-fit b {
  display: inline-block;
  min-width: 7em;
  margin-right: 0.5em;
}
.zb-people {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(15em, 1fr));
  gap: 0.6em;
}
.zb-person,
.zb-question {
  margin: 0;
  padding: 0.5em 0.8em;
  background: var(--zhibi-box);
  border: 1px solid transparent;
  border-left: 3px solid var(--zhibi-gain);
  border-radius: 4px;
}
.zb-person p,
.zb-question p {
  margin: 0.15em 0;
}
.zb-ask > .zb-item {
  margin: 0.5em 0;
}
.zb-question + .zb-question {
  margin-top: 0.5em;
}
.zb-question.open {
  border-left-color: var(--zhibi-other);
}
.zb-question .zb-list {
  padding-left: 1.6em;
}
.zb-name {
  font-size: 1.05em;
}
.zb-person .zb-title {
  color: var(--zhibi-muted);
}
.zb-tick {
  display: inline-block;
  box-sizing: border-box;
  width: 1.15em;
  height: 1.15em;
  border: 1px solid var(--zhibi-line);
  border-radius: 3px;
  font-size: 0.85em;
  line-height: 1;
  text-align: center;
  vertical-align: -0.1em;
}
.zb-tick.on {
  color: var(--zhibi-background);
  background: var(--zhibi-gain);
  border-color: var(--zhibi-gain);
}
.zb-chain {
  margin: 0.4em 0;
  padding: 0;
  list-style: none;
}
.zb-chain > li {
  display: grid;
  grid-template-columns: 5.5em 1fr;
  gap: 0.2em 0.8em;
  padding: 0.25em 0 0.25em 1.1em;
  border-left: 3px solid var(--zhibi-gain);
}
.zb-chain > li + li::before {
  content: "↓";
  position: absolute;
  top: 0.25em;
  left: 0.2em;
  color: var(--zhibi-gain);
}
.zb-chain > li.missing {
  border-left-style: dashed;
  border-left-color: var(--zhibi-loss);
}
.zb-chain > li.missing .zb-none {
  justify-self: start;
}
.zb-chain ul {
  margin: 0;
  padding-left: 1.1em;
}
.zb-facts {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(12em, 1fr));
  gap: 0.3em 1.2em;
  margin: 0.6em 0;
  font-size: 0.94em;
}
.zb-facts dt {
  font-size: 0.86em;
}
.zb dt::first-letter {
  text-transform: uppercase;
}
.zb dd {
  margin: 0;
}
.zb-wide {
  overflow-x: auto;
}
.zb table.zb-table,
.zb table.zb-matrix {
  width: 100%;
  margin: 0.6em 0;
  border-collapse: collapse;
}
.zb-table th,
.zb-table td,
.zb-matrix th,
.zb-matrix td {
  padding: 0.3em 0.6em;
  background: none;
  border: 0;
  border-bottom: 1px solid var(--zhibi-line);
  font-weight: normal;
  text-align: left;
  vertical-align: top;
}
.zb-table thead th,
.zb-matrix th {
  color: var(--zhibi-muted);
  font-size: 0.9em;
  overflow-wrap: normal;
}
.zb-table caption,
.zb-matrix caption {
  padding: 0.2em 0;
  font-weight: 600;
  text-align: left;
}
.zb-matrix {
  table-layout: fixed;
}
.zb-matrix td {
  border: 1px solid var(--zhibi-line);
}
.zb-matrix thead td {
  border: 0;
}
.zb-matrix ul {
  margin: 0;
  padding-left: 1em;
}
.zb-matrix .heat-3,
.zb-white .state-have {
  background: color-mix(in srgb, var(--zhibi-gain) 18%, transparent);
}
.zb-matrix .heat-4 {
  background: color-mix(in srgb, var(--zhibi-gain) 32%, transparent);
}
.zb-matrix .heat-2,
.zb-white .state-opportunity {
  background: color-mix(in srgb, var(--zhibi-gain) 8%, transparent);
}
.zb-white .state-rival {
  background: color-mix(in srgb, var(--zhibi-loss) 16%, transparent);
}
.zb-white .state-unknown {
  background: repeating-linear-gradient(
    45deg,
    transparent 0 6px,
    color-mix(in srgb, var(--zhibi-line) 25%, transparent) 6px 7px
  );
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
@media (max-width: 480px) {
  .zb-chain > li {
    grid-template-columns: 1fr;
  }
  .zb-bars {
    gap: 0.3em;
  }
}
@media (forced-colors: active) {
  .zb-meter i.on,
  .zb-tick.on {
    forced-color-adjust: none;
  }
  .zb-person,
  .zb-question,
  .zb-sentence {
    border: 1px solid;
    border-left-width: 3px;
  }
}
.vscode-high-contrast .zb-person,
.vscode-high-contrast .zb-question,
.vscode-high-contrast .zb-sentence {
  border: 1px solid var(--zhibi-line);
  border-left-width: 4px;
}
@media print {
  .zb-tip {
    display: none !important;
  }
  .zb-chip {
    background: none;
  }
}
`;
