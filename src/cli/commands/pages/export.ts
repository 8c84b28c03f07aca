/** `zhibi export`: plans as records, one a line, for an engine that asks them questions; or a table for a CRM. */
import { join } from 'node:path';
import { readPlan } from '../../../plan/document';
import {
  CSV_TABLES,
  type CsvTable,
  csvHead,
  csvRows,
} from '../../../review/formats/plan/exportCsv';
import { exportRecords, historyRecord, ndjson } from '../../../review/formats/plan/exportJson';
import { lint } from '../../../rules/lint';
import type { Language } from '../../../words';
import { type Arguments, COMMON, formatOf, oneOf, readArguments, todayOf } from '../../args';
import { PLAN_OPTIONS, requestOf, Workspace } from '../../files/find/plans';
import { shownPath } from '../../files/find/shownPath';
import { plansIn } from '../../files/loadPlan';
import { Git } from '../../git/git';
import { planVersions } from '../../git/history';
import { PathFilter } from '../../git/paths';
import type { Io } from '../../io';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  format: true,
  table: true,
  today: true,
  'no-proof': false,
  history: false,
} as const;

/** Runs the command: records of a plan are written as soon as it is read; 2 when something could not be read. */
export async function exportCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('export', argv, OPTIONS);
  const table = tableOf(args);
  const today = todayOf(args, io.today);
  const workspace = new Workspace(io, requestOf(args, ['.']));
  if (table) await exportTable(workspace, table);
  else
    for await (const loaded of plansIn(workspace, workspace.files())) {
      const { plan } = loaded;
      const language = workspace.languageOf(plan);
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

/**
 * A table for a CRM. It speaks one language, since a picklist knows one word for a stage: that of all
 * plans, else the reader's, which is known when all are read.
 */
async function exportTable(workspace: Workspace, table: CsvTable): Promise<void> {
  const languages = new Set<Language>();
  const rows: Readonly<Record<Language, string>>[] = [];
  for await (const { plan } of plansIn(workspace, workspace.files())) {
    workspace.attempt(plan.path, () => {
      rows.push({ en: csvRows(plan, table, 'en'), 'zh-cn': csvRows(plan, table, 'zh-cn') });
      languages.add(workspace.languageOf(plan));
    });
  }
  const language = workspace.languageOfAll(languages);
  workspace.io.out(csvHead(table) + rows.map((own) => own[language]).join(''));
}

/** One record for each day on which a plan was committed, as it was at the end of that day; the oldest first. */
async function exportHistory(paths: readonly string[], io: Io): Promise<void> {
  const git = Git.at(io.cwd, io.env);
  const filter = new PathFilter(paths, io.cwd, git.root);
  // The last version of a day counts.
  let day = '';
  let written = new Map<string, string>();
  const flush = () => {
    io.out([...written.values()].join(''));
    written = new Map();
  };
  for await (const version of planVersions(git, (path) => filter.accepts(path))) {
    if (version.day !== day) flush();
    day = version.day;
    const path = shownPath(io.cwd, join(git.root, version.path));
    const plan = readPlan(version.text, { path });
    written.set(path, ndjson([historyRecord(plan, path, day)]));
  }
  flush();
}

/** The table to write; `--table` implies CSV, which holds one table. Null for records. */
function tableOf(args: Arguments): CsvTable | null {
  const named = args.values.table !== undefined;
  const format = named ? formatOf(args, ['csv']) : formatOf(args, ['ndjson', 'csv']);
  return format === 'csv' ? oneOf(args, 'table', CSV_TABLES) : null;
}
