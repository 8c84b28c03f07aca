/**
 * Notes → what they would change in the plan. Rather nothing than a wrong
 * proposal: a sentence that isn't sure to be more is a plain fact, or left out.
 */
import { isPersonal } from '../../../evidence/personal/masked';
import type { Plan } from '../../../plan/model';
import { figuresIn } from '../../../plan/read/prose/figures';
import {
  BUYS,
  COURTESY,
  DECIDED,
  DECIDED_NOT,
  HIDDEN,
  HURTS,
  HURTS_NOT,
  IFS,
  MATTERS_LITTLE,
  MATTERS_MUCH,
  NO_PROMISE,
  OPEN,
} from '../../../plan/terms/notes';
import { OUR_SUBJECT, REPORTS } from '../../../plan/terms/people/ourselves';
import { fold } from '../../../plan/text/text';
import type { AnswerProposal, Proposal, ReadNotes, Talk, Words } from '../model';
import { letters, PlanMatcher } from '../write/match';
import { sidesOfNumbers, withOurAskers } from './askers';
import { sentencesOf } from './lines/lines';
import { isMail } from './lines/mails';
import { asks, type Sentence } from './lines/sentences';
import { isInitials, NotesNames } from './names';
import { actionOf } from './promises';
import { type GivenTalk, type Present, presentCalled, readTalk, theirs } from './talk';
import { guess, isLongEnough, isTelling, turnIn } from './telling';
import { Voices } from './voices';

/** Most proposals of one talk. */
const MOST = 200;
const LEAST_HAN = 6;
const LEAST_WORDS = 4;

/**
 * What `notes` (any line ends, no BOM) would change in `plan`. `given` says what
 * the writer knows of the talk; the rest is looked for in the notes.
 */
export function readNotes(plan: Plan, notes: string, given: GivenTalk): ReadNotes {
  const names = new NotesNames(plan);
  const { talk: told, dated, present: all } = readTalk(notes, names, given);
  const there = (name: string) => presentCalled(all, name) !== undefined;
  const sentences = sentencesOf(notes, names, there, given.markdown === true);
  const present = withOurAskers(all, sentences, names);
  const { kind, date, title } = told;
  const talk = { kind, date, who: given.who ?? theirs(present, names), title };
  const reader = new Reader(plan, notes, talk, names, present, sentences);
  return { talk: reader.talk, dated, proposals: reader.read().slice(0, MOST) };
}

/** What stands under headings that say nothing of the customer. */
const ASIDE: ReadonlySet<Sentence['topic']> = new Set([
  'aside',
  'people',
  'date',
  'subject',
  'ours',
]);

function isAside({ topic, mark }: Sentence): boolean {
  return mark === null && ASIDE.has(topic);
}
/** `手机139…`, `cell 415-555-0132`, and no more. */
const CONTACT =
  /^(?:(?:手机|电话|微信|邮箱|联系方式|mobile|cell|tel|phone|e?-?mail|wechat)号?码?\s{0,3}[:：是]?\s{0,3})?[^\s\p{Script=Han}][\w+@.\s()-]{5,60}$/iu;

class Reader {
  private readonly matcher: PlanMatcher;
  private readonly voices: Voices;
  private readonly mail: boolean;
  private readonly said = new Set<string>();
  /** A talk word for word: most of it says little. */
  private readonly transcript: boolean;
  talk: Talk;

  constructor(
    private readonly plan: Plan,
    private readonly notes: string,
    talk: Talk,
    private readonly names: NotesNames,
    private readonly present: readonly Present[],
    private readonly sentences: readonly Sentence[],
  ) {
    this.matcher = new PlanMatcher(plan);
    this.mail = isMail(notes);
    this.voices = new Voices(names, present, this.mail, sidesOfNumbers(sentences));
    const told = sentences.filter(({ topic }) => topic !== 'next');
    const spoken = told.filter(({ speaker, bullet }) => speaker !== null && !bullet).length;
    this.transcript = spoken * 2 > told.length;
    this.talk = talk;
  }

