import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the package: the bundle lies in its `dist`, in the repository as when it is installed. */
export const PACKAGE = join(__dirname, '..');

/** The text of a template that ships with the package, by its path in `templates`. */
export function template(path: string): string {
  return readFileSync(join(PACKAGE, 'templates', path), 'utf8');
}
