/** `zhibi portfolio`: all accounts ranked, and whether more are pursued than the policy allows. */
import { portfolioText } from '../../review/formats/plan/portfolio';
import { jsonText } from '../../review/formats/quote';
import { type Member, memberOf, portfolio } from '../../review/portfolio';
import type { Language } from '../../words';
import { COMMON, formatOf, readArguments, todayOf } from '../args';
import { plansIn } from '../files/loadPlan';
import { PLAN_OPTIONS, requestOf, Workspace } from '../files/plans';
import type { Io } from '../io';
import { ownLanguage } from '../ownLanguage';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, format: true, today: true, check: false } as const;

/** Runs the command; with `--check` 1 when a cap is broken, 2 when something could not be read. */
export async function portfolioCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('portfolio', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json']);
  const today = todayOf(args, io.today);
  const request = requestOf(args, ['.']);
  const workspace = new Workspace(io, request);
  const members: Member[] = [];
  const languages = new Set<Language>();
  for await (const { plan, config } of plansIn(workspace, workspace.files())) {
    languages.add(workspace.languageOf(plan));
    members.push(memberOf(plan, config.path, today));
  }
  const [only] = languages.size === 1 ? languages : [];
  const language = only ?? ownLanguage(request.locale, io.env);
  const result = portfolio(members);
  io.out(format === 'json' ? jsonText(result) : portfolioText(result, language));
  if (workspace.complaints.failed) return 2;
  const broken = result.caps.some(({ beyond }) => beyond.length > 0);
  return args.values.check === true && broken ? 1 : 0;
}
