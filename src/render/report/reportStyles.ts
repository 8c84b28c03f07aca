/** The report's looks, on a screen and on A4 paper. */
import { pageStyles } from '../charts';
import type { Brand } from './brand';

export const REPORT_STYLES = `${pageStyles()}
@page {
  size: A4;
  margin: 16mm 15mm;
  @bottom-center {
    content: counter(page) " / " counter(pages);
    color: #57606a;
    font: 8pt system-ui, sans-serif;
  }
}
* {
  box-sizing: border-box;
}
body {
  max-width: 46rem;
  margin: 2rem auto;
  padding: 0 1rem;
  background: #fff;
  color: #1f2328;
  font: 11pt/1.55 system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 {
  margin: 0 0 0.3em;
  font-size: 1.7em;
  line-height: 1.25;
}
h2 {
  margin: 1.6em 0 0.5em;
  padding-bottom: 0.2em;
  border-bottom: 2px solid #0969da;
  font-size: 1.2em;
}
h3 {
  margin: 1.1em 0 0.3em;
  font-size: 1em;
}
ul,
ol {
  margin: 0.3em 0;
  padding-left: 1.4em;
}
li {
  margin: 0.25em 0;
}
dl {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 0.15em 1em;
  margin: 0.4em 0;
}
dt {
  color: #57606a;
}
dt::first-letter,
table.plain th::first-letter {
  text-transform: uppercase;
}
dd {
  margin: 0;
}
a {
  color: #0969da;
  text-decoration: none;
}
sup {
  line-height: 0;
  font-size: 0.72em;
  white-space: nowrap;
}
.muted,
.kind {
  color: #57606a;
}
.internal {
  display: inline-block;
  padding: 0.1em 0.6em;
  border: 1px solid #bc4c00;
  border-radius: 3px;
  color: #bc4c00;
  font-weight: 600;
}
table.plain {
  width: 100%;
  border-collapse: collapse;
}
table.plain th,
table.plain td {
  padding: 0.25em 0.6em 0.25em 0;
  border-bottom: 1px solid #d0d7de;
  text-align: left;
  vertical-align: top;
}
table.plain th {
  overflow-wrap: normal;
}
table.plain td {
  min-width: 6em;
}
.day {
  white-space: nowrap;
}
.chain {
  padding: 0;
  list-style: none;
}
.chain li {
  padding: 0.1em 0 0.1em 0.9em;
  border-left: 3px solid #0969da;
}
.chain li + li::before {
  content: "↓ ";
  color: #0969da;
}
.zhibi {
  overflow-x: auto;
}
.zhibi table {
  margin: 0.8em 0;
  font-size: 0.8em;
  overflow-wrap: normal;
}
.zhibi th,
.zhibi td {
  padding: 2px 6px;
}
.zhibi td,
.zhibi th[scope="row"] {
  white-space: nowrap;
}
p.kind {
  margin: 0.5em 0 0;
}
.sources {
  padding-left: 2.4em;
}
.sources li:target {
  background: #fff8c5;
}
.page-one h2 {
  margin-top: 0.9em;
}
.page-one svg {
  max-width: 100%;
  height: auto;
}
.bars {
  display: grid;
  grid-template-columns: repeat(3, 1fr);
  gap: 0.5em;
  max-width: 24em;
}
.bars span {
  height: 0.5em;
  border-radius: 3px;
  background: #d0d7de;
}
.bars i {
  display: block;
  height: 100%;
  border-radius: 3px;
  background: #0969da;
}
@media print {
  .page-one:not(:last-of-type) {
    break-after: page;
  }
  body {
    max-width: none;
    margin: 0;
    padding: 0;
    font-size: 10pt;
  }
  a {
    color: inherit;
  }
  h2 {
    margin-top: 1.3em;
  }
  h2,
  h3,
  caption,
  .zhibi-title,
  p.kind {
    break-after: avoid;
  }
  svg,
  .zhibi table,
  .chain,
  tr,
  li,
  dl {
    break-inside: avoid;
  }
  .sources + p {
    break-before: avoid;
  }
  .zhibi {
    overflow: visible;
  }
  .zhibi table {
    font-size: 0.7em;
  }
  .zhibi th,
  .zhibi td {
    padding: 2px 4px;
  }
}
`;

/** Lines and bars alone take the colour: text keeps one that can be read. */
export function brandStyles({ logo, colour }: Brand): string {
  const picture = logo
    ? '.logo { display: block; max-height: 3em; max-width: 40%; margin: 0 0 1em; }\n'
    : '';
  const lines = colour
    ? `h2, .chain li { border-color: ${colour}; }\n.bars i { background: ${colour}; }\n`
    : '';
  return picture + lines;
}
