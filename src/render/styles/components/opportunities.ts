/** An opportunity as a chain, and its facts. */
export const OPPORTUNITY_STYLES = `
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
`;
