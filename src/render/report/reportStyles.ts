/** The report's looks, on a screen and on A4 paper. */
import { pageStyles } from '../charts';
import { COMPONENT_STYLES } from '../styles/components';
import { PAGE_STYLES } from '../styles/page';
import type { Brand } from './brand';

export const REPORT_STYLES = `${pageStyles()}${PAGE_STYLES}${COMPONENT_STYLES}
@page {
  size: A4;
  margin: 16mm 15mm;
  @bottom-center {
    content: counter(page) " / " counter(pages);
    color: #57606a;
    font: 8pt system-ui, sans-serif;
  }
}
dl:not(.zb-facts) {
  display: grid;
  grid-template-columns: max-content 1fr;
  gap: 0.15em 1em;
  margin: 0.4em 0;
}
dt {
  color: var(--zhibi-muted);
}
dt::first-letter,
table.plain th::first-letter {
  text-transform: uppercase;
}
dd {
  margin: 0;
}
.internal {
  display: inline-block;
  padding: 0.1em 0.6em;
  border: 1px solid var(--zhibi-loss);
  border-radius: 3px;
  color: var(--zhibi-loss);
  font-weight: 600;
}
table.plain {
  width: 100%;
  border-collapse: collapse;
}
table.plain th,
table.plain td {
  padding: 0.25em 0.6em 0.25em 0;
  border-bottom: 1px solid var(--zhibi-line);
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
.zhibi table {
  margin: 0.8em 0;
  font-size: 0.8em;
}
.zhibi th,
.zhibi td {
  padding: 2px 6px;
}
.sources {
  padding-left: 2.4em;
}
.page-one h2 {
  margin-top: 0.9em;
}
.page-one li::first-letter,
dd::first-letter {
  text-transform: uppercase;
}
@media print {
  /* One sheet is enough for page one. */
  .page-one {
    line-height: 1.4;
  }
  .page-one h2 {
    margin: 0.6em 0 0.2em;
  }
  .page-one li,
  .page-one p,
  .page-one .zb-bars {
    margin: 0.15em 0;
  }
  .page-one svg:not(.zb-track) {
    max-height: 62mm;
  }
  .page-one:not(:last-of-type) {
    break-after: page;
  }
  a {
    color: inherit;
  }
  .zhibi table {
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
    ? `h2 { border-bottom: 2px solid ${colour}; }\n.zb-chain > li { border-color: ${colour}; }\n`
    : '';
  return picture + lines;
}
