/** What is asked of a whole plan: whose figures, whose voice, which headings, how it fits. */
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../../src/evidence/fit';
import { bareHeadings } from '../../../src/evidence/headings';
import { customerOf, indexOf } from '../../../src/evidence/planIndex';
import { isAboutOffering, isAboutUs, isOurs, oursOf } from '../../../src/evidence/weight/ours';
import { singleVoice, voiceOf } from '../../../src/evidence/weight/voices';
import { readPlan } from '../../../src/plan/document';
import { readConfig } from '../../../src/plan/read/yaml/config/config';

const planOf = (body: string, head = 'account: Acme Ltd\n', config = '') =>
  readPlan(`---\nzhibi: 1\n${head}---\n\n${body}`, {
    path: 'p.account.md',
    config: readConfig(config).config,
  });
const times = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('');

describe('the customer’s figures', () => {
  const FENCE = '```';
  const block = (entity: string) =>
    `${FENCE}roe\nentity: ${entity}\nperiods: [2022]\nrevenue: 1\n${FENCE}\n\n`;
  it.each<[string, string, string[], string | undefined]>([
    ['the exact name before one akin', 'Acme Ltd', ['Acme', 'Acme Ltd'], 'Acme Ltd'],
    ['else one akin', 'Acme Ltd', ['Bolt', 'Acme'], 'Acme'],
    ['never a rival’s', 'Acme Ltd', ['Bolt'], undefined],
    ['the first where no account is named', '', ['Bolt', 'Acme'], 'Bolt'],
    ['none without a block', 'Acme Ltd', [], undefined],
  ])('%s', (_, account, entities, expected) => {
    const plan = planOf(entities.map((one) => block(one)).join(''), `account: ${account}\n`);
    expect(customerOf(plan)?.entity).toBe(expected);
  });
});

describe('one voice', () => {
  const SOURCES =
    '\n[^a]: meeting · First · 2022-08-03 · B2 · who: Tom Reed\n[^b]: call · Second · 2022-09-02 · B2 · who: Ann Lee\n[^c]: media · Daily · 2022-09-02 · B2\n';
  const voice = (...cites: string[]) => {
    const plan = planOf(`## Listen\n\n${cites.map((c) => `- Line. ${c}\n`).join('')}${SOURCES}`);
    return singleVoice(indexOf(plan))?.name ?? null;
  };
  it.each<[string[], string | null]>([
    [['[^a]', '[^a]', '[^a]'], null],
    [['[^a]', '[^a]', '[^a]', '[^a]'], 'Tom Reed'],
    [['[^a]', '[^a]', '[^a]', '[^a]', '[^a]'], 'Tom Reed'],
    [['[^a]', '[^a]', '[^a]', '[^b]'], null],
    [['[^b]', '[^a]', '[^a]', '[^a]'], null],
    [['[^a]', '[^a]', '[^a]', '[^a][^b]'], null],
    [['[^a]', '[^a]', '[^a]', '[^c]'], null],
    [['[^a]', '[^a]', '[^a]', '[^a]', ''], 'Tom Reed'],
  ])('of %j: %s', (cites, name) => {
    expect(voice(...cites)).toBe(name);
  });

  it.each([
    ['meeting · Talk · who: Tom Reed', 'Tom Reed'],
    ['meeting · Talk with Ann Lee', 'Ann Lee'],
    ['meeting · Talk with Ann Lee and Bo Chan', undefined],
    ['meeting · Talk', undefined],
    ['media · Ann Lee speaks', undefined],
    ['Some paper · 2022-09-01', 'a'],
  ])('in %s it is that of %s', (line, name) => {
    const plan = planOf(`## People\n\n- Ann Lee · CFO\n- Bo Chan · COO\n\n[^a]: ${line}\n`);
    const [source] = plan.sources;
    expect(source && voiceOf(source, plan, indexOf(plan))?.name).toBe(name);
  });
});

