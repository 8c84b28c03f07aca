/** Accepted proposals → one list of edits: the source of the talk, and what it brought. */

import type { Claim, Plan, SectionId, TextEdit } from '../../../plan/model';
import { figuresIn } from '../../../plan/read/prose/figures';
import { SECTION_ORDER } from '../../../plan/terms/structure/sectionOrder';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { writtenHash } from '../../../proof/hash';
import { say } from '../../../words';
import { notesWords as w } from '../../../words/shown/notes';
import { at, citationOffset } from '../../places';
import {
  answered,
  behindQuestions,
  innerFirst,
  type MeetingAnswer,
  nextSteps,
  painText,
} from '../../things/meeting';
import {
  inOrder,
  itemsAfter,
  itemsInSection,
  itemsUnder,
  marksOf,
  type NewItem,
} from '../../things/place';
import { questionWords } from '../../things/questions';
import {
  behindLastSource,
  type SourceDraft,
  sourceId,
  sourceLine,
} from '../../things/sources/source';
import { cited, fieldText, itemText } from '../../things/typed';
import type {
  AnswerProposal,
  FactProposal,
  PainProposal,
  PersonProposal,
  Proposal,
  ShiftProposal,
  Talk,
} from '../model';
import { bankQuestion, letters } from './match';

/** How the talk becomes a source. */
export interface TalkSource extends Talk {
  /** Path of the notes from the plan, with `/`; the source's copy. */
  readonly copy: string;
  /** SHA-256 of the notes, 64 hex digits. */
  readonly hash?: string;
  /** `B2`, where the writer gives one. */
  readonly grade?: string;
}

/** Writes the talk and what was accepted of it into the plan; the id is that of its source. */
export function writeNotes(
  plan: Plan,
  talk: TalkSource,
  accepted: readonly Proposal[],
): { readonly id: string; readonly edits: readonly TextEdit[] } {
  const draft = draftOf(plan, talk);
  const id = sourceId(plan, draft);
  const of = <K extends Proposal['kind']>(kind: K) =>
    accepted.filter((item): item is Extract<Proposal, { kind: K }> => item.kind === kind);
  const edits: TextEdit[] = [];
  for (const { at: start } of of('seen')) {
    const person = plan.people.find((one) => one.firstLine.start === start && one.from === 'list');
    if (!person || person.citations.some((citation) => citation.id === id)) continue;
    edits.push({ range: at(citationOffset(plan, person)), text: ` [^${id}]` });
  }
  for (const { at: start, text, from, verdict } of of('tested')) {
    const held = plan.hypotheses.find(({ firstLine }) => firstLine.start === start);
    const closed = isVerdict(verdict) ? [verdictLine(plan, verdict, id)] : [];
    const said = [...quoted(text, from.text, id, null), ...closed];
    const below = held && itemsUnder(plan, held, [], said);
    if (below) edits.push(below);
  }
  const bySection = new Map<SectionId, NewItem[]>();
  const add = (section: SectionId, item: NewItem) =>
    bySection.set(section, [...(bySection.get(section) ?? []), item]);
  for (const person of of('person')) add('people', personItem(person, id));
  for (const shift of of('shift')) add('listen', shiftItem(plan, shift, id));
  for (const fact of of('fact')) add(fact.section, factItem(plan, fact, id));
  for (const section of SECTION_ORDER) {
    const items = bySection.get(section);
    if (items) edits.push(behindLast(plan, section, items));
    if (section === 'ask') edits.push(...asked(plan, of('answer'), of('pain'), id));
  }
  const steps = of('action').map((step) => ({
    ...step,
    text: safe(step.text),
    owner: safe(step.owner),
  }));
  if (steps.length > 0) edits.push(nextSteps(plan, steps, id));
  edits.push(behindLastSource(plan, sourceLine(id, draft, planLanguage(plan))));
  return { id, edits: inOrder(plan, edits) };
}

/** The source of a talk is confidential (`nda`), whatever the usual access of its kind. */
function draftOf(plan: Plan, talk: TalkSource): SourceDraft {
  const language = planLanguage(plan);
  const who = talk.who.join(say(w.and, language));
  const title = talk.title || say(who ? w.titleWith : w.title, language, { who });
  return {
    kind: talk.kind,
    title,
    date: talk.date,
    copy: talk.copy,
    ...(who !== '' && { who }),
    ...(talk.grade !== undefined && { grade: talk.grade }),
    ...(talk.hash !== undefined && { hash: writtenHash(talk.hash) }),
    ...(talk.kind === 'visit' && { access: 'nda' }),
  };
}

/** Questions ticked and answered, those that came up, and the pains, behind the questions. */
function asked(
  plan: Plan,
  answers: readonly AnswerProposal[],
  pains: readonly PainProposal[],
  id: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  const fresh = new Map<string, string[]>();
  const own: MeetingAnswer[] = [];
  const lines = new Map<MeetingAnswer, string[]>();
  for (const answer of answers) {
    const { question } = answer;
    const nested = quoted(answer.text, answer.from.text, id, null);
    const there =
      question.of === 'plan'
        ? plan.questions.find(({ firstLine }) => firstLine.start === question.at)
        : undefined;
    if (there) {
      const earlier = own.find((item) => item.question === there);
      if (earlier) lines.get(earlier)?.push(...nested);
      else {
        const item = { question: there, said: '' };
        own.push(item);
        lines.set(item, nested);
      }
      continue;
    }
    const bank = question.of === 'bank' ? bankQuestion(question.id) : undefined;
    const words = bank ? questionWords(bank, planLanguage(plan)) : itemText(safe(question.text));
    fresh.set(words, [...(fresh.get(words) ?? []), ...nested]);
  }
  for (const item of innerFirst(own)) {
    if (typeof item.question === 'string' || !('answers' in item.question)) continue;
    edits.push(...answered(plan, item.question, lines.get(item) ?? []));
  }
  const items: NewItem[] = [...fresh].map(([words, nested]) => ({ words: `[x] ${words}`, nested }));
  for (const pain of pains) {
    items.push({
      words: cited(painText(plan, { ...pain, text: safe(pain.text) }), id),
      nested: passage(pain.text, pain.from.text),
    });
  }
  if (items.length > 0) edits.push(behindQuestions(plan, items));
  return edits;
}

