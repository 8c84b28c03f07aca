/** The JSON that is printed keeps its schemas, and the schemas refuse what is wrong. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { planText, scratch, zhibi } from './cli';

const SAMPLES = resolve('templates/samples');

function schema(name: string): ValidateFunction {
  // Formats are notes for the reader: the shapes are what others build on.
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    validateFormats: false,
    allowUnionTypes: true,
  });
  return ajv.compile(JSON.parse(readFileSync(resolve(`schema/${name}.schema.json`), 'utf8')));
}

/** What a call prints, read; the call must end well. */
function printed(args: string[], cwd = SAMPLES): unknown {
  const { code, stdout, stderr } = zhibi(args, { cwd });
  expect({ code: code === 1 ? 0 : code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

function expectValid(validate: ValidateFunction, value: unknown): void {
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
}

/** Anything that JSON can hold, to be looked into. */
interface Values {
  [key: string]: Values;
}

/** A copy with one change in it. */
function changed(value: unknown, change: (copy: Values) => void): unknown {
  const copy = structuredClone(value) as Values;
  change(copy);
  return copy;
}

describe('schemas', () => {
  const calls: Record<string, string[]> = {
    lint: ['lint', '--format', 'json', '.'],
    model: ['model', '阿里巴巴.account.md'],
    roe: [
      'roe',
      '--format',
      'json',
      '阿里巴巴.account.md',
      '牧高笛.account.md',
      'walmart.account.md',
    ],
    health: ['health', '--format', 'json'],
  };

  it.each(Object.keys(calls))('%s: the samples and a plan full of faults', (name) => {
    const validate = schema(name);
    expectValid(validate, printed(calls[name] ?? []));
    const faulty = readFileSync(resolve(SAMPLES, '阿里巴巴.account.md'), 'utf8')
      .replace('阶段: 售前', '阶段: 早')
      .replaceAll('拍板人', '拍版人')
      .replace('A1', 'Z9')
      .replaceAll('2022-', '2022-13');
    const cwd = scratch({
      'a.account.md': faulty,
      'b.account.md': '',
      'c.md': '---\nzhibi: 1\n---\n',
    });
    const args = (calls[name] ?? []).filter(
      (argument) => !argument.endsWith('.md') && argument !== '.',
    );
    const { stdout } = zhibi([...args, '.'], { cwd });
    expectValid(validate, JSON.parse(stdout));
  });

  it('model: an array for several files', () => {
    const several = printed(['model', '阿里巴巴.account.md', 'walmart.account.md']);
    expectValid(schema('model'), several);
    expect(several).toMatchObject([{ account: '阿里巴巴' }, { account: 'Walmart' }]);
  });

  it.each<[string, string, (copy: Values) => void]>([
    [
      'lint',
      'a severity',
      (copy) => Object.assign(copy.files?.[0]?.diagnostics?.[0] ?? {}, { severity: 'fatal' }),
    ],
    [
      'lint',
      'a line 0',
      (copy) => Object.assign(copy.files?.[0]?.diagnostics?.[0] ?? {}, { line: 0 }),
    ],
    ['lint', 'no summary', (copy) => delete copy.summary],
    ['model', 'a decision', (copy) => Object.assign(copy, { decision: 'perhaps' })],
    ['model', 'a claim without its text', (copy) => delete copy.claims?.[0]?.text],
    ['model', 'a grade', (copy) => Object.assign(copy.sources?.[0]?.grade ?? {}, { source: 'G' })],
    [
      'roe',
      'a ratio as text',
      (copy) => Object.assign(copy[0]?.periods?.[0] ?? {}, { roe: '6.57%' }),
    ],
    ['roe', 'a ratio that is not there', (copy) => delete copy[0]?.periods?.[0]?.cashContent],
    [
      'roe',
      'an unknown reason',
      (copy) => Object.assign(copy[0]?.periods?.[0]?.notMeaningful ?? {}, { x: 'y' }),
    ],
    ['health', 'a share over 1', (copy) => Object.assign(copy, { coverage: 1.5 })],
    ['health', 'no channel', (copy) => delete copy.plans?.[0]?.channels?.feel],
  ])('%s: refuses %s', (name, _, change) => {
    const cwd = scratch({ 'a.account.md': planText({ look: '- 12% more.\n' }) });
    const good = name === 'lint' ? printed(calls.lint ?? [], cwd) : printed(calls[name] ?? []);
    const validate = schema(name);
    expectValid(validate, good);
    expect(validate(changed(good, change))).toBe(false);
  });
});

describe('zhibi model', () => {
  it('holds what the plan says, in English terms, with lines', () => {
    const model = printed(['model', '阿里巴巴.account.md']) as Values;
    const lines = readFileSync(resolve(SAMPLES, '阿里巴巴.account.md'), 'utf8').split('\n');
    expect(model).toMatchObject({
      path: '阿里巴巴.account.md',
      account: '阿里巴巴',
      decision: 'pursue',
      stage: 'pre-sale',
      status: 'review',
      listing: ['NYSE:BABA'],
      parties: { 商家: 'payer', 消费者: 'end-user' },
    });
    const person = model.people?.[0];
    expect(person).toMatchObject({ id: 'jia', role: ['economic-buyer'], influence: 'high' });
    expect(lines[Number(person?.line) - 1]).toContain('^jia');
    for (const { line, column } of Object.values(model.claims ?? {})) {
      expect(lines[Number(line) - 1]?.slice(Number(column) - 1).trim()).toMatch(/./);
    }
  });
});

describe('zhibi roe', () => {
  it('prints the customer first, then its peers, unrounded', () => {
    const [own, ...peers] = printed(['roe', '--format', 'json', 'walmart.account.md']) as Values[];
    expect(own).toMatchObject({ entity: 'Walmart', peerOf: null, currency: 'USD' });
    expect(peers.map(({ peerOf }) => peerOf)).toEqual(peers.map(() => 'Walmart'));
    expect(peers[0]).toMatchObject({ entity: 'Target' });
    expect(peers[0]).not.toHaveProperty('peers');
    const last = Object.values(own?.periods ?? {}).at(-1);
    expect(Number(last?.roe)).toBeCloseTo(0.166563, 6);
    const lines = readFileSync(resolve(SAMPLES, 'walmart.account.md'), 'utf8').split('\n');
    expect(lines[Number(own?.line) - 1]).toMatch(/^```roe/);
    expect(lines[Number(peers[0]?.line) - 1]).toContain('Target');
  });

  it('prints a table for people, in the language of the plan', () => {
    const { code, stdout } = zhibi(['roe', '阿里巴巴.account.md'], { cwd: SAMPLES });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ROE .*17\.76% +6\.57%$/m);
    expect(stdout).toContain('净利率 −13.69 个百分点 → ROE −11.60 个百分点');
    expect(
      zhibi(['roe', '阿里巴巴.account.md', '--locale', 'en'], { cwd: SAMPLES }).stdout,
    ).toContain('net margin −13.69 pp → ROE −11.60 pp');
  });

  it('says when there is no block', () => {
    const cwd = scratch({ 'a.account.md': planText() });
    expect(zhibi(['roe', 'a.account.md', '--format', 'json'], { cwd })).toEqual({
      code: 0,
      stdout: '[]\n',
      stderr:
        'zhibi: a.account.md: no roe block that can be computed. Add one with revenue, net income, assets and equity.\n',
    });
  });
});

describe('zhibi health', () => {
  it('counts claims and their sources', () => {
    const cwd = scratch({ 'a.account.md': planText({ look: '- One.\n' }) });
    const { plans, coverage } = printed(
      ['health', '--format', 'json', '--today', '2024-03-01'],
      cwd,
    ) as Values;
    expect(coverage).toBe(0.5);
    expect(plans).toMatchObject([
      {
        path: 'a.account.md',
        coverage: 0.5,
        channels: {
          look: { claims: 2, supported: 1, oldestMonths: 1, gaps: ['evidence/missing'] },
        },
      },
    ]);
    expect(zhibi(['health'], { cwd }).stdout).toMatch(/Look +2 +1 +0 +1/);
  });
});
