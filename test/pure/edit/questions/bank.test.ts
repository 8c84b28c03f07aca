import { describe, expect, it } from 'vitest';
import { QUESTION_BANK, questionItem, questionsFor, STEPS } from '../../../../src/edit/questions';
import type { BankQuestion } from '../../../../src/edit/questions/model';
import { termOf } from '../../../../src/plan/lexicon';
import { formOf } from '../../../../src/plan/read/kinds/questions';
import type { Language } from '../../../../src/words';

const LANGUAGES: readonly Language[] = ['en', 'zh-cn'];
const textOf = (question: BankQuestion, language: Language) =>
  language === 'en' ? question.text.en : question.text.zh;

/** Two-letter pieces of a text: how alike two questions are, whatever their language. */
function pieces(text: string): Set<string> {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: plain.length - 1 }, (_, i) => plain.slice(i, i + 2)));
}

function likeness(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  const common = [...left].filter((piece) => right.has(piece)).length;
  return common / (left.size + right.size - common);
}

describe('the question bank', () => {
  it('holds at least sixty questions, each with an id of its stage', () => {
    expect(QUESTION_BANK.length).toBeGreaterThanOrEqual(60);
    expect(new Set(QUESTION_BANK.map((q) => q.id)).size).toBe(QUESTION_BANK.length);
    for (const { id, stage } of QUESTION_BANK) expect(id).toMatch(new RegExp(`^${stage}/[a-z-]+$`));
  });

  it('says everything in both languages', () => {
    for (const { id, text, purpose, followUp } of QUESTION_BANK) {
      for (const word of [text, purpose, followUp]) {
        expect(word.en, id).toMatch(/^[A-Z]/);
        expect(word.en, id).not.toMatch(/\p{Script=Han}/u);
        expect(word.zh, id).toMatch(/\p{Script=Han}/u);
      }
      for (const word of [text, followUp]) {
        expect(word.en, id).toMatch(/\?$/);
        expect(word.zh, id).toMatch(/[？?]$/);
      }
      expect(purpose.en, id).not.toMatch(/\?$/);
    }
  });

  it('speaks the terms of the lexicon', () => {
    for (const { id, stage, step, role } of QUESTION_BANK) {
      expect(termOf('stage', stage), id).toBe(stage);
      expect(termOf('step', step), id).toBe(step);
      expect(termOf('role', role), id).toBe(role);
    }
  });

  it('asks no two alike, follow-ups included', () => {
    for (const language of LANGUAGES) {
      const texts = QUESTION_BANK.flatMap((q) =>
        language === 'en' ? [q.text.en, q.followUp.en] : [q.text.zh, q.followUp.zh],
      );
      expect(new Set(texts).size).toBe(texts.length);
    }
    QUESTION_BANK.forEach((a, i) => {
      for (const b of QUESTION_BANK.slice(i + 1)) {
        for (const language of LANGUAGES) {
          const alike = likeness(textOf(a, language), textOf(b, language));
          expect(alike, `${a.id} and ${b.id}`).toBeLessThan(0.6);
        }
      }
    });
  });

  it('is open throughout, and never asks for the pain by that name', () => {
    for (const { id, text, followUp } of QUESTION_BANK) {
      for (const word of [text, followUp]) {
        expect(formOf(word.zh), `${id}: ${word.zh}`).toBe('open');
        expect(formOf(word.en), `${id}: ${word.en}`).toBe('open');
        expect(word.zh, id).not.toMatch(/吗|是不是|是否|有没有|还是|痛点/);
        expect(word.en, id).not.toMatch(/pain/i);
      }
    }
  });

  it('covers every step in its stage, in the order in which to ask', () => {
    const steps = (stage: BankQuestion['stage']) => questionsFor({ stage }).map((q) => q.step);
    expect(new Set(steps('pre-sale'))).toEqual(new Set(['business', 'strategy', 'kpi', 'problem']));
    expect(steps('in-sale').filter((step) => step === 'motive').length).toBeGreaterThanOrEqual(10);
    expect(
      steps('after-sale').filter((step) => step === 'satisfaction').length,
    ).toBeGreaterThanOrEqual(10);
    for (const stage of ['pre-sale', 'in-sale', 'after-sale'] as const) {
      const order = steps(stage).map((step) => STEPS.indexOf(step));
      expect(order, stage).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it('asks for size, certainty and time, for growth and for saving, and every role', () => {
    for (const stage of ['pre-sale', 'in-sale', 'after-sale'] as const) {
      const of = questionsFor({ stage });
      expect(new Set(of.flatMap((q) => q.aspect ?? []))).toEqual(
        new Set(['size', 'certainty', 'time']),
      );
      expect(of.some((q) => q.value === 'growth' || q.value === 'both')).toBe(true);
    }
    expect(QUESTION_BANK.some((q) => q.value === 'saving')).toBe(true);
    expect(new Set(QUESTION_BANK.map((q) => q.role)).size).toBe(8);
  });

  it('filters by stage, step and role together', () => {
    const found = questionsFor({ stage: 'pre-sale', step: 'kpi', role: 'user-buyer' });
    expect(found.map((q) => q.id)).toEqual(['pre-sale/core-number', 'pre-sale/target-cascade']);
    expect(questionsFor({})).toHaveLength(QUESTION_BANK.length);
  });

  it('becomes a task item with the tag of its step', () => {
    const [question] = questionsFor({ stage: 'pre-sale', step: 'kpi' });
    expect(question && questionItem(question, 'zh-cn')).toBe(
      '- [ ] 今年考核您的最核心的指标是什么？ #KPI',
    );
    expect(question && questionItem(question, 'en')).toBe(
      '- [ ] What number will you be measured by this year? #KPI',
    );
  });
});
