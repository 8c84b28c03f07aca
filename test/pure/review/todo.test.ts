/** What is to be done, as one list and as a calendar. */
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { todoIcs, todoText } from '../../../src/review/formats/plan/todo';
import { sortedTodos, todosOf } from '../../../src/review/todo';

const PLAN = `---
zhibi: 1
account: 甲; 乙
owner: Ann
reviewBy: 2026-05-01
decision: pursue
reason: grows
stage: pre-sale
---

## Ask

- [ ] What is the plan for next year?
- [x] How do you earn money? #business
  - Subscriptions. [^a]

## Opportunities

### Less scrap

- Next: show the numbers

### Old one

- Next: nothing
- Result: lost

## Actions

- [ ] 2026-06-10 Bob: call Kim, then write; ask for a date
- [x] 2026-01-01 Bob: send the report
- [ ] think

[^a]: call · Talk · 2026-03-01 · B2
`;
const plan = (text: string) => readPlan(text, { path: 'accounts/a.account.md' });
const list = (text: string) => sortedTodos(todosOf(plan(text), '2026-06-01'));

describe('the list', () => {
  it('holds open actions, the review, next steps and questions, by day', () => {
    expect(
      list(PLAN).map(({ kind, due, owner, text, overdue }) => [kind, due, owner, text, overdue]),
    ).toEqual([
      ['review', '2026-05-01', 'Ann', '', true],
      ['action', '2026-06-10', 'Bob', 'call Kim, then write; ask for a date', false],
      ['question', null, 'Ann', 'What is the plan for next year?', false],
      ['next', null, 'Ann', 'show the numbers', false],
      ['action', null, 'Ann', 'think', false],
    ]);
  });

  it('of a dropped account holds what was promised and nothing else', () => {
    const kinds = list(PLAN.replace('decision: pursue', 'decision: drop')).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['action']));
  });

  it('leads to its line', () => {
    const lines = PLAN.split('\n');
    for (const { kind, line, text } of list(PLAN)) {
      expect(lines[line - 1]).toContain(kind === 'review' ? 'reviewBy' : text);
    }
  });

  it('is told under overdue, dated and undated', () => {
    const text = todoText(list(PLAN), 'en');
    expect(text).toMatch(/^Overdue\n {2}2026-05-01 · Review/);
    expect(text).toContain('5 things to do, 1 overdue');
  });
});

describe('the calendar', () => {
  const ics = (text: string) => todoIcs(list(text), 'en', '2026-06-01');

  it('has an event for each day, escaped and folded as RFC 5545 asks', () => {
    const text = ics(PLAN);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(text).toContain('DTSTART;VALUE=DATE:20260610\r\n');
    const unfolded = text.replaceAll('\r\n ', '');
    expect(unfolded).toContain('SUMMARY:甲\\; 乙: call Kim\\, then write\\; ask for a date');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  // `SUMMARY:甲\\; 乙: ` takes 19 octets.
  it.each([
    ['x', 56, 1],
    ['x', 57, 2],
    ['é', 28, 1],
    ['é', 29, 2],
    ['汉', 18, 1],
    ['汉', 19, 2],
    ['😀', 14, 1],
    ['😀', 15, 2],
  ])('folds behind 75 octets: %s, %d times', (character, count, lines) => {
    const text = ics(PLAN.replace('call Kim, then write; ask for a date', character.repeat(count)));
    const [, whole = ''] =
      /^(SUMMARY:[\s\S]*?)\r\nDESCRIPTION/m.exec(text.slice(text.indexOf(character) - 20)) ?? [];
    expect(whole.split('\r\n ')).toHaveLength(lines);
    expect(whole.replaceAll('\r\n ', '')).toContain(character.repeat(count));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('keeps its UIDs when days move, and gives no two events the same', () => {
    const uids = (text: string) =>
      ics(text)
        .replaceAll('\r\n ', '')
        .match(/^UID:.*$/gm);
    expect(uids(PLAN.replace('2026-06-10', '2026-07-10'))).toEqual(uids(PLAN));
    const twice = PLAN.replace(
      '- [ ] think',
      '- [ ] 2026-06-10 Bob: call Kim, then write; ask for a date',
    );
    expect(new Set(uids(twice)).size).toBe(3);
  });

  it('has no line that a plan could put in', () => {
    const text = ics(PLAN.replace('call Kim', 'x\u2028END:VCALENDAR\u0085ATTACH:http://evil.test'));
    expect(text.split(/\r\n|[\n\u0085\u2028]/).filter((line) => line.startsWith('ATTACH'))).toEqual(
      [],
    );
  });

  it('leaves out a day that there isn’t', () => {
    expect(ics(PLAN.replace('2026-05-01', '2026-02-30'))).not.toContain('20260230');
  });
});
