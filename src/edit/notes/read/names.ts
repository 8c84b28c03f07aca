/** Names in notes: who is meant, on which side, and what is no name. */
import { personAddressed } from '../../../evidence/addressed';
import type { Person, Plan } from '../../../plan/model';
import { CALLED, JOB, OUR_SIDE, SAYS, SOMEBODY, THEIR_SIDE } from '../../../plan/terms/notes';
import { TITLES } from '../../../plan/terms/people/names';
import { HAN_NAME, isCalled, isName } from '../../../plan/terms/people/personNames';
import { fold } from '../../../plan/text/text';

/** Who somebody works for: us or the customer. */
export type Side = 'ours' | 'theirs';

/** Whom the names of notes mean in the plan. */
export class NotesNames {
  private readonly ours: ReadonlySet<string>;

  constructor(private readonly plan: Plan) {
    const front = plan.frontMatter;
    const house = plan.config.ours ?? [];
    this.ours = new Set([...(front?.owner ?? []), ...(front?.team ?? []), ...house].map(fold));
  }

  /** The plan's person of that name, or the only one whom a form of address can mean. */
  person(name: string): Person | null {
    const meant = personAddressed(this.plan, name);
    if (meant) return meant;
    const all = this.plan.people.filter(({ duplicate }) => !duplicate);
    if (isInitials(name)) return only(all.filter(({ name: of }) => initialsOf(of) === name));
    // `韩梅` in the notes, `韩总` in the plan: the one whom it can mean.
    return only(
      all.filter(({ name: of }) => isCalled(of) && HAN_NAME.test(name) && of[0] === name[0]),
    );
  }

  /** The plan's people whose full names stand in a text, and where. */
  *namedIn(text: string): Generator<readonly [string, number]> {
    for (const { name } of this.plan.people) {
      const at = name.length > 1 ? text.indexOf(name) : -1;
      if (at >= 0) yield [name, at];
    }
  }

  /** Somebody of that family name is there, so that a form of address may mean one of several. */
  isUnclear(name: string): boolean {
    const [, family] = CALLED.exec(name) ?? [];
    if (family === undefined || !isCalled(name)) return false;
    return this.plan.people.filter((person) => person.name.startsWith(family)).length > 1;
  }

  /** Whether a name is of our side: one of our people, or a word for us. */
  isOurs(name: string): boolean {
    const folded = fold(name);
    if (OUR_SIDE.test(folded) || this.ours.has(folded)) return true;
    const first = /^\p{Lu}\p{L}+$/u.test(name);
    return first && [...this.ours].some((full) => full.split(' ')[0] === folded);
  }

  /** One of ours, as the plan writes the name; null for any other. */
  ourName(name: string): string | null {
    const folded = fold(name);
    const all = [...(this.plan.frontMatter?.owner ?? []), ...(this.plan.frontMatter?.team ?? [])];
    return (
      all.find((full) => fold(full) === folded) ??
      only(all.filter((full) => fold(full).split(' ')[0] === folded))
    );
  }

  /** Of the customer's side, without a name. */
  isTheirSide(name: string): boolean {
    return THEIR_SIDE.test(fold(name));
  }

  /** Whether a sentence reports what one of theirs says: `老李说…`, `Dana told us that …`. */
  reports(text: string): boolean {
    const isTheirs = (name: string) =>
      !this.isOurs(name) &&
      (SOMEBODY.test(fold(name)) ||
        this.isTheirSide(name) ||
        this.person(name) !== null ||
        isName(name));
    for (let length = 1; length <= 4; length++) {
      const head = text.slice(0, length);
      if (!/^\p{Script=Han}+$/u.test(head)) break;
      if (SAYS.test(text.slice(length)) && isTheirs(head)) return true;
    }
    const latin = /^[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}(?= )/u.exec(text)?.[0];
    return latin !== undefined && SAYS.test(text.slice(latin.length)) && isTheirs(latin);
  }

  /** Who does what "we" on our side promise: the plan's only owner, else empty. */
  get owner(): string {
    const owners = this.plan.frontMatter?.owner ?? [];
    return owners.length === 1 ? (owners[0] ?? '') : '';
  }
}

/** `DL`, by which notes call Dana Lee. */
export function isInitials(name: string): boolean {
  return /^\p{Lu}{2,3}$/u.test(name);
}

