/** The starter templates and the sample plans, as they are shipped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import type { Plan } from '../../../src/plan/model';
import { SECTION_ORDER } from '../../../src/plan/terms/structure/sectionOrder';
import { lint } from '../../../src/rules/lint';

const templates = join(import.meta.dirname, '../../../templates');
const textOf = (path: string) => readFileSync(join(templates, path), 'utf8');
const linesOf = (text: string) => text.split('\n');
const lineAt = (text: string, offset: number) => linesOf(text.slice(0, offset)).length;

/** What every plan has; whitespace and rivals are for those who need them. */
const SECTIONS = SECTION_ORDER.filter((id) => id !== 'whitespace' && id !== 'rivals');

/** What a plan is found to lack: its rules with their lines. */
function findings(plan: Plan, today: string | null): string[] {
  return lint(plan, { language: 'en', today }).map(
    ({ rule, range }) => `${lineAt(plan.text, range.start)} ${rule}`,
  );
}

const STAGES = ['pre-sale', 'in-sale', 'after-sale'] as const;
const STARTERS = (['zh-cn', 'en'] as const).flatMap((language) =>
  STAGES.map((stage) => ({ language, stage, path: `${language}/${stage}.account.md` })),
);

/** As "New account plan…" fills it in. */
function filled(path: string): string {
  const values: Record<string, string> = {
    account: 'Sample Co & 示例公司',
    owner: '示例客户经理',
    reviewBy: '2030-06-30',
    today: '2030-01-15',
  };
  return textOf(path).replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

describe.each(STARTERS)('the starter template $path', ({ language, stage, path }) => {
  it('holds the four placeholders and no other', () => {
    const names = [...textOf(path).matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? '');
    expect(new Set(names)).toEqual(new Set(['account', 'owner', 'reviewBy', 'today']));
  });

  it('is a draft of its stage and language, with every section, once filled in', () => {
    const plan = readPlan(filled(path), { path });
    expect(plan.frontMatter).toMatchObject({
      account: 'Sample Co & 示例公司',
      owner: ['示例客户经理'],
      reviewBy: '2030-06-30',
      decision: 'undecided',
      status: 'draft',
      stage,
      language,
    });
    expect(plan.sections.map((section) => section.id)).toEqual(SECTIONS);
  });

  it('hears nothing but the next step', () => {
    expect(findings(readPlan(filled(path), { path }), '2030-01-15')).toEqual(['1 plan/next-step']);
  });

  it('asks open questions of the step that they are tagged with', () => {
    const { questions } = readPlan(filled(path), { path });
    const steps = {
      'pre-sale': ['business', 'strategy', 'kpi', 'problem'],
      'in-sale': ['motive', 'motive', 'motive', 'motive'],
      'after-sale': ['satisfaction', 'satisfaction', 'satisfaction', 'strategy'],
    };
    expect(questions.map((question) => question.step)).toEqual(steps[stage]);
    expect(questions.every((question) => question.form === 'open')).toBe(true);
  });

  it('has one action, with owner and day', () => {
    const { actions } = readPlan(filled(path), { path });
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({ due: '2030-06-30', owner: '示例客户经理', done: false });
  });
});

const SAMPLES = readdirSync(join(templates, 'samples')).filter((name) =>
  name.endsWith('.account.md'),
);

/** The rows of the table in the samples' README: plan → "line rule". */
function shownOnPurpose(name: string): string[] {
  return linesOf(textOf('samples/README.md'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells[1] === name)
    .map((cells) => `${cells[2]} ${cells[3]?.replaceAll('`', '')}`);
}

/** Figures of the samples that nobody has checked against the filing. */
const UNCHECKED = [
  150308, 1690218, 1695553, 937470, 948479, 57932, 636694, 822526, 49405, 3560, 496507, 187543,
  75601, 42544, 42301, 51248, 53811, 14440, 12827, 10653, 13902,
];
/** Bound figures that are computed with one of them. */
const RESTS_ON_UNCHECKED = [
  /roe:阿里巴巴\/[^/]+\/(?:roe|roa|assetTurnover|equityMultiplier)\b/,
  /roe:阿里巴巴\/FY2021\/(?:netMargin|parentShare|cashContent)\b/,
  /roe:京东\/\d+\/(?!revenue)/,
  /roe:Target\/\d+\/(?:roe|roa|assetTurnover|equityMultiplier|inventory)/,
];
const holds = (line: string, figure: number) =>
  new RegExp(`(?<![\\d.])${figure}(?![\\d.])`).test(line.replace(/(?<=\d),(?=\d{3})/g, ''));

describe.each(SAMPLES)('the sample plan %s', (name) => {
  const text = textOf(`samples/${name}`);
  const plan = readPlan(text, { path: name });

  it('shows what its README lists, and nothing else, on any day', () => {
    const listed = shownOnPurpose(name);
    expect(listed.length).toBeGreaterThan(0);
    expect(findings(plan, '2023-01-01')).toEqual(listed);
    expect(findings(plan, '2099-12-31')).toEqual(listed);
  });

  it('marks each figure that was not checked, in blocks and in prose', () => {
    for (const line of linesOf(text)) {
      const unchecked = UNCHECKED.some((figure) => holds(line, figure));
      if (unchecked) expect(line).toMatch(/# (?:待查|to verify)|^- (?:待查:|Open:)/);
      if (RESTS_ON_UNCHECKED.some((pattern) => pattern.test(line)))
        expect(line).toMatch(/^- (?:待查:|Open:)/);
    }
  });

  it('labels what nobody said as a sample, and names no page and no address', () => {
    for (const source of plan.sources) {
      if (source.channel !== 'look' || source.kind === 'executive-interview')
        expect(source.title, source.id).toMatch(/^(?:示例|Sample)/);
      expect(source.page, source.id).toBeNull();
      expect(source.url, source.id).toBeNull();
    }
    for (const person of plan.people) expect(person.name).toMatch(/^(?:示例|Sample)/);
  });

  it('shows the whole method', () => {
    expect(new Set(plan.sections.map((section) => section.id))).toEqual(new Set(SECTIONS));
    expect(plan.roe).toHaveLength(1);
    expect(plan.roe[0]?.statements).not.toBeNull();
    expect(plan.fit.every(({ score, of }) => score !== null && of === 5)).toBe(true);
    expect(plan.claims.some((claim) => claim.kind === 'shift' && claim.shift)).toBe(true);
    expect(plan.opportunities[0]?.missing).toEqual([]);
    expect(plan.questions.every((question) => question.form === 'open')).toBe(true);
    expect(plan.boundFigures.length).toBeGreaterThan(5);
    expect(new Set(plan.needs.map((need) => need.party))).toContain('end-user');
  });
});
