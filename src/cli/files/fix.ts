/** `lint --fix`: writes back what the safe fixes change, and no other byte. */
import { readPlan } from '../../plan/document';
import { applyFixes } from '../../rules/engine/fix';
import type { LintOptions } from '../../rules/rule';
import { cliWords } from '../../words/cli/cli';
import { Unread } from '../errors';
import type { LoadedPlan } from './loadPlan';
import { PLAN_LIMIT, readBounded } from './readFile';
import { writeWhole } from './writeFile';

/**
 * The plan after its safe fixes, written to its file; the same object when there
 * was nothing to fix. Throws `Unread` with a sentence when it can't be written.
 */
export function fixPlan(loaded: LoadedPlan, options: LintOptions): LoadedPlan {
  const { plan, source, file } = loaded;
  // Never write back a text that was cut off at the limit.
  if (!file || source.bytes.length > PLAN_LIMIT) return loaded;
  const read = (text: string) => readPlan(text, { path: plan.path, config: plan.config });
  // Keep the file's byte order mark.
  const mark = source.bom ? '\uFEFF' : '';
  const whole = applyFixes(mark + source.text, read, options).text;
  const text = whole.slice(mark.length);
  if (text === source.text) return loaded;
  const bytes = Buffer.from(whole, 'utf8');
  replaceFile(file.real, source.bytes, bytes);
  return { ...loaded, plan: read(text), source: { ...source, text, bytes } };
}

/** All or nothing: a new file beside it replaces it, unless it was changed meanwhile. */
export function replaceFile(path: string, before: Buffer, after: Buffer): void {
  if (!readBounded(path, before.length).equals(before)) {
    throw new Unread(cliWords.changedMeanwhile);
  }
  writeWhole(path, after);
}
