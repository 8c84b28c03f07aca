/** `zhibi notes`: notes of a talk into a plan: its source, what was said, what is next. */
import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ReadError } from '../../../copies/control';
import { CopyFault } from '../../../copies/fault';
import { readMail } from '../../../copies/mail/readMail';
import type { CopyKind } from '../../../copies/model';
import { readDocx } from '../../../copies/office/readOffice';
import { kindOf } from '../../../copies/sniff';
import { plainText } from '../../../copies/text/plain';
import type { Talk } from '../../../edit/notes/model';
import { NOTES_LIMIT } from '../../../edit/notes/read/lines';
import { readNotes } from '../../../edit/notes/read/recognise';
import { writeNotes } from '../../../edit/notes/write/apply';
import { copyName, decodedPath } from '../../../edit/notes/write/copyName';
import { withEdits } from '../../../plan/text/text';
import { jsonText } from '../../../review/formats/quote';
import { type Language, type Params, say, type Word } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { unreadableWords } from '../../../words/copies';
import { notesWords as w } from '../../../words/shown/notes';
import {
  type Arguments,
  COMMON,
  formatOf,
  localeOf,
  oneOf,
  readArguments,
  todayOf,
} from '../../args';
import { Unread, UsageError } from '../../errors';
import { repositoryOf } from '../../files/configs';
import { Workspace } from '../../files/find/plans';
import { slashed } from '../../files/find/shownPath';
import { replaceFile } from '../../files/fix';
import { type LoadedPlan, plansIn } from '../../files/loadPlan';
import {
  isInside,
  isThere,
  orUnread,
  PLAN_LIMIT,
  readBounded,
  realPathInside,
} from '../../files/readFile';
import type { Io } from '../../io';
import { type NotesOutcome, notesText } from './notesReport';

const OPTIONS = {
  ...COMMON,
  into: true,
  who: true,
  date: true,
  kind: true,
  'dry-run': false,
  format: true,
  today: true,
} as const;

const KINDS = ['meeting', 'call', 'visit'] as const satisfies readonly Talk['kind'][];
/** Bytes of a mail with its attachments. */
const FILE_LIMIT = 16 * 1024 * 1024;

/** Runs the command; 2 when the file can't be read or not be written, and then all is as it was. */
export async function notesCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('notes', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json']);
  const [path] = args.paths;
  if (path === undefined) throw new UsageError(cliWords.needsFile, { command: 'notes' });
  if (args.paths.length > 1) throw new UsageError(w.oneFile);
  const { into } = args.values;
  if (typeof into !== 'string') throw new UsageError(w.needsInto);
  const given = givenOf(args, io);
  const request = {
    paths: [into],
    locale: localeOf(args),
    ignoreUnknown: false,
    stdinPath: undefined,
  };
  const workspace = new Workspace(io, request);
  const files = workspace.files();
  if (files.length > 1 || into === '-') throw new UsageError(w.onePlan);
  for await (const loaded of plansIn(workspace, files)) {
    const language = workspace.languageOf(loaded.plan);
    const outcome = await tried(workspace, path, () =>
      taken(loaded, path, given, args.values['dry-run'] === true, io, language),
    );
    if (!outcome) return 2;
    io.out(format === 'json' ? jsonText(outcome) : notesText(outcome, language));
    return 0;
  }
  return 2;
}

async function tried<T>(
  workspace: Workspace,
  path: string,
  action: () => Promise<T>,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    workspace.complaints.fail(error.word, { path, ...error.params });
    return null;
  }
}

type GivenTalk = Parameters<typeof readNotes>[2];

function givenOf(args: Arguments, io: Io): GivenTalk {
  const { date, who } = args.values;
  if (date !== undefined && !isDay(String(date)))
    throw new UsageError(w.badDay, { value: String(date) });
  const people =
    typeof who === 'string' ? who.split(/[,，、;；]/).map((name) => name.trim()) : undefined;
  return {
    today: todayOf(args, io.today),
    ...(args.values.kind !== undefined && { kind: oneOf(args, 'kind', KINDS) }),
    ...(date !== undefined && { date: String(date) }),
    ...(people && { who: people.filter(Boolean) }),
  };
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Reads the notes and writes them; throws `Unread` before anything is changed. */
async function taken(
  loaded: LoadedPlan,
  path: string,
  given: GivenTalk,
  dryRun: boolean,
  io: Io,
  language: Language,
): Promise<NotesOutcome> {
  const { plan, source, file } = loaded;
  if (!file || source.bytes.length > PLAN_LIMIT) throw new Unread(cliWords.notAPlan);
  const place = resolve(io.cwd, path);
  const real = realPathInside(
    place,
    orUnread(() => realpathSync(dirname(place))),
  );
  if (real === file.real) throw new Unread(w.planIsNotes);
  const bytes = readBounded(real, FILE_LIMIT);
  const text = await textOf(bytes, basename(place), language);
  const name = basename(place);
  const common = { path: plan.path, file: path, dryRun };
  const there = sourceOfCopy(loaded, bytes, file.real);
  if (there !== null)
    return {
      ...common,
      already: there,
      talk: null,
      dated: true,
      proposals: [],
      copy: null,
      source: null,
    };
  const markdown = /\.(?:md|markdown)$/i.test(name);
  const read = readNotes(plan, text, { ...given, markdown });
  const copy = placeOfCopy(loaded, name, bytes, real, file.real);
  const { id, edits } = writeNotes(
    plan,
    { ...read.talk, copy: copy.link, hash: createHash('sha256').update(bytes).digest('hex') },
    read.proposals,
  );
  const after = withEdits(source.text, edits);
  if (!dryRun) write(loaded, file.real, after, copy, bytes);
  const line = /^\[\^[^\]]+\]:.*$/gm;
  const written = (after.match(line) ?? []).find((one) => one.startsWith(`[^${id}]:`)) ?? null;
  return { ...common, already: null, ...read, copy: copy.link, source: written };
}