  read(): Proposal[] {
    const proposals: Proposal[] = [...this.people()];
    for (let i = 0; i < this.sentences.length; i++) {
      const sentence = this.sentences[i] as Sentence;
      if (isAside(sentence) || this.voices.of(sentence) === 'unclear') continue;
      const answered = this.answer(i);
      if (answered) {
        proposals.push(...answered.proposals);
        i = answered.last;
        continue;
      }
      if (sentence.mark === 'asked' || asks(sentence.text)) continue;
      proposals.push(...this.statements(sentence).filter((found) => !this.isKnown(found)));
    }
    return proposals;
  }

  private wordsOf(first: Sentence, last: Sentence = first): Words {
    const between = this.sentences.slice(
      this.sentences.indexOf(first),
      this.sentences.indexOf(last) + 1,
    );
    const han = /\p{Script=Han}/u.test(first.text);
    return {
      range: { start: first.start, end: last.end },
      text: between.map(({ text }) => text).join(han ? '' : ' '),
    };
  }

  private *people(): Generator<Proposal> {
    for (const { name, title, side, from, to } of this.present) {
      if (side === 'ours' || this.names.isOurs(name) || this.names.isTheirSide(name)) continue;
      const words = { range: { start: from, end: to }, text: this.notes.slice(from, to).trim() };
      const known = this.names.person(name);
      if (known) {
        if (known.from !== 'list') continue;
        yield { kind: 'seen', from: words, name: known.name, at: known.firstLine.start };
      } else if (!this.names.isUnclear(name) && !(isInitials(name) && title === '')) {
        yield { kind: 'person', from: words, name, title };
      }
    }
  }

  /** A question at `i` with what was said to it; the sentences up to `last` are used up. */
  private answer(i: number): { proposals: Proposal[]; last: number } | null {
    const sentence = this.sentences[i] as Sentence;
    const isQuestion =
      sentence.mark === 'asked' || sentence.topic === 'questions' || asks(sentence.text);
    if (!isQuestion || sentence.topic === 'next') return null;
    const asker = this.voices.of(sentence);
    // What they ask us is no question of ours.
    if (sentence.mark !== 'asked' && sentence.speaker !== null && asker !== 'ours') return null;
    if (sentence.text.length > 160) return null;
    const parts = this.answerTo(i, sentence);
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return null;
    const words = this.wordsOf(first, last);
    const question = this.matcher.question(sentence.text);
    const isCourtesy = sentence.mark === null && COURTESY.test(fold(sentence.text));
    if (question.of === 'notes' && isCourtesy) return null;
    const isOurs =
      question.of !== 'notes' || sentence.mark === 'asked' || sentence.topic === 'questions';
    if (!isOurs && !isTelling(words.text)) return null;
    const answer: AnswerProposal = { kind: 'answer', from: words, question, text: words.text };
    const more = parts.flatMap((part) => this.beside(part));
    return { proposals: [answer, ...more], last: this.sentences.indexOf(last) };
  }

  /** The sentences that answer the question at `i`. */
  private answerTo(i: number, question: Sentence): Sentence[] {
    const parts: Sentence[] = [];
    for (const next of this.sentences.slice(i + 1)) {
      const isNext =
        next.line === question.line || parts.length > 0 || next.line - question.line <= 4;
      if (!isNext || next.mark === 'asked' || next.mark === 'next' || asks(next.text)) break;
      if (next.topic === 'questions' || next.topic === 'next' || isAside(next)) break;
      if (question.speaker !== null) {
        if (next.speaker === question.speaker || this.voices.of(next) === 'ours') break;
        if (parts[0] && next.turn !== parts[0].turn) break;
      } else if (parts.length > 0 && next.line !== (parts[0] as Sentence).line) break;
      if (parts.length >= 6) break;
      parts.push(next);
    }
    return parts;
  }

  /** What an answer is besides: a promise, a pain, a test of a hypothesis. */
  private beside(sentence: Sentence): Proposal[] {
    const action = this.action(sentence);
    if (action) return [action];
    return [this.pain(sentence, false), this.tested(sentence)].flatMap((found) => found ?? []);
  }

  /** What a sentence is, the surest reading first; a shift with a figure is also a fact. */
  private statements(sentence: Sentence): Proposal[] {
    const action = this.action(sentence);
    if (action) return [action];
    if (this.voices.of(sentence) === 'ours' || sentence.topic === 'next') return [];
    const sure = this.pain(sentence) ?? this.tested(sentence) ?? this.known(sentence);
    if (sure) return [sure];
    const shift = this.shift(sentence);
    const hasFigure = figuresIn(sentence.text).length > 0;
    const fact = shift && !hasFigure ? null : this.fact(sentence);
    return [shift, fact].flatMap((found) => found ?? []);
  }

