/** The rules on whom to choose, with what comes close to each and isn't it. */
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { lintText } from './harness';

const front = (decision: string, more = '') =>
  `---\nzhibi: 1\naccount: Acme\nowner: Wang Min\nreviewBy: 2022-12-01\ndecision: ${decision}\nreason: a sample\nstage: pre-sale\n${more}---\n\n`;

/** Codes of what that rule finds. */
const found = (rule: string, text: string, config = '') =>
  lintText(text, { config: readConfig(config).config })
    .filter((one) => one.rule === rule)
    .map(({ code }) => code);

describe('fit/no-scores', () => {
  const of = (decision: string, fit: string, more = '') =>
    found('fit/no-scores', `${front(decision, more)}## Fit\n\n${fit}\n`);
  test('a chosen account says why in scores', () => {
    expect(of('pursue', '- They like us.')).toEqual(['none']);
    expect(of('nurture', '- Growth: good')).toEqual(['none']);
  });
  test('one score is enough; whoever hasn’t chosen owes none', () => {
    expect(of('pursue', '- Growth: 2/5')).toEqual([]);
    expect(of('pursue', '- Growth: ★★★☆☆')).toEqual([]);
    expect(of('undecided', '- They like us.')).toEqual([]);
    expect(of('drop', '- They like us.')).toEqual([]);
    expect(of('pursue', '- They like us.', 'status: draft\n')).toEqual([]);
    // An empty section is told as such.
    expect(of('pursue', '')).toEqual([]);
  });
});

describe('fit/weak-pursue', () => {
  const of = (decision: string, body: string, config = '') =>
    found('fit/weak-pursue', front(decision) + body, config);
  const scored = (scores: string) => `## Fit\n\n${scores}\n`;
  test('pursued under half, and not at half', () => {
    expect(of('pursue', scored('- A: 2/5\n- B: 2/5'))).toEqual(['fit']);
    expect(of('pursue', scored('- A: 3/5\n- B: 2/5'))).toEqual([]);
    expect(of('nurture', scored('- A: 1/5'))).toEqual([]);
  });
  test('the house’s weights decide', () => {
    const scores = scored('- A: 5/5\n- B: 1/5');
    expect(of('pursue', scores)).toEqual([]);
    expect(of('pursue', scores, 'fit:\n  A: 1\n  B: 5\n')).toEqual(['fit']);
  });
  test('nobody who decides was ever met', () => {
    const people = (lines: string) => `## People\n\n${lines}\n`;
    expect(of('pursue', people('- Ann Lee · CFO · economic buyer · coverage: none'))).toEqual([
      'unmet',
    ]);
    expect(of('pursue', people('- Ann Lee · CFO · economic buyer · coverage: brief'))).toEqual([]);
    expect(of('pursue', people('- Ann Lee · CFO · economic buyer'))).toEqual([]);
    expect(of('pursue', people('- Bo Li · Head · user buyer · coverage: none'))).toEqual([]);
    const two =
      '- Ann Lee · CFO · economic buyer · coverage: none\n- Jo Po · CEO · economic buyer · coverage: multiple';
    expect(of('pursue', people(two))).toEqual([]);
  });
});

describe('fit/no-return', () => {
  const of = (decision: string, body: string, more = '') =>
    found('fit/no-return', front(decision, more) + body);
  const deal = (more = '') => `## Opportunities\n\n### A line\n\n- Size: 1 million EUR\n${more}`;
  test('what was dropped and would be worth it', () => {
    expect(of('drop', '## Fit\n\n- A: 4/5\n')).toEqual(['none']);
    expect(of('drop', deal())).toEqual(['none']);
  });
  test('what says when, what is worth nothing, what isn’t dropped', () => {
    expect(of('drop', deal(), 'revisit: a new CFO\n')).toEqual([]);
    expect(of('drop', '## Fit\n\n- A: 1/5\n')).toEqual([]);
    expect(of('drop', deal('- Result: lost\n'))).toEqual([]);
    expect(of('drop', '')).toEqual([]);
    expect(of('nurture', deal())).toEqual([]);
  });
});

describe('people/single-thread', () => {
  const of = (lines: string) =>
    found(
      'people/single-thread',
      `${front('nurture')}## Listen\n\n${lines}\n
[^a]: meeting · First · 2022-08-03 · B2 · who: Tom Reed
[^b]: call · Second · 2022-09-01 · B2 · who: Tom Reed
[^c]: call · Third · 2022-09-01 · B2 · who: Ann Lee
[^d]: media · A paper · 2022-09-01 · B2
`,
    );
  const said = (...ids: string[]) =>
    ids.map((id, at) => `- Statement ${at} of it. [^${id}]`).join('\n');
  test('one person in several talks is one person', () => {
    expect(of(said('a', 'b', 'a', 'b'))).toEqual(['only']);
  });
  test('a second person, a paper, or too little to tell', () => {
    expect(of(said('a', 'b', 'a', 'c'))).toEqual([]);
    expect(of(said('a', 'b', 'a', 'd'))).toEqual([]);
    expect(of(said('a', 'b', 'a'))).toEqual([]);
    expect(of(`${said('a', 'b', 'a')}\n- Both say so. [^a][^c]`)).toEqual([]);
  });
  test('then no second finding says the same', () => {
    const text = `${front('nurture')}## Listen\n\n${said('a', 'a', 'a', 'a', 'a', 'a')}\n
[^a]: meeting · First · 2022-08-03 · B2 · who: Tom Reed\n`;
    expect(found('people/single-thread', text)).toEqual(['only']);
    expect(found('evidence/one-voice', text)).toEqual([]);
  });
});

describe('people/blocker-unanswered', () => {
  const of = (person: string, more: string) =>
    found('people/blocker-unanswered', `${front('nurture')}## People\n\n- ${person}\n\n${more}\n`);
  const actions = (text: string) => `## Actions\n\n- [ ] ${text} · Kim · 2022-12-01`;
  const AGAINST = 'Tom Reed · IT · influence: high · support: opponent ^tom';
  test('against it, with a say, and nobody answers', () => {
    expect(of(AGAINST, actions('Send the offer'))).toEqual(['alone']);
    expect(of('Tom Reed · IT · blocker · influence: medium', actions('Call Ann'))).toEqual([
      'alone',
    ]);
    expect(of('Tom Reed · IT · blocker · influence: medium', actions('Call Tom'))).toEqual([]);
  });
  test('answered in an action, a need, a next step; or without a say', () => {
    expect(of(AGAINST, actions('Show Tom Reed the audit'))).toEqual([]);
    expect(of(AGAINST, actions('Show the audit (^tom)'))).toEqual([]);
    const needs =
      '## Needs\n\n| Party | Need | How we meet it |\n| --- | --- | --- |\n| Tom Reed | safety | an audit |\n\n';
    expect(of(AGAINST, needs + actions('Send it'))).toEqual([]);
    const next = '## Opportunities\n\n### A line\n\n- Next: Kim meets Tom Reed on 4 October\n\n';
    expect(of(AGAINST, next + actions('Send it'))).toEqual([]);
    expect(of('Tom Reed · IT · influence: low · support: opponent', actions('Send it'))).toEqual(
      [],
    );
    expect(of('Tom Reed · IT · influence: high · support: neutral', actions('Send it'))).toEqual(
      [],
    );
    // Without actions that section is what is missing.
    expect(of(AGAINST, '')).toEqual([]);
  });
});
