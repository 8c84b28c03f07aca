/** `zhibi comment`: what changed and what was found as one comment on a pull request. */

import { type CommentParts, commentMarkdown } from '../../../review/formats/comment';
import type { DiffReport } from '../../../review/formats/diff/diff';
import { say, type Word } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { commentWords } from '../../../words/shown/review/comment';
import { COMMON, readArguments, todayOf } from '../../args';
import { Prover } from '../../copies/prove';
import { Refusal, UsageError } from '../../errors';
import { PLAN_OPTIONS, type PlanRequest, requestOf } from '../../files/find/plans';
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
  const parts = new Parts(complaints);
  const run = { base, request, today, complaints, io };
  const found = await parts.attempt(commentWords.lintFailed, () => findingsOf(run));
  const diff = await parts.attempt(commentWords.diffFailed, () => changesOf(run));

  const languages = new Set([
    ...(found?.languages ?? []),
    ...(diff?.plans ?? []).map(({ language }) => language),
  ]);
  const [only] = languages.size === 1 ? languages : [];
  const language = request.locale ?? only ?? ownLanguage(undefined, io.env);
  const said: CommentParts = {
    reports: found?.reports ?? null,
    diff,
    failures: parts.failures.map(({ word, message }) => say(word, language, { message })),
    incomplete: complaints.failed,
  };
  io.out(commentMarkdown(said, language));
  return complaints.failed ? 2 : 0;
}

/** The parts of the comment: where one fails, the other is still told. */
class Parts {
  readonly failures: { readonly word: Word; readonly message: string }[] = [];

  constructor(private readonly complaints: Complaints) {}

  /** What the action gives; null where it failed, which `word` says in the comment. */
  async attempt<T>(word: Word, action: () => Promise<T>): Promise<T | null> {
    try {
      return await action();
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const told = error instanceof Refusal ? error : null;
      const params = told?.params ?? { path: 'zhibi', message: String(error) };
      this.complaints.fail(told?.word ?? cliWords.internal, params);
      this.failures.push({ word, message: told?.message ?? String(error) });
      return null;
    }
  }
}

interface Run {
  readonly base: string;
  readonly request: PlanRequest;
  readonly today: string;
  readonly complaints: Complaints;
  readonly io: Io;
}

/** What is found in the plans that changed, as they were committed last. */
async function findingsOf({ base, request, today, complaints, io }: Run) {
  const shard = { part: 1, parts: 1 };
  const options = { today, fix: false, cache: false, proof: true, shard };
  const scope = { since: base, policy: base, state: 'head' as const };
  const { reports, languages, workspace, close } = await checkScoped(scope, request, options, io);
  close();
  if (workspace.complaints.failed) complaints.markFailed();
  return { reports, languages };
}

async function changesOf({ base, request, complaints, io }: Run): Promise<DiffReport> {
  const { locale } = request;
  const paths = request.paths.filter((path) => path !== '.');
  const prover = new Prover(io);
  try {
    return await compareCommits([`${base}...HEAD`], paths, { locale, complaints, io, prover });
  } finally {
    prover.close();
  }
}
