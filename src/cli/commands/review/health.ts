/** `zhibi health`: how well each channel of the plans is supported. */

import { type Checked, health } from '../../../evidence/health';
import { provenClaims } from '../../../proof/check';
import { healthText } from '../../../review/formats/plan/health';
import { jsonText } from '../../../review/formats/quote';
import { lint } from '../../../rules/lint';
import type { Language } from '../../../words';
import { COMMON, formatOf, readArguments, todayOf } from '../../args';
import { PLAN_OPTIONS, requestOf, Workspace } from '../../files/find/plans';
import { plansIn } from '../../files/loadPlan';
import type { Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, format: true, today: true } as const;

/** Runs the command; 2 when something could not be read. */
export async function healthCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('health', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json']);
  const today = todayOf(args, io.today);
  const request = requestOf(args, ['.']);
  const workspace = new Workspace(io, request);
  const checked: Checked[] = [];
  const languages = new Set<Language>();
  for await (const loaded of plansIn(workspace, workspace.files())) {
    const { plan } = loaded;
    const language = workspace.languageOf(plan);
    languages.add(language);
    const proof = await workspace.prove(loaded);
    workspace.attempt(plan.path, () => {
      const proven = proof ? provenClaims(proof(plan)) : null;
      checked.push({ plan, diagnostics: lint(plan, { language, today, proof }), today, proven });
    });
  }
  workspace.close();
  const own = ownLanguage(request.locale, io.env);
  const language = languages.size === 1 ? ([...languages][0] ?? own) : own;
  const result = health(checked);
  io.out(format === 'json' ? jsonText(result) : healthText(result, language));
  return workspace.complaints.failed ? 2 : 0;
}
