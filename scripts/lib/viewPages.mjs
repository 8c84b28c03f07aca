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

/** A page of a panel that has been sent `messages`. */
function panel({ script, styles, messages, theme, language }) {
  const { body, colours } = THEMES[theme];
  const data = JSON.stringify(messages).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}" style="${colours.replaceAll('"', "'")}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><style>${styles.map(css).join('\n')}</style><body class="${body}"><script>globalThis.acquireVsCodeApi = () => ({ postMessage(m) { (globalThis.said ??= []).push(m); if (m.type === 'ready') for (const one of ${data}) postMessage(one); } });</script><script type="module">${script}</script></body></html>`;
}

/** All views of one plan: name → page, for a theme and a language. */
export async function viewPages() {
  const [plans, planPage, words, reports, blocks, leads, diffs, briefs, briefPages] =
    await Promise.all([
      load('src/plan/document.ts'),
      load('src/render/plan/planHtml.ts'),
      load('src/words/shown/planView.ts'),
      load('src/review/planReport.ts'),
      load('src/edit/calculator/block.ts'),
      load('src/language/lenses/leads.ts'),
      load('src/review/formats/diff/diffHtml.ts'),
      load('src/language/brief/brief.ts'),
      load('src/language/brief/briefHtml.ts'),
    ]);
  const [planView, calculator, compare] = await Promise.all(
    ['planView', 'calculator', 'compare'].map(pageScript),
  );
  const read = (text) => plans.readPlan(text, { path: 'x.account.md' });
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
      return briefPages.briefHtml(
        briefs.briefFor(plan, plan.people[0], language, '2022-09-01'),
        language,
      );
    },
    report: (text, language) => reportOf(text, language, true),
    reportOutward: (text, language) => reportOf(text, language, false),
  };

  function reportOf(text, language, internal) {
    const plan = read(text);
    return reports.planReport(plan, { internal, today: '2022-09-01' }, language).html;
  }
}
