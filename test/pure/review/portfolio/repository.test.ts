/** What a new repository of plans holds. */
import { expect, it } from 'vitest';
import { filled, repositoryFiles } from '../../../../src/review/portfolio/repository';

it('each forge gets its own files, and owners of the folder that steers its pipeline', () => {
  const paths = (...forges: ('github' | 'gitlab')[]) =>
    repositoryFiles(forges, 'en').map(({ path }) => path);
  expect(paths().some((path) => /^\.git(?:hub|lab)/.test(path))).toBe(false);
  expect(paths('github').some((path) => path.startsWith('.gitlab'))).toBe(false);
  expect(paths('gitlab').some((path) => path.startsWith('.github'))).toBe(false);
  const owners = (forge: 'github' | 'gitlab') => {
    const file = repositoryFiles([forge], 'en').find(({ path }) => path.endsWith('CODEOWNERS'));
    return file && filled('{{forgeFolder}} @lead', file, '1.2.3').replace(/ +/g, ' ');
  };
  expect(owners('github')).toBe('/.github/ @lead');
  expect(owners('gitlab')).toBe('/.gitlab-ci.yml @lead');
});
