/** A repository of many plans and commits for measuring, made in one go. */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { planText } from './plans.mjs';

const WHO = 'Kim <kim@example.org>';
const START = 1_650_000_000;
/** Of a plan: about 6 KB. */
const LINES = 60;

/** Nothing of the machine's own settings. */
export const GIT_ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
};

export function git(cwd, args, input) {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd,
    input,
    env: GIT_ENV,
    maxBuffer: 1 << 30,
  });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout.toString().trim();
}

/**
 * A repository in `folder`: its first commit, tagged `first`, brings all plans
 * (6 KB each), every further one adds a claim to one of them, in turn.
 */
export function makeRepository(folder, { plans, commits }) {
  mkdirSync(folder);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  const texts = Array.from({ length: plans }, (_, n) => planText(20_000 + n * 3, LINES));
  const write = (n) => file(`accounts/${n % 20}/p${n}.account.md`, texts[n]);
  const stream = [...commit(0), ...texts.flatMap((_, n) => write(n))];
  stream.push('reset refs/tags/first\nfrom refs/heads/main\n\n');
  for (let i = 1; i < commits; i++) {
    const n = i % plans;
    const at = texts[n].indexOf('\n- ');
    texts[n] =
      `${texts[n].slice(0, at)}\n- 第${i}次改动后的收入是 ${i} 亿元。[^s1]${texts[n].slice(at)}`;
    stream.push(...commit(i), ...write(n));
  }
  git(folder, ['fast-import', '--quiet'], stream.join(''));
  git(folder, ['reset', '--quiet', '--hard']);
}

function commit(i) {
  return [
    'commit refs/heads/main\n',
    `committer ${WHO} ${START + i * 60} +0000\n`,
    ...data(`Change ${i}`),
  ];
}

function file(path, text) {
  return [`M 100644 inline ${path}\n`, ...data(text)];
}

function data(text) {
  return [`data ${Buffer.byteLength(text)}\n`, text, '\n'];
}
