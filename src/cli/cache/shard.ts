/** `--shard 2/4`: one part of the files, so that several machines check a large repository together. */
import { createHash } from 'node:crypto';
import { cliWords } from '../../words/cli/cli';
import type { Arguments } from '../args';
import { UsageError } from '../errors';

/** `part` of `parts`, from 1. */
export interface Shard {
  readonly part: number;
  readonly parts: number;
}

/** `--shard`, with up to 999 parts; everything is one part without it. Throws `UsageError`. */
export function shardOf({ values, paths }: Arguments): Shard {
  if (values.shard === undefined) return { part: 1, parts: 1 };
  const value = String(values.shard);
  const match = /^(\d{1,3})\/(\d{1,3})$/.exec(value);
  const [part, parts] = [Number(match?.[1]), Number(match?.[2])];
  if (!(part >= 1 && part <= parts)) throw new UsageError(cliWords.notAShard, { value });
  if (paths.includes('-')) throw new UsageError(cliWords.noShardOfStdin);
  return { part, parts };
}

/**
 * Whether the file that reports call `path` is in this part. That depends on
 * its path alone, so it doesn't change as other files come and go.
 */
export function isIn({ part, parts }: Shard, path: string): boolean {
  if (parts === 1) return true;
  const hash = createHash('sha256').update(path.normalize()).digest();
  return hash.readUInt32BE(0) % parts === part - 1;
}
