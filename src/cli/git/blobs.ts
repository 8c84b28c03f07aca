/** Contents of a repository's files by their ids, from one process. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { isId } from './fileList';

/** One `git cat-file --batch`: contents by id, one after the other. */
export class BlobReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);
  #ended = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly child: ChildProcessWithoutNullStreams) {
    this.#chunks = child.stdout[Symbol.asyncIterator]();
    // Ignored: a process that died is noticed by its missing answer.
    child.on('error', () => undefined);
    child.stdin.on('error', () => undefined);
    child.stderr.resume();
  }

  /** At most `limit` bytes, one more when there are more; `null` when the object isn't here. */
  read(id: string, limit: number): Promise<Buffer | null> {
    const next = this.#last.then(() => this.#read(id, limit));
    this.#last = next.catch(() => undefined);
    return next;
  }

  close(): void {
    this.child.stdin.end();
    this.child.kill();
  }

  async #read(id: string, limit: number): Promise<Buffer | null> {
    if (!isId(id)) throw new Error(`not an object id: ${id}`);
    if (!this.#ended) this.child.stdin.write(`${id}\n`);
    const header = await this.#line();
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header) ?? [];
    if (type === undefined) return null;
    const content = await this.#bytes(Number(size), limit + 1);
    await this.#bytes(1, 0);
    return type === 'blob' && !this.#ended ? content : null;
  }

  /** Empty when git has ended: older ones do where an object isn't here and must not be fetched. */
  async #line(): Promise<string> {
    while (!this.#ended) {
      const end = this.#rest.indexOf(10);
      if (end >= 0) {
        const line = this.#rest.toString('utf8', 0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      this.#rest = Buffer.concat([this.#rest, await this.#more()]);
    }
    return '';
  }

  /** The next `length` bytes, of which only the first `keep` are held. */
  async #bytes(length: number, keep: number): Promise<Buffer> {
    const kept: Buffer[] = [];
    let room = keep;
    for (let left = length; left > 0 && !this.#ended; ) {
      if (this.#rest.length === 0) this.#rest = await this.#more();
      const part = this.#rest.subarray(0, left);
      if (room > 0) kept.push(part.subarray(0, room));
      room -= Math.min(room, part.length);
      left -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return Buffer.concat(kept);
  }

  async #more(): Promise<Buffer> {
    const { done, value } = await this.#chunks.next();
    if (done) this.#ended = true;
    return done ? Buffer.alloc(0) : (value as Buffer);
  }
}
