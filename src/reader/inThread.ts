/** Reads copies in threads, within their caps. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CopyText, Unreadable } from '../copies/model';

/** Milliseconds and megabytes for one document. */
const PATIENCE = 60_000;
const MEMORY = 1024;

/** The text of `bytes`, or why it can't be read. Never rejects. */
export function readInThread(bytes: Uint8Array, name: string): Promise<CopyText | Unreadable> {
  return new Promise((resolve) => {
    const task = { bytes, name, patience: PATIENCE * 0.95 };
    const worker = new Worker(join(__dirname, 'copyThread.js'), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      stdout: true,
      stderr: true,
    });
    const end = (copy: CopyText | Unreadable) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(copy);
    };
    const timer = setTimeout(() => end({ unreadable: 'timed-out', params: {} }), PATIENCE);
    worker.once('message', end);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(full ? { unreadable: 'too-much', params: { limit: MEMORY } } : damaged());
    });
    worker.once('exit', () => end(damaged()));
  });
}

function damaged(): Unreadable {
  return { unreadable: 'damaged', params: {} };
}