/** The text of notes; marks that the writer set at the beginning of lines stay. */
async function textOf(bytes: Uint8Array, name: string, language: Language): Promise<string> {
  const why = (word: Word, params: Params) =>
    new Unread(w.refused, { why: say(word, language, params) });
  const limit = FILE_LIMIT / 1024 / 1024;
  if (bytes.length > FILE_LIMIT) throw why(unreadableWords['too-large'], { limit });
  let text: string | null;
  let kind: CopyKind;
  try {
    kind = await kindOf(bytes, name, {});
    text = await linesOf(kind, bytes);
  } catch (error) {
    if (error instanceof CopyFault) throw why(unreadableWords[error.code], error.params);
    if (error instanceof ReadError) throw why(unreadableWords.damaged, {});
    throw error;
  }
  if (text === null) throw why(w.notNotes, { format: kind.toUpperCase() });
  if (text.trim() === '') throw why(unreadableWords.empty, {});
  if (text.length > NOTES_LIMIT) throw why(w.tooLong, { limit: NOTES_LIMIT });
  return text;
}

async function linesOf(kind: CopyKind, bytes: Uint8Array): Promise<string | null> {
  if (kind === 'text' || kind === 'markdown') return plainText(bytes).replace(/^\ufeff/, '');
  if (kind !== 'eml' && kind !== 'docx') return null;
  const { pages } = await (kind === 'eml' ? readMail : readDocx)(bytes);
  return pages.flatMap(({ lines }) => lines).join('\n');
}

interface CopyPlace {
  /** Absolute. */
  readonly file: string;
  /** From the plan's folder, with `/`. */
  readonly link: string;
  /** The same bytes lie there. */
  readonly isThere: boolean;
}

/** The id of the source that has these very notes as its copy. */
function sourceOfCopy({ plan }: LoadedPlan, bytes: Buffer, planFile: string): string | null {
  const root = rootOf(dirname(planFile));
  for (const { id, copies } of plan.sources) {
    for (const { value } of copies) {
      const file = resolve(dirname(planFile), decodedPath(value));
      if (isInside(root, file) && holds(file, root, bytes)) return id;
    }
  }
  return null;
}

function holds(file: string, root: string, bytes: Buffer): boolean {
  try {
    return readBounded(realPathInside(file, root), bytes.length).equals(bytes);
  } catch (error) {
    if (error instanceof Unread) return false;
    throw error;
  }
}

function rootOf(folder: string): string {
  return realpathSync(repositoryOf(folder) ?? folder);
}

/** Where the copy goes: the house's folder, else `sources/` beside the plan; in place where it lies there. */
function placeOfCopy(
  { config }: LoadedPlan,
  name: string,
  bytes: Buffer,
  notes: string,
  planFile: string,
): CopyPlace {
  const folder = dirname(planFile);
  const root = rootOf(folder);
  const house = config.config.sources;
  const to =
    house !== null && config.path !== null
      ? resolve(dirname(config.path), house)
      : join(folder, 'sources');
  if (!isInside(root, to)) throw new Unread(w.noCopyPlace, { folder: to });
  // A link out of the tree is no place for what was said in confidence.
  for (let at = to; isInside(root, at) && at !== root; at = dirname(at)) {
    if (isThere(at)) {
      realPathInside(at, root);
      break;
    }
  }
  const link = (file: string) => slashed(relative(folder, file));
  if (isThere(to) && isInside(realpathSync(to), notes)) {
    return { file: notes, link: link(join(to, relative(realpathSync(to), notes))), isThere: true };
  }
  for (let n = 1; ; n++) {
    const file = join(to, copyName(name, n));
    if (!isThere(file)) return { file, link: link(file), isThere: false };
    if (holds(file, root, bytes)) return { file, link: link(file), isThere: true };
  }
}

/** Both or none: the copy first, taken back when the plan can't be written. */
function write(
  { source }: LoadedPlan,
  planFile: string,
  text: string,
  copy: CopyPlace,
  bytes: Buffer,
): void {
  const made = copy.isThere ? null : place(copy.file, bytes);
  try {
    replaceFile(planFile, source.bytes, Buffer.from(source.bom ? `\uFEFF${text}` : text, 'utf8'));
  } catch (error) {
    if (made !== null) rmSync(made, { force: true });
    throw error;
  }
}

function place(file: string, bytes: Buffer): string {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, bytes, { flag: 'wx' });
    renameSync(beside, file);
    return file;
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Unread(cliWords.unwritable, {
      code: (error as NodeJS.ErrnoException).code ?? 'unknown',
    });
  }
}
