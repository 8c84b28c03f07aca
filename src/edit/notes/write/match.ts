/** Finds the question or hypothesis of a plan that a sentence of notes is about. */
import type { Hypothesis, Plan, Question } from '../../../plan/model';
import { planLanguage } from '../../../plan/terms/vocabulary';
import { fold } from '../../../plan/text/text';
import { say } from '../../../words';
import { QUESTION_BANK } from '../../questions';
import type { BankQuestion } from '../../questions/model';
import { questionsNotThere } from '../../things/questions';
import type { AnswerProposal } from '../model';
import { containment, type Meaning, meaningOf, sameness } from '../read/likeness';

/** Two questions count as the same from this sameness on. */
const SAME = 0.6;
/** A statement holds this much of a question's words, or of a hypothesis's. */
const HELD = 0.8;
const SPOKEN_OF = 0.65;
/** The best match must be better than the second by this much. */
const CLEARLY = 0.1;

interface Candidate<T> {
  readonly item: T;
  readonly meaning: Meaning;
}

/** Looks sentences up among the questions and hypotheses of one plan, and in the question bank. */
export class PlanMatcher {
  private readonly questions: readonly Candidate<Question>[];
  private readonly hypotheses: readonly Candidate<Hypothesis>[];
  private bank: readonly Candidate<BankQuestion>[] | null = null;

  constructor(private readonly plan: Plan) {
    const of = <T extends { readonly text: string }>(item: T) => ({
      item,
      meaning: meaningOf(item.text),
    });
    this.questions = plan.questions.filter(({ text }) => text !== '').map(of);
    this.hypotheses = plan.hypotheses.filter(({ text }) => text !== '').map(of);
  }

  /** The question of the plan or of the bank that was asked in these words, else the words. */
  question(text: string): AnswerProposal['question'] {
    const meaning = meaningOf(text);
    const word = letters(text);
    const exact = this.plan.questions.find((question) => letters(question.text) === word);
    if (exact) return { of: 'plan', at: exact.firstLine.start, text: exact.text };
    const own = best(this.questions, (candidate) => sameness(candidate, meaning), SAME);
    if (own) return { of: 'plan', at: own.firstLine.start, text: own.text };
    this.bank ??= questionsNotThere(this.plan).flatMap((item) =>
      [item.text.en, item.text.zh].map((words) => ({ item, meaning: meaningOf(words) })),
    );
    const found = best(this.bank, (candidate) => sameness(candidate, meaning), SAME);
    if (found) return { of: 'bank', id: found.id, text: say(found.text, planLanguage(this.plan)) };
    return { of: 'notes', text };
  }

  /** The open question of the plan that a statement answers in the question's own words. */
  answered(text: string): AnswerProposal['question'] | null {
    const meaning = meaningOf(text);
    const open = this.questions.filter(({ item }) => item.answers.length === 0);
    const own = best(open, (candidate) => containment(candidate, meaning), HELD);
    return own && { of: 'plan', at: own.firstLine.start, text: own.text };
  }

  /** The open hypothesis that a statement speaks of. */
  hypothesis(text: string): Hypothesis | null {
    const meaning = meaningOf(text);
    const open = this.hypotheses.filter(({ item }) => item.verdict === null);
    return best(open, (candidate) => containment(candidate, meaning), SPOKEN_OF);
  }
}

/** Letters and digits alone: two writings of one sentence are alike. */
export function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The best candidate above `least`; null where the second is nearly as good. */
function best<T>(
  candidates: readonly Candidate<T>[],
  likeness: (meaning: Meaning) => number,
  least: number,
): T | null {
  let top: { item: T; score: number } | null = null;
  let second = 0;
  for (const { item, meaning } of candidates) {
    const score = likeness(meaning);
    if (!top || score > top.score) {
      if (top && top.item !== item) second = top.score;
      top = { item, score };
    } else if (top.item !== item && score > second) second = score;
  }
  if (!top || top.score < least) return null;
  return top.score - second < CLEARLY && top.score < 1 ? null : top.item;
}

/** The question of the bank with that id. */
export function bankQuestion(id: string): BankQuestion | undefined {
  return QUESTION_BANK.find((question) => question.id === id);
}
