import type { Located, Need, Person, Plan, Range } from '../../plan/model';
import { fold, narrow } from '../../plan/text/text';
import type { Finding, Rule, RulePage } from '../rule';

/** A party that somebody named: the organization's own name, or one of ours. */
interface Party {
  /** The organization's name, folded; `null` where only our term was used. */
  readonly name: string | null;
  readonly term: string;
  readonly range: Range;
}

export const partyMissing: Rule = {
  id: 'needs/party-missing',
  severity: 'warning',
  completeness: true,
  fix: 'act',
  title: { en: 'A party without a need', zh: '有一方的需求没写' },
  messages: {
    party: {
      en: 'Nothing says what the party “{party}” needs. Add it under Needs, with how we meet it.',
      zh: '还没写“{party}”这一方的需求。请在“需求”里补上，并写明怎么满足。',
    },
    answer: {
      en: 'This need has no answer. Write how we meet it, or that we can’t.',
      zh: '这个需求还没写怎么满足。请写上我们怎么满足；满足不了也写明。',
    },
    empty: {
      en: 'The need of this party is empty. Write what it needs, or take the row out.',
      zh: '这一方的需求是空的。请写上需求，或删掉这一行。',
    },
  },
  *check(plan) {
    const needs = plan.needs.filter(({ need }) => need !== '');
    const parties = partiesOf(plan);
    const unserved = parties.filter((party) => !needs.some((need) => serves(need, party, plan)));
    yield* unserved.map(({ name, term, range }) => ({
      range,
      code: 'party',
      params: { party: name === null ? { field: 'party', term } : asWritten(plan, name, range) },
    }));
    yield* answersMissing(plan, unserved);
  },
};

export const partyMissingPage: RulePage = {
  rows: ['M10'],
  why: {
    en: 'A deal holds when everybody in it is served: the customer, the end user, the payer. Write for each party what it needs and how we meet it.',
    zh: '客户、终端用户、付款方，三方都照顾到，生意才做得成。请写清每一方要什么、我们怎么满足。',
  },
  example: {
    bad: '---\nparties: {留学生: end-user, 家长: payer}\n---\n\n## 需求\n\n- 留学生: 境外随时能取钱 → 全球取现免手续费\n',
    good: '---\nparties: {留学生: end-user, 家长: payer}\n---\n\n## 需求\n\n- 留学生: 境外随时能取钱 → 全球取现免手续费\n- 家长: 看得见花销 → 消费短信提醒\n',
  },
  english: {
    bad: '---\nparties: {student: end-user, parent: payer}\n---\n\n## Needs\n\n- student: cash abroad at any time → withdrawals without fees\n',
    good: '---\nparties: {student: end-user, parent: payer}\n---\n\n## Needs\n\n- student: cash abroad at any time → withdrawals without fees\n- parent: see what is spent → a message for each payment\n',
  },
};

/** Needs without an answer; an empty need is said here unless its party is already. */
function* answersMissing(plan: Plan, unserved: readonly Party[]): Iterable<Finding> {
  for (const item of plan.needs) {
    if (item.need !== '') {
      if (!item.answer) yield { range: item.needRange, code: 'answer' };
    } else if (!unserved.some((party) => serves(item, party, plan))) {
      yield { range: item.needRange, code: 'empty' };
    }
  }
}

/** The parties named among the people and in `parties`, each with the place it was named at first. */
function partiesOf(plan: Plan): Party[] {
  const house = plan.frontMatter?.parties ?? new Map<string, Located<string>>();
  const found = new Map<string, Party>();
  const people = plan.people.filter(({ party }) => party !== null && party !== 'partner');
  for (const person of people) {
    const term = person.party ?? '';
    const name = houseNameOf(person, term, plan);
    // Several names of the plan's own stand for the party of that kind.
    if (name === null && ownNames(plan, term).length > 1) continue;
    const key = name ?? term;
    if (!found.has(key)) found.set(key, { name, term, range: person.firstLine });
  }
  for (const [name, { value, range }] of house) {
    if (value !== 'partner' && !found.has(name)) found.set(name, { name, term: value, range });
  }
  return [...found.values()];
}

/** The organization's name for a person's party: as written, else the only one that stands for the term. */
function houseNameOf(person: Person, term: string, plan: Plan): string | null {
  const names = houseNames(plan, term);
  const own = fold(person.partyName ?? '');
  if (names.includes(own)) return own;
  return names.length === 1 ? (names[0] ?? null) : null;
}

function ownNames(plan: Plan, term: string): string[] {
  const own = plan.frontMatter?.parties ?? new Map<string, Located<string>>();
  return [...own].flatMap(([name, { value }]) => (value === term ? [name] : []));
}

/** The plan's names for a party of ours, else those of `.zhibi.yaml`. */
function houseNames(plan: Plan, term: string): string[] {
  const own = ownNames(plan, term);
  if (own.length > 0) return own;
  return [...plan.config.parties].flatMap(([name, value]) => (value === term ? [fold(name)] : []));
}

/** A need of the party's kind serves it, unless it names another party of that kind. */
function serves(need: Need, party: Party, plan: Plan): boolean {
  if (need.party !== party.term) return false;
  const name = fold(need.name);
  if (party.name === null || name.includes(party.name)) return true;
  return !houseNames(plan, party.term).some((other) => name.includes(other));
}

/** A folded name as its row or person says it. */
function asWritten(plan: Plan, name: string, { start, end }: Range): string {
  const text = plan.text.slice(start, end);
  const at = narrow(text).toLowerCase().indexOf(name);
  return at < 0 ? name : text.slice(at, at + name.length);
}
