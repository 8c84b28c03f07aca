/** `zhibi notes`: notes of a talk into a plan: its source, what was said, what is next. */
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ReadError } from '../../../copies/control';
import { CopyFault } from '../../../copies/fault';
import { readMail } from '../../../copies/mail/readMail';
import type { CopyKind } from '../../../copies/model';
import { readDocx } from '../../../copies/office/readOffice';
import { kindOf } from '../../../copies/sniff';
import { plainText } from '../../../copies/text/plain';
import type { Talk } from '../../../edit/notes/model';
import { NOTES_LIMIT } from '../../../edit/notes/read/lines/rows';
import { readNotes } from '../../../edit/notes/read/recognise';
import { writeNotes } from '../../../edit/notes/write/apply';
import { masked, maskedDeep } from '../../../evidence/personal/masked';
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
import { Workspace } from '../../files/find/plans';
import { type LoadedPlan, plansIn } from '../../files/loadPlan';
import { orUnread, PLAN_LIMIT, readBounded, realPathInside } from '../../files/readFile';
import type { Io } from '../../io';
import { placeOfCopy, sourceOfCopy, writeWithCopy } from './notesCopy';
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
    // Telephone numbers and the like stay in the notes: the output is masked.
    const shown = maskedDeep(outcome, masked);
    io.out(format === 'json' ? jsonText(shown) : notesText(shown, language));
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
  if (!dryRun) writeWithCopy(loaded, file.real, after, copy, bytes);
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
