/** The files that plans link as copies: found inside their root, read once, kept by their bytes. */
import * as vscode from 'vscode';
import { COPY_LIMITS, type CopyText, isUnreadable, type Unreadable } from '../../copies/model';
import type { Copy } from '../../proof/model';
import { CopyIndex } from '../../proof/text/copyIndex';
import { nameOf } from '../host/fileName';
import { sha256 } from '../host/sha256';
import { copyHost } from './host';

/** Absolute on one system or another, or a device. */
const ELSEWHERE = /^(?:[a-z]:|[\\/])|\0/i;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i;
/** Folder for texts of copies in the editor's storage; a new name drops what older versions kept. */
const BUILD = 'copies-1';

interface Known {
  readonly stamp: string;
  readonly copy: Copy;
}

/** Finds and reads the copies that plans link; one with the same bytes is read once. */
export class CopyFiles {
  readonly #known = new Map<string, Known>();
  readonly #byHash = new Map<string, Promise<Copy>>();
  readonly #roots = new Map<string, Promise<vscode.Uri>>();

  /** `storage`: the editor's own folder for this extension. */
  constructor(private readonly storage: vscode.Uri | undefined) {}

  /** Where a link of a plan leads; undefined outside of its root. */
  async uriOf(plan: vscode.Uri, path: string): Promise<vscode.Uri | undefined> {
    if (ELSEWHERE.test(path) || path.split(/[\\/]/).some((part) => DEVICE.test(part.trim()))) {
      return undefined;
    }
    const folder = vscode.Uri.joinPath(plan, '..');
    const uri = vscode.Uri.joinPath(folder, path);
    return isBelow(await this.#rootOf(plan), uri) ? uri : undefined;
  }

  /** The copy at a link as it is now; what hasn't changed costs a look at the file. */
  async copyAt(plan: vscode.Uri, path: string): Promise<Copy> {
    const uri = await this.uriOf(plan, path);
    if (!uri) return { state: 'outside' };
    const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
    if (!stat || !(stat.type & vscode.FileType.File)) return { state: 'missing' };
    if (!(await this.#isReallyInside(plan, uri, stat))) return { state: 'outside' };
    if (stat.size > COPY_LIMITS.bytes) return tooLarge();
    const stamp = `${stat.mtime} ${stat.size}`;
    const known = this.#known.get(uri.toString());
    if (known?.stamp === stamp) return known.copy;
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (!bytes) return { state: 'missing' };
    if (bytes.length > COPY_LIMITS.bytes) return tooLarge();
    const copy = await this.#copyOf(bytes, nameOf(uri));
    this.#known.set(uri.toString(), { stamp, copy });
    return copy;
  }

  /** No link leads out, as far as the host can tell. */
  async #isReallyInside(
    plan: vscode.Uri,
    uri: vscode.Uri,
    { type }: vscode.FileStat,
  ): Promise<boolean> {
    if (uri.scheme !== 'file') return !(type & vscode.FileType.SymbolicLink);
    const root = await this.#rootOf(plan);
    const { realPath } = copyHost();
    const [from, to] = await Promise.all(
      [root, uri].map((one) => realPath(one.fsPath).catch(() => null)),
    );
    if (!from || !to) return !(type & vscode.FileType.SymbolicLink);
    return isBelow(vscode.Uri.file(from), vscode.Uri.file(to));
  }

  async #copyOf(bytes: Uint8Array, name: string): Promise<Copy> {
    const hash = await sha256(bytes);
    const known = this.#byHash.get(hash) ?? this.#read(hash, bytes, name);
    this.#byHash.set(hash, known);
    return known;
  }

  async #read(hash: string, bytes: Uint8Array, name: string): Promise<Copy> {
    const kept = await this.#kept(hash);
    const copy = kept ?? (await copyHost().read(bytes, name));
    if (!kept) await this.#keep(hash, copy);
    if (isUnreadable(copy)) return { state: 'unreadable', hash, why: copy };
    return { state: 'read', hash, index: new CopyIndex(copy) };
  }

  #fileOf(hash: string): vscode.Uri | undefined {
    return this.storage && vscode.Uri.joinPath(this.storage, BUILD, `${hash}.json`);
  }

  async #kept(hash: string): Promise<CopyText | Unreadable | null> {
    const file = this.#fileOf(hash);
    if (!file) return null;
    try {
      return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    } catch {
      return null;
    }
  }

  /** Stores a text, but not a timeout; if it can't be written, the copy is read again next time. */
  async #keep(hash: string, copy: CopyText | Unreadable): Promise<void> {
    const file = this.#fileOf(hash);
    if (!file || (isUnreadable(copy) && copy.unreadable === 'timed-out')) return;
    const bytes = new TextEncoder().encode(JSON.stringify(copy));
    await vscode.workspace.fs.writeFile(file, bytes).then(undefined, () => undefined);
  }

  /** The nearest folder upwards with a `.git`, else the workspace folder, else the plan's own. */
  #rootOf(plan: vscode.Uri): Promise<vscode.Uri> {
    const folder = vscode.Uri.joinPath(plan, '..');
    const known = this.#roots.get(folder.toString()) ?? findRoot(plan, folder);
    this.#roots.set(folder.toString(), known);
    return known;
  }
}

async function findRoot(plan: vscode.Uri, folder: vscode.Uri): Promise<vscode.Uri> {
  for (let at = folder, n = 0; n < 40; n++) {
    const git = vscode.Uri.joinPath(at, '.git');
    if (
      await vscode.workspace.fs.stat(git).then(
        () => true,
        () => false,
      )
    )
      return at;
    const above = vscode.Uri.joinPath(at, '..');
    if (above.path === at.path) break;
    at = above;
  }
  return vscode.workspace.getWorkspaceFolder(plan)?.uri ?? folder;
}

function isBelow(root: vscode.Uri, uri: vscode.Uri): boolean {
  const base = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return (
    root.scheme === uri.scheme && root.authority === uri.authority && uri.path.startsWith(base)
  );
}

function tooLarge(): Copy {
  const params = { limit: COPY_LIMITS.bytes / 1024 / 1024 };
  return { state: 'unreadable', hash: null, why: { unreadable: 'too-large', params } };
}