describe('headings over nothing but bare statements', () => {
  const told = (body: string) =>
    bareHeadings(indexOf(planOf(body))).map(
      ({ heading, claims, figures }) => `${heading.text} ${claims.length} ${figures}`,
    );
  const lines = (count: number) => times(count, (n) => `- Statement ${'abcdefg'[n]}.\n`);
  it.each<[string, string, string[]]>([
    ['three', lines(3), []],
    ['four', lines(4), ['Look 4 0']],
    ['five', lines(5), ['Look 5 0']],
    ['with a figure', `${lines(3)}- Sales of 12%.\n`, ['Look 4 1']],
    ['one of which cites', `${lines(4)}- One. [^a]\n`, []],
    ['about ourselves they don’t count', `${lines(3)}- We have no budget.\n`, []],
    ['under headings of their own', `${lines(2)}\n### Stock\n\n${lines(4)}`, ['Stock 4 0']],
    ['with a conflict among them', `${lines(2)}<<<<<<< a\n${lines(2)}`, []],
    [
      'one of which is switched',
      `${lines(3)}<!-- zhibi-disable-next-line evidence/missing: x -->\n- One.\n`,
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(told(`## Look\n\n${body}\n[^a]: media · Daily · 2022-09-01\n`)).toEqual(expected);
  });
});

describe('how it fits', () => {
  const fitting = (lines: string, config = '') => fitOf(planOf(`## Fit\n\n${lines}`, '', config));
  const HOUSE = 'fit: {Match: {weight: 3}, Cost: {weight: 1, direction: lower}}\n';
  it.each<[string, string, string, number | null, string[]]>([
    ['points over possible points', '- Match: 4/5 because.\n- Need: 1/5 because.\n', '', 0.5, []],
    ['twice counts once', '- Match: 4/5 because.\n- match: 1/5 because.\n', '', 0.8, []],
    ['no more than all', '- Match: 7/5 because.\n', '', 1, []],
    ['nothing scored', '- Match: good\n', '', null, []],
    ['weighed', '- Match: 5/5 because.\n- Cost: 5/5 because.\n', HOUSE, (3 + 1 / 5) / 4, []],
    ['less is better', '- Cost: 1/5 because.\n', HOUSE, 1, ['Match']],
    ['what the house doesn’t name', '- Need: 5/5 because.\n', HOUSE, null, ['Match', 'Cost']],
  ])('%s', (_, lines, config, score, missing) => {
    const found = fitting(lines, config);
    if (score === null) expect(found.score).toBeNull();
    else expect(found.score).toBeCloseTo(score, 12);
    expect(found.missing).toEqual(missing);
  });
});

describe('about ourselves', () => {
  const plan = planOf('', 'account: Acme Ltd\nowner: Kim\noffering: [StockWise, Ace]\n');
  it.each([
    ['StockWise forecasts stock.', true],
    ['Ace is fast.', true],
    ['They like StockWise.', false],
    ['StockWise lowers their stock.', false],
    ['StockWise helped Acme.', false],
    ['Stock is high.', false],
  ])('%s is about what we sell: %s', (text, about) => {
    expect(isAboutOffering({ text }, plan)).toBe(about);
  });

  it.each([
    ['X', 'StockWise is exact.', true],
    ['阿里', 'StockWise 让阿里少压货。', false],
    ['阿里 巴巴', 'StockWise 让阿里少压货。', false],
    ['', 'StockWise is fast.', true],
  ])('a customer called %j: %s', (account, text, about) => {
    const other = planOf('', `account: "${account}"\nowner: Kim\noffering: [StockWise]\n`);
    expect(isAboutOffering({ text }, other)).toBe(about);
  });

  it.each([
    ['We have no budget.', true],
    ['Our team is small.', true],
    ['We heard that they grow.', false],
    ['Our champion left.', false],
    ['They have no budget.', false],
    ['“We have no budget”, says the CFO.', false],
  ])('%s is about us: %s', (text, about) => {
    expect(isAboutUs({ text })).toBe(about);
  });

  it.each([
    ['https://www.stockwise.com/x', true],
    ['https://ace.com/x', false],
    ['https://stockwise/x', false],
  ])('%s is ours: %s', (url, own) => {
    const [source] = planOf(
      `[^a]: website · ${url} · 2022-09-01\n`,
      'account: Acme\noffering: [StockWise, Ace]\n',
    ).sources;
    expect(source && isOurs(source, oursOf(plan))).toBe(own);
  });
});
