/** CMaps of PDF.js as a host hands them in. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../node_modules/pdfjs-dist/cmaps');

export const cmap = async (name: string) =>
  new Uint8Array(await readFile(join(folder, `${name}.bcmap`)));
