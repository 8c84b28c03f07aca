/** Promises and next steps: who does what by when. */
import {
  DUTY,
  INVITED,
  NO_PROMISE,
  PROMISES,
  PROMISES_EN,
  SELF,
  WILL_EN,
  WILL_ZH,
} from '../../../plan/terms/notes';
import { isName } from '../../../plan/terms/people/personNames';
import { fold } from '../../../plan/text/text';
import { dueIn } from './days';
import { asks, type Sentence } from './lines/sentences';
import type { NotesNames } from './names';

interface Around {
  /** ISO day of the talk. */
  readonly talk: string;
  readonly names: NotesNames;
  /** Our side says it. */
  readonly isOurs: boolean;
  readonly speaker: string | null;
  /** The name before the colon, as written. */
  readonly label: string | null;
  /** Names of those who take part. */
  readonly people: readonly string[];
}

export interface Promised {
  readonly text: string;
  /** ISO day or empty. */
  readonly due: string;
  readonly owner: string;
}

/** What the sentence promises; null where it promises nothing for sure. */
export function actionOf(sentence: Sentence, around: Around): Promised | null {
  const isMarked = sentence.mark === 'next' || sentence.topic === 'next';
  if (sentence.mark !== null && sentence.mark !== 'next') return null;
  if (asks(sentence.text) || sentence.text.length > 200) return null;
  if (sentence.step) return stepOf(sentence.text, sentence.step, around);
  const promised = isMarked ? marked(sentence.text, around) : spoken(sentence.text, around);
  if (!promised || promised.text.length < 2) return null;
  return { ...promised, text: promised.text.replace(/(?<![。.；;])[。.；;]+$/, '') };
}

/** A row of a table of next steps. */
function stepOf(
  text: string,
  { owner, due }: NonNullable<Sentence['step']>,
  around: Around,
): Promised {
  const day = dueIn(due, around.talk)?.day ?? dueIn(text, around.talk)?.day ?? '';
  return { text, due: day, owner: owner === '' ? '' : ownerOf(owner, around) };
}

/** A line that is marked as a next step is one; who and when may be missing. */
function marked(text: string, around: Around): Promised {
  const due = dueIn(text, around.talk)?.day ?? '';
  const doer = doerOf(text, around);
  if (doer) return { text: undated(doer.rest, around.talk), due, owner: doer.owner };
  if (around.label !== null) {
    return { text: undated(text, around.talk), due, owner: ownerOf(around.label, around) };
  }
  const behind =
    /^(.{2,150}?)(?<!\s)\s*[(（@]\s*([^\s()（）@](?:[^()（）@]{0,28}[^\s()（）@])?)\s*(?:[)）]\s*)?$/.exec(
      text,
    );
  const name = behind?.[2]?.replace(/^(?:owner|负责人)[:：]\s*|[,，].*$/gi, '').trim() ?? '';
  if (behind && isSomebody(name, around)) {
    return { text: undated(behind[1] ?? text, around.talk), due, owner: ownerOf(name, around) };
  }
  return { text: undated(text, around.talk), due, owner: '' };
}

/** Without the day at its beginning or end, which stands before the action. */
function undated(text: string, talk: string): string {
  const due = dueIn(text, talk);
  if (!due) return text;
  const before = text
    .slice(0, due.from)
    .replace(/(?:(?<!\s)\s*\b(?:by|on|before|until|at)\s*|[于在]\s*|(?<!\s)\s*)$/i, '');
  const after = text.slice(due.to).replace(/^\s*(?:之前|以前|前|内)?[\s,，:：]*/, '');
  const isEdge = before.trim() === '' || after.replace(/[.。]/g, '').trim() === '';
  const rest = before.trim() === '' ? after : before;
  return isEdge && rest.trim().length > 1 ? rest.replace(/(?<![\s,，])[\s,，]+$/, '').trim() : text;
}

