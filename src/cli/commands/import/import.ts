/** `zhibi import`: statements of a file as a `roe` block, printed or merged into a plan. */
import { realpathSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { writeBlock } from '../../../edit/block/write';
import {
  axesOf,
  SEGMENT_CHOICES,
  type SegmentAxis,
  segmentTable,
  writeSegments,
} from '../../../edit/block/writeSegments';
import { industryInto } from '../../../edit/importIndustry';
import { entityOf, importInto, type PlanImport } from '../../../edit/importInto';
import { faultSentence } from '../../../edit/importNotes';
import { footnotesOf } from '../../../edit/importSources';
import { currencyCode, unitFactor } from '../../../finance/statements/numbers/amount';
import {
  type Answers,
  FACTS_LIMIT,
  ImportError,
  type Imported,
  type ImportOptions,
  isPeriodText,
  listCompanies,
  readIndustry,
  readStatements,
  sheetsOf,
} from '../../../imports';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { withEdits } from '../../../plan/text/text';
import { readInThread } from '../../../reader/inThread';
import type { Language } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { importWords } from '../../../words/import';
import { type Arguments, COMMON, formatOf, localeOf, oneOf, readArguments } from '../../args';
import { Unread, UsageError } from '../../errors';
import { Workspace } from '../../files/find/plans';
import { slashed } from '../../files/find/shownPath';
import { replaceFile } from '../../files/fix';
import { type LoadedPlan, plansIn } from '../../files/loadPlan';
import { isInside, PLAN_LIMIT, readBounded, realPathInside } from '../../files/readFile';
import type { Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';
import { peopleInto, peopleText } from './importPeople';
import {
  companiesText,
  importJson,
  importText,
  industryText,
  type Outcome,
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
  const name = textOf(args, 'industry');
  try {
    if (args.values.people) {
      if (!loaded) throw new UsageError(importWords.needsPlan);
      const sheets = await sheetsOf(await bytesOf(path, io), optionsOf(args));
      const dryRun = args.values['dry-run'] === true;
      const { edits, ...told } = peopleInto(loaded.plan, sheets, path, textOf(args, 'entity'));
      if (!dryRun && edits.length > 0) write(loaded, withEdits(loaded.source.text, edits));
      io.out(peopleText({ path: loaded.plan.path, dryRun, ...told }, language, format));
      return 0;
    }
    if (name !== undefined) {
      const industry = await readIndustry(await bytesOf(path, io), optionsOf(args));
      const file = basename(path);
      const result = industryInto(loaded?.plan ?? null, industry, name, language, file);
      const before = loaded?.source.text ?? null;
      const after = before === null ? null : withEdits(before, result.edits);
      const dryRun = args.values['dry-run'] === true;
      if (loaded && !dryRun && after !== before) write(loaded, after ?? '');
      const texts = { path: loaded?.plan.path ?? null, before, after };
      io.out(industryText(result, industry, name, texts, language, format, dryRun));
      return 0;
    }
    const imported = await readStatements(await bytesOf(path, io), optionsOf(args));
    const outcome = loaded
      ? merged(loaded, imported, path, args, io.cwd)
      : printed(imported, path, args, language);
    if (loaded && !args.values['dry-run'] && outcome.after !== outcome.before) {
      write(loaded, outcome.after ?? '');
    }
    const dryRun = args.values['dry-run'] === true;
    const places = args.values.places === true;
    io.out(
      format === 'json'
        ? importJson(outcome, language, dryRun)
        : importText(outcome, language, dryRun, places),
    );
    return 0;
  } catch (error) {
    return refused(error, path, workspace, language);
  }
}

function textOf(args: Arguments, option: string): string | undefined {
  const value = args.values[option];
  return value === undefined ? undefined : String(value);
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

/** How a file is to be read, as the options of the command say. */
export function optionsOf(args: Arguments): ImportOptions {
  const periods = textOf(args, 'periods')
    ?.split(/[,，、]/)
    .map((label) => label.trim())
    .filter(Boolean);
  const answers = answersOf(args);
  return {
    entity: textOf(args, 'entity'),
    sameEntity: args.values.same === true,
    periods,
    answers,
    restated: args.values['as-first-reported'] === true ? 'first' : 'latest',
    interim: args.values.interim === true,
    pause: () => setImmediate(),
    readCopy: readInThread,
  };
}

/** What the user says of a file that doesn't say it. */
function answersOf(args: Arguments): Answers {
  const read = <T>(option: string, value: (text: string) => T | null): T | undefined => {
    const text = textOf(args, option);
    if (text === undefined) return undefined;
    const found = value(text);
    if (found === null)
      throw new UsageError(importWords.notUnderstood, { name: `--${option}`, value: text });
    return found;
  };
  return {
    unit: read('unit', unitFactor),
    currency: read('currency', currencyCode),
    current: read('current', (text) => (isPeriodText(text) ? text : null)),
    ...(args.values.decimal === undefined
      ? {}
      : { decimal: oneOf<'comma' | 'point'>(args, 'decimal', ['comma', 'point']) }),
    ...(args.values.dates === undefined
      ? {}
      : { dates: oneOf<'dmy' | 'mdy'>(args, 'dates', ['dmy', 'mdy']) }),
  };
}

/** The way down from a folder to a file, with `/`; `null` where the file lies elsewhere. */
function wayBelow(folder: string, file: string): string | null {
  return file !== folder && isInside(folder, file) ? slashed(relative(folder, file)) : null;
}

/** How the company is to be split, where that is asked for. */
function axisOf(args: Arguments): SegmentAxis | null {
  if (args.values.segments === undefined) return null;
  return oneOf<SegmentAxis>(args, 'segments', SEGMENT_CHOICES);
}

function merged(
  { plan, source, file }: LoadedPlan,
  imported: Imported,
  path: string,
  args: Arguments,
  cwd: string,
): Outcome {
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
    sources: result.footnotes.map(({ line }) => line),
    changes: result.changes,
    path: plan.path,
    before: source.text,
    after: withEdits(source.text, result.edits),
  };
}

function printed(imported: Imported, path: string, args: Arguments, language: Language): Outcome {
  const entity = entityOf(imported, textOf(args, 'entity'), null, args.values.same === true);
  const fileName = basename(path);
  const footnotes = footnotesOf(imported, { entity, fileName, language, plan: null });
  const options = { entity, language, sourceIds: footnotes.map(({ id }) => id) };
  const axis = axisOf(args) ?? axesOf(imported)[0];
  const table = axis && segmentTable(imported, axis);
  return {
    imported,
    entity,
    block: writeBlock(imported, options),
    segments: table ? writeSegments(table, imported, options) : null,
    sources: footnotes.map(({ line }) => line),
    changes: [],
    path: null,
    before: null,
    after: null,
  };
}

function write({ source, file }: LoadedPlan, text: string): void {
  // A text that was cut off at the limit must never be written back.
  if (!file || source.bytes.length > PLAN_LIMIT) throw new Unread(importWords.planTooLong);
  replaceFile(file.real, source.bytes, Buffer.from(source.bom ? `\uFEFF${text}` : text, 'utf8'));
}
