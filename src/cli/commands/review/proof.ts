/** `zhibi proof`: what the copies of their sources say of the claims of plans. */

import { proofOf } from '../../../proof/check';
import {
  type ProvenPlan,
  proofJson,
  proofMarkdown,
  proofText,
} from '../../../review/formats/plan/proof';
import { reportOf, summaryOf } from '../../../review/formats/plan/report';
import { jsonText } from '../../../review/formats/quote';
import { lint } from '../../../rules/lint';
import { COMMON, countOf, formatOf, readArguments, todayOf } from '../../args';
import { PLAN_OPTIONS, requestOf, Workspace } from '../../files/find/plans';
import { plansIn } from '../../files/loadPlan';
import type { Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  format: true,
  today: true,
  'max-warnings': true,
} as const;

/** Runs the command; the exit code as of `lint`, by the findings on proof alone. */
export async function proofCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('proof', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json', 'markdown']);
  const maxWarnings = countOf(args, 'max-warnings');
  const today = todayOf(args, io.today);
  const request = requestOf(args, ['.']);
  const workspace = new Workspace(io, request);
  const proven: ProvenPlan[] = [];
  let [errors, warnings] = [0, 0];
  for await (const loaded of plansIn(workspace, workspace.files())) {
    const { plan } = loaded;
    const language = workspace.languageOf(plan);
    const prove = await workspace.prove(loaded);
    workspace.attempt(plan.path, () => {
      proven.push({ plan, proof: prove?.(plan) ?? proofOf(plan, new Map()), language });
      if (!prove) return;
      const found = lint(plan, { language, today, proof: prove });
      const summary = summaryOf([
        reportOf(
          plan,
          found.filter(({ rule }) => rule.startsWith('proof/')),
        ),
      ]);
      errors += summary.errors;
      warnings += summary.warnings;
    });
  }
  workspace.close();
  const languages = new Set(proven.map(({ language }) => language));
  const own = ownLanguage(request.locale, io.env);
  const language = languages.size === 1 ? ([...languages][0] ?? own) : own;
  if (format === 'json') io.out(jsonText(proofJson(proven)));
  else if (format === 'markdown') io.out(proofMarkdown(proven, language));
  else io.out(proofText(proven, language));
  if (workspace.complaints.failed) return 2;
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0;
}
