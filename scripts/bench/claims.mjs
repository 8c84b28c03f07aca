/**
 * `node scripts/bench/claims.mjs [FOLDER] [--show] [--open] [--seed N] [--claims N] [--kind WORD] [--file WORD]`:
 * claims taken from random pages and tables of the documents in a folder, true and altered
 * in one way each, held against these documents. Prints how many of each kind were found,
 * not found and left unchecked; `--show` prints what came out wrong, `--open` what is true and
 * was left unchecked. Without a folder, the real documents beside the repository and a Chinese
 * report made of real statements in four forms. They are read by the built thread: build first.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from '../lib/load.mjs';
import { root } from '../lib/root.mjs';
import { blockClaims } from './claims/blocks.mjs';
import { chineseDocuments } from './claims/chinese/index.mjs';
import { documentsIn } from './claims/documents.mjs';
import { claimsOf, strangersTo } from './claims/draw.mjs';
import { randomOf } from './claims/random.mjs';

/** Real documents, beside the repository or the folder of its worktrees. */
const beside = ['../shared', '../../shared'].map((folder) => join(root, folder, 'data/copies'));
export const COPIES =
  process.env.ZHIBI_BENCH_COPIES ?? beside.find((folder) => existsSync(folder)) ?? beside[0];

const NONE = { found: 0, derived: 0, 'not-found': 0, unchecked: 0, unseen: 0, silent: 0 };
const WIDTH = 36;

function planOf(claim, path) {
  return `---\nzhibi: 1\naccount: X\n---\n\n## Look\n\n${claim}\n\n[^s]: annual-report · [Report](${path}) · 2025-03-14 · A1\n`;
}

/** What came out of a claim: the result of the check of its figure or passage. */
function judged(claim, path, index, { proofOf, readPlan }) {
  const plan = readPlan(planOf(claim.text, path), { path: 'x.account.md' });
  const { checks } = proofOf(plan, new Map([[path, { state: 'read', hash: 'x', index }]]));
  const own =
    claim.at === undefined
      ? checks.find(({ kind, text }) =>
          claim.of === null
            ? kind === 'passage'
            : kind === 'figure' && text.includes(claim.of.replace(/\s?%$/, '')),
        )
      : checks.filter(({ kind }) => kind === 'row')[claim.at];
  const isFound = own?.result === 'found' || own?.result === 'derived';
  // Of a wrong page the number is found, and the page is told.
  const isSilent = claim.truth === 'P' && isFound && own.wrongPage === null;
  return { check: own, result: isSilent ? 'silent' : (own?.result ?? 'unseen') };
}

function isWrong({ truth }, result) {
  if (truth === 'T') return result === 'not-found';
  if (truth === 'P') return result === 'silent';
  return result === 'found' || result === 'derived';
}

function tell(name, claim, { check, result }) {
  const said = claim.text.replace(/\n/g, '\n   ');
  const there = check?.excerpt ?? check?.nearest?.text ?? '';
  console.log(
    `${isWrong(claim, result) ? 'WRONG' : 'open '} ${name} ${claim.truth} ${claim.kind}: ${result} ${check?.reason ?? ''}\n   ${said}\n   ${claim.of ?? ''} << ${check?.page} ${check?.from ?? ''} ${there}`,
  );
}

/** Draws claims from documents and counts what comes of them, by kind. */
export async function measureClaims({ copies, seed, most, kind = '', show = false, open = false }) {
  const { proofOf } = await load('src/proof/check.ts');
  const { readPlan } = await load('src/plan/document.ts');
  const { CopyIndex } = await load('src/proof/text/copyIndex.ts');
  const { readStatements } = await load('src/imports/index.ts');
  const totals = new Map();
  for (const document of copies) {
    const { name, copy } = document;
    const draw = randomOf(seed);
    const strangers = strangersTo(document, copies, draw);
    const index = new CopyIndex(copy);
    const claims = claimsOf(copy, { most, strangers, draw });
    claims.push(...(await blockClaims(document, { readStatements, most, draw })));
    for (const claim of claims) {
      if (!claim.kind.includes(kind)) continue;
      const answer = judged(claim, basename(name), index, { proofOf, readPlan });
      const group = `${copy.about.language} ${claim.truth} ${claim.kind}`;
      const of = totals.get(group) ?? { ...NONE };
      of[answer.result]++;
      totals.set(group, of);
      const isOpen = open && claim.truth === 'T' && answer.result === 'unchecked';
      if (isOpen || (show && isWrong(claim, answer.result))) tell(name, claim, answer);
    }
  }
  return totals;
}

/** What the gates are about: altered ones found, true ones not found and unchecked, silent pages. */
export function sumsOf(totals) {
  const sums = {
    altered: 0,
    foundWrongly: 0,
    truths: 0,
    notFound: 0,
    open: 0,
    pages: 0,
    silent: 0,
  };
  for (const [group, of] of totals) {
    const count = of.found + of.derived + of['not-found'] + of.unchecked;
    const truth = group.split(' ')[1];
    if (truth === 'T') {
      sums.truths += count;
      sums.notFound += of['not-found'];
      sums.open += of.unchecked;
    } else if (truth === 'P') {
      sums.pages += count + of.silent;
      sums.silent += of.silent;
    } else {
      sums.altered += count;
      sums.foundWrongly += of.found + of.derived;
    }
  }
  return sums;
}

/** One line for each kind, and one for all. */
export function tableOf(totals) {
  const lines = [...totals]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([group, of]) => {
      const counts = Object.entries(of).filter(([key, n]) => n > 0 || key === 'found');
      return `  ${group.padEnd(WIDTH)} ${counts.map(([key, n]) => `${key} ${n}`).join(' · ')}`;
    });
  return lines.join('\n');
}

async function main(args) {
  const valued = /^--(?:seed|claims|kind|file)$/;
  const option = (name, fallback) =>
    args.includes(name) ? args[args.indexOf(name) + 1] : fallback;
  const folder =
    args.find((arg, at) => !arg.startsWith('--') && !valued.test(args[at - 1] ?? '')) ?? COPIES;
  const file = option('--file', '');
  const seed = Number(option('--seed', 7));
  const own = folder === COPIES ? await chineseDocuments(COPIES, seed) : [];
  const documents = [
    ...(await documentsIn(folder, file)),
    ...own.filter(({ name }) => name.includes(file)),
  ];
  const totals = await measureClaims({
    copies: documents,
    seed,
    most: Number(option('--claims', 60)),
    kind: option('--kind', ''),
    show: args.includes('--show'),
    open: args.includes('--open'),
  });
  console.log(tableOf(totals));
  console.log(JSON.stringify(sumsOf(totals)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.slice(2));
