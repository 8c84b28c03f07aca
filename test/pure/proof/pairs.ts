/** The labelled pairs of claims and copies, and copies made of text files. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { documentAbout } from '../../../src/copies/about';
import type { CopyPage, CopySheet, CopyText } from '../../../src/copies/model';
import { readPlan } from '../../../src/plan/document';
import { proofOf } from '../../../src/proof/check';
import type { Check, Copies } from '../../../src/proof/model';
import { CopyIndex } from '../../../src/proof/text/copyIndex';

const folder = resolve(import.meta.dirname, '../../fixtures/proof');

/** Pages are parted by form feeds; the first and last line of several pages are heads and feet. */
export function copyOf(text: string): CopyText {
  const parts = text.replace(/\n$/, '').split('\f');
  const several = parts.length > 1;
  const pages = parts.map((part, at): CopyPage => {
    const lines = part
      .replace(/^\n|\n$/g, '')
      .split('\n')
      .filter((line) => several || line !== '');
    const foot = lines.at(-1) ?? '';
    const printed = several && /^(?:F-)?\d+$/.test(foot) ? [foot] : [];
    const edges = { top: several ? 1 : 0, bottom: printed.length };
    const sheets = several ? [] : sheetsOf(lines);
    return {
      number: at + 1,
      label: null,
      printed,
      lines,
      edges,
      sheets,
      spans: null,
      unread: null,
    };
  });
  return {
    kind: several ? 'pdf' : 'html',
    pages,
    about: documentAbout(pages),
    facts: [],
  };
}

/** Of a text without form feeds: numbers alone on a line end its printed pages. */
function sheetsOf(lines: readonly string[]): CopySheet[] {
  let from = 0;
  return lines.flatMap((line, at): CopySheet[] => {
    if (!/^\d{1,3}$/.test(line)) return [];
    const sheet = { from, to: at + 1, printed: [line], edges: { top: 0, bottom: 1 } };
    from = at + 1;
    return [sheet];
  });
}

const indices = new Map<string, CopyIndex>();

export function fixture(name: string): CopyIndex {
  const known = indices.get(name);
  if (known) return known;
  const index = new CopyIndex(copyOf(readFileSync(resolve(folder, `copies/${name}.txt`), 'utf8')));
  indices.set(name, index);
  return index;
}

export function copiesOf(...names: string[]): Copies {
  return new Map(
    names.map((name) => [`${name}.txt`, { state: 'read', hash: name, index: fixture(name) }]),
  );
}

export interface Pair {
  readonly copy: string;
  readonly claim: string;
  readonly labels: readonly {
    readonly truth: string;
    readonly page: string;
    readonly wrong: boolean;
  }[];
}

export function pairs(): Pair[] {
  let copy = '';
  return readFileSync(resolve(folder, 'pairs.txt'), 'utf8')
    .split('\n')
    .flatMap((line): Pair[] => {
      if (line.startsWith('@')) copy = line.slice(1).trim();
      const match = /^([TAIU][^|]*) \| (.*)$/.exec(line);
      if (!match) return [];
      const labels = (match[1] ?? '').split(' ').map((label) => {
        const [, truth = '', wrong, page = ''] = /^([TAIU])(W?)(?:@(.+))?$/.exec(label) ?? [];
        return { truth, page, wrong: wrong === 'W' };
      });
      return [{ copy, claim: (match[2] ?? '').replaceAll('\\n', '\n'), labels }];
    });
}

/** The checks of one claim on one copy. */
export function checksOf({ copy, claim }: Pick<Pair, 'copy' | 'claim'>): readonly Check[] {
  const text = `---\nzhibi: 1\naccount: X\n---\n\n## 望\n\n${claim}\n\n[^s]: 年报 · [Report](${copy}.txt) · 2025-03-14 · A1\n`;
  const plan = readPlan(text, { path: 'x.account.md' });
  return proofOf(plan, copiesOf(copy)).checks;
}
