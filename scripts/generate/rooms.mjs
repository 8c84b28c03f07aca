/** The picture of the house in docs/architecture.md: which room uses which, as the code has it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const PAGE = 'docs/architecture.md';
const [BEGIN, END] = ['<!-- rooms: made by npm run generate -->\n', '<!-- /rooms -->'];

export default function rooms({ root }) {
  const page = readFileSync(join(root, PAGE), 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for the picture of the rooms`);
  return {
    [PAGE]: page.slice(0, from + BEGIN.length) + picture(join(root, 'src')) + page.slice(to),
  };
}

function picture(src) {
  const uses = usesOf(src);
  const names = [...uses.keys()].sort();
  // An arrow that a longer way makes anyway would only be one more line.
  const arrows = names.flatMap((room) =>
    [...uses.get(room)]
      .filter((to) => ![...uses.get(room)].some((by) => by !== to && reaches(uses, by, to)))
      .sort()
      .map((to) => `  ${room} --> ${to}`),
  );
  const lines = ['```mermaid', 'flowchart TD', ...arrows, '```'];
  return `${lines.join('\n')}\n`;
}

/** By room the others that its files import. */
function usesOf(src) {
  const uses = new Map();
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const [room] = file.split(/[\\/]/);
    if (room === file) continue;
    const to = uses.get(room) ?? new Set();
    uses.set(room, to);
    const text = readFileSync(join(src, file), 'utf8');
    for (const [, name] of text.matchAll(/(?:\bfrom|\bimport\()\s*['"](\.[^'"\n]+)['"]/g)) {
      const [other] = relative(src, join(src, dirname(file), name)).split(/[\\/]/);
      if (other !== room && other !== '..') to.add(other);
    }
  }
  for (const to of uses.values()) for (const room of to) if (!uses.has(room)) to.delete(room);
  return uses;
}

function reaches(uses, from, to, seen = new Set()) {
  if (seen.has(from)) return false;
  seen.add(from);
  return [...uses.get(from)].some((next) => next === to || reaches(uses, next, to, seen));
}
