/**
 * A house with six accounts, and all that is shown of it: every format of the command line
 * and of the board, word by word, in `test/fixtures/house/shown/`, which is read like code.
 * `npx vitest -u` writes it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { health } from '../../../../src/evidence/health';
import { indexOf } from '../../../../src/evidence/planIndex';
import { readPlan } from '../../../../src/plan/document';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';
import { FIRST_VIEW } from '../../../../src/render/board/page';
import { boardState } from '../../../../src/review/board/boardState';
import { calibrate } from '../../../../src/review/board/calibrate';
import { Outcomes } from '../../../../src/review/board/outcomes';
import { diffPlans } from '../../../../src/review/diff';
import { policyChanges } from '../../../../src/review/diff/parts/policy';
import { commentMarkdown } from '../../../../src/review/formats/comment';
import type { DiffReport } from '../../../../src/review/formats/diff/diff';
import { comparisonHtml } from '../../../../src/review/formats/diff/diffHtml';
import { diffJson } from '../../../../src/review/formats/diff/diffJson';
import { diffMarkdown } from '../../../../src/review/formats/diff/diffMarkdown';
import { diffText } from '../../../../src/review/formats/diff/diffText';
import { lintGithub } from '../../../../src/review/formats/findings/github';
import { lintGitlab } from '../../../../src/review/formats/findings/gitlab';
import { lintJson } from '../../../../src/review/formats/findings/json';
import { lintJunit } from '../../../../src/review/formats/findings/junit';
import { lintRdjson } from '../../../../src/review/formats/findings/rdjson';
import { lintSarif } from '../../../../src/review/formats/findings/sarif';
import { lintText } from '../../../../src/review/formats/findings/text';
import { lintMarkdown } from '../../../../src/review/formats/markdown';
import { boardHtml } from '../../../../src/review/formats/plan/board/boardPage';
import { calibrateText } from '../../../../src/review/formats/plan/calibrate';
import { CSV_TABLES, csvHead, csvRows } from '../../../../src/review/formats/plan/exportCsv';
import {
  exportRecords,
  historyRecord,
  ndjson,
} from '../../../../src/review/formats/plan/exportJson';
import { healthText } from '../../../../src/review/formats/plan/health';
import { portfolioText } from '../../../../src/review/formats/plan/portfolio';
import { reportOf, reportOncePerCause } from '../../../../src/review/formats/plan/report';
import { roeJson } from '../../../../src/review/formats/plan/roe/roeJson';
import { roeText } from '../../../../src/review/formats/plan/roe/roeText';
import { todoIcs, todoJson, todoText } from '../../../../src/review/formats/plan/todo';
import { mutualPlan, planReport } from '../../../../src/review/planReport';
import { memberOf, portfolio } from '../../../../src/review/portfolio/portfolio';
import { portfolioTree } from '../../../../src/review/portfolio/portfolioTree';
import { sortedTodos, todosOf } from '../../../../src/review/todo';
import { lint } from '../../../../src/rules/lint';
import type { Language } from '../../../../src/words';

const FOLDER = join(import.meta.dirname, '../../../fixtures/house');
const DAY = '2022-10-01';
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const { config } = readConfig(read('zhibi.yaml'));
const planOf = (name: string, settings = config) =>
  readPlan(read(`${name}.account.md`), { path: `accounts/${name}.account.md`, config: settings });
const NAMES = ['acme', 'brick', 'jia', 'old', 'bare'];

/** Read anew each time, as each test is to see what is read. */
const plans = () => NAMES.map((name) => planOf(name));
const members = (caps = [{ path: '.zhibi.yaml', limit: config.pursue ?? 0 }]) =>
  plans().map((plan) => memberOf(plan, caps, DAY));
const checked = (language: Language) =>
  plans().map((plan) => ({ plan, diagnostics: lint(plan, { language, today: DAY }) }));
const reports = (language: Language) =>
  checked(language).map(({ plan, diagnostics }) =>
    reportOncePerCause(reportOf(plan, diagnostics), language),
  );

/** Every severity, and not much of it. */
const few = (language: Language) => reports(language).slice(1, 3);

function diffReport(language: Language): DiffReport {
  const [before, after] = [planOf('acme.before'), planOf('acme')];
  const { config: old } = readConfig('pursue: 3\nfit: {Growth: 2}\nlocked: [roe/invalid]\n');
  return {
    policies: [{ path: '.zhibi.yaml', changes: policyChanges(old, config) }],
    plans: [
      { ...diffPlans(before, after), path: after.path, language },
      { ...diffPlans(null, planOf('jia')), language },
      { ...diffPlans(planOf('bare'), null), language },
    ],
    unread: 1,
  };
}

/** What is written without its styles, a tag a line, and of drawings what they say. */
const page = (html: string) =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '<style/>')
    .replace(
      /<svg[\s\S]*?<\/svg>/g,
      (svg) => `<svg>${[...svg.matchAll(/>([^<>]+)</g)].map(([, text]) => text).join(' | ')}</svg>`,
    )
    .replaceAll('><', '>\n<');
const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

