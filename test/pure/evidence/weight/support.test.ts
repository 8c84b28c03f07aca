/** What statements rest on: origins, grades, and what is missing or speaks against them. */
import { describe, expect, it } from 'vitest';
import { indexOf } from '../../../../src/evidence/planIndex';
import { byEvidence, coverageOf, sharesOf } from '../../../../src/evidence/weight/coverage';
import { freshUntil, isHistory } from '../../../../src/evidence/weight/freshness';
import { isOurs, oursOf } from '../../../../src/evidence/weight/ours';
import { byWeight, weightOf } from '../../../../src/evidence/weight/pains';
import {
  bestRank,
  isContradicted,
  isIndependent,
  isWeak,
  knownOrigins,
  lackOf,
  leadsOut,
  weaknessOf,
} from '../../../../src/evidence/weight/support';
import { readPlan } from '../../../../src/plan/document';
import type { Pain, Source } from '../../../../src/plan/model';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';

const HEAD =
  '---\nzhibi: 1\naccount: Acme\nowner: Kim\noffering: [StockWise]\nstage: pre-sale\n---\n\n';
const CONFIG = readConfig('ours: [zhibi.example]\n').config;
const planOf = (text: string) => readPlan(HEAD + text, { path: 'p.account.md', config: CONFIG });

/** Sources by what is written of them. */
function sourcesOf(...lines: string[]): readonly Source[] {
  return planOf(lines.map((line, n) => `[^s${n}]: ${line}\n`).join('')).sources;
}
const graded = (grade: string) => sourcesOf(`media · Daily · 2022-09-01 · ${grade}`);

/** The only claim of a section, with the plan's index. */
function claimOf(section: string, line: string, ...sources: string[]) {
  const plan = planOf(
    `## ${section}\n\n- ${line}\n\n${sources.map((source, n) => `[^s${n}]: ${source}\n`).join('')}`,
  );
  const [claim] = plan.claims;
  if (!claim) throw new Error('no claim');
  return { claim, plan, index: indexOf(plan) };
}

