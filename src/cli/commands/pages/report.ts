/** `zhibi report`: one plan as a page to print or to send. */
import { lstatSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { provenClaims } from '../../../proof/check';
import { LOGO_LIMIT, type Logo, logoOf } from '../../../render/report/brand';
import { mutualPlan, type PlanReport, planReport } from '../../../review/planReport';
import type { Params, Word } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { mutualWords } from '../../../words/shown/pages/mutual';
import { reportWords } from '../../../words/shown/pages/report';
import { type Arguments, COMMON, formatOf, readArguments, todayOf } from '../../args';
import { Refusal, Unread, UsageError } from '../../errors';
import { fileAbove } from '../../files/find/fileAbove';
import { PLAN_OPTIONS, requestOf, Workspace } from '../../files/find/plans';
import { type LoadedPlan, plansIn } from '../../files/loadPlan';
import { writeWhole } from '../../files/writeFile';
import type { Io } from '../../io';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  ...{ output: true, internal: false, summary: false, mutual: false, format: true, today: true },
} as const;
const FORMATS = ['html', 'pdf', 'docx', 'pptx'] as const;
type Format = (typeof FORMATS)[number];

/** Tells something of the plan, in its language. */
type Note = (word: Word, params: Params) => void;

/** What was asked for, of whichever plan it is. */
interface Wanted {
  readonly args: Arguments;
  readonly format: Format;
  readonly today: string;
  readonly io: Io;
}

/** Runs the command; 2 when the plan could not be read or the page not written. */
export async function reportCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('report', argv, OPTIONS);
  const today = todayOf(args, io.today);
  const { output, internal, mutual, summary } = args.values;
  if (args.paths.length === 0) throw new UsageError(cliWords.needsFile, { command: 'report' });
  if (mutual && (internal || summary)) throw new UsageError(reportWords.mutualAlone);
  const format = reportFormat(args, output);
  if (mutual && format !== 'html' && format !== 'pdf')
    throw new UsageError(reportWords.mutualFormat);
  const workspace = new Workspace(io, requestOf(args, []));
  const files = workspace.files();
  const count =
    files.filter(({ kind }) => kind === 'plan').length + (args.paths.includes('-') ? 1 : 0);
  if (count > 1) throw new UsageError(reportWords.onePlan, { count });
  for await (const loaded of plansIn(workspace, files)) {
    const wanted = { args, format, today, io };
    if (mutual) await writeMutual(loaded, workspace, wanted);
    else await writeReport(loaded, workspace, wanted);
  }
  workspace.close();
  return workspace.complaints.failed ? 2 : 0;
}

/** The plan that both sides see. */
async function writeMutual(
  { plan }: LoadedPlan,
  workspace: Workspace,
  { args, format, today, io }: Wanted,
): Promise<void> {
  const language = workspace.languageOf(plan);
  const note: Note = (word, params) => workspace.complaints.note(word, params, language);
  const { html, leftOut } = mutualPlan(plan, today, language);
  const { output } = args.values;
  if (typeof output === 'string') {
    const content = format === 'pdf' ? await printed(html, io) : html;
    writePage(resolve(io.cwd, output), output, content);
    note(reportWords.written, { path: output });
  } else io.out(html);
  if (leftOut > 0) note(mutualWords.leftOut, { path: plan.path, count: leftOut });
}

async function writeReport(
  loaded: LoadedPlan,
  workspace: Workspace,
  { args, format, today, io }: Wanted,
): Promise<void> {
  const { plan } = loaded;
  const { path } = plan;
  const { output } = args.values;
  const language = workspace.languageOf(plan);
  const note: Note = (word, params) => workspace.complaints.note(word, params, language);
  const proof = (await workspace.prove(loaded))?.(plan) ?? null;
  const options = {
    internal: args.values.internal === true,
    today,
    summary: args.values.summary === true,
    proven: proof ? provenClaims(proof) : null,
    proof,
    logo: logoFor(loaded, io, note),
  };
  const report = planReport(plan, options, language);
  const { leftOut, corrected } = report;
  if (typeof output === 'string') {
    writePage(resolve(io.cwd, output), output, await contentOf(report, format, io));
    note(reportWords.written, { path: output });
  } else io.out(report.html);
  if (corrected > 0) note(reportWords.corrected, { path, count: corrected });
  if (!options.internal) note(reportWords.leftOut, { path, count: leftOut });
}

/** What `--format` says, or the ending of the file's name; they must agree. */
function reportFormat(args: Arguments, output: string | true | undefined): Format {
  const named = FORMATS.find((one) => typeof output === 'string' && isNamed(output, one));
  const format = args.values.format === undefined ? (named ?? 'html') : formatOf(args, FORMATS);
  if (typeof output === 'string') {
    if (isNamed(output, format)) return format;
    if (format === 'html') throw new UsageError(reportWords.notHtml, { path: output });
    throw new UsageError(reportWords.badEnding, { path: output, format });
  }
  if (format !== 'html') throw new UsageError(reportWords.needsOutput, { format });
  return format;
}

function isNamed(path: string, format: Format): boolean {
  return new RegExp(format === 'html' ? '\\.html?$' : `\\.${format}$`, 'i').test(path);
}

async function contentOf(
  { html, outline, brand }: PlanReport,
  format: Format,
  io: Io,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return html;
    case 'pdf':
      return printed(html, io);
    case 'docx':
      return (await import('../../../render/report/office')).docxOf(outline, brand);
    case 'pptx':
      return (await import('../../../render/report/office')).pptxOf(outline, brand);
  }
}

/** The organization's logo: beside the plan or in a folder above it, within the repository. */
function logoFor({ plan, file }: LoadedPlan, io: Io, note: Note): Logo | null {
  const name = plan.config.brand?.logo ?? null;
  if (name === null) return null;
  const start = file ? dirname(resolve(io.cwd, file.path)) : io.cwd;
  const bytes = fileAbove(name, start, LOGO_LIMIT);
  const logo = bytes && logoOf(bytes);
  if (!bytes) note(reportWords.noLogo, { path: name });
  else if (!logo) note(reportWords.badLogo, { path: name, limit: LOGO_LIMIT / 1000 });
  return logo;
}

async function printed(html: string, io: Io): Promise<Uint8Array> {
  const { printPdf } = await import('../../../reader/printPdf');
  const pdf = await printPdf(html, io.env);
  if ('word' in pdf) throw new Refusal(pdf.word, pdf.params);
  return pdf.bytes;
}

/** All or nothing, and never through a link: the name may lie in somebody else's repository. */
function writePage(target: string, path: string, page: string | Uint8Array): void {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw new Refusal(reportWords.link, { path });
  try {
    writeWhole(target, page);
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    throw new Refusal(error.word, { path, ...error.params });
  }
}
