/** The files of a repository of plans, for `zhibi init` and for the editor. */
import { type Language, say } from '../../words';
import { initWords } from '../../words/shown/review/git';

/** Where repositories are hosted. */
export type Forge = 'github' | 'gitlab';

/** A file of a new repository, with the template that it is made of. */
export interface RepositoryFile {
  /** Where it goes, from the root of the repository. */
  readonly path: string;
  /** Where its text lies, from the folder `templates`. */
  readonly template: string;
}

/** What is written, in order. */
export function repositoryFiles(forges: readonly Forge[], language: Language): RepositoryFile[] {
  const at = (path: string, template: string) => ({ path, template: `repository/${template}` });
  const sample = say(initWords.sample, language);
  return [
    at('.zhibi.yaml', `zhibi.${language}.yaml`),
    at('accounts/README.md', `accounts.${language}.md`),
    { path: `accounts/${sample}`, template: `samples/${sample}` },
    at('.vscode/extensions.json', 'extensions.json'),
    // VS Code’s link validation takes every footnote for a link without a definition.
    at('.vscode/settings.json', 'settings.json'),
    ...(forges.includes('github')
      ? [
          at('.github/workflows/zhibi.yml', 'github/zhibi.yml'),
          at('.github/workflows/zhibi-comment.yml', 'github/zhibi-comment.yml'),
          at('.github/CODEOWNERS', 'CODEOWNERS'),
          at('.github/pull_request_template.md', `request.${language}.md`),
        ]
      : []),
    ...(forges.includes('gitlab')
      ? [
          at('.gitlab-ci.yml', 'gitlab/gitlab-ci.yml'),
          at('.gitlab/CODEOWNERS', 'CODEOWNERS'),
          at('.gitlab/merge_request_templates/Default.md', `request.${language}.md`),
        ]
      : []),
  ];
}

/** Where the copy of the command line lies that the pipeline runs. */
export function archivePath(version: string): string {
  return `.zhibi/zhibi-${version}.tgz`;
}

/**
 * The text of a template for the path that it goes to. `version` is that of the
 * package to install, `sha256` of the archive that the pipeline may run; empty
 * where the archive is still to be put there.
 */
export function filled(
  text: string,
  { path }: RepositoryFile,
  version: string,
  sha256 = '',
): string {
  const folder = path.startsWith('.gitlab') ? '/.gitlab-ci.yml ' : '/.github/        ';
  return text
    .replaceAll('{{sha256}}', sha256)
    .replaceAll('{{version}}', version)
    .replaceAll('{{forgeFolder}}', folder);
}
