/** `zhibi diff`: what changed in substance between two versions of plans. */
import { dirname, resolve } from 'node:path';
import { readPlan } from '../../../plan/document';
import type { DiffReport } from '../../../review/formats/diff/diff';
import { diffJson } from '../../../review/formats/diff/diffJson';
import { diffMarkdown } from '../../../review/formats/diff/diffMarkdown';
import { diffText } from '../../../review/formats/diff/diffText';
import { jsonText } from '../../../review/formats/quote';
import { cliWords } from '../../../words/cli/cli';
import { reviewWords } from '../../../words/shown/review/git';
import { COMMON, formatOf, localeOf, readArguments } from '../../args';
import { Prover } from '../../copies/prove';
import { Unread, UsageError } from '../../errors';
import { Configs } from '../../files/configs';
import { shownPath } from '../../files/find/shownPath';
import { decode, PLAN_LIMIT, readBounded, realPathInside } from '../../files/readFile';
import { compareCommits } from '../../git/compare';
import { reported, type Wanted } from '../../git/comparison';
import { Complaints, type Io } from '../../io';
import { ownLanguage } from '../../ownLanguage';

const OPTIONS = { ...COMMON, format: true, files: false } as const;
const FORMATS = ['text', 'markdown', 'json'] as const;

/** Runs the command; 0 with or without changes, 2 when something could not be read. */
export async function diffCommand(argv: readonly string[], io: Io): Promise<number> {
  const end = argv.indexOf('--');
  const args = readArguments('diff', end < 0 ? argv : argv.slice(0, end), OPTIONS);
  const format = formatOf(args, FORMATS);
  const locale = localeOf(args);
  const complaints = new Complaints(io, ownLanguage(locale, io.env));
  const paths = end < 0 ? [] : argv.slice(end + 1);
  // What the copies of sources say decides what to look at first, in every format.
  const prover = new Prover(io);
  const wanted = { locale, complaints, io, prover };
  const report =
    args.values.files === true
      ? await diffFiles([...args.paths, ...paths], wanted)
      : await compareCommits(args.paths, paths, wanted);
  const languages = new Set(report.plans.map((diff) => diff.language));
  const [only] = languages.size === 1 ? languages : [];
  const language = locale ?? only ?? ownLanguage(undefined, io.env);
  if (format === 'json') io.out(jsonText(diffJson(report, language)));
  else if (format === 'markdown') io.out(diffMarkdown(report, language));
  else io.out(diffText(report, { language, colour: io.colour }));
  prover.close();
  return complaints.failed ? 2 : 0;
}

/** `--files A B`: two files, wherever they lie. */
async function diffFiles(paths: readonly string[], wanted: Wanted): Promise<DiffReport> {
  const { io, complaints } = wanted;
  if (paths.length !== 2) throw new UsageError(reviewWords.twoFiles);
  const configs = new Configs(io.cwd, complaints);
  const plans = paths.map((path) => {
    const file = resolve(io.cwd, path);
    try {
      const real = realPathInside(file, dirname(realPathInside(file, '/')));
      const { text } = decode(readBounded(real, PLAN_LIMIT), PLAN_LIMIT);
      const { config } = configs.forFolder(dirname(file));
      return readPlan(text, { path: shownPath(io.cwd, file), config });
    } catch (error) {
      if (error instanceof Unread) complaints.fail(error.word, { path, ...error.params });
      else complaints.fail(cliWords.internal, { path, message: String(error) });
      return null;
    }
  });
  const [before, after] = plans;
  const unread = plans.filter((plan) => plan === null).length;
  if (!before || !after) return { policies: [], plans: [], unread };
  // Two named files are no rename.
  const file = { real: resolve(io.cwd, paths[1] ?? '') };
  const plan = await reported({ ...before, path: after.path }, after, wanted, file);
  return { policies: [], plans: plan ? [plan] : [], unread };
}