/** By the name of the file that holds it. */
const SHOWN: Readonly<Record<string, (language: Language) => string>> = {
  'portfolio.txt': (l) => portfolioText(portfolio(members()), l),
  'portfolioTree.json': (l) => json(portfolioTree(portfolio(members()), l)),
  'board.html': (l) => page(boardHtml(portfolio(members()), DAY, l)),
  'boardWithoutCap.html': (l) => page(boardHtml(portfolio(members([]).slice(0, 2)), DAY, l)),
  'boardState.json': (l) => {
    const tried = { 'accounts/brick.account.md': 'pursue', 'accounts/jia.account.md': 'drop' };
    const view = { ...FIRST_VIEW, tried, sort: 'fit', descending: true };
    const { bar, chart, ...state } = boardState(members(), view, DAY, l);
    return json({ ...state, bar: page(bar), chart: page(chart) });
  },
  'todo.txt': (l) => todoText(sortedTodos(plans().flatMap((plan) => todosOf(plan, DAY))), l),
  'todo.json': () => json(todoJson(sortedTodos(plans().flatMap((plan) => todosOf(plan, DAY))))),
  'todo.ics': (l) =>
    todoIcs(sortedTodos(plans().flatMap((plan) => todosOf(plan, DAY))), l, DAY).replaceAll(
      '\r\n',
      '\n',
    ),
  'health.txt': (l) =>
    healthText(health(checked(l).map((one) => ({ ...one, today: DAY, proven: null }))), l),
  'roe.txt': (l) => {
    const { analysis } = indexOf(planOf('acme'));
    return analysis ? roeText(analysis, l) : '';
  },
  'roe.json': (l) => {
    const plan = planOf('acme');
    return json(roeJson(plan, indexOf(plan).analysis, l));
  },
  'export.ndjson': (l) =>
    plans()
      .map((plan) => {
        const diagnostics = lint(plan, { language: l, today: DAY });
        return ndjson([
          ...exportRecords({ plan, diagnostics, proof: null, language: l }),
          historyRecord(plan, plan.path, DAY),
        ]);
      })
      .join(''),
  'export.csv': (l) =>
    CSV_TABLES.map((table) =>
      [csvHead(table), ...plans().map((plan) => csvRows(plan, table, l))].join(''),
    )
      .join('\n')
      .replaceAll('\r\n', '\n'),
  'lint.txt': (l) => lintText(reports(l), { language: l, colour: false }),
  'lint.json': (l) => json(lintJson(few(l))),
  'lint.junit.xml': (l) => lintJunit(few(l)),
  'lint.rdjson': (l) => json(lintRdjson(few(l))),
  'lint.gitlab.json': (l) => json(lintGitlab(few(l))),
  'lint.github.txt': (l) => json(lintGithub(few(l), l, true)).replaceAll('\\n', '\n'),
  'lint.sarif.json': (l) => {
    const sarif = JSON.parse(JSON.stringify(lintSarif(few(l), l, '0.0.0')));
    // The pages of the rules have tests of their own.
    for (const { tool, results } of sarif.runs) {
      delete tool.driver.rules;
      for (const result of results) delete result.ruleIndex;
    }
    return json(sarif);
  },
  'lint.md': (l) => lintMarkdown(reports(l), l),
  'diff.txt': (l) => diffText(diffReport(l), { language: l, colour: false }),
  'diff.md': (l) => diffMarkdown(diffReport(l), l),
  'diff.json': (l) => json(diffJson(diffReport(l), l)),
  'diff.html': (l) => {
    const { config: old } = readConfig('pursue: 3\n');
    const comparison = {
      ...{ before: planOf('acme.before'), after: planOf('acme'), base: 'main' },
      ...{ about: 'of Kim, 2022-09-30', policy: policyChanges(old, config) },
    };
    return page(comparisonHtml(comparison, l));
  },
  'comment.md': (l) =>
    commentMarkdown(
      { reports: reports(l), diff: diffReport(l), failures: ['It stopped.'], incomplete: true },
      l,
    ),
  'calibrate.txt': (l) => calibrateText(outcomes(), true, l),
  'report.html': (l) =>
    page(planReport(planOf('acme'), { internal: false, today: DAY }, l).html).replaceAll(
      '>',
      '>\n',
    ),
  'mutual.html': (l) => page(mutualPlan(planOf('acme'), DAY, l).html),
};

/** Twelve opportunities, said first, moved once, then won or lost. */
function outcomes() {
  const all = new Outcomes();
  const written = (n: number, items: string) =>
    readPlan(
      `---\nzhibi: 1\naccount: A${n}\nowner: ${n % 2 ? 'Kim' : 'Ann'}\n---\n\n## Opportunities\n\n### One\n\n${items}`,
      { path: `a${n}.account.md`, config },
    );
  for (let n = 0; n < 12; n++) {
    const said = n < 8 ? '- Certainty: high\n' : '- Certainty: 30%\n';
    const close = (day: string) => `- Close: ${day}\n`;
    all.add(written(n, said + close('2022-06-30')), '2022-01-01');
    if (n % 3 === 0) all.add(written(n, said + close('2022-07-10')), '2022-02-01');
    if (n === 4) all.add(written(n, said + close('2022-06-01')), '2022-02-01');
    const result = n % 4 === 0 ? 'lost' : n === 11 ? 'postponed' : 'won';
    all.add(written(n, `${said}- Result: ${result}\n`), `${n < 6 ? 2022 : 2023}-05-01`);
  }
  return calibrate(all.all());
}

// What machines read has only messages in a language; the tests of rules have those.
const ONCE = /^(?!board|portfolio|mutual).*\.(?:json|ndjson|xml|html|ics|rdjson)$|github/;
const ALL = Object.keys(SHOWN).flatMap((name) => [
  { name, language: 'en' as Language },
  ...(ONCE.test(name) ? [] : [{ name, language: 'zh-cn' as Language }]),
]);

test.each(ALL)('$name $language', async ({ name, language }) => {
  const file = name.replace(/^(\w+)/, `$1.${language.slice(0, 2)}`);
  await expect(SHOWN[name]?.(language)).toMatchFileSnapshot(join(FOLDER, 'shown', file));
});
