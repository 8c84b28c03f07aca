/**
 * This command line as an archive, for a repository whose pipeline runs exactly
 * this copy: nothing has to be published, and no one can replace it on a registry.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface OwnArchive {
  readonly bytes: Uint8Array;
  /** Hexadecimal. */
  readonly sha256: string;
}

const PARTS = ['package.json', 'LICENSE', 'dist', 'schema', 'templates'];
/** Of the editor's build, which a command line doesn't need. */
const LEFT_OUT =
  /\.map$|^dist\/(?:extension\.js|engine\.js|webview\/|web\/(?!(?:copies|office)\.js))/;

/** Packs what lies in `root`, the folder of the package; the same files give the same bytes. */
export function ownArchive(root: string): OwnArchive {
  const paths = PARTS.flatMap((part) => filesIn(root, part)).filter((path) => !LEFT_OUT.test(path));
  const entries = paths.sort().flatMap((path) => {
    const content = readFileSync(join(root, path));
    const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
    return [headerOf(`package/${path}`, content.length), content, padding];
  });
  const tar = Buffer.concat([...entries, Buffer.alloc(2 * BLOCK)]);
  const bytes = gzipSync(tar, { level: 9 });
  // The header's byte for the system: the same everywhere, so that equal files give equal bytes.
  bytes[9] = 255;
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function filesIn(root: string, part: string): string[] {
  const entries = readdirSync(join(root, part, '..'), { withFileTypes: true });
  const name = part.split('/').at(-1);
  const entry = entries.find((one) => one.name === name);
  if (entry?.isFile()) return [part];
  if (!entry?.isDirectory()) return [];
  return readdirSync(join(root, part)).flatMap((inner) => filesIn(root, `${part}/${inner}`));
}

const BLOCK = 512;
const NAME = 100;

/** A header as POSIX (ustar) has it. */
function headerOf(path: string, size: number): Buffer {
  const header = Buffer.alloc(BLOCK);
  const bytes = Buffer.from(path);
  // A long name is split at a folder; its first part goes into the prefix field.
  const cut = bytes.length <= NAME ? -1 : bytes.indexOf(0x2f, bytes.length - NAME - 1);
  bytes.subarray(cut + 1).copy(header, 0);
  if (cut > 0) bytes.subarray(0, cut).copy(header, 345);
  const octal = (value: number, at: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
  octal(path.endsWith('/cli.js') ? 0o755 : 0o644, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(499_162_500, 136, 12);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\u000000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
