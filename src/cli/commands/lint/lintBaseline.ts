/** `--baseline FILE`: findings that are known don't fail; `--update-baseline` writes them down. */
import { dirname, relative, resolve } from 'node:path';
import {
  baselineText,
  type KnownFinding,
  readBaseline,
  updated,
  withoutKnown,
} from '../../../review/baseline/baseline';
import type { FileReport } from '../../../review/formats/plan/report';
import { reviewWords } from '../../../words/shown/review/git';
import type { Arguments, OptionTable } from '../../args';
import { Unread, UsageError } from '../../errors';
import { slashed } from '../../files/find/shownPath';
import { decode, isThere, orUnread, readBounded, realPathInside } from '../../files/readFile';
import { writeWhole } from '../../files/writeFile';
import type { Complaints, Io } from '../../io';

export const BASELINE_OPTIONS = {
  baseline: true,
  'update-baseline': false,
} as const satisfies OptionTable;

const LIMIT = 50_000_000;

export interface BaselineOptions {
  /** As written. */
  readonly path: string;
  readonly update: boolean;
}

/** `null` without a baseline. Throws `UsageError`. */
export function baselineOf({ values }: Arguments): BaselineOptions | null {
  const update = values['update-baseline'] === true;
  if (values.baseline === undefined) {
    if (update) throw new UsageError(reviewWords.updateNeedsBaseline);
    return null;
  }
  const scoped = [values.since, values.staged, values.policy].some((value) => value !== undefined);
  if (update && scoped) throw new UsageError(reviewWords.updateAlone);
  return { path: String(values.baseline), update };
}

/**
 * The reports without what is known; tells how much that is, and what is fixed.
 *
 * @param atPolicy the text that a file has in the commit whose policy counts: a
 *   branch must not be able to call its own findings known
 */
export async function withBaseline(
  { path, update }: BaselineOptions,
  reports: readonly FileReport[],
  io: Io,
  complaints: Complaints,
  atPolicy: ((file: string) => Promise<string | null>) | null,
): Promise<readonly FileReport[]> {
  const file = resolve(io.cwd, path);
  const folder = dirname(file);
  const local = (report: FileReport) => ({
    ...report,
    path: slashed(relative(folder, resolve(io.cwd, report.path))),
  });
  try {
    const before = await known(file, update, atPolicy);
    if (before === null) throw new Unread(reviewWords.noBaseline);
    const own = reports.map(local);
    const baseline = update
      ? updated(own, before, (name) => isThere(resolve(folder, name)))
      : before;
    if (update) {
      writeWhole(file, baselineText(baseline));
      complaints.note(reviewWords.updated, { path, n: baseline.length });
    }
    const result = withoutKnown(own, baseline, (name) => isThere(resolve(folder, name)));
    if (!update && result.known > 0) complaints.note(reviewWords.known, { path, n: result.known });
    if (result.fixed.length > 0) {
      complaints.note(reviewWords.fixed, { path, n: result.fixed.length });
    }
    return result.reports.map((report, at) => ({
      ...report,
      path: reports[at]?.path ?? report.path,
    }));
  } catch (error) {
    if (!(error instanceof Unread)) throw error;
    complaints.fail(error.word, { path, ...error.params });
    return reports;
  }
}

async function known(
  file: string,
  update: boolean,
  atPolicy: ((file: string) => Promise<string | null>) | null,
): Promise<KnownFinding[] | null> {
  if (atPolicy) {
    const text = await atPolicy(file);
    return text === null ? [] : readBaseline(text);
  }
  if (update && !isThere(file)) return [];
  const real = realPathInside(
    file,
    orUnread(() => realPathInside(dirname(file), '/')),
  );
  return readBaseline(decode(readBounded(real, LIMIT), LIMIT).text);
}
