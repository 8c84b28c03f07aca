/**
 * Each claim held against a copy, and all that its checks say: result and reason, page and
 * line, what stands there, what is nearest. `test/fixtures/proof/said/` is read like code;
 * `npx vitest -u` writes it.
 */
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { Check, Difference, Nearest } from '../../../src/proof/model';
import { checksOf, type Pair, pairs } from './pairs';

const FOLDER = resolve('test/fixtures/proof/said');
/** So many claims a file: each is read in one go. */
const CHUNK = 12;

const at = (page: number | null, label: string | null, line: number | null) =>
  `page ${page}${label ? ` (${label})` : ''}, line ${line}`;
const differing = (one: Difference | null) =>
  one ? ` differs in ${one.kind}: ${one.said} / ${one.source}` : '';
const nearestTo = (one: Nearest | null) =>
  one ? [`nearest ${at(one.page, one.label, one.line)}: ${one.text}${differing(one.differs)}`] : [];

function told(check: Check): string {
  const { kind, text, result, reason, page, label, line, excerpt, nearest, from, wrongPage } =
    check;
  const parts = [
    `${kind} «${text}» ${result}${reason ? ` (${reason})` : ''}`,
    ...(page === null ? [] : [`${at(page, label, line)}: ${excerpt}`]),
    ...(from ? [`from ${from.join(' and ')}`] : []),
    ...nearestTo(nearest),
    ...(wrongPage
      ? [`said ${wrongPage.said}, right ${wrongPage.right}, others ${wrongPage.others.join(', ')}`]
      : []),
  ];
  return `    ${parts.join(' · ')}\n`;
}

const labelOf = ({ truth, wrong, page }: Pair['labels'][number]) =>
  `${truth}${wrong ? 'W' : ''}${page ? `@${page}` : ''}`;

const byCopy = new Map<string, Pair[]>();
for (const pair of pairs()) byCopy.set(pair.copy, [...(byCopy.get(pair.copy) ?? []), pair]);
const chunks = [...byCopy].flatMap(([copy, own]) =>
  Array.from({ length: Math.ceil(own.length / CHUNK) }, (_, n) => ({
    name: `${copy}-${String(n + 1).padStart(2, '0')}`,
    own: own.slice(n * CHUNK, (n + 1) * CHUNK),
  })),
);

test.each(chunks)('$name', async ({ name, own }) => {
  const lines = own.map((pair) => {
    const head = `${pair.labels.map(labelOf).join(' ')} | ${pair.claim}\n`;
    return head + checksOf(pair).map(told).join('');
  });
  await expect(lines.join('')).toMatchFileSnapshot(`${FOLDER}/${name}.txt`);
});
