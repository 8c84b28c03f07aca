/** For `npm run fixtures`: what a fixture would hold if what is found were right. */
import { readPlan } from '../../../src/plan/document';
import { emptyConfig } from '../../../src/plan/emptyConfig';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lint } from '../../../src/rules/lint';
import { marked, unmarked } from './markers';

/** The text with markers for what is found in it on `today`; `settings` is its `.zhibi.yaml`. */
export function accepted(written: string, settings: string | null, today: string): string {
  const { text } = unmarked(written);
  const config = settings === null ? emptyConfig : readConfig(settings).config;
  const plan = readPlan(text, { path: 'plan.account.md', config });
  return marked(text, lint(plan, { language: 'en', today }));
}
