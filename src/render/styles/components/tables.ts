/** Tables, the map of whitespace. */
export const TABLE_STYLES = `
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
`;
