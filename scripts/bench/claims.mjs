/**
 * `node scripts/bench/claims.mjs [FOLDER] [--show] [--seed N] [--claims N]`: claims taken
 * from random pages of the documents in a folder, true and altered, held against these
 * documents. Prints how many were found, not found and left unchecked of each kind. The
 * documents are read by the built thread: build first.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { load } from '../lib/load.mjs';
import { root } from '../lib/root.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) =>
  args.includes(name) ? Number(args[args.indexOf(name) + 1]) : fallback;
const folder =
  args.find((arg, at) => !arg.startsWith('--') && !/^--(seed|claims)$/.test(args[at - 1] ?? '')) ??
  join(root, '../../shared/data/copies');
const show = args.includes('--show');
const CLAIMS = option('--claims', 60);
let state = option('--seed', 7);
/** Always the same numbers for a seed. */
function random() {
  state = (state * 1664525 + 1013904223) % 4294967296;
  return state / 4294967296;
}
const pick = (list) => list[Math.floor(random() * list.length)];

function read(bytes, name) {
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

const { proofOf } = await load('src/proof/check.ts');
const { readPlan } = await load('src/plan/document.ts');
const { CopyIndex } = await load('src/proof/text/copyIndex.ts');

/** Sentences of a page, its lines joined as a reader would. */
function sentencesOf(page) {
  const text = page.lines
    .slice(page.edges.top, page.lines.length - page.edges.bottom)
    .map((line) => (line.includes('\t') ? '\n' : line))
    .join(' ')
    .replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1');
  return text
    .split(/\n|(?<=[.!?])\s+(?=\p{Lu})|(?<=[。！？])/u)
    .map((one) => one.trim())
    .filter(
      (one) =>
        /^[\p{Lu}\p{Script=Han}]/u.test(one) &&
        /[.。]$/.test(one) &&
        one.length > 50 &&
        one.length < 320,
    )
    .filter(
      (one) =>
        !/\b(?:approximately|about|nearly|almost|over|more than|less than|under|up to|around|exceed)/i.test(
          one,
        ),
    )
    .filter((one) => !/[[\]*_`<>|^]|\.{3}|…|[“”"]|https?:/.test(one));
}

/** Figures of a sentence that a reader would take for one: money, shares, large numbers. */
function amountsIn(sentence) {
  return [
    ...sentence.matchAll(
      /(?<=[$£€]\s?)\d[\d,]*(?:\.\d+)?|(?<![\d.,A-Za-z$£€-])\d[\d,]*(?:\.\d+)?(?=\s?(?:%|per cent|million|billion))/g,
    ),
  ].filter(([text]) => text.replace(/[,.]/g, '').replace(/^0+|0+$/g, '').length >= 2);
}

/** Another digit at one place, never a leading zero, and not what rounding makes of it. */
function altered(number) {
  const places = [...number].flatMap((char, at) => (/\d/.test(char) ? [at] : [])).slice(0, 3);
  for (;;) {
    const at = pick(places);
    const digit = String(Math.floor(random() * 10));
    if (digit === number[at] || (at === 0 && digit === '0')) continue;
    const made = number.slice(0, at) + digit + number.slice(at + 1);
    const [a, b] = [number, made].map((one) => Number.parseFloat(one.replaceAll(',', '')));
    if (Math.abs(a - b) / a > 0.004) return made;
  }
}

const digitsOf = (number) => number.replace(/[^\d]/g, '').replace(/^0+/, '');

/** Whether a number of a text, rounded half-up or cut, has the digits of the figure. */
function isAmong(text, figure) {
  const wanted = digitsOf(figure);
  return [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].some(([number]) => {
    const digits = digitsOf(number);
    if (digits.length <= wanted.length) return digits.padEnd(wanted.length, '0') === wanted;
    const cut = digits.slice(0, wanted.length);
    const rounded = String(Math.round(Number(`${cut}.${digits.slice(wanted.length)}`)));
    return cut === wanted || rounded === wanted;
  });
}

/** An altered number that a row of the same name has, anywhere in the document, is true of another column. */
function isOfRow(copy, name, figure) {
  return copy.pages.some(({ lines }) =>
    lines.some(
      (line) =>
        line.startsWith(`${name}\t`) && line.split('\t').some((cell) => isAmong(cell, figure)),
    ),
  );
}

/** The same of the rows that a sentence names. */
function isOfNamedRow(copy, sentence, figure) {
  const said = sentence.toLowerCase();
  return copy.pages.some(({ lines }) =>
    lines.some((line) => {
      const [name = '', ...cells] = line.split('\t');
      const bare = name.toLowerCase().replace(/^total /, '');
      return bare.length > 7 && said.includes(bare) && cells.some((cell) => isAmong(cell, figure));
    }),
  );
}

const bareOf = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const escaped = (text) => text.replace(/([\\*_`[\]<>#~|])/g, '\\$1');

function planOf(claims, path) {
  return `---\nzhibi: 1\naccount: X\n---\n\n## Look\n\n${claims.join('\n')}\n\n[^s]: annual-report · [Report](${path}) · 2025-03-14 · A1\n`;
}

/** Rows of a table: a name and two and more numbers. */
function rowsOf(page) {
  return page.lines.flatMap((line) => {
    const [name = '', ...cells] = line.split('\t');
    if (!/^\p{Lu}[\p{L} ,'’&-]{7,60}$/u.test(name)) return [];
    const numbers = cells
      .map((cell) => cell.replace(/^[$£€]\s?/, '').trim())
      .filter((cell) => /^\(?\d{1,3}(?:,\d{3})+\)?$|^\d+\.\d\s?%$/.test(cell));
    return numbers.length >= 2 ? [{ name, number: pick(numbers) }] : [];
  });
}

function claimsOf(copy, strangers) {
  const pages = copy.pages;
  const claims = [];
  const counts = new Map();
  const add = (kind, truth, text, of) => {
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    if (count < CLAIMS) claims.push({ kind, truth, text, of });
  };
  for (let tries = 0; tries < CLAIMS * 60; tries++) {
    const page = pick(pages);
    const sentences = sentencesOf(page);
    const sentence = sentences.length > 0 ? pick(sentences) : undefined;
    if (sentence) {
      const amounts = amountsIn(sentence);
      if (amounts.length > 0) {
        const one = pick(amounts);
        const made = altered(one[0]);
        const wrong =
          sentence.slice(0, one.index) + made + sentence.slice(one.index + one[0].length);
        // Another number of the sentence is no altered one.
        const isAltered = !isAmong(sentence, made) && !isOfNamedRow(copy, sentence, made);
        add('figure in its own sentence', 'T', `- ${escaped(sentence)} [^s]`, one[0]);
        if (isAltered) add('figure altered', 'A', `- ${escaped(wrong)} [^s]`, made);
        add('quotation with an altered number', 'A', `- Said.[^s]\n  > ${escaped(wrong)}`, null);
        // A clause alone, its number with its unit and a word more at most.
        const end = one.index + one[0].length;
        const unit =
          /^\s?(?:%|per cent|million|billion|thousand)/.exec(sentence.slice(end))?.[0] ?? '';
        const more = sentence
          .slice(end + unit.length)
          .slice(0, 12)
          .replace(/\s?\S*$/, '');
        const clause =
          `${sentence.slice(Math.max(0, sentence.lastIndexOf(', ', one.index) + 1), end)}${unit}${more}`.trim();
        if (clause.length > 25 && clause.includes(one[0])) {
          add('figure in a clause', 'T', `- ${escaped(clause)} [^s]`, one[0]);
          if (isAltered)
            add(
              'figure altered in a clause',
              'A',
              `- ${escaped(clause.replace(one[0], made))} [^s]`,
              made,
            );
        }
      }
      const words = sentence.split(' ');
      if (words.length >= 10) {
        const from = Math.floor(random() * (words.length - 8));
        const part = words.slice(from, from + 8 + Math.floor(random() * 12)).join(' ');
        add('quotation', 'T', `- Said.[^s]\n  > ${escaped(part)}`, null);
        const at = 2 + Math.floor(random() * (words.length - 4));
        const other = pick(
          ['largely', 'never', 'not', 'seldom', 'doubled'].filter((word) => !words.includes(word)),
        );
        const changed = [
          ...words.slice(0, at),
          other,
          ...words.slice(random() < 0.5 ? at : at + 1),
        ].join(' ');
        add('quotation with another word', 'A', `- Said.[^s]\n  > ${escaped(changed)}`, null);
        if (strangers.length > 0)
          add(
            'quotation from elsewhere',
            'I',
            `- Said.[^s]\n  > ${escaped(pick(strangers))}`,
            null,
          );
      }
    }
    const rows = rowsOf(page);
    if (rows.length > 0) {
      const { name, number } = pick(rows);
      const plain = number.replace(/[()]/g, '');
      const unit = plain.includes('%') ? '' : pick([' million', ' thousand', ' ']);
      const made = altered(plain);
      add('row', 'T', `- ${name}: ${unit ? '$' : ''}${plain}${unit} [^s]`, plain);
      if (!isOfRow(copy, name, made))
        add('row altered', 'A', `- ${name}: ${unit ? '$' : ''}${made}${unit} [^s]`, made);
      if (plain.includes(',') && plain.length > 6) {
        const value = Number(plain.replaceAll(',', ''));
        const scaled = (value / 1000).toFixed(1);
        add('row in another unit', 'T', `- ${name} came to $${scaled} million. [^s]`, scaled);
        const off = altered(scaled);
        if (!isOfRow(copy, name, off))
          add('row in another unit altered', 'A', `- ${name} came to $${off} million. [^s]`, off);
      }
    }
  }
  return claims;
}

const totals = new Map();
const copies = [];
for (const name of readdirSync(folder).sort()) {
  const copy = await read(readFileSync(join(folder, name)), name).catch((error) => {
    console.log(`${name}: ${error.message}`);
    return null;
  });
  if (copy) copies.push({ name, copy });
}
for (const { name, copy } of copies) {
  const whole = bareOf(copy.pages.flatMap(({ lines }) => lines).join(' '));
  const strangers = copies
    .filter((one) => one.name !== name)
    .flatMap(({ copy: other }) => sentencesOf(pick(other.pages)).slice(0, 40))
    // What the law makes all of them say isn't from elsewhere.
    .filter((one) => !whole.includes(bareOf(one)));
  const index = new CopyIndex(copy);
  const claims = claimsOf(copy, strangers);
  const counts = new Map();
  for (const claim of claims) {
    const plan = readPlan(planOf([claim.text], basename(name)), { path: 'x.account.md' });
    const { checks } = proofOf(
      plan,
      new Map([[basename(name), { state: 'read', hash: 'x', index }]]),
    );
    const own = checks.filter(({ kind, text }) =>
      claim.of === null
        ? kind === 'passage'
        : kind === 'figure' && text.includes(claim.of.replace(/\s?%$/, '')),
    );
    const check = own[0];
    const result = check ? check.result : 'unseen';
    const group = `${claim.truth} ${claim.kind}`;
    for (const map of [counts, totals]) {
      const of = map.get(group) ?? {
        found: 0,
        derived: 0,
        'not-found': 0,
        unchecked: 0,
        unseen: 0,
      };
      of[result]++;
      map.set(group, of);
    }
    const wrong =
      claim.truth === 'T' ? result === 'not-found' : result === 'found' || result === 'derived';
    if (wrong || (show && (claim.truth === 'T' ? result === 'unchecked' : false)))
      console.log(
        `${wrong ? 'WRONG' : 'open '} ${name} ${group}: ${result} ${check?.reason ?? ''}\n   ${claim.text.replace(/\n/g, '\n   ')}\n   ${claim.of ?? ''} << ${check?.page} ${check?.from ?? ''} ${check?.excerpt ?? check?.nearest?.text ?? ''}`,
      );
  }
  console.log(`${name}: ${claims.length} claims`);
}
console.log();
for (const [group, of] of [...totals].sort(([a], [b]) => b.localeCompare(a)))
  console.log(
    `${group.padEnd(40)} ${Object.entries(of)
      .map(([k, n]) => `${k} ${n}`)
      .join(' · ')}`,
  );
