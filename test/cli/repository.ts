/** Scratch repositories, made with nothing of the machine's own settings. */
import { execFileSync } from 'node:child_process';
import { scratch, write } from './cli';

export const GIT_ENV = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  ...Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Kim'],
      [`GIT_${who}_EMAIL`, 'kim@example.org'],
    ]),
  ),
};

export function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env: GIT_ENV, encoding: 'utf8', stdio: 'pipe' });
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes the files and commits all that is there; the commit's id. */
export function commit(cwd: string, files: Files = {}): string {
  write(cwd, files);
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'Plans');
  return git(cwd, 'rev-parse', 'HEAD').trim();
}

/** A repository with one commit, on branch `main`. */
export function repository(files: Files = {}): string {
  const cwd = scratch();
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  commit(cwd, files);
  return cwd;
}
