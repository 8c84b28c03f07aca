/** `zhibi calibrate`: how right the certainties of opportunities were, from the history of their plans. */
import { resolve } from 'node:path';
import { readPlan } from '../../../plan/document';
import { calibrate } from '../../../review/board/calibrate';
import { Outcomes } from '../../../review/board/outcomes';
import { calibrateText } from '../../../review/formats/plan/calibrate';
import { jsonText } from '../../../review/formats/quote';
import { COMMON, formatOf, localeOf, oneOf, readArguments } from '../../args';
import { Git } from '../../git/git';
import { planVersions } from '../../git/history';
import type { Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';

/** Runs the command in the repository of the folder; the history is read, nothing is written. */
export async function calibrateCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('calibrate', argv, { ...COMMON, format: true, by: true });
  const format = formatOf(args, ['text', 'json']);
  const byOwner = args.values.by !== undefined && oneOf(args, 'by', ['owner']) === 'owner';
  const language = ownLanguage(localeOf(args), io.env);
  const git = Git.at(resolve(io.cwd, args.paths[0] ?? '.'), io.env);
  const outcomes = new Outcomes();
  for await (const { path, day, text } of planVersions(git, () => true)) {
    outcomes.add(readPlan(text, { path }), day);
  }
  const result = calibrate(outcomes.all());
  const { byOwner: people, ...rest } = result;
  const told = byOwner ? { ...rest, byOwner: people } : rest;
  io.out(format === 'json' ? jsonText(told) : calibrateText(result, byOwner, language));
  return 0;
}
