import { appendFileSync } from 'node:fs';
import { cliWords } from '../words/cli/cli';
import type { Complaints, Io } from './io';

/** Adds `markdown` to the summary of a GitHub job, where there is one. */
export function appendSummary(markdown: string, env: Io['env'], complaints: Complaints): void {
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    appendFileSync(file, `${markdown}\n`);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    complaints.note(cliWords.noSummaryFile, { code });
  }
}
