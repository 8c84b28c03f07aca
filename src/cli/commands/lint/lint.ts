/** `zhibi lint`: the findings of plans. */
import { dirname } from 'node:path';
import { version } from '../../../../package.json';
import { lineStartsOf } from '../../../plan/text/text';
import { lintGithub } from '../../../review/formats/findings/github';
import { lintGitlab } from '../../../review/formats/findings/gitlab';
import { lintJson } from '../../../review/formats/findings/json';
import { lintJunit } from '../../../review/formats/findings/junit';
import { lintRdjson } from '../../../review/formats/findings/rdjson';
import { counted, lintText } from '../../../review/formats/findings/text';
import { lintMarkdown } from '../../../review/formats/markdown';
import {
  type FileReport,
  reportOf,
  reportOncePerCause,
  summaryOf,
} from '../../../review/formats/plan/report';
import { jsonText } from '../../../review/formats/quote';
import { type Language, say } from '../../../words';
import { cliWords, reportWords } from '../../../words/cli/cli';
import { COMMON, countOf, formatOf, readArguments, todayOf } from '../../args';
import { isIn, shardOf } from '../../cache/shard';
import { UsageError } from '../../errors';
import type { CheckOptions } from '../../files/checkFile';
import { checkRequested } from '../../files/checkPlans';
import type { FoundFile } from '../../files/find/files';
import { PLAN_OPTIONS, type PlanRequest, requestOf, Workspace } from '../../files/find/plans';
import { SCOPE_OPTIONS, scopeOf } from '../../files/find/scope';
import type { Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';
import { appendSummary } from '../../stepSummary';
import { BASELINE_OPTIONS, baselineOf, withBaseline } from './lintBaseline';
import type { LintCheck } from './lintScope';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  ...SCOPE_OPTIONS,
  ...BASELINE_OPTIONS,
  format: true,
  today: true,
  'max-warnings': true,
  fix: false,
  cache: false,
  shard: true,
  'no-proof': false,
} as const;

type Format = 'text' | 'json' | 'github' | 'sarif' | 'gitlab' | 'junit' | 'rdjson' | 'markdown';
const FORMATS: readonly [Format, ...Format[]] = [
  'text',
  ...(['json', 'github', 'sarif', 'gitlab', 'junit', 'rdjson', 'markdown'] as const),
];

/** Runs the command; the exit code: 0 clean, 1 findings, 2 something could not be read. */
export async function lintCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('lint', argv, OPTIONS);
  const format = formatOf(args, FORMATS);
  const maxWarnings = countOf(args, 'max-warnings');
  const today = todayOf(args, io.today);
  const request = requestOf(args, ['.']);
  const fix = args.values.fix === true;
  if (fix && request.paths.includes('-')) throw new UsageError(cliWords.noFixOfStdin);

  const scope = scopeOf(args, request);
  const baseline = baselineOf(args);
  const options = {
    ...{ today, fix, cache: args.values.cache === true, shard: shardOf(args) },
    proof: args.values['no-proof'] !== true,
  };
  const checked = scope
    ? await (await import('./lintScope')).checkScoped(scope, request, options, io)
    : await checkFolders(request, options, io);
  const { workspace } = checked;
  const language = onlyOf(checked.languages) ?? ownLanguage(request.locale, io.env);
  const left = baseline
    ? await withBaseline(baseline, checked.reports, io, workspace.complaints, checked.atPolicy)
    : checked.reports;
  const reports = left.map((report) => reportOncePerCause(report, report.language ?? language));
  checked.close();
  workspace.close();

  await print(reports, format, language, io, workspace);
  if (checked.fixed > 0) {
    const count = counted(checked.fixed, 'file', language);
    io.err(`zhibi: ${say(reportWords.fixed, language, { files: count })}\n`);
  }
  if (workspace.complaints.failed) return 2;
  const { errors, warnings } = summaryOf(reports);
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0;
}

function onlyOf(languages: ReadonlySet<Language>): Language | undefined {
  return languages.size === 1 ? [...languages][0] : undefined;
}

/** All that lies in the folders. */
async function checkFolders(
  request: PlanRequest,
  options: CheckOptions,
  io: Io,
): Promise<LintCheck> {
  const workspace = new Workspace(io, request);
  const files = workspace.files();
  const plans = await checkRequested(workspace, files, options);
  const languages = new Set(plans.map((plan) => plan.language));
  const language = onlyOf(languages) ?? ownLanguage(request.locale, io.env);
  const configs = await configReports(workspace, files, request.locale ?? null, language);
  return {
    workspace,
    reports: [
      ...configs.filter(({ path }) => isIn(options.shard, path)),
      ...plans.map(({ report }) => report),
    ],
    languages,
    fixed: plans.filter(({ fixed }) => fixed).length,
    atPolicy: null,
    close: () => undefined,
  };
}

/** Each `.zhibi.yaml` that has findings, or that was named. */
async function configReports(
  workspace: Workspace,
  files: readonly FoundFile[],
  locale: Language | null,
  otherwise: Language,
): Promise<FileReport[]> {
  const named = files.filter((file) => file.kind === 'config');
  for (const file of named) workspace.configs.forFolder(dirname(file.file));
  const paths = new Set(named.map((file) => file.path));
  const told = workspace.configs.loaded.filter(
    ({ path, problems }) => path !== null && (problems.length > 0 || paths.has(path)),
  );
  if (told.length === 0) return [];
  const { configDiagnostics } = await import('../../../review/configDiagnostics');
  return told.map(({ path, text, config, problems }) => {
    const language = locale ?? config.locale ?? otherwise;
    const diagnostics = configDiagnostics(problems, config, language);
    return reportOf({ path: path ?? '', text, lineStarts: lineStartsOf(text) }, diagnostics);
  });
}

async function print(
  reports: readonly FileReport[],
  format: Format,
  language: Language,
  io: Io,
  { complaints }: Workspace,
): Promise<void> {
  // Don't say "nothing found" when nothing could be read.
  if (format === 'text' && reports.length === 0 && complaints.failed) return;
  if (format !== 'github') io.out(await written(reports, format, language, io));
  else {
    const hasSummary = Boolean(io.env.GITHUB_STEP_SUMMARY);
    const { annotations, rest, summary } = lintGithub(reports, language, hasSummary);
    io.command(annotations);
    io.out(rest);
    if (summary) appendSummary(summary, io.env, complaints);
  }
}

/** With the pages of all rules, which only it needs. */
const loadSarif = () => import('../../../review/formats/findings/sarif');

async function written(
  reports: readonly FileReport[],
  format: Exclude<Format, 'github'>,
  language: Language,
  io: Io,
): Promise<string> {
  switch (format) {
    case 'text':
      return lintText(reports, { language, colour: io.colour });
    case 'json':
      return jsonText(lintJson(reports));
    case 'sarif':
      return jsonText((await loadSarif()).lintSarif(reports, language, version));
    case 'gitlab':
      return jsonText(lintGitlab(reports));
    case 'junit':
      return lintJunit(reports);
    case 'rdjson':
      return jsonText(lintRdjson(reports));
    case 'markdown':
      return lintMarkdown(reports, language);
  }
}
