/** Drawings and tables of figures. A figure stands on one line with its unit: a table that is too wide is moved sideways. */
export const DRAWING_STYLES = `.zhibi {
  margin: 1em 0;
  overflow-x: auto;
}
.zhibi svg {
  display: block;
  max-width: 100%;
  height: auto;
  margin: 0.5em 0;
}
.zhibi table {
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
  overflow-wrap: normal;
}
.zhibi th,
.zhibi td {
  padding: 2px 10px;
  border-bottom: 1px solid var(--zhibi-line);
  text-align: right;
  vertical-align: baseline;
}
.zhibi td {
  white-space: nowrap;
}
.zhibi thead th {
  vertical-align: bottom;
  word-break: keep-all;
}
.zhibi .words {
  text-align: left;
  white-space: normal;
}
.zhibi th.words {
  min-width: 6em;
}
.zhibi tbody th.words {
  font-weight: normal;
}
.zhibi .zhibi-note {
  margin: 0.3em 0;
  color: var(--zhibi-muted);
  font-size: 0.92em;
}
.zhibi caption,
.zhibi .zhibi-title {
  text-align: left;
  font-weight: 600;
}`;
