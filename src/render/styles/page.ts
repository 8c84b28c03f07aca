/** The looks of pages that stand by themselves: report, brief, accounts board on paper. */
export const PAGE_STYLES = `
* {
  box-sizing: border-box;
}
body {
  max-width: 46rem;
  margin: 2rem auto;
  padding: 0 1rem;
  background: var(--zhibi-background);
  color: var(--zhibi-text);
  font: 11pt/1.55 system-ui, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  overflow-wrap: anywhere;
}
h1 {
  margin: 0 0 0.3em;
  font-size: 1.7em;
  line-height: 1.25;
}
h2 {
  margin: 1.3em 0 0.4em;
  font-size: 1.2em;
}
ul,
ol {
  margin: 0.3em 0;
  padding-left: 1.4em;
}
li {
  margin: 0.25em 0;
}
a {
  color: var(--zhibi-gain);
  text-decoration: none;
}
svg {
  max-width: 100%;
  height: auto;
}
.muted {
  color: var(--zhibi-muted);
}
@media print {
  body {
    max-width: none;
    margin: 0;
    padding: 0;
    font-size: 10pt;
  }
  h2,
  h3,
  caption,
  .zhibi-title {
    break-after: avoid;
  }
  svg,
  tr,
  li,
  dl,
  .zb-chain,
  .zb-question {
    break-inside: avoid;
  }
}
`;