function personItem({ name, title }: PersonProposal, id: string): NewItem {
  const fields = [name, title].map(fieldText).filter(Boolean).join(' · ');
  return { words: `${fields} [^${id}]` };
}

function shiftItem(plan: Plan, { text, from }: ShiftProposal, id: string): NewItem {
  const kind = word('claimKind', 'shift', planLanguage(plan));
  return { words: cited(`${kind}: ${safe(text)}`, id), nested: [`> ${safe(from.text)}`] };
}

function factItem(plan: Plan, fact: FactProposal, id: string): NewItem {
  const speaker = fact.speaker ?? (fact.decision ? say(w.decided, planLanguage(plan)) : null);
  const [words = '', ...nested] = quoted(fact.text, fact.from.text, id, speaker);
  return { words, nested };
}

function isVerdict(verdict: string | undefined): verdict is 'confirmed' | 'refuted' {
  return verdict === 'confirmed' || verdict === 'refuted';
}

/** `结论: 证实 [^面谈]` */
function verdictLine(plan: Plan, verdict: string, id: string): string {
  const written = planLanguage(plan);
  const words = `${word('claimKind', 'verdict', written)}: ${word('verdict', verdict, written)}`;
  return cited(words, id);
}

/**
 * An item whose words the notes prove: in quotation marks as they were said, or
 * with a figure that proof finds; edited ones with the passage below.
 */
function quoted(text: string, said: string, id: string, speaker: string | null): string[] {
  const who = speaker === null ? '' : `${fieldText(speaker)}: `;
  const isTheirs = letters(said).includes(letters(text));
  const figures = figuresIn(text).some(({ from, to }) => isTelling(text.slice(from, to)));
  // `Hypothesis: …` in notes must not become one of the plan.
  const isLabelled = /^[^:：]{1,24}[:：]/.test(text);
  if (isTheirs && (!figures || isLabelled) && isPassage(text)) {
    const marks = /\p{Script=Han}/u.test(text) ? ['“', '”'] : ['"', '"'];
    const inner = safe(text.replace(/["“”「」『』]/g, "'")).replace(/[。.；;]$/, '');
    const line = cited(`${who}${marks[0]}${inner}${marks[1]}`, id);
    // A quotation with brackets or an address in it is read in pieces.
    return /:\/\/|\[/.test(text) ? [line, ...passage(text, said, true)] : [line];
  }
  const line = cited(`${who}${who ? safe(text) : itemText(safe(text))}`, id);
  return isTheirs && figures && !isLabelled ? [line] : [line, ...passage(text, said, true)];
}

/** Whether a figure has at least two significant digits; proof doesn't check shorter ones. */
function isTelling(figure: string): boolean {
  const digits = figure.replace(/\D/g, '');
  return digits.replace(/^0+|0+$/g, '').length >= 2;
}

/** As a quotation in a sentence is taken for the source's words: `plan/read/prose/quotations`. */
function isPassage(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return han >= 6 || (han === 0 && words >= 4);
}

/** The notes' words below what was made of them. */
function passage(text: string, said: string, always = false): string[] {
  return always || letters(text) !== letters(said) ? [`> ${safe(said)}`] : [];
}

/** Words of notes as text: no mark of theirs is a citation, a reference, a link or markup of the plan. */
function safe(text: string): string {
  return text
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/&(?=#?\w{1,30};)/g, '\\&')
    .replaceAll('^', '\\^');
}

/** Behind the last item of the section that stands in no other, else at its end. */
function behindLast(plan: Plan, id: SectionId, items: readonly NewItem[]): TextEdit {
  if (id === 'people') {
    const person = plan.people.findLast(({ from }) => from === 'list');
    return (person && itemsAfter(plan, person, items)) ?? itemsInSection(plan, id, items);
  }
  const last = plan.claims.findLast(
    (claim) => claim.section === id && !claim.table && marksOf(plan, claim)?.indent === '',
  );
  const own =
    last && isFree(last) && isInLastPart(plan, last, id)
      ? itemsAfter(plan, last, items)
      : undefined;
  // Another mark begins another list.
  const marker = last && !isFree(last) && marksOf(plan, last)?.marker === '-' ? '*' : '-';
  return own ?? itemsInSection(plan, id, items, marker);
}

/** Whether it inherits nothing: an item written after it would inherit the same citations. */
function isFree({ inherited, inheritedReferences }: Claim): boolean {
  return inherited.length === 0 && inheritedReferences.length === 0;
}

/** No heading of the section comes behind it. */
function isInLastPart(plan: Plan, claim: Claim, id: SectionId): boolean {
  const section = plan.sections.findLast((one) => one.id === id);
  if (!section) return false;
  return !plan.headings.some(
    ({ range }) => range.start > claim.range.start && range.start < section.range.end,
  );
}
