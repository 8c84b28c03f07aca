/** The accounts on one page to print for the quarterly review: no script, nothing from elsewhere. */

import { type Bubble, bubblesSvg } from '../../../../render/board/bubbles';
import { capacitySvg } from '../../../../render/board/capacityBar';
import { darkOnScreen, escapeXml, pageStyles, type Theme } from '../../../../render/charts';
import { pageHead } from '../../../../render/components/pageHead';
import { formatShare } from '../../../../render/roe/dupontNumbers';
import { PAGE_STYLES } from '../../../../render/styles/page';
import { cell, foreign, htmlTable } from '../../../../render/tables';
import { type Language, listed, marks, say } from '../../../../words';
import { boardWords as w } from '../../../../words/shown/review/board';
import { problemsOf } from '../../../board/problems';
import type { Account, Portfolio } from '../../../portfolio/portfolio';
import { capText } from '../portfolio';
import { boardLines, daysText, suggestionText, valuesText } from './board';
import { boardTableOf, DECISIONS, decisionWord, nameOf } from './boardTable';

/** The whole page; `day` is the ISO day that it is as of. */
export function boardHtml(result: Portfolio, day: string, language: Language): string {
  const title = escapeXml(say(w.title, language));
  return `${pageHead({ language, title, styles: `${pageStyles()}${darkOnScreen()}${PAGE_STYLES}${STYLES}` })}
<h1>${title}</h1>
<p class="muted">${escapeXml(say(w.day, language, { day }))}</p>
${boardBody(result, language)}
</body>
</html>
`;
}

/** Chart, bar, what is to be said, and the table. */
function boardBody(result: Portfolio, language: Language): string {
  const { accounts, board, caps } = result;
  const suggestion = suggestionText(board, language);
  const days = daysText(board, language);
  const lines = boardLines(board, accounts, language).filter(
    (line) => line !== suggestion && line !== days,
  );
  const problems = problemsOf(result, language).map(({ message }) => message);
  const over = caps.map((cap) => capText(cap, language));
  const { bar, chart, noPlace } = boardDrawings(result, result, language, 'page');
  return [
    suggestion === '' ? '' : `<p class="suggestion">${escapeXml(suggestion)}</p>`,
    bar,
    chart,
    noPlace === '' ? '' : paragraph(noPlace),
    list([...lines, ...over]),
    problems.length === 0
      ? ''
      : `<h2>${escapeXml(say(w.problems, language))}</h2>${list(problems)}`,
    boardTable(result, language),
  ]
    .filter((part) => part !== '')
    .map((part) => `<div class="zhibi">${part}</div>`)
    .join('\n');
}

/** The days of all that are pursued, the chart of those `shown`, and who has no place in it. */
export function boardDrawings(all: Portfolio, shown: Portfolio, language: Language, theme: Theme) {
  const pursued = all.accounts.filter(({ decision }) => decision === 'pursue');
  const pieces = pursued.map((one) => ({ name: nameOf(one), days: one.effort ?? 0 }));
  const { shown: bubbles, out } = bubblesOf(shown, language);
  const accounts = listed(out.map(nameOf), language);
  return {
    bar: capacitySvg(pieces, all.board.capacity, daysText(all.board, language), theme),
    chart: bubblesSvg(bubbles, wordsOf(language), theme),
    noPlace: out.length === 0 ? '' : say(w.noPlace, language, { accounts }),
  };
}

const paragraph = (text: string) => `<p class="muted">${escapeXml(text)}</p>`;

function list(lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<ul>${lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')}</ul>`;
}

function wordsOf(language: Language) {
  return {
    label: say(w.chart, language),
    across: say(w.fit, language),
    up: say(w.evidence, language),
    decisions: Object.fromEntries(DECISIONS.map((one) => [one, decisionWord(one, language)])),
  };
}

/** Accounts with a fit score and facts; others can't be placed in the chart. */
function bubblesOf(
  { accounts, board }: Portfolio,
  language: Language,
): { readonly shown: readonly Bubble[]; readonly out: readonly Account[] } {
  const out: Account[] = [];
  const shown = accounts.flatMap((account): Bubble[] => {
    const { path, fit, independent, decision, values } = account;
    if (fit === null || independent === null) {
      out.push(account);
      return [];
    }
    const expected = valuesText(values, 'expected', language);
    const colon = say(marks.colon, language);
    const title = [
      nameOf(account),
      decisionWord(decision, language),
      `${say(w.fit, language)}${colon}${formatShare(fit)}`,
      `${say(w.evidence, language)}${colon}${formatShare(independent)}`,
      expected === '' ? '' : `${say(w.expected, language)}${colon}${expected}`,
    ];
    const standing = board.standings.find((one) => one.path === path);
    return [
      {
        path,
        name: nameOf(account),
        fit,
        evidence: independent,
        size: standing?.expected ?? null,
        decision: decision ?? 'undecided',
        title: title.filter(Boolean).join('\n'),
      },
    ];
  });
  return { shown, out };
}

function boardTable(result: Portfolio, language: Language): string {
  const { columns, rows } = boardTableOf(result, language);
  return htmlTable({
    words: columns.filter(({ isWords }) => isWords).length,
    head: columns.map(({ label }) => cell(label)),
    rows: rows.map(({ cells }) =>
      cells.map((text, at) => (columns[at]?.isForeign ? foreign(text) : cell(text))),
    ),
  });
}

const STYLES = `
@page {
  size: A4 landscape;
  margin: 12mm;
}
body {
  max-width: 88rem;
}
.zhibi > svg {
  max-width: 54rem;
}
h1 {
  margin: 0;
}
.suggestion {
  margin: 0.6em 0;
  padding: 0.5em 0.8em;
  border-left: 4px solid var(--zhibi-gain);
  background: var(--zhibi-box);
  font-weight: 600;
}
.zhibi table {
  width: 100%;
  font-size: 0.9em;
}
.zhibi th.words {
  min-width: 8em;
}
.zhibi th,
.zhibi td {
  padding: 2px 6px;
}
@media print {
  .zhibi {
    overflow: visible;
  }
  .zhibi > svg {
    max-width: 38rem;
  }
  .zhibi table {
    font-size: 0.75em;
  }
  .zhibi th,
  .zhibi td {
    padding: 2px 4px;
  }
}
`;