describe('grades', () => {
  it.each([
    ['A1', 10, false],
    ['B2', 21, false],
    ['C3', 32, false],
    ['A4', 40, true],
    ['A5', 50, true],
    ['D1', 13, true],
    ['E2', 24, true],
    ['F1', Number.POSITIVE_INFINITY, false],
    ['A6', Number.POSITIVE_INFINITY, false],
  ])('%s ranks %d, weak: %s', (grade, rank, weak) => {
    const [source] = graded(grade);
    expect(source && isWeak(source)).toBe(weak);
    expect(bestRank(graded(grade))).toBe(rank);
  });

  it('of several the best counts, of none nothing', () => {
    expect(bestRank([...graded('C3'), ...graded('B2'), ...graded('A6')])).toBe(21);
    expect(bestRank([])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('origins', () => {
  const daily = 'media · Daily on Acme · 2022-09-01 · B2 · origin: Daily';
  const times = 'media · Times on Acme · 2022-09-01 · B2 · origin: Times';
  it.each<[string[], number, boolean]>([
    [[], 0, false],
    [[daily], 1, false],
    [[daily, daily], 1, false],
    [[daily, times], 2, true],
    [[daily, 'own · StockWise brochure · 2022-09-01 · B2 · origin: us'], 1, false],
    [['annual-report · Acme 2022 · 2022-09-01 · A1'], 1, true],
  ])('%j', (lines, count, independent) => {
    const sources = sourcesOf(...lines);
    const ours = oursOf(planOf(''));
    expect(knownOrigins(sources, ours)).toBe(count);
    expect(isIndependent(sources, ours)).toBe(independent);
  });

  it.each([
    ['own · Price list · 2022-09-01', true],
    ['media · Daily · 2022-09-01 · origin: StockWise', true],
    ['media · StockWise white paper · 2022-09-01', true],
    ['media · StockWise grows · 2022-09-01', false],
    ['annual-report · StockWise report · 2022-09-01', false],
    ['website · https://www.zhibi.example/cases · 2022-09-01', true],
    ['website · https://zhibi.example.org/cases · 2022-09-01', false],
    ['website · https://www.stockwise.com/cases · 2022-09-01', true],
    ['meeting · Talk on budgets · 2022-09-01 · who: Ann Lee', false],
    ['meeting · Our internal review · 2022-09-01 · who: Kim', true],
    ['meeting · Talk on budgets · 2022-09-01 · who: Kim', false],
    ['trial · Tried their shop · 2022-09-01', false],
  ])('%s is our own word: %s', (line, own) => {
    const [source] = sourcesOf(line);
    expect(source && isOurs(source, oursOf(planOf('')))).toBe(own);
  });
});

describe('a claim', () => {
  const B2 = 'media · Daily · 2022-09-01 · B2 · origin: Daily';
  it.each<[string, string, string | null]>([
    ['Look', 'Stock grew.', 'source'],
    ['Look', 'Stock grew by 12%.', 'figure'],
    ['Look', 'Stock grew. [^s0]', null],
    ['Look', 'Stock grew, see [here](https://example.com).', 'bare-link'],
    ['Look', 'Stock grew, see [below](#needs).', 'source'],
    ['Look', 'Inference: stock grows.', 'basis'],
    ['Look', 'Open: will stock grow?', null],
    ['Look', 'Hypothesis: stock will grow.', null],
  ])('in %s, %s lacks %s', (section, line, lack) => {
    const { claim, index } = claimOf(section, line, B2);
    expect(lackOf(claim, index)).toBe(lack);
  });

  it.each<[string, string[], string | null]>([
    ['Look', ['media · Daily · 2022-09-01 · D2'], 'unreliable'],
    ['Look', ['media · Daily · 2022-09-01 · D2', B2], null],
    ['Listen', ['employee · Talk · 2022-09-01 · B2'], 'insider-only'],
    ['Listen', ['employee · Talk · 2022-09-01 · B2', B2], 'single-origin'],
    ['Listen', [B2], 'single-origin'],
    ['Listen', [B2, 'media · Times · 2022-09-01 · B2 · origin: Times'], null],
    ['Listen', ['own · Price list · 2022-09-01 · B2'], null],
    ['Look', [B2], null],
    ['Listen', [], null],
  ])('in %s on %j: %s', (section, sources, weakness) => {
    const cites = sources.map((_, n) => `[^s${n}]`).join('');
    const { claim, plan, index } = claimOf(section, `Stock grew. ${cites}`, ...sources);
    expect(weaknessOf(claim, plan, index)).toBe(weakness);
  });

  it.each([
    ['B2', 'B2', true],
    ['B2', 'B3', false],
    ['B2', 'C2', false],
    ['B2', 'A2', true],
    ['B2', 'A6', false],
    ['A6', 'C4', true],
  ])('on %s against %s is contradicted: %s', (own, against, contradicted) => {
    const { claim, index } = claimOf(
      'Look',
      'Stock grew. [^s0]\n  - Against: it fell. [^s1]',
      `media · Daily · 2022-09-01 · ${own}`,
      `media · Times · 2022-09-01 · ${against}`,
    );
    expect(isContradicted(claim, index)).toBe(contradicted);
  });

  it.each([
    ['https://example.com', true],
    ['sources/report.pdf', true],
    ['#needs', false],
    ['mailto:a@example.com', false],
    ['roe:Acme/2022/roe', false],
  ])('a link to %s leads out: %s', (url, out) => {
    expect(leadsOut(url)).toBe(out);
  });
});

describe('time', () => {
  it.each([
    ['media · Daily · 2022-08-31', 6, '2023-02-28'],
    ['media · Daily · 2022-08', 6, '2023-02-28'],
    ['media · Daily · 2022', 6, '2023-06-30'],
    ['media · Daily', 6, null],
    ['Daily · 2022-08-31', 6, null],
  ])('%s is fresh for %d months, until %s', (line, months, until) => {
    const [source] = sourcesOf(line);
    expect(source?.freshMonths).toBe(months);
    expect(source && freshUntil(source)).toBe(until);
  });

  const daily = (date: string) => sourcesOf(`media · Daily · ${date}`);
  it.each<[string, readonly Source[], boolean]>([
    ['They built a plant in 2021.', daily('2022-03-01'), true],
    ['They built a plant in 2022.', daily('2022-03-01'), false],
    ['They built a plant in 2022-02.', daily('2022-03-01'), true],
    ['They built a plant in 2022-03.', daily('2022-03-01'), false],
    // The year before last is over, even of its own source.
    ['They built a plant in 2020.', daily('2020-11-01'), true],
    ['They built a plant in 2021.', daily('2021-11-01'), false],
    ['They build plants since 2019.', daily('2022-03-01'), false],
    ['They build plants.', daily('2022-03-01'), false],
    ['They built in 2019 and in 2022.', daily('2022-03-01'), false],
    ['They built a plant in 2021.', [...daily('2022-03-01'), ...daily('2021-03-01')], false],
    ['Their seat is in Berlin.', sourcesOf('registry · Extract · 2012-08-31'), true],
  ])('%s', (text, sources, history) => {
    expect(isHistory({ text }, sources, '2022-10-01')).toBe(history);
  });
});

describe('coverage', () => {
  it('counts facts that cite, that are independent, that are proven', () => {
    const plan = planOf(
      '## Look\n\n- One. [^a]\n- Two. [^b]\n- Three.\n- Four. [^b][^c]\n- Open: five?\n\n[^a]: annual-report · Acme 2022 · 2022-09-01 · A1\n[^b]: media · Daily · 2022-09-01 · B2 · origin: Daily\n[^c]: media · Times · 2022-09-01 · B2 · origin: Times\n',
    );
    const own = { facts: 4, supported: 3, share: 0.75, independent: 0.5 };
    expect(coverageOf(plan)).toEqual({ ...own, proven: null });
    const proven = new Set([plan.claims[0]?.range.start ?? -1]);
    expect(coverageOf(plan, proven)).toEqual({ ...own, proven: 0.25 });
    expect(coverageOf(planOf(''))).toEqual({
      ...{ facts: 0, supported: 0, share: null },
      ...{ independent: null, proven: null },
    });
  });

  it('of several plans is that of their facts together', () => {
    const plan = (facts: number, supported: number, proven: number | null) => ({
      ...{ facts, supported, independent: 1, proven },
    });
    expect(sharesOf([plan(10, 5, null), plan(30, 5, null), plan(0, 0, 0)])).toEqual({
      coverage: 0.25,
      independent: 0.05,
      proven: null,
    });
    expect(sharesOf([plan(10, 5, null), plan(30, 5, 4)]).proven).toBe(0.1);
  });

  it('is ranked by what is proven, then independent, then cited; nothing known comes last', () => {
    const shares = (
      proven: number | null,
      independent: number | null,
      coverage: number | null,
    ) => ({
      ...{ proven, independent, coverage },
    });
    const ranked = [
      shares(0.5, 0, 0),
      shares(0, 0.9, 0.1),
      shares(0, 0.2, 0.9),
      shares(0, 0.2, 0.1),
      shares(null, 1, 1),
      shares(null, null, 1),
      shares(null, null, null),
    ];
    expect([...ranked].reverse().sort(byEvidence)).toEqual(ranked);
    expect(byEvidence(shares(0, 0.2, 0.1), shares(0, 0.2, 0.1))).toBe(0);
  });
});

it('pains weigh importance times hiddenness; equal ones keep their order', () => {
  const pain = (importance: Pain['importance'], hiddenness: Pain['hiddenness']) => ({
    ...{ importance, hiddenness },
  });
  expect(weightOf(pain('high', 'high'))).toBe(9);
  expect(weightOf(pain('medium', 'high'))).toBe(6);
  expect(weightOf(pain('low', 'medium'))).toBe(2);
  expect(weightOf(pain('high', null))).toBe(0);
  const all = [
    pain('low', 'low'),
    pain('high', null),
    pain('medium', 'high'),
    pain('high', 'medium'),
  ];
  expect(byWeight(all)).toEqual([all[2], all[3], all[0], all[1]]);
});