function initialsOf(name: string): string {
  return (name.match(/(?<=^|\s)\p{Lu}(?=[\p{Ll}'’-])/gu) ?? []).join('');
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

/** A person in a list of notes, with its place in the text that was given. */
export interface NamedPerson {
  readonly name: string;
  readonly title: string;
  readonly side: Side | null;
  /** In the text that was given. */
  readonly from: number;
  readonly to: number;
}

/** Most people that one line of notes names. */
const MOST = 30;

/** The people of a list: `张伟（CIO）、采购经理 李丽；我方：王敏`, `Dana Lee (CFO), Sam Ruiz - buyer`. */
export function peopleIn(text: string): NamedPerson[] {
  const found: NamedPerson[] = [];
  let side: Side | null = null;
  for (const piece of text.matchAll(/(?:[^、,，;；/(（]|[(（][^()（）]{0,60}[)）]){1,120}/g)) {
    let part = piece[0];
    let at = piece.index;
    const head = /^\s*([^:：()（）]{1,12})[:：]\s*/.exec(part);
    if (head) {
      const word = fold(head[1] ?? '');
      if (OUR_SIDE.test(word)) side = 'ours';
      else if (THEIR_SIDE.test(word)) side = 'theirs';
      part = part.slice(head[0].length);
      at += head[0].length;
    }
    const person = personIn(part);
    const own = person && isOurTitle(fold(person.title)) ? 'ours' : side;
    if (person) found.push({ ...person, side: own, from: at + person.from, to: at + person.to });
    if (found.length >= MOST) break;
  }
  return found;
}

/** `us`, `our SE`, `我方售前`. */
function isOurTitle(title: string): boolean {
  return OUR_SIDE.test(title) || /^(?:our |我方|我司)/.test(title);
}

const LABEL = /^[*_]{0,2}([^:：。？！?!]{1,90}?)[*_]{0,2}[:：](?!\/\/)[*_]{0,2}\s*/;
const TITLED = new RegExp(`^${TITLES}\\.?\\s+(?=\\p{Lu})`, 'iu');
/** More than this before a colon is no name by itself. */
const LONGEST_NAME = 30;

export interface SpeakerLabel {
  readonly name: string;
  /** What the speaker does; empty where the label doesn't say it. */
  readonly title: string;
  /** Of the label with its colon and the blanks behind it. */
  readonly length: number;
}

/** Who speaks in a line, as it says it before a colon: `周岚：`, `Dana Lee (CFO):`, `Dr. Dana Lee, VP Supply Chain:`. */
export function speakerLabel(line: string): SpeakerLabel | null {
  const label = LABEL.exec(line);
  if (!label) return null;
  const said = (label[1] ?? '').trim();
  const [, before, job = ''] =
    /^([^()（）]{1,60}?)\s*[(（]([^()（）]{1,60})[)）]$/.exec(said) ??
    /^([^,，]{1,60}?)\s*[,，]\s*(.{2,60})$/.exec(said) ??
    [];
  const isJob = before !== undefined && (!/[,，]/.test(said) || JOB.test(job));
  const name = (isJob ? before : said).replace(TITLED, '').trim();
  if (name === '' || name.length > LONGEST_NAME) return null;
  return { name, title: isJob ? job.trim() : '', length: label[0].length };
}

/** Where somebody works, before the name: `财务部 周莉`. */
const OFFICE = /[\u4e00-\u9fa5](?:部门?|科|室|中心|处|组|院|厂|仓库)$/;
/** Where a name and a job meet. */
const BESIDE = /\s+|(?<=[\u4e00-\u9fa5])(?=[A-Z]{2})|(?<=[A-Z]{2})(?=[\u4e00-\u9fa5])/;

/** `张伟（CIO）`, `CIO 张伟`, `张伟 CIO`, `Dana Lee, CFO`, `Dana Lee <dana@x.com>`. */
function personIn(text: string): Omit<NamedPerson, 'side'> | null {
  const plain = text.replace(/<[^<>]{0,200}>|\*+|@/g, (run) => ' '.repeat(run.length));
  const words = plain.trim();
  const from = plain.indexOf(words);
  const place = { from, to: from + words.length };
  const bracket = /^([^()（）]{1,40}?)\s*[(（]([^()（）]{1,60})[)）]$/.exec(words);
  if (bracket) {
    const [, name = '', title = ''] = bracket;
    return isName(name.trim()) ? { name: name.trim(), title: title.trim(), ...place } : null;
  }
  if (isName(words)) return { name: words, title: '', ...place };
  const apart = /^(.{1,40}?)\s+[-–—·|]\s+(.{2,60})$/.exec(words);
  if (apart && isName(apart[1] ?? ''))
    return { name: apart[1] ?? '', title: apart[2] ?? '', ...place };
  const parts = words.split(BESIDE);
  for (let cut = Math.min(parts.length - 1, 3); cut > 0; cut--) {
    const [head, tail] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    if (isName(head) && JOB.test(tail)) return { name: head, title: tail, ...place };
  }
  for (let cut = 1; cut < Math.min(parts.length, 7); cut++) {
    const [head, tail] = [parts.slice(0, cut).join(' '), parts.slice(cut).join(' ')];
    if (isName(tail) && (JOB.test(head) || OFFICE.test(head)))
      return { name: tail, title: head, ...place };
  }
  return null;
}
