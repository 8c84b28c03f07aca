import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUESTION_BANK } from '../../../../src/edit/questions';
import { setReviewDate } from '../../../../src/edit/things/frontMatter/reviewDate';
import { logMeeting, type Meeting } from '../../../../src/edit/things/meeting';
import { addQuestions, questionsNotThere } from '../../../../src/edit/things/questions';
import { addSource } from '../../../../src/edit/things/sources/source';
import { planLanguage } from '../../../../src/plan/terms/vocabulary';
import { say } from '../../../../src/words';
import { plan, wrap } from '../../language/marked';

import { aPlan, count, edited, replaced, TALK, words } from './plans';

describe('log a meeting', () => {
  test('source, tick, answers, pain and next step are read back; all else stays', () => {
    fc.assert(
      fc.property(aPlan, words, words, words, fc.nat(), (of, said, pain, next, pick) => {
        const question = of.questions[pick % Math.max(1, of.questions.length)];
        const meeting: Meeting = {
          source: TALK,
          answers: [
            ...(question ? [{ question, said }] : []),
            { question: '现场想到的问题？', said },
          ],
          pains: [{ text: pain, importance: 'high', hiddenness: 'low' }],
          next: { due: '2022-10-01', owner: '王敏', text: next },
        };
        const { id, edits } = logMeeting(of, meeting);
        for (const text of replaced(of, edits)) expect(text).toBe(' ');
        const read = plan(edited(of, edits));
        const given = question ? 1 : 0;
        const [claims = 0, questions = 0, answers = 0, pains = 0, actions = 0, sources = 0] =
          count(of);
        expect(count(read)).toEqual([
          claims + given + 1,
          questions + 1,
          answers + given + 1,
          pains + 1,
          actions + 1,
          sources + 1,
        ]);
        const source = read.sources.find((item) => item.id === id);
        expect(source).toMatchObject({ kind: 'meeting', date: '2022-09-01', who: '韩梅' });
        expect(source?.grade).toEqual({ source: 'B', information: 2 });
        const asked = question && read.questions.find((q) => q.text === question.text && q.asked);
        if (question) expect(asked).toBeDefined();
        const told = read.questions.flatMap((q) => q.answers).filter((a) => a.text === said);
        expect(told.length).toBe(given + 1);
        for (const answer of told) expect(answer.sources).toEqual([id]);
        const hurt = read.pains.find((item) => item.text === pain);
        expect(hurt).toMatchObject({ importance: 'high', hiddenness: 'low', sources: [id] });
        expect(read.actions.find((item) => item.text === next)).toMatchObject({
          due: '2022-10-01',
          owner: '王敏',
          done: false,
          sources: [id],
        });
        // What was there is there, in its order.
        for (const key of ['claims', 'questions', 'actions', 'sources'] as const) {
          const before = of[key].map(({ text }) => text);
          const rest = read[key].map(({ text }) => text);
          let at = -1;
          for (const text of before) {
            at = rest.indexOf(text, at + 1);
            expect(at, `${key}: ${text}`).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is typed can’t break the plan', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '# 望',
      '- [ ] x',
      '1. x',
      '> x',
      '```',
      '<!-- x',
      '<div>',
      '---',
      '* * *',
      '[^s9]: y',
      '[a]: b',
      'x\n## 问',
      'x\\',
      'x!',
      '| a |',
      '`',
      '**x',
      '[x',
      '\u202ex',
      '[^',
      '^id',
      'x ^id',
      '待查',
      '推断: x',
      'a · B2 · b',
      'who: me',
      '人: 他',
      '2022-01-01',
      'B2',
      '面谈',
      'https://x.example',
    ),
  );

  test('one source, one answer, one pain, one action more, whatever the words', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, said, pain, next) => {
        const of = plan(
          wrap(
            '## 望\n\n- 一条。[^s9]\n\n## 问\n\n- [ ] 什么？\n- [ ] 然后？\n\n## 行动\n\n- [ ] a\n- [ ] b\n\n[^s9]: 电话 · 从前 · 2022-08-01\n',
          ),
        );
        const [question] = of.questions;
        if (!question) throw new Error('a question');
        const { id, edits } = logMeeting(of, {
          source: { ...TALK, title, who: title },
          answers: [{ question, said }],
          pains: [{ text: pain, importance: 'high' }],
          next: { due: '2022-10-01', owner: '王敏', text: next },
        });
        const read = plan(edited(of, edits));
        expect(read.sections.map((section) => section.id)).toEqual(['look', 'ask', 'actions']);
        expect(read.sources.map((source) => source.id)).toEqual(['s9', id]);
        expect(read.sources[1]).toMatchObject({ kind: 'meeting', date: '2022-09-01' });
        expect(read.sources[1]?.grade).toEqual({ source: 'B', information: 2 });
        expect(read.questions.map(({ text, asked }) => [text, asked])).toEqual([
          ['什么？', true],
          ['然后？', false],
        ]);
        expect(read.actions).toHaveLength(3);
        expect(read.actions[2]?.sources).toContain(id);
        expect(read.pains).toHaveLength(1);
        expect(read.pains[0]?.importance).toBe('high');
        expect(read.pains[0]?.sources).toContain(id);
      }),
      { numRuns: 500 },
    );
  });
});

describe('add a source', () => {
  const SAID = { kind: 'media', title: '转型', date: '2022-08-03', grade: 'C3' } as const;

  test('any address, title and key are read back', () => {
    fc.assert(
      fc.property(
        aPlan,
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (of, url) => {
          const { href } = new URL(url);
          const { id, edits } = addSource(of, {
            ...SAID,
            url: href,
            stance: 'neutral',
            role: '顾客',
          });
          const source = plan(edited(of, edits)).sources.find((item) => item.id === id);
          expect(source).toMatchObject({
            url: href,
            title: '转型',
            stance: 'neutral',
            role: '顾客',
          });
        },
      ),
    );
  });
});

test('added questions: each is read back with its step; those there are neither moved nor offered again', () => {
  fc.assert(
    fc.property(
      aPlan,
      fc.uniqueArray(fc.nat(QUESTION_BANK.length - 1), { minLength: 1, maxLength: 4 }),
      (of, picks) => {
        const offered = questionsNotThere(of);
        const chosen = [...new Set(picks.map((i) => i % offered.length))].flatMap(
          (i) => offered[i] ?? [],
        );
        const edits = addQuestions(of, chosen);
        expect(replaced(of, edits)).toEqual([]);
        const read = plan(edited(of, edits));
        expect(read.questions.length).toBe(of.questions.length + chosen.length);
        for (const { text, step } of chosen) {
          const own = say(text, planLanguage(of));
          expect(read.questions.find((q) => q.text === own)).toMatchObject({
            step,
            asked: false,
          });
        }
        const left = new Set(questionsNotThere(read).map(({ id }) => id));
        for (const { id } of chosen) expect(left.has(id)).toBe(false);
      },
    ),
  );
});

test('a new review date: only the value changes', () => {
  fc.assert(
    fc.property(aPlan, (of) => {
      const edits = setReviewDate(of, '2030-01-31') ?? [];
      expect(edits).toHaveLength(1);
      expect(replaced(of, edits)).toEqual([of.frontMatter?.reviewBy]);
      expect(plan(edited(of, edits)).frontMatter?.reviewBy).toBe('2030-01-31');
    }),
  );
});
