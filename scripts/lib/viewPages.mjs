/** Our views as pages that a browser can open by itself, with the plan that a panel would be sent. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { load } from './load.mjs';
import { root } from './root.mjs';
import { THEMES } from './themes.mjs';

const css = (name) => readFileSync(join(root, 'media', `${name}.css`), 'utf8');

/** The script of a page, in one. */
export async function pageScript(name) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(root, 'src/webview', name, 'index.ts')],
    bundle: true,
    write: false,
    target: 'es2022',
    format: 'esm',
    logLevel: 'warning',
  });
  return outputFiles[0].text;
}

/** What the editor gives every page of its own accord. */
const BASE =
  'body { color: var(--vscode-foreground); background: var(--vscode-editor-background); font: var(--vscode-font-size) var(--vscode-font-family); }';

/** A page of a panel that has been sent `messages`. */
function panel({ script, styles, messages, theme, language, body = '' }) {
  const { body: name, colours } = THEMES[theme];
  const data = JSON.stringify(messages).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}" style="${colours.replaceAll('"', "'")}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><style>${[BASE, ...styles.map(css)].join('\n')}</style><body class="${name}">${body}<script>globalThis.acquireVsCodeApi = () => ({ postMessage(m) { (globalThis.said ??= []).push(m); if (m.type === 'ready') for (const one of ${data}) postMessage(one); } });</script><script type="module">${script}</script></body></html>`;
}

const MODULES = {
  plans: 'src/plan/document.ts',
  planPage: 'src/render/plan/planHtml.ts',
  words: 'src/words/shown/planView.ts',
  reports: 'src/review/planReport.ts',
  blocks: 'src/edit/calculator/block.ts',
  leads: 'src/language/lenses/leads.ts',
  diffs: 'src/review/formats/diff/diffHtml.ts',
  briefs: 'src/language/brief/brief.ts',
  briefPages: 'src/language/brief/briefHtml.ts',
  maps: 'src/render/people/mapPage.ts',
  folders: 'src/review/portfolio/portfolio.ts',
  boards: 'src/review/board/boardState.ts',
  boardPages: 'src/review/formats/plan/board/boardPage.ts',
  notebooks: 'src/render/notebook.ts',
  cells: 'src/language/cells/cellOutput.ts',
  notes: 'src/edit/notes/read/recognise.ts',
};

/** The day that pages are as of which know none of the plan. */
const DAY = '2026-11-20';

const NOTES = {
  en: `Visit at the customer, 18 November 2026, with Dana Cole (VP Supply Chain) and Maria Flint (store operations)

Dana: we count the cold chain by hand in 40 % of the stores, and we throw away what we can't prove was cold.
Dana: the budget for next year is decided by mid January.
Maria: what I need is fewer calls at night.
? What would you have to see to believe the return?
> Two plants over two months, and finance at the table.
→ Kim sends the pilot offer by 10 December`,
  'zh-cn': `2026年11月18日 拜访李敏（供应链副总裁），还见了吴霞（门店运营总监）

