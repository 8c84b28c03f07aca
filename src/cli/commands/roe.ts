/** `zhibi roe`: the ratios of customers and peers, why ROE changed, and what to ask next. */

import { maskedDeep, maskerOf } from '../../evidence/personal/masked';
import { customerOf, indexOf } from '../../evidence/planIndex';
import type { Plan } from '../../plan/model';
import { roeJson } from '../../review/formats/plan/roe/roeJson';
import { roeText } from '../../review/formats/plan/roe/roeText';
import { jsonText } from '../../review/formats/quote';
import { type Language, listed, type Word } from '../../words';
import { cliWords } from '../../words/cli/cli';
import { roeWords } from '../../words/finance';
import { COMMON, formatOf, readArguments } from '../args';
import { UsageError } from '../errors';
import { PLAN_OPTIONS, requestOf, Workspace } from '../files/find/plans';
import { plansIn } from '../files/loadPlan';
import type { Io } from '../io';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, format: true } as const;

/** Runs the command; 2 when something could not be read. A plan without a block is told on standard error. */
export async function roeCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('roe', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json']);
  if (args.paths.length === 0) throw new UsageError(cliWords.needsFile, { command: 'roe' });
  const workspace = new Workspace(io, requestOf(args, []));
  const entities: unknown[] = [];
  const texts: string[] = [];
  for await (const { plan } of plansIn(workspace, workspace.files())) {
    const language = workspace.languageOf(plan);
    workspace.attempt(plan.path, () => {
      const { analysis } = indexOf(plan);
      const mask = maskerOf(plan);
      if (!analysis) workspace.complaints.note(...whyNone(plan, language), language);
      else if (format === 'json')
        entities.push(...maskedDeep(roeJson(plan, analysis, language), mask));
      else texts.push(mask(roeText(analysis, language)));
    });
  }
  io.out(format === 'json' ? jsonText(entities) : texts.join('\n\n'));
  return workspace.complaints.failed ? 2 : 0;
}

/** Why nothing is computed: no block at all, or none of the account. */
function whyNone(plan: Plan, language: Language): [Word, Readonly<Record<string, string>>] {
  const mask = maskerOf(plan);
  const entities = plan.roe.flatMap(({ entity }) => mask(entity ?? '') || []);
  const account = mask(plan.frontMatter?.account ?? '');
  if (customerOf(plan) || entities.length === 0) return [roeWords.noBlock, { path: plan.path }];
  return [
    roeWords.notTheAccount,
    { path: plan.path, entities: listed(entities, language), account },
  ];
}
