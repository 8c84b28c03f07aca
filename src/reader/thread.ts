/**
 * Reads one copy in a thread of its own, so that neither the editor nor a check
 * waits for a document, and one that grows beyond its caps ends alone. Built as
 * dist/copyThread.js; both hosts start it by its path.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readCopy } from '../copies';

/** What a thread is started with. */
export interface CopyTask {
  readonly bytes: Uint8Array;
  /** The file's name. */
  readonly name: string;
  /** Milliseconds after which it gives up by itself. */
  readonly patience: number;
}

async function run({ bytes, name, patience }: CopyTask): Promise<void> {
  const end = performance.now() + patience;
  const copy = await readCopy(bytes, name, {
    stop: () => performance.now() > end,
    cmap: (cmap) => readFile(join(__dirname, 'cmaps', `${cmap}.bcmap`)),
  });
  parentPort?.postMessage(copy);
}

void run(workerData as CopyTask);