李敏：四成门店的冷链还靠人工登记，说不清温度的货只能报损。
李敏：明年的预算一月中旬定。
吴霞：我最想要的是夜里少接几个电话。
? 看到什么，您才会相信这个回报算得准？
> 两个厂跑两个月，财务一起对账。
→ 周岩12月10日前给试点方案`,
};

/** All views of one plan: name → page, for a theme and a language. */
export async function viewPages() {
  const loaded = await Promise.all(
    Object.entries(MODULES).map(async ([name, path]) => [name, await load(path)]),
  );
  const { plans, planPage, words, reports, blocks, leads, diffs, briefs, briefPages } =
    Object.fromEntries(loaded);
  const { maps, folders, boards, boardPages, notebooks, cells, notes } = Object.fromEntries(loaded);
  const [planView, calculator, compare, map, board, notesPage] = await Promise.all(
    ['planView', 'calculator', 'compare', 'map', 'board', 'notes'].map(pageScript),
  );
  const read = (text, path = 'x.account.md', config) => plans.readPlan(text, { path, config });
  const members = (texts) =>
    texts.map((text, at) => folders.memberOf(read(text, `${at}.account.md`), [], DAY));
  return {
    planView(text, language, theme) {
      const plan = read(text);
      const parts = new planPage.PlanPage().parts(plan, { language, places: true });
      const say = ({ en, zh }) => (language === 'zh-cn' ? zh : en);
      const { hint, sections } = words.planViewWords;
      const lang = language === 'zh-cn' ? 'zh-CN' : 'en';
      const messages = [
        { type: 'plan', parts, words: { lang, hint: say(hint), sections: say(sections) } },
      ];
      return panel({
        script: planView,
        styles: ['zhibi', 'panel', 'planView'],
        messages,
        theme,
        language,
      });
    },
    calculator(text, language, theme) {
      const plan = read(text);
      const state = blocks.calculatorState(plan.text, plan.roe[0], [], language);
      const sentences = leads.leadsOf(plan, language).map(({ sentence }) => sentence);
      const messages = [{ type: 'state', state, language, leads: sentences }];
      const styles = ['zhibi', 'panel', 'controls', 'calculator'];
      return panel({ script: calculator, styles, messages, theme, language });
    },
    compare(text, language, theme) {
      const before = read(text.replace(/\n- \[ \][^\n]*/, '').replace(/ · B2/, ' · C3'));
      const comparison = { before, after: read(text), base: 'main', about: '', policy: [] };
      const html = diffs.comparisonHtml(comparison, language);
      const messages = [{ type: 'body', html }];
      const styles = ['zhibi', 'panel', 'compare'];
      return panel({ script: compare, styles, messages, theme, language });
    },
    brief(text, language) {
      const plan = read(text);
      return briefPages.briefHtml(briefs.briefFor(plan, plan.people[0], language, DAY), language);
    },
    map(text, language, theme) {
      const messages = [{ type: 'state', state: maps.mapState(read(text), language) }];
      return panel({ script: map, styles: ['zhibi', 'panel', 'map'], messages, theme, language });
    },
    board(text, language, theme, others) {
      const view = { tried: {}, owner: '', stage: '', sort: '', descending: false };
      const state = boards.boardState(members([text, ...others]), view, DAY, language);
      const messages = [{ type: 'state', state, view }];
      const styles = ['zhibi', 'panel', 'board'];
      return panel({ script: board, styles, messages, theme, language });
    },
    portfolio: (text, language, _theme, others) =>
      boardPages.boardHtml(folders.portfolio(members([text, ...others])), DAY, language),
    notes(text, language, theme) {
      const plan = read(text);
      const found = notes.readNotes(plan, NOTES[language], { today: DAY });
      const draft = { notes: NOTES[language], kind: '', date: '', who: '', grade: '' };
      const account = plan.frontMatter?.account ?? '';
      const state = { language, account, today: DAY, canSuggest: true, draft };
      const messages = [
        { type: 'state', ...state },
        { type: 'proposals', ...found },
      ];
      const styles = ['zhibi', 'panel', 'notes'];
      return panel({ script: notesPage, styles, messages, theme, language });
    },
    notebook(text, language, theme) {
      const plan = read(text);
      const shown = [...plan.segments, ...plan.roe]
        .flatMap(({ range }) => cells.cellOutput(plan, range, [], language).view ?? [])
        .map((view) => notebooks.viewPage(view));
      return panel({
        script: '',
        styles: [],
        messages: [],
        theme,
        language,
        body: shown.join('<hr>'),
      });
    },
    mutual: (text, language) => reports.mutualPlan(read(text), DAY, language).html,
    report: (text, language) => reportOf(text, language, true),
    reportOutward: (text, language) => reportOf(text, language, false),
  };

  function reportOf(text, language, internal) {
    const plan = read(text);
    return reports.planReport(plan, { internal, today: DAY }, language).html;
  }
}
