import { describe, expect, it } from 'vitest';
import { mainBranch } from '../../../../../src/extension/views/compare/mainBranch';

const branch = (name: string, commit = name) => ({ type: 0, name, commit });
const remote = (name: string, commit = name) => ({ type: 1, name, commit });

describe('mainBranch', () => {
  it('is the one that the remote says, under its usual name where several are there', () => {
    const refs = [
      remote('origin/HEAD', 'c'),
      remote('origin/dev', 'c'),
      remote('origin/main', 'c'),
    ];
    expect(mainBranch([...refs, branch('main', 'd')])?.name).toBe('origin/main');
    expect(mainBranch([...refs.slice(0, 2), branch('main')])?.name).toBe('origin/dev');
  });

  it('is the remote’s of a usual name, else the local one, never a tag', () => {
    expect(mainBranch([branch('main'), remote('origin/master')])?.name).toBe('origin/master');
    expect(mainBranch([{ type: 2, name: 'main', commit: 't' }, branch('trunk')])?.name).toBe(
      'trunk',
    );
    expect(mainBranch([branch('feature')])).toBeUndefined();
  });
});
