/** `zhibi import`: statements of a file as a `roe` block, printed or merged into a plan. */
import { realpathSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { writeBlock } from '../../../edit/block/write';
import { axesOf, segmentTable, writeSegments } from '../../../edit/block/writeSegments';
import { industryInto } from '../../../edit/importIndustry';
import { entityOf, importInto, type PlanImport, segmentNotes } from '../../../edit/importInto';
import { faultSentence } from '../../../edit/importNotes';
import { footnotesOf } from '../../../edit/importSources';
import {
  FACTS_LIMIT,
  ImportError,
  type Imported,
  listCompanies,
  readIndustry,
  readStatements,
  sheetsOf,
} from '../../../imports';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { withEdits } from '../../../plan/text/text';
import type { Language } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { importWords } from '../../../words/import/labels';
import { type Arguments, COMMON, formatOf, localeOf, readArguments } from '../../args';
import { Unread, UsageError } from '../../errors';
import { Workspace } from '../../files/find/plans';
import { slashed } from '../../files/find/shownPath';
import { replaceFile } from '../../files/fix';
import { type LoadedPlan, plansIn } from '../../files/loadPlan';
import { isInside, PLAN_LIMIT, readBounded, realPathInside } from '../../files/readFile';
import type { Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';
import { axisOf, optionsOf, textOf } from './importOptions';
import { peopleInto, peopleText } from './importPeople';
import {
  companiesText,
  type ImportOutcome,
  importJson,
  importText,
  industryText,
  withFlag,
} from './importReport';

const OPTIONS = {
  ...COMMON,
  into: true,
  entity: true,
  periods: true,
  unit: true,
  currency: true,
  current: true,
  decimal: true,
  dates: true,
  same: false,
  list: false,
  people: false,
  industry: true,
  segments: true,
  'as-first-reported': false,
  interim: false,
  'dry-run': false,
  places: false,
  format: true,
} as const;

/** Runs the command; 2 when the file can't be read or not be merged, and then the plan is as it was. */
export async function importCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('import', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json']);
  const [path] = args.paths;
  if (path === undefined) throw new UsageError(cliWords.needsFile, { command: 'import' });
  if (args.paths.length > 1) throw new UsageError(importWords.oneFile);
  if (args.values.list) return listed(path, args, io, format);
  const into = textOf(args, 'into');
  const request = { paths: into === undefined ? [] : [into], locale: localeOf(args) };
  const workspace = new Workspace(io, { ...request, ignoreUnknown: false, stdinPath: undefined });
  const loaded = into === undefined ? null : await planOf(workspace);
  if (loaded === undefined) return 2;
  const language = loaded ? workspace.languageOf(loaded.plan) : ownLanguage(request.locale, io.env);
  const dryRun = args.values['dry-run'] === true;
  const run: Run = { path, args, io, format, loaded, language, dryRun };
  try {
    if (args.values.people) await importPeople(run);
    else if (args.values.industry !== undefined) await importIndustry(run);
    else await importStatements(run);
    return 0;
  } catch (error) {
    return refused(error, path, workspace, language);
  }
}

/** One call of the command; `loaded` is the plan that `--into` names. */
interface Run {
  readonly path: string;
  readonly args: Arguments;
  readonly io: Io;
  readonly format: 'text' | 'json';
  readonly loaded: LoadedPlan | null;
  readonly language: Language;
  readonly dryRun: boolean;
}

async function importPeople({ path, args, io, format, loaded, language, dryRun }: Run) {
  if (!loaded) throw new UsageError(importWords.needsPlan);
  const sheets = await sheetsOf(await bytesOf(path, io), optionsOf(args));
  const { edits, ...told } = peopleInto(loaded.plan, sheets, path, textOf(args, 'entity'));
  if (!dryRun && edits.length > 0) write(loaded, withEdits(loaded.source.text, edits));
  io.out(peopleText({ path: loaded.plan.path, dryRun, ...told }, language, format));
}

async function importIndustry({ path, args, io, format, loaded, language, dryRun }: Run) {
  const name = textOf(args, 'industry') ?? '';
  const industry = await readIndustry(await bytesOf(path, io), optionsOf(args));
  const result = industryInto(loaded?.plan ?? null, industry, name, language, basename(path));
  const before = loaded?.source.text ?? null;
  const after = before === null ? null : withEdits(before, result.edits);
  if (loaded && !dryRun && after !== before) write(loaded, after ?? '');
  const texts = { path: loaded?.plan.path ?? null, before, after };
  io.out(industryText(result, industry, name, texts, language, format, dryRun));
}

async function importStatements({ path, args, io, format, loaded, language, dryRun }: Run) {
  const imported = await readStatements(await bytesOf(path, io), optionsOf(args));
  const outcome = loaded
    ? merged(loaded, imported, path, args, io.cwd)
    : printed(imported, path, args, language);
  if (loaded && !dryRun && outcome.after !== outcome.before) write(loaded, outcome.after ?? '');
  io.out(
    format === 'json'
      ? importJson(outcome, language, dryRun)
      : importText(outcome, language, dryRun, args.values.places === true),
  );
}

/** Undefined when the plan can't be read, which was said. */
async function planOf(workspace: Workspace): Promise<LoadedPlan | undefined> {
  const files = workspace.files();
  if (files.length > 1) throw new UsageError(importWords.onePlan);
  for await (const plan of plansIn(workspace, files)) return plan;
  if (!workspace.complaints.failed) throw new UsageError(importWords.onePlan);
  return undefined;
}

/** The bytes of the file: a regular one, of bounded size, not reached through a link out of its folder. */
export async function bytesOf(path: string, io: Io): Promise<Uint8Array> {
  if (path === '-') return io.readStdin(FACTS_LIMIT);
  const file = resolve(io.cwd, path);
  return readBounded(realPathInside(file, folderOf(file)), FACTS_LIMIT);
}

function folderOf(file: string): string {
  try {
    return realpathSync(dirname(file));
  } catch {
    throw new Unread(cliWords.missing);
  }
}

/** The companies of a file, one a line. */
async function listed(
  path: string,
  args: Arguments,
  io: Io,
  format: 'text' | 'json',
): Promise<number> {
  const language = ownLanguage(localeOf(args), io.env);
  const workspace = new Workspace(io, {
    paths: [],
    locale: localeOf(args),
    ignoreUnknown: false,
    stdinPath: undefined,
  });
  try {
    const companies = await listCompanies(await bytesOf(path, io), optionsOf(args));
    io.out(companiesText(companies, language, format));
    return 0;
  } catch (error) {
    return refused(error, path, workspace, language);
  }
}

/** Says why a file was not read, in one sentence. */
function refused(error: unknown, path: string, workspace: Workspace, language: Language): number {
  if (error instanceof ImportError) {
    const text = withFlag(error, faultSentence(error, language), language);
    workspace.complaints.fail(importWords.fault, { path, text }, language);
  } else if (error instanceof Unread) {
    workspace.complaints.fail(error.word, { path, ...error.params });
  } else throw error;
  return 2;
}

/** The way down from a folder to a file, with `/`; `null` where the file lies elsewhere. */
function wayBelow(folder: string, file: string): string | null {
  return file !== folder && isInside(folder, file) ? slashed(relative(folder, file)) : null;
}

function merged(
  { plan, source, file }: LoadedPlan,
  imported: Imported,
  path: string,
  args: Arguments,
  cwd: string,
): ImportOutcome {
  const language = planLanguage(plan);
  const target = {
    entity: textOf(args, 'entity'),
    language,
    fileName: basename(path),
    isSameCompany: args.values.same === true,
    copy: file ? wayBelow(dirname(file.real), resolve(cwd, path)) : null,
    segments: axisOf(args),
  };
  const result: PlanImport = importInto(plan, imported, target);
  const block = writeBlock(result.imported, {
    entity: result.entity,
    language,
    sourceIds: result.footnotes.map(({ id }) => id),
  });
  return {
    imported: result.imported,
    entity: result.entity,
    block,
    segments: null,
    table: result.segments,
    sources: result.footnotes,
    changes: result.changes,
    path: plan.path,
    before: source.text,
    after: withEdits(source.text, result.edits),
  };
}

function printed(
  imported: Imported,
  path: string,
  args: Arguments,
  language: Language,
): ImportOutcome {
  const entity = entityOf(imported, textOf(args, 'entity'), null, args.values.same === true);
  const fileName = basename(path);
  const footnotes = footnotesOf(imported, { entity, fileName, language, plan: null });
  const options = { entity, language, sourceIds: footnotes.map(({ id }) => id) };
  const asked = axisOf(args);
  const axis = asked ?? axesOf(imported)[0];
  const table = axis && segmentTable(imported, axis);
  const said = segmentNotes(null, imported, table ? axis : asked, entity);
  return {
    imported: { ...imported, notes: [...imported.notes, ...said] },
    entity,
    block: writeBlock(imported, options),
    segments: table ? writeSegments(table, imported, options) : null,
    table: table ?? null,
    sources: footnotes,
    changes: [],
    path: null,
    before: null,
    after: null,
  };
}

function write({ source, file }: LoadedPlan, text: string): void {
  // Never write back a text that was cut off at the limit.
  if (!file || source.bytes.length > PLAN_LIMIT) throw new Unread(importWords.planTooLong);
  replaceFile(file.real, source.bytes, Buffer.from(source.bom ? `\uFEFF${text}` : text, 'utf8'));
}
