/** `zhibi comment`: what changed and what was found as one comment on a pull request. */

import { type CommentParts, commentMarkdown } from '../../../review/formats/comment';
import type { DiffReport } from '../../../review/formats/diff/diff';
import type { FileReport } from '../../../review/formats/plan/report';
import { say, type Word } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { commentWords } from '../../../words/shown/review/comment';
import { COMMON, readArguments, todayOf } from '../../args';
import { Prover } from '../../copies/prove';
import { Refusal, UsageError } from '../../errors';
import { PLAN_OPTIONS, requestOf } from '../../files/find/plans';
import { compareCommits } from '../../git/compare';
import { Complaints, type Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';
import { checkScoped } from '../lint/lintScope';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, base: true, today: true } as const;

/**
 * Runs the command; 2 when something failed or could not be read. The
 * comment itself says so, since nobody reads the log. Both its parts are of the
 * last commit since it parted from `base`: what is not committed is in neither.
 */
export async function commentCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('comment', argv, OPTIONS);
  const { base } = args.values;
  if (typeof base !== 'string') throw new UsageError(commentWords.needsBase);
  const request = requestOf(args, ['.']);
  const today = todayOf(args, io.today);
  const complaints = new Complaints(io, ownLanguage(request.locale, io.env));
  const failures: { word: Word; message: string }[] = [];
  const attempt = async <T>(word: Word, action: () => Promise<T>): Promise<T | null> => {
    try {
      return await action();
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const told = error instanceof Refusal ? error : null;
      const params = told?.params ?? { path: 'zhibi', message: String(error) };
      complaints.fail(told?.word ?? cliWords.internal, params);
      failures.push({ word, message: told?.message ?? String(error) });
      return null;
    }
  };

  const languages = new Set<'en' | 'zh-cn'>();
  const reports = await attempt(commentWords.lintFailed, async (): Promise<FileReport[]> => {
    const shard = { part: 1, parts: 1 };
    const options = { today, fix: false, cache: false, proof: true, shard };
    const scope = { since: base, policy: base, state: 'head' as const };
    const checked = await checkScoped(scope, request, options, io);
    checked.close();
    for (const language of checked.languages) languages.add(language);
    if (checked.workspace.complaints.failed) complaints.markFailed();
    return checked.reports;
  });
  const prover = new Prover(io);
  const paths = request.paths.filter((path) => path !== '.');
  const diff = await attempt(commentWords.diffFailed, async (): Promise<DiffReport> => {
    const report = await compareCommits([`${base}...HEAD`], paths, {
      locale: request.locale,
      complaints,
      io,
      prover,
    });
    for (const { language } of report.plans) languages.add(language);
    return report;
  });

  prover.close();

  const [only] = languages.size === 1 ? languages : [];
  const language = request.locale ?? only ?? ownLanguage(undefined, io.env);
  const parts: CommentParts = {
    reports,
    diff,
    failures: failures.map(({ word, message }) => say(word, language, { message })),
    incomplete: complaints.failed,
  };
  io.out(commentMarkdown(parts, language));
  return complaints.failed ? 2 : 0;
}
