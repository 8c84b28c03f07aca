/**
 * Thirty pieces of plans as people bring them: blue sheets, MEDDPICC, SPIN notes,
 * customer files, CRM exports, minutes; in tables, bullets, bold labels. They were
 * written before the readers were made for them: then 90 of 314 lines were read, 21
 * people (11 with a role or stance), 2 opportunities, 7 actions.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import type { Plan } from '../../../src/plan/model';
import { readLines } from '../../../src/plan/readLines';
import { lint } from '../../../src/rules/lint';

const HOME = join(__dirname, '../../fixtures/strangers');
const names = readdirSync(HOME).filter((name) => name.endsWith('.account.md'));
const plans = names.map((name) => {
  const text = readFileSync(join(HOME, name), 'utf8');
  return { name, plan: readPlan(text, { path: name }) };
});

const or = (value: string | null | undefined) => value ?? '–';

/** What is read of a plan, and what is said of its form, a line each. */
function readingOf(plan: Plan): string[] {
  const { lines, read } = readLines(plan);
  const findings = lint(plan, { language: 'en', today: '2026-04-01' });
  return [
    `${read} of ${lines} lines`,
    ...plan.people.map(
      (p) =>
        `person ${p.name} · ${or(p.title)} · ${p.roles.join('+') || '–'} · ${or(p.influence)} · ${or(p.support)}`,
    ),
    ...plan.opportunities.map(
      (o) =>
        `opportunity ${o.title} · ${or(o.stage)} · ${or(o.size)} · ${or(o.close)} · ${or(o.certainty)} · ${or(o.result)} · ${o.who.map(({ person }) => person).join('+') || '–'}`,
    ),
    ...plan.actions.map(
      (a) => `action ${or(a.due)} · ${or(a.owner)} · ${a.text}${a.done ? ' · done' : ''}`,
    ),
    ...plan.needs.map((n) => `need ${or(n.name)} · ${n.need} · ${or(n.answer)}`),
    ...plan.questions.map((q) => `question ${q.text}`),
    ...plan.pains.map((p) => `pain ${p.text} · ${or(p.importance)} · ${or(p.hiddenness)}`),
    ...findings
      .filter(({ rule }) => rule.startsWith('format/') && rule !== 'format/section-missing')
      .map(({ rule, code, range }) => {
        const line = plan.text.slice(0, range.start).split('\n').length;
        return `${line} ${rule}#${code}`;
      }),
  ];
}

test.each(plans)('$name', async ({ name, plan }) => {
  const expected = join(HOME, 'expected', `${name.replace('.account.md', '')}.txt`);
  await expect(`${readingOf(plan).join('\n')}\n`).toMatchFileSnapshot(expected);
});

test('most of it is read, and what isn’t is named', () => {
  const sum = { lines: 0, read: 0, people: 0, opportunities: 0, actions: 0 };
  for (const { plan } of plans) {
    const { lines, read } = readLines(plan);
    sum.lines += lines;
    sum.read += read;
    sum.people += plan.people.length;
    sum.opportunities += plan.opportunities.length;
    sum.actions += plan.actions.length;
  }
  expect(sum).toEqual({ lines: 314, read: 228, people: 47, opportunities: 13, actions: 36 });
});

test('no file says nothing where much of it is unread', () => {
  for (const { name, plan } of plans) {
    const { lines, read } = readLines(plan);
    const told = lint(plan, { language: 'en', today: null }).filter(({ rule }) =>
      /^format\/(?:unknown-section|near-miss)$/.test(rule),
    );
    if (lines - read > 2) expect([name, told.length > 0]).toEqual([name, true]);
  }
});
