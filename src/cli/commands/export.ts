/** `zhibi export`: plans as records, one a line, for an engine that asks them questions; or a table for a CRM. */
import { realpathSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { readPlan } from '../../plan/document';
import { CSV_TABLES, type CsvTable, csvHead, csvRows } from '../../review/formats/plan/exportCsv';
import { exportRecords, historyRecord, ndjson } from '../../review/formats/plan/exportJson';
import { lint } from '../../rules/lint';
import { type Arguments, COMMON, formatOf, oneOf, readArguments, todayOf } from '../args';
import { plansIn } from '../files/loadPlan';
import { PLAN_OPTIONS, requestOf, Workspace } from '../files/plans';
import { orUnread } from '../files/readFile';
import { shownPath, slashed } from '../files/shownPath';
import { Git } from '../git/git';
import { holdsPlan } from '../git/snapshot';
import type { Io } from '../io';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  format: true,
  table: true,
  today: true,
  'no-proof': false,
  history: false,
} as const;

/** Runs the command: each plan is written as soon as it is read; 2 when something could not be read. */
export async function exportCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('export', argv, OPTIONS);
  const table = tableOf(args);
  const today = todayOf(args, io.today);
  const workspace = new Workspace(io, requestOf(args, ['.']));
  if (table) io.out(csvHead(table));
  for await (const loaded of plansIn(workspace, workspace.files())) {
    const { plan } = loaded;
    const language = workspace.languageOf(plan);
    if (table) {
      workspace.attempt(plan.path, () => io.out(csvRows(plan, table, language)));
      continue;
    }
    const prove = args.values['no-proof'] ? undefined : await workspace.prove(loaded);
    workspace.attempt(plan.path, () => {
      const diagnostics = lint(plan, { language, today, proof: prove });
      const proof = prove?.(plan) ?? null;
      io.out(ndjson(exportRecords({ plan, diagnostics, proof, language })));
    });
  }
  if (!table && args.values.history === true) await exportHistory(args.paths, io);
  workspace.close();
  return workspace.complaints.failed ? 2 : 0;
}

/** A plan is no longer. */
const LIMIT = 4 * 1024 * 1024;

/** One record for each day on which a plan was committed, as it was at the end of that day; the oldest first. */
async function exportHistory(paths: readonly string[], io: Io): Promise<void> {
  const git = Git.at(io.cwd, io.env);
  const head = await git.head();
  if (head === null) return;
  const folders = (paths.length > 0 ? paths : ['.']).map((path) => inRepository(git, io.cwd, path));
  const within = (path: string) =>
    folders.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));
  const blobs = git.blobs();
  // Of several versions of a day the last one counts.
  let day = '';
  let written = new Map<string, string>();
  const flush = () => {
    io.out([...written.values()].join(''));
    written = new Map();
  };
  try {
    for await (const version of git.history(head)) {
      if (!/\.md$/i.test(version.path) || !within(version.path)) continue;
      if (version.day !== day) flush();
      day = version.day;
      const content = await blobs.read(version.id, LIMIT);
      const text = content && content.length <= LIMIT ? content.toString('utf8') : '';
      if (!holdsPlan(version.path, text)) continue;
      const path = shownPath(io.cwd, join(git.root, version.path));
      const plan = readPlan(text, { path });
      written.set(path, ndjson([historyRecord(plan, path, day)]));
    }
    flush();
  } finally {
    blobs.close();
  }
}

/** A path of the command as git writes it; empty for the root. */
function inRepository({ root }: Git, cwd: string, path: string): string {
  const real = orUnread(() => realpathSync(resolve(cwd, path)));
  return slashed(relative(root, real));
}

/** A CSV holds one table, and who names one wants CSV; records need none. */
function tableOf(args: Arguments): CsvTable | null {
  const named = args.values.table !== undefined;
  const format = named ? formatOf(args, ['csv']) : formatOf(args, ['ndjson', 'csv']);
  return format === 'csv' ? oneOf(args, 'table', CSV_TABLES) : null;
}