  private action(sentence: Sentence): Proposal | null {
    const found = actionOf(sentence, {
      talk: this.talk.date,
      names: this.names,
      isOurs: this.voices.of(sentence) === 'ours',
      speaker: this.voices.speakerOf(sentence),
      label: sentence.speaker,
      people: this.present.map(({ name }) => name),
    });
    // A number to call is no step.
    if (!found || (isPersonal(found.text) && CONTACT.test(found.text))) return null;
    return { kind: 'action', from: this.wordsOf(sentence), ...found };
  }

  /** @param byHeading what stands under a heading of pains is one; an answer there says what it says */
  private pain(sentence: Sentence, byHeading = true): Proposal | null {
    const folded = fold(sentence.text);
    const isMarked = sentence.mark === 'pain' || (byHeading && sentence.topic === 'pains');
    const isSaid =
      HURTS.test(folded) && !HURTS_NOT.test(folded) && this.voices.of(sentence) !== 'ours';
    if (!isMarked && !isSaid) return null;
    if (sentence.topic === 'decisions' && !isMarked) return null;
    if (!isLongEnough(sentence.text, 4, 2)) return null;
    return {
      kind: 'pain',
      from: this.wordsOf(sentence),
      text: sentence.text,
      importance: guess(folded, MATTERS_MUCH, MATTERS_LITTLE),
      hiddenness: guess(folded, HIDDEN, OPEN),
    };
  }

  private tested(sentence: Sentence): Proposal | null {
    const found = this.matcher.hypothesis(sentence.text);
    if (!found) return null;
    return {
      kind: 'tested',
      from: this.wordsOf(sentence),
      at: found.firstLine.start,
      hypothesis: found.text,
      text: sentence.text,
    };
  }

  /** A statement that answers a question of the plan in its own words. */
  private known(sentence: Sentence): Proposal | null {
    const question = this.matcher.answered(sentence.text);
    return (
      question && { kind: 'answer', from: this.wordsOf(sentence), question, text: sentence.text }
    );
  }

  private shift(sentence: Sentence): Proposal | null {
    if (NO_PROMISE.test(fold(sentence.text))) return null;
    const text = turnIn(sentence.text);
    return text === null ? null : { kind: 'shift', from: this.wordsOf(sentence), text };
  }

  private fact(sentence: Sentence): Proposal | null {
    const { text, topic, mark, bullet } = sentence;
    const folded = fold(text);
    const decision = topic === 'decisions' || (DECIDED.test(folded) && !DECIDED_NOT.test(folded));
    const isItem = !this.transcript && !this.mail && bullet && this.voices.of(sentence) !== 'ours';
    const figure = figuresIn(text).length > 0 || (isItem && /\d/.test(text));
    const buys = BUYS.test(folded);
    const isReported = mark === null && this.names.reports(text);
    const isSure =
      mark === 'theirs' || decision || figure || buys || topic === 'facts' || isReported;
    if (!isSure && !isItem) return null;
    // "We" in minutes are those who wrote them.
    if (
      sentence.speaker === null &&
      mark === null &&
      OUR_SUBJECT.test(folded) &&
      !REPORTS.test(folded)
    ) {
      return null;
    }
    if (IFS.test(folded) || isPersonal(text)) return null;
    const [han, words] = figure ? [4, 2] : [LEAST_HAN, LEAST_WORDS];
    if (!isLongEnough(text, han, words) || (!figure && !isTelling(text))) return null;
    return {
      kind: 'fact',
      from: this.wordsOf(sentence),
      section: buys ? 'buying' : 'listen',
      text,
      speaker: this.voices.speakerOf(sentence),
      decision,
    };
  }

  /** It was proposed before, or the plan says so already. */
  private isKnown(proposal: Proposal): boolean {
    const words = letters('text' in proposal ? proposal.text : proposal.name);
    const key = `${proposal.kind} ${words}`;
    if (this.said.has(key)) return true;
    this.said.add(key);
    if (proposal.kind !== 'fact') return false;
    if (words === letters(this.plan.frontMatter?.account ?? '')) return true;
    return this.plan.claims.some(({ text }) => letters(text) === words);
  }
}
