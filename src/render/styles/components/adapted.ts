/** What differs on narrow screens, in high contrast and on paper. */
export const ADAPTED_STYLES = `
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
