/** For `npm run fixtures`: what a fixture and `said.txt` would hold if what is found were right. */
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lint } from '../../../src/rules/lint';
import { marked, unmarked } from './markers';
import { saidOf } from './told';

export { saidFile } from './told';

const configOf = (settings: string | null) =>
  settings === null ? emptyConfig : readConfig(settings).config;

/** The text with markers for what is found in it on `today`; `settings` is its `.zhibi.yaml`. */
export function accepted(written: string, settings: string | null, today: string): string {
  const { text } = unmarked(written);
  const plan = readPlan(text, { path: 'plan.account.md', config: configOf(settings) });
  return marked(text, lint(plan, { language: 'en', today }));
}

/** What is said of it, word by word. */
export function said(
  name: string,
  written: string,
  settings: string | null,
  today: string,
): string {
  return saidOf(name, unmarked(written).text, configOf(settings), today);
}
