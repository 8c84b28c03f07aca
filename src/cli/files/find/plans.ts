/** What a command works on: the plans its paths mean, under their `.zhibi.yaml`; `loadPlan` reads them. */
import { messageLanguage } from '../../../language/messageLanguage';
import type { Plan } from '../../../plan/model';
import { type Language, say } from '../../../words';
import { cliWords } from '../../../words/cli/cli';
import { type Arguments, localeOf, type OptionTable } from '../../args';
import type { Prove, Prover } from '../../copies/prove';
import { Unread, UsageError } from '../../errors';
import { type CommitPolicy, SnapshotConfigs } from '../../git/configs';
import { Complaints, type Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';
import { type ConfigSource, Configs } from '../configs';
import { FileFinder, type FoundFile } from './files';

/** What was asked for on the command line. */
export interface PlanRequest {
  readonly paths: readonly string[];
  /** `--locale`. */
  readonly locale: Language | undefined;
  readonly ignoreUnknown: boolean;
  /** What the text of `-` is called. */
  readonly stdinPath: string | undefined;
}

/** Options of every command that reads plans. */
export const PLAN_OPTIONS = {
  'stdin-path': true,
  'ignore-unknown': false,
} as const satisfies OptionTable;

/** What the arguments ask for; `otherwise` are the paths where none is written. */
export function requestOf(args: Arguments, otherwise: readonly string[]): PlanRequest {
  if (args.paths.includes('')) throw new UsageError(cliWords.emptyPath);
  const paths = args.paths.length > 0 ? [...new Set(args.paths)] : otherwise;
  const stdinPath = args.values['stdin-path'];
  if (stdinPath !== undefined && !paths.includes('-')) {
    throw new UsageError(cliWords.stdinPathAlone);
  }
  return {
    paths,
    locale: localeOf(args),
    ignoreUnknown: args.values['ignore-unknown'] === true,
    stdinPath: stdinPath === undefined ? undefined : String(stdinPath),
  };
}

/**
 * All that a command needs to work on plans: files, policies, languages, copies, and where faults
 * are told.
 */
export class Workspace {
  readonly complaints: Complaints;
  readonly configs: ConfigSource;
  private prover: Prover | null = null;

  constructor(
    readonly io: Io,
    readonly request: PlanRequest,
    /** Where the policy comes from, if not from the folders. */
    readonly policy: CommitPolicy | null = null,
  ) {
    this.complaints = new Complaints(io, ownLanguage(request.locale, io.env));
    this.configs = policy
      ? new SnapshotConfigs(policy.root, policy.texts, this.complaints)
      : new Configs(io.cwd, this.complaints);
  }

  /** Reads the copies of a plan; undefined where it has none, or something goes wrong, which is reported. */
  async prove({
    plan,
    file,
  }: {
    readonly plan: Plan;
    readonly file: FoundFile | null;
  }): Promise<Prove | undefined> {
    if (plan.sources.every(({ copies }) => copies.length === 0)) return undefined;
    try {
      this.prover ??= new (await import('../../copies/prove')).Prover(this.io);
      return (await this.prover.prove(plan, file)) ?? undefined;
    } catch (error) {
      this.attempt(plan.path, () => {
        throw error;
      });
      return undefined;
    }
  }

  /** Ends what was started to read copies. */
  close(): void {
    this.prover?.close();
  }

  /** Shows the progress of a long run on a terminal. */
  progress(done: number, total: number): void {
    const language = ownLanguage(this.request.locale, this.io.env);
    this.io.progress(say(cliWords.progress, language, { done, total }));
  }

  /** The language of a plan's messages; there is no editor here to ask. */
  languageOf(plan: Plan): Language {
    return messageLanguage(plan, this.request.locale, undefined);
  }

  /** The language of what shows several plans at once, given theirs: the one of all, else the reader's. */
  languageOfAll(languages: ReadonlySet<Language>): Language {
    const [only] = languages.size === 1 ? languages : [];
    return only ?? ownLanguage(this.request.locale, this.io.env);
  }

  /** What the paths mean, in order; `-` is left to `typedPlan`. */
  files(): FoundFile[] {
    const finder = new FileFinder(
      this.io.cwd,
      this.configs,
      this.complaints,
      this.request.ignoreUnknown,
    );
    for (const path of this.request.paths) if (path !== '-') finder.add(path);
    return finder.found;
  }

  /** Runs `action`; what goes wrong with `path` is reported, and the rest is still checked. */
  attempt<T>(path: string, action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      if (error instanceof Unread) this.complaints.fail(error.word, { path, ...error.params });
      else this.complaints.fail(cliWords.internal, { path, message: String(error) });
      return undefined;
    }
  }
}
