/** `zhibi init`: a repository of plans in one command. Never overwrites unasked, never writes through a link. */
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { version } from '../../../package.json';
import { visible } from '../../review/formats/quote';
import {
  archivePath,
  type Forge,
  filled,
  repositoryFiles,
} from '../../review/portfolio/repository';
import { say } from '../../words';
import { cliWords } from '../../words/cli/cli';
import { initWords } from '../../words/shown/review/git';
import { COMMON, localeOf, oneOf, readArguments } from '../args';
import { Unread, UsageError } from '../errors';
import { ownArchive } from '../files/ownArchive';
import { isThere, orUnread } from '../files/readFile';
import { PACKAGE, template } from '../files/templates';
import { createWhole, writeWhole } from '../files/writeFile';
import { Complaints, type Io } from '../io';
import { ownLanguage } from '../ownLanguage';

const OPTIONS = { ...COMMON, forge: true, overwrite: false } as const;

/** Runs the command; 2 when a file could not be written, the others are. */
export async function initCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('init', argv, OPTIONS);
  if (args.paths.length > 1) throw new UsageError(initWords.oneFolder);
  const forge = oneOf(args, 'forge', ['both', 'github', 'gitlab']);
  const forges: readonly Forge[] = forge === 'both' ? ['github', 'gitlab'] : [forge];
  const language = ownLanguage(localeOf(args), io.env);
  const complaints = new Complaints(io, language);
  const overwrite = args.values.overwrite === true;
  const folder = resolve(io.cwd, args.paths[0] ?? '.');
  const archive = ownArchive(PACKAGE);
  const files = repositoryFiles(forges, language).map((file) => ({
    path: file.path,
    content: () => filled(template(file.template), file, version, archive.sha256),
  }));
  const own = { path: archivePath(version), content: () => archive.bytes };
  for (const file of [...files, own]) {
    try {
      const done = put(folder, file, overwrite);
      io.out(`${say(initWords[done], language, { path: visible(file.path) })}\n`);
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      complaints.fail(error.word, { path: file.path, ...error.params });
    }
  }
  if (!complaints.failed) io.out(`\n${say(initWords.next, language)}\n`);
  return complaints.failed ? 2 : 0;
}

interface Put {
  readonly path: string;
  readonly content: () => string | Uint8Array;
}

function put(folder: string, file: Put, overwrite: boolean): 'written' | 'kept' {
  const target = join(realFolder(folder, dirname(file.path)), file.path.split('/').at(-1) ?? '');
  const there = isThere(target);
  if (there && !lstatSync(target).isFile()) throw new Unread(cliWords.notRegular);
  if (there && !overwrite) return 'kept';
  if (there) writeWhole(target, file.content());
  else createWhole(target, file.content());
  return 'written';
}

/** Makes the folders down to `path`, each a real one: a link in a repository may lead anywhere. */
function realFolder(root: string, path: string): string {
  try {
    mkdirSync(root, { recursive: true });
  } catch (error) {
    throw unwritable(error);
  }
  let at = orUnread(() => realpathSync(root));
  for (const part of path === '.' ? [] : path.split('/')) {
    at = join(at, part);
    if (!isThere(at)) {
      try {
        mkdirSync(at);
      } catch (error) {
        throw unwritable(error);
      }
    } else if (!lstatSync(at).isDirectory()) throw new Unread(initWords.notAFolder);
  }
  return at;
}

function unwritable(error: unknown): Unread {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return new Unread(cliWords.unwritable, { code });
}
