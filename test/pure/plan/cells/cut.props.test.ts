/** Text → cells → text on what people wrote. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { expectLocalEdits } from './localEdits';

it('every README of the packages that are installed', () => {
  const readmes = readmesIn('node_modules');
  expect(readmes.length).toBeGreaterThan(50);
  for (const path of readmes) {
    const source = readFileSync(path, 'utf8');
    expectLocalEdits(source);
    const plan = `---\nzhibi: 1\n---\n\n## Look\n\n${source}\n\n\`\`\`roe\nentity: x\n\`\`\`\n`;
    expectLocalEdits(plan.replaceAll('\n', '\r\n'));
  }
});

/** Of packages at the first level, scoped ones too. */
function readmesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [];
    if (entry.name.startsWith('@')) return readmesIn(path);
    const readme = join(path, 'README.md');
    return existsSync(readme) ? [readme] : [];
  });
}
