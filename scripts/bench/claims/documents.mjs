/** Documents to take claims from, each read by the built thread. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../../lib/root.mjs';

/** What the thread makes of a document's bytes. */
export function readCopy(bytes, name) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(root, 'dist/copyThread.js'), {
      workerData: { bytes, name, patience: 120_000 },
    });
    worker.once('message', (copy) => {
      void worker.terminate();
      if ('unreadable' in copy) reject(new Error(copy.unreadable));
      else resolve(copy);
    });
    worker.once('error', reject);
  });
}

/** All documents of a folder that can be read; the others are named. */
export async function documentsIn(folder, part = '') {
  const copies = [];
  for (const name of readdirSync(folder)
    .sort()
    .filter((one) => one.includes(part))) {
    const bytes = readFileSync(join(folder, name));
    const copy = await readCopy(bytes, name).catch((error) => {
      console.log(`${name}: ${error.message}`);
      return null;
    });
    if (copy) copies.push({ name, copy, bytes });
  }
  return copies;
}
