/** `zhibi export`: plans as records, one a line, for an engine that asks them questions; or a table for a CRM. */
import { CSV_TABLES, type CsvTable, csvHead, csvRows } from '../../review/formats/plan/exportCsv';
import { exportRecords, ndjson } from '../../review/formats/plan/exportJson';
import { lint } from '../../rules/lint';
import { type Arguments, COMMON, formatOf, oneOf, readArguments, todayOf } from '../args';
import { plansIn } from '../files/loadPlan';
import { PLAN_OPTIONS, requestOf, Workspace } from '../files/plans';
import type { Io } from '../io';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  format: true,
  table: true,
  today: true,
  'no-proof': false,
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
  workspace.close();
  return workspace.complaints.failed ? 2 : 0;
}

/** A CSV holds one table, and who names one wants CSV; records need none. */
function tableOf(args: Arguments): CsvTable | null {
  const named = args.values.table !== undefined;
  const format = named ? formatOf(args, ['csv']) : formatOf(args, ['ndjson', 'csv']);
  return format === 'csv' ? oneOf(args, 'table', CSV_TABLES) : null;
}
