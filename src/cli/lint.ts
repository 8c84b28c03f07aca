/** `zhibi lint`: the findings of plans. */
import { dirname } from 'node:path';
import { lineStartsOf } from '../plan/text';
import { configDiagnostics } from '../review/configDiagnostics';
import { lintGithub } from '../review/formats/github';
import { lintJson } from '../review/formats/json';
import { jsonText } from '../review/formats/quote';
import { type FileReport, summaryOf } from '../review/formats/report';
import { counted, lintText } from '../review/formats/text';
import { type Language, say } from '../words';
import { cliWords, reportWords } from '../words/cli';
import { COMMON, countOf, formatOf, readArguments, todayOf } from './args';
import { checkPlans } from './checkPlans';
import type { FoundFile } from './files';
import { type Io, UsageError } from './io';
import { ownLanguage } from './ownLanguage';
import { PLAN_OPTIONS, requestOf, Workspace } from './plans';
import { appendSummary } from './stepSummary';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  format: true,
  today: true,
  'max-warnings': true,
  fix: false,
  cache: false,
} as const;

const FORMATS = ['text', 'json', 'github'] as const;

/** Runs the command; the exit code: 0 clean, 1 findings, 2 something could not be read. */
export async function lintCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('lint', argv, OPTIONS);
  const format = formatOf(args, FORMATS);
  const maxWarnings = countOf(args, 'max-warnings');
  const today = todayOf(args, io.today);
  const request = requestOf(args, ['.']);
  const fix = args.values.fix === true;
  if (fix && request.paths.includes('-')) throw new UsageError(cliWords.noFixOfStdin);

  const workspace = new Workspace(io, request);
  const own = ownLanguage(request.locale, io.env);
  const files = workspace.files();
  const cache = args.values.cache === true;
  const checked = await checkPlans(workspace, files, request, { today, fix, cache }, io);
  const language = checked.languages.size === 1 ? ([...checked.languages][0] ?? own) : own;
  const reports = [
    ...configReports(workspace, files, request.locale ?? null, language),
    ...checked.reports,
  ];

  print(reports, format, language, io, workspace);
  if (checked.fixed > 0) {
    const count = counted(checked.fixed, 'file', language);
    io.err(`zhibi: ${say(reportWords.fixed, language, { files: count })}\n`);
  }
  if (workspace.complaints.failed) return 2;
  const { errors, warnings } = summaryOf(reports);
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0;
}

/** Each `.zhibi.yaml` that has findings, or that was named. */
function configReports(
  workspace: Workspace,
  files: readonly FoundFile[],
  locale: Language | null,
  otherwise: Language,
): FileReport[] {
  const named = files.filter((file) => file.kind === 'config');
  for (const file of named) workspace.configs.forFolder(dirname(file.file));
  const paths = new Set(named.map((file) => file.path));
  return workspace.configs.loaded.flatMap(({ path, text, config, problems }) => {
    if (path === null || (problems.length === 0 && !paths.has(path))) return [];
    const language = locale ?? config.locale ?? otherwise;
    const diagnostics = configDiagnostics(problems, config, language);
    return { path, lineStarts: lineStartsOf(text), diagnostics };
  });
}

function print(
  reports: readonly FileReport[],
  format: (typeof FORMATS)[number],
  language: Language,
  io: Io,
  { complaints }: Workspace,
): void {
  if (format === 'json') io.out(jsonText(lintJson(reports)));
  else if (format === 'text') io.out(lintText(reports, { language, colour: io.colour }));
  else {
    const hasSummary = Boolean(io.env.GITHUB_STEP_SUMMARY);
    const { annotations, rest, summary } = lintGithub(reports, language, hasSummary);
    io.command(annotations);
    io.out(rest);
    if (summary) appendSummary(summary, io.env, complaints);
  }
}
