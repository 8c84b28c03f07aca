/** Between the parts of a plan there is room, so that an edit moves nothing but its own part. */
import { expect, test } from 'vitest';
import { withRoom } from '../../../../src/plan/compose/room';
import { PlanDocument, readPlan } from '../../../../src/plan/document';
import type { Plan } from '../../../../src/plan/model';
import { lint } from '../../../../src/rules/lint';

const path = 'x.account.md';
const FRONT = '---\nzhibi: 1\naccount: Acme\n---\n\n';
const LOOK = '## Look\n\n- One thing.[^a]\n- Another.\n\n';
const ASK = '## Ask\n\n- [ ] Why? ^why\n\n';
const RISKS =
  '## Risks\n\n- They may leave.[^a] ^leave\n\n[^a]: media · A paper · 2022-09-01 · B2\n';
const TEXT = FRONT + LOOK + ASK + RISKS;
const options = { language: 'en', today: '2022-10-01' } as const;

const spacedOf = (plan: Plan) => withRoom(plan)?.plan ?? plan;

/** A sitting in these texts; each gives what a fresh reading gives. */
function read(...texts: readonly string[]): Plan[] {
  const document = new PlanDocument(path);
  return texts.map((text) => {
    const plan = document.update(text);
    expect(plan).toEqual(readPlan(text, { path }));
    expect(lint(plan, options)).toEqual(lint({ ...plan }, options));
    return plan;
  });
}

test('what is read once has no room, and is the plan itself', () => {
  expect(withRoom(readPlan(TEXT, { path }))).toBeNull();
});

test('what stands below an edit, and above it, is the same from stroke to stroke', () => {
  const edited = ['One thingx', 'One thingxy', 'One'].map((words) =>
    TEXT.replace('One thing', words),
  );
  const [, first, second, third] = read(TEXT, ...edited).map(spacedOf);
  for (const [before, after] of [
    [first, second],
    [second, third],
  ]) {
    expect(after?.questions[0]).toBe(before?.questions[0]);
    expect(after?.claims.at(-1)).toBe(before?.claims.at(-1));
    expect(after?.claims[0]).not.toBe(before?.claims[0]);
  }
});

test('in the plan of the text each thing stands where it is', () => {
  const [, plan] = read(TEXT, TEXT.replace('Acme', 'Acme Inc.'));
  const texts = plan?.claims.map(({ range }) => plan.text.slice(range.start, range.end).trim());
  expect(texts).toEqual(['One thing.[^a]', 'Another.', 'They may leave.[^a] ^leave']);
  expect(plan?.names.named.get('leave')).toBe(plan?.claims[2]);
  expect(plan?.lineStarts.length).toBe(TEXT.split('\n').length);
});

test.each([
  [
    'more is typed than there is room',
    [`${FRONT}${LOOK}${'- More.\n'.repeat(90)}\n${ASK}${RISKS}`],
  ],
  ['a section comes and goes', [FRONT + LOOK + RISKS, TEXT, FRONT + ASK + LOOK + ASK + RISKS]],
  ['the front matter goes', [`x${TEXT}`, TEXT, LOOK + ASK + RISKS, ASK + RISKS, RISKS]],
  ['a fence swallows the rest', [TEXT.replace(ASK, `${ASK}\`\`\`\n`), TEXT]],
  ['a heading is indented', [`${FRONT}${LOOK} ${ASK}${RISKS}`, ` ${ASK}${RISKS}`]],
  ['a heading has no #', [TEXT.replace('## Ask\n', 'Ask\n---\n'), TEXT]],
  ['lines end otherwise', [TEXT.replaceAll('\n', '\r\n'), TEXT.replaceAll('\n', '\r')]],
  [
    'comments reach over sections',
    [
      `${FRONT}<!-- zhibi-disable evidence/missing: known -->\n${LOOK}${ASK}${RISKS}`,
      TEXT.replace(ASK, `<!-- zhibi-disable-next-line evidence/missing: x -->\n\n${ASK}`),
      TEXT.replace(ASK, `<!-- open\n${ASK}`),
    ],
  ],
  ['two stand in conflict', [TEXT.replace(ASK, `<<<<<<< a\n${ASK}=======\n${LOOK}>>>>>>> b\n`)]],
])('all is as read afresh when %s', (_, texts) => {
  read(TEXT, ...texts.flatMap((text) => [text, text.replace('thing', 'thin'), TEXT]));
});
