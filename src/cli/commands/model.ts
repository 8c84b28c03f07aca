/** `zhibi model`: what was read from plans, as JSON. */
import { modelJson } from '../../review/formats/plan/modelJson';
import { jsonText } from '../../review/formats/quote';
import { cliWords } from '../../words/cli/cli';
import { COMMON, readArguments } from '../args';
import { UsageError } from '../errors';
import { PLAN_OPTIONS, requestOf, Workspace } from '../files/find/plans';
import { plansIn } from '../files/loadPlan';
import type { Io } from '../io';

/** Runs the command: one object for one named file, else an array; 2 when something could not be read. */
export async function modelCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('model', argv, { ...COMMON, ...PLAN_OPTIONS });
  if (args.paths.length === 0) throw new UsageError(cliWords.needsFile, { command: 'model' });
  const workspace = new Workspace(io, requestOf(args, []));
  const models: unknown[] = [];
  for await (const { plan } of plansIn(workspace, workspace.files())) {
    workspace.attempt(plan.path, () => models.push(modelJson(plan)));
  }
  const single = args.paths.length === 1 && models.length === 1;
  if (models.length > 0 || args.paths.length > 1) io.out(jsonText(single ? models[0] : models));
  return workspace.complaints.failed ? 2 : 0;
}