/** In running text a promise needs somebody, a word like "will", and something done for another. */
function spoken(text: string, around: Around): Promised | null {
  const own = around.isOurs || around.speaker === null ? duty(text, around) : null;
  if (own) return own;
  const invited = INVITED.exec(text)?.[0];
  const at = dueIn(text, around.talk);
  // Where we are asked to be is our step, on a day that is named.
  if (invited !== undefined && at && !around.isOurs)
    return {
      text: undated(text.slice(invited.length), around.talk),
      due: at.day,
      owner: around.names.owner,
    };
  if (NO_PROMISE.test(fold(text))) return null;
  const doer = doerOf(text, around);
  if (!doer?.wills) return null;
  const due = dueIn(text, around.talk)?.day ?? '';
  const rest = doer.rest.trim();
  const isHan = /\p{Script=Han}/u.test(rest);
  if (isHan ? !PROMISES.test(rest) : !PROMISES_EN.test(fold(rest))) return null;
  // A day, or a promise in so many words: "will" alone says what somebody expects.
  if (due === '' && !doer.isBound && isHan) return null;
  return { text: undated(rest, around.talk), due, owner: doer.owner };
}

/** What the writer has to do, said so in so many words: `我回去要找研发确认…`, `I need to check with R&D whether …`. */
function duty(text: string, around: Around): Promised | null {
  const lead = DUTY.exec(text)?.[0];
  if (lead === undefined) return null;
  const rest = text.slice(lead.length).trim();
  const does = /\p{Script=Han}/u.test(rest) ? PROMISES.exec(rest) : PROMISES_EN.exec(fold(rest));
  // What is to be found out may be a question; that it is to be done, may not.
  if (!does || NO_PROMISE.test(fold(rest.slice(0, does.index)))) return null;
  const due = dueIn(text, around.talk)?.day ?? '';
  const { label, names } = around;
  const own = (label !== null && names.ourName(label)) || names.owner;
  return { text: undated(rest, around.talk), due, owner: own };
}

interface Doer {
  readonly owner: string;
  /** What is left of the sentence. */
  readonly rest: string;
  /** "Will", or a word like it, stands between. */
  readonly wills: boolean;
  /** A verb of promise stands there: promises, agrees, is in charge. */
  readonly isBound: boolean;
}

/** What comes before a promise, and belongs to the talk. */
const FILLERS =
  /^(?:(?:可以的?|没问题|行|好的?|嗯|对|当然|放心|收到|明白|ok(?:ay)?|sure|yes|absolutely|of course|great|thanks?|no problem)[\s,，。.!！、]+){1,3}/i;
const LEADS = /^(?:由|请|麻烦|那么?|然后|then |and |so )\s*/i;

const BOUND = /^(?:这边)?(?:负责|答应|承诺|同意)|^ (?:agreed|promised|committed|commits)/;

function doerOf(text: string, around: Around): Doer | null {
  const plain = text.replace(FILLERS, '').replace(LEADS, '').replace(/^@/, '');
  const colon = /^([^:：,，。]{1,24}?)\s*(?:[:：]|[-=]>|→|(?<=\s)[-–—](?=\s))\s*(?=\S)/.exec(plain);
  if (colon && isSomebody(colon[1] ?? '', around)) {
    const rest = plain.slice(colon[0].length);
    return { owner: ownerOf(colon[1] ?? '', around), rest, wills: true, isBound: true };
  }
  // `12月15日前，王敏把方案发出`: the day may come first.
  // Of 周五前 the first letter is a family name, too.
  const lead = knownAt(plain, around) === null ? leadOf(plain, around.talk) : '';
  const said = plain.slice(lead.length);
  const name = nameAt(said, around);
  if (!name) return lead === '' ? willOf(plain, around) : null;
  const after = said.slice(name.length);
  const will = (/\p{Script=Han}/u.test(said) ? WILL_ZH : WILL_EN).exec(
    /^\s/.test(after) && /\p{Script=Han}/u.test(said) ? after.trimStart() : after,
  );
  const rest =
    lead + after.slice(will && !/\p{Script=Han}/u.test(said) ? will[0].length : 0).trim();
  return {
    owner: ownerOf(name, around),
    rest: rest.replace(/^(?:会|将|要|来|负责)/, '').trim(),
    wills: will !== null || lead !== '' || dueIn(after.slice(0, 16), around.talk) !== null,
    isBound: BOUND.test(after),
  };
}

