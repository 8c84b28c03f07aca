import type { Ref } from './gitApi';

const NAMES = ['main', 'master', 'trunk'];

/**
 * The branch that work goes back to: what `origin/HEAD` points at, else the
 * remote's branch of a usual name, else the local one.
 */
export function mainBranch(refs: readonly Ref[]): Ref | undefined {
  const candidates = [...NAMES.map((name) => `origin/${name}`), ...NAMES].flatMap(
    (name) => refs.find((ref) => ref.name === name && ref.type !== TAG) ?? [],
  );
  const head = refs.find(({ name }) => name === 'origin/HEAD');
  const isHead = ({ name, commit }: Ref) =>
    commit === head?.commit && name !== head?.name && name?.startsWith('origin/');
  return (head && (candidates.find(isHead) ?? refs.find(isHead))) ?? candidates[0];
}

const TAG = 2;
