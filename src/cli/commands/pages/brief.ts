/** `zhibi brief`: one page to read before a meeting with somebody of the plan. */
import { maskerOf } from '../../../evidence/personal/masked';
import { briefFor, findPerson } from '../../../language/brief/brief';
import { briefHtml } from '../../../language/brief/briefHtml';
import { briefMarkdown, briefText } from '../../../language/brief/briefPage';
import { visible } from '../../../review/formats/quote';
import { listed } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { briefWords } from '../../../words/shown/pages/brief';
import { COMMON, formatOf, readArguments, todayOf } from '../../args';
import { UsageError } from '../../errors';
import { PLAN_OPTIONS, requestOf, Workspace } from '../../files/find/plans';
import { plansIn } from '../../files/loadPlan';
import type { Io } from '../../io';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, for: true, format: true, today: true } as const;

/** Runs the command; 2 when something could not be read, or a plan names no such person. */
export async function briefCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('brief', argv, OPTIONS);
  const format = formatOf(args, ['text', 'markdown', 'html']);
  const today = todayOf(args, io.today);
  const { for: name } = args.values;
  if (args.paths.length === 0) throw new UsageError(cliWords.needsFile, { command: 'brief' });
  if (typeof name !== 'string') throw new UsageError(briefWords.needsName);
  const workspace = new Workspace(io, requestOf(args, []));
  const pages: string[] = [];
  for await (const { plan } of plansIn(workspace, workspace.files())) {
    const person = findPerson(plan, name);
    if (!person) {
      const language = workspace.languageOf(plan);
      const names = plan.people.map((other) => other.name);
      const people = maskerOf(plan)(listed(names, language));
      const word = people === '' ? briefWords.noPeopleIn : briefWords.nobodyIn;
      workspace.complaints.fail(word, { path: plan.path, name, people }, language);
      continue;
    }
    workspace.attempt(plan.path, () => {
      const language = workspace.languageOf(plan);
      const brief = briefFor(plan, person, language, today);
      if (format === 'html') pages.push(briefHtml(brief, language));
      else if (format === 'markdown') pages.push(briefMarkdown(brief, language));
      else pages.push(briefText(brief, language, visible));
    });
  }
  io.out(pages.join('\n'));
  return workspace.complaints.failed ? 2 : 0;
}
