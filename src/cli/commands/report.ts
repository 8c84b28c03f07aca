/** `zhibi report`: one plan as a page to print or to send. */
import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { planReport } from '../../review/planReport';
import { cliWords } from '../../words/cli/cli';
import { reportWords } from '../../words/shown/report';
import { COMMON, readArguments, todayOf } from '../args';
import { Refusal, Unread, UsageError } from '../errors';
import { plansIn } from '../files/loadPlan';
import { PLAN_OPTIONS, requestOf, Workspace } from '../files/plans';
import { writeWhole } from '../files/writeFile';
import type { Io } from '../io';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, output: true, internal: false, today: true } as const;

/** Runs the command; 2 when the plan could not be read or the page not written. */
export async function reportCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('report', argv, OPTIONS);
  const today = todayOf(args, io.today);
  const { output, internal } = args.values;
  if (args.paths.length === 0) throw new UsageError(cliWords.needsFile, { command: 'report' });
  if (typeof output === 'string' && !/\.html?$/i.test(output)) {
    throw new UsageError(reportWords.notHtml, { path: output });
  }
  const workspace = new Workspace(io, requestOf(args, []));
  const files = workspace.files();
  const count =
    files.filter(({ kind }) => kind === 'plan').length + (args.paths.includes('-') ? 1 : 0);
  if (count > 1) throw new UsageError(reportWords.onePlan, { count });
  for await (const { plan } of plansIn(workspace, files)) {
    const { complaints } = workspace;
    const { path } = plan;
    const options = { internal: internal === true, today };
    const { html, leftOut, corrected } = planReport(plan, options, workspace.languageOf(plan));
    if (typeof output === 'string') {
      writePage(resolve(io.cwd, output), output, html);
      complaints.note(reportWords.written, { path: output });
    } else io.out(html);
    if (corrected > 0) complaints.note(reportWords.corrected, { path, count: corrected });
    if (!options.internal) complaints.note(reportWords.leftOut, { path, count: leftOut });
  }
  return workspace.complaints.failed ? 2 : 0;
}

/** All or nothing, and never through a link: the name may lie in somebody else's repository. */
function writePage(target: string, path: string, page: string): void {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Refusal(reportWords.link, { path });
  try {
    writeWhole(target, page);
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    throw new Refusal(error.word, { path, ...error.params });
  }
}
