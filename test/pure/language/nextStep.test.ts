/** The next step as a place: the first that is undone, with what does it. */
import { expect, test } from 'vitest';
import { nextStep } from '../../../src/language/nextStep';
import { lintWithGaps } from '../../../src/rules/lint';
import { ALIBABA, plan, TODAY, wrap } from './marked';

function step(body: string, more = 'status: draft\n') {
  const of = plan(wrap(body, more));
  return nextStep(of, lintWithGaps(of, { language: 'zh-cn', today: TODAY }), 'zh-cn');
}
const SOURCES =
  '\n[^fy22]: 年报 · 20-F · 2022-07-26 · A1\n[^m]: 员工 · 访谈 · 2022-08-03 · B2\n[^t]: 体验 · 试用 · 2022-08-03 · A2\n';
const FACTS = '- 一。[^fy22]\n- 二。[^fy22]\n- 三。[^fy22]\n';

test('an empty draft begins with the statements, and does it by importing', () => {
  expect(step('## 望\n')).toMatchObject({
    id: 'statements',
    what: '填入三张表',
    n: 2,
    of: 13,
    act: { id: 'zhibi.importStatements' },
  });
});

test('a block of empty places is still to be filled', () => {
  const empty = ALIBABA.replace(/^(revenue|netIncome|assets|equity): .*$/gm, '$1: -- | --');
  expect(step(`## 望\n\n${empty}${SOURCES}`)?.id).toBe('statements');
});

test('who publishes nothing is asked for facts first', () => {
  expect(step('## 望\n', 'status: draft\nlisting: none\n')?.id).toBe('facts');
});

test('goes on as the plan grows, in draft and in review', () => {
  const head = 'listing: none\nstatus: ';
  for (const status of ['draft', 'review']) {
    const more = `${head}${status}\n`;
    expect(step(`## 望\n\n${FACTS}${SOURCES}`, more)?.id).toBe('heard');
    const heard = `## 望\n\n${FACTS}\n## 闻\n\n- 慢。[^m]\n`;
    expect(step(heard + SOURCES, more)?.id).toBe('questions');
  }
});

test('what is begun is completed by its own remedy', () => {
  const body = `## 望\n\n${ALIBABA.replace(/^opening.*\n/m, '')}${SOURCES}`;
  const found = step(body);
  expect(found?.id).toBe('statements');
  expect(found?.act).toMatchObject({
    id: 'zhibi.fillIn',
    args: [expect.any(Number), 'look/no-cash'],
  });
});

test('a step whose rules are switched off is done; a dropped customer has none', () => {
  const off =
    'status: draft\nrules: {look/no-statements: off — x, look/single-period: off — x, look/no-cash: off — x, look/no-revenue-mix: off — x, look/no-peers: off — x}\n';
  expect(step('## 望\n', off)?.id).toBe('facts');
  const of = plan(wrap('## 望\n').replace('undecided', 'drop\nreason: x'));
  expect(nextStep(of, lintWithGaps(of, { language: 'en', today: TODAY }), 'en')).toBeNull();
});

test('a step goes on while one of its rules is on', () => {
  const off = 'status: draft\nrules: {look/no-statements: off — x, look/no-cash: off — x}\n';
  const body = `## 望\n\n${ALIBABA.replace(/ *\| [^|\n]*$/gm, '')}${SOURCES}`;
  expect(step(body, off)?.id).toBe('statements');
});
