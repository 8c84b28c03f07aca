/** `zhibi portfolio`: all accounts ranked, and whether more are pursued than the policy allows. */
import { provenClaims } from '../../../proof/check';
import { problemsOf } from '../../../review/board/problems';
import { boardHtml } from '../../../review/formats/plan/board/boardPage';
import { portfolioText } from '../../../review/formats/plan/portfolio';
import { jsonText } from '../../../review/formats/quote';
import {
  type Member,
  memberOf,
  type Portfolio,
  portfolio,
} from '../../../review/portfolio/portfolio';
import type { Language } from '../../../words';
import { type Arguments, COMMON, formatOf, readArguments, todayOf } from '../../args';
import { PLAN_OPTIONS, type PlanRequest, requestOf, Workspace } from '../../files/find/plans';
import { plansIn } from '../../files/loadPlan';
import { policyAt } from '../../git/policy';
import { Complaints, type Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';

const OPTIONS = {
  ...COMMON,
  ...PLAN_OPTIONS,
  format: true,
  today: true,
  check: false,
  policy: true,
  'no-proof': false,
} as const;

/** Runs the command; with `--check` 1 when a cap is broken, 2 when something could not be read. */
export async function portfolioCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('portfolio', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json', 'html']);
  const today = todayOf(args, io.today);
  const request = requestOf(args, ['.']);
  const workspace = await workspaceOf(args, request, io);
  const members: Member[] = [];
  const languages = new Set<Language>();
  for await (const loaded of plansIn(workspace, workspace.files())) {
    const { plan, config } = loaded;
    const prove = args.values['no-proof'] ? undefined : await workspace.prove(loaded);
    const member = workspace.attempt(plan.path, () =>
      memberOf(plan, config.caps, today, prove ? provenClaims(prove(plan)) : null),
    );
    if (!member) continue;
    languages.add(workspace.languageOf(plan));
    members.push(member);
  }
  workspace.close();
  const language = workspace.languageOfAll(languages);
  const result = portfolio(members);
  io.out(shown(result, format, today, language));
  if (workspace.complaints.failed) return 2;
  const broken = problemsOf(result, language).length > 0;
  return args.values.check === true && broken ? 1 : 0;
}

function shown(
  result: Portfolio,
  format: 'text' | 'json' | 'html',
  today: string,
  language: Language,
): string {
  if (format === 'html') return boardHtml(result, today, language);
  if (format === 'text') return portfolioText(result, language);
  return jsonText({ ...result, findings: problemsOf(result, language) });
}

/** Under the folders' own policy, or under that of the commit that `--policy` names. */
async function workspaceOf(
  { values }: Arguments,
  request: PlanRequest,
  io: Io,
): Promise<Workspace> {
  if (typeof values.policy !== 'string') return new Workspace(io, request);
  const early = new Complaints(io, ownLanguage(request.locale, io.env));
  const policy = await policyAt(values.policy, io, early);
  const workspace = new Workspace(io, request, policy);
  if (early.failed) workspace.complaints.markFailed();
  return workspace;
}