/** `me: will escalate`: who does it stands before the colon. */
function willOf(text: string, around: Around): Doer | null {
  const will = /^(?:will |会|来)(?=\S)/i.exec(text)?.[0];
  if (will === undefined || around.label === null) return null;
  const owner = ownerOf(around.label, around);
  return { owner, rest: text.slice(will.length), wills: true, isBound: false };
}

/** A day before the name, with what binds it. */
function leadOf(text: string, talk: string): string {
  const due = dueIn(text.slice(0, 24), talk);
  if (!due || text.slice(0, due.from).trim() !== '') return '';
  const rest = text.slice(due.to);
  const joint = /^\s*(?:之前|以前|前|以内|内)?[\s,，:：]*/.exec(rest)?.[0] ?? '';
  return text.slice(0, due.to + joint.length);
}

/** The name at the beginning: of somebody who takes part, of the plan, or I and we. */
function nameAt(text: string, around: Around): string | null {
  const self = SELF.exec(fold(text.slice(0, 12)));
  if (self) return text.slice(0, self[0].length);
  const known = knownAt(text, around);
  if (known !== null) return known;
  for (const length of [4, 3, 2]) {
    const head = text.slice(0, length);
    if (/^\p{Script=Han}+$/u.test(head) && isSomebody(head, around)) return head;
  }
  const latin = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}/u.exec(text)?.[0] ?? '';
  const words = latin.split(' ');
  for (let n = words.length; n > 0; n--) {
    const head = words.slice(0, n).join(' ');
    if (
      head &&
      (around.names.person(head) || around.names.isOurs(head) || isFirstName(head, around))
    )
      return head;
  }
  return null;
}

/** The name at the beginning of somebody who takes part, of the plan or of ours: of 陈思拉个群 it is 陈思. */
function knownAt(text: string, { people, names }: Around): string | null {
  const [longest] = people
    .filter((name) => text.startsWith(name))
    .sort((a, b) => b.length - a.length);
  if (longest) return longest;
  const isKnown = (head: string) =>
    names.person(head)?.name === head || names.ourName(head) === head;
  const heads = [4, 3, 2].map((length) => text.slice(0, length));
  return heads.find((head) => /^\p{Script=Han}+$/u.test(head) && isKnown(head)) ?? null;
}

function isSomebody(name: string, around: Around): boolean {
  const plain = name.trim();
  if (plain === '') return false;
  const { names, people } = around;
  return (
    names.person(plain) !== null ||
    names.isOurs(plain) ||
    people.includes(plain) ||
    isFirstName(plain, around) ||
    (plain.length >= 2 && /^\p{Lu}|^\p{Script=Han}{2,3}$/u.test(plain) && isName(plain))
  );
}

function isFirstName(name: string, { people }: Around): boolean {
  return people.some((full) => full.split(' ')[0] === name);
}

/** As the plan calls him; "I" is who speaks, "we" on our side the owner. */
function ownerOf(name: string, around: Around): string {
  const { names, isOurs, speaker } = around;
  const folded = fold(name);
  if (SELF.test(folded)) {
    const house = /^(?:我方|我司)/.test(folded);
    return isOurs || house || speaker === null ? names.owner : speaker;
  }
  if (names.isOurs(name) && /^(?:乙方|销售|本人|me|us|our side|our team|sales)$/.test(folded))
    return names.owner;
  return (
    names.ourName(name) ??
    names.person(name)?.name ??
    around.people.find((full) => full.split(' ')[0] === name) ??
    name
  );
}
