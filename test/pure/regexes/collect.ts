/** Every regular expression of `src/`: the literals by parsing, the composed ones by running the modules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { parseAst } from 'rolldown/parseAst';

export interface Pattern {
  readonly where: string;
  readonly regex: RegExp;
}

const SRC = 'src';
/** What runs without a host. */
const PURE = ['plan', 'rules', 'evidence', 'finance', 'imports', 'edit', 'language', 'review'];

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

/** The literals in the sources; comments and strings are none, since the sources are parsed. */
export function literals(): Pattern[] {
  return filesUnder(SRC).flatMap((file) => {
    const found: Pattern[] = [];
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) {
        for (const child of node) visit(child);
        return;
      }
      if (node === null || typeof node !== 'object') return;
      const { regex, start } = node as {
        regex?: { pattern: string; flags: string };
        start: number;
      };
      if (regex) {
        const line = text.slice(0, start).split('\n').length;
        found.push({ where: `${file}:${line}`, regex: new RegExp(regex.pattern, regex.flags) });
      }
      for (const child of Object.values(node)) visit(child);
    };
    const text = readFileSync(file, 'utf8');
    visit(parseAst(text, { lang: 'ts' }));
    return found;
  });
}

/** Those that the modules compose while they are loaded. */
export function composed(): Pattern[] {
  const files = PURE.flatMap((folder) => filesUnder(join(SRC, folder)));
  const { outputFiles } = buildSync({
    stdin: {
      contents: files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    treeShaking: false,
    ignoreAnnotations: true,
    external: ['node:*', 'stream'],
    logLevel: 'silent',
  });
  // Each module begins with a comment that names its file: libraries look after themselves.
  const script = (outputFiles[0]?.text ?? '').replace(/^ {2}\/\/ (\S+)$/gm, '__in("$1");');
  let file = '';
  const made = new Map<string, Pattern>();
  const Recording = new Proxy(RegExp, {
    construct(target, args: [string | RegExp, string?]) {
      const regex = new target(...args);
      const key = `${regex}`;
      if (file.startsWith(`${SRC}/`) && !made.has(key)) made.set(key, { where: file, regex });
      return regex;
    },
  });
  new Function('RegExp', '__in', script)(Recording, (name: string) => {
    file = name;
  });
  return [...made.values()];
}
