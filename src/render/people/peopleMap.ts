/** Who decides, who stands where, and the way there: the people of a plan as trees of reporting. */
import { personAddressed } from '../../evidence/addressed';
import type { Person, Plan, Range } from '../../plan/model';
import { COVERAGE, SUPPORT } from '../../plan/terms/people/scales';
import { fold } from '../../plan/text/text';

/** `person`: of the plan. `mentioned`: named there, but not among the people. `role`: nobody fills it. */
export type BoxKind = 'person' | 'mentioned' | 'role';

/** A box of the map. */
export interface Box {
  /** Unique in the map. */
  readonly key: string;
  readonly kind: BoxKind;
  /** The name; of a role that nobody fills its term. */
  readonly name: string;
  readonly person: Person | null;
  /** Where it stands in the plan, `null` for a role that nobody fills. */
  readonly range: Range | null;
  readonly reports: readonly Box[];
}

/** The people of one party, each tree with its head; who has no party is the customer's. */
export interface Band {
  readonly party: string;
  readonly heads: readonly Box[];
}

/** The people of a plan as trees, a band for each party. */
export interface PeopleMap {
  readonly bands: readonly Band[];
  /** Keys of the boxes from the best contact to who decides, the shortest way; empty without one. */
  readonly way: readonly string[];
  /** Names of people who report to each other in a circle; the map cuts it once. */
  readonly cycles: readonly (readonly string[])[];
}

const DECIDES = 'economic-buyer';
const CUSTOMER = 'customer';
const PARTIES = [CUSTOMER, 'payer', 'end-user', 'partner'];
/** Most people that a map shows. */
const MOST_PEOPLE = 300;
/** A superior is named by letters; a dash or a question mark stands for none, or for one not known yet. */
const NAMES_SOMEBODY = /[\p{L}\p{N}]/u;

interface Node {
  readonly key: string;
  readonly kind: BoxKind;
  readonly name: string;
  readonly person: Person | null;
  readonly range: Range | null;
  readonly party: string;
  superior: string | null;
}

/** The map of the plan's people; `null` where it names nobody. */
export function peopleMapOf(plan: Plan): PeopleMap | null {
  const people = plan.people.filter(({ duplicate }) => !duplicate).slice(0, MOST_PEOPLE);
  const nodes = new Map<string, Node>();
  const keys = new Map<string, string>();
  for (const person of people) {
    const key = fold(person.id ?? person.name);
    keys.set(fold(person.name), key).set(key, key);
    const { name, range } = person;
    const party = person.party ?? CUSTOMER;
    nodes.set(key, { key, kind: 'person', name, person, range, party, superior: null });
  }
  const known = (name: string) => {
    const person = keys.has(fold(name)) ? undefined : personAddressed(plan, name);
    return keys.get(fold(person?.name ?? name));
  };
  const mention = (name: string, range: Range, party: string) => {
    const key = fold(name);
    if (!NAMES_SOMEBODY.test(name)) return null;
    keys.set(key, key);
    nodes.set(key, { key, kind: 'mentioned', name, person: null, range, party, superior: null });
    return key;
  };
  for (const { name, party, reportsTo } of people) {
    const own = nodes.get(known(name) ?? '');
    if (!own || !reportsTo) continue;
    const { value, range } = reportsTo;
    own.superior = known(value) ?? mention(value, range, party ?? CUSTOMER);
  }
  for (const { who } of plan.opportunities) {
    for (const { person, range } of who) if (!known(person)) mention(person, range, CUSTOMER);
  }
  if (nodes.size === 0) return null;
  const cycles = cutCycles(nodes);
  if (!decider(nodes)) nodes.set('?', unfilled());
  return { bands: bandsOf(nodes), way: wayTo(nodes), cycles };
}

function unfilled(): Node {
  const [key, kind] = ['?', 'role'] as const;
  const nobody = { person: null, range: null, superior: null };
  return { key, kind, name: DECIDES, party: CUSTOMER, ...nobody };
}

function decider(nodes: ReadonlyMap<string, Node>): Node | undefined {
  return [...nodes.values()].find(({ person }) => person?.roles.includes(DECIDES));
}

/** Takes away the line of reporting that closes each circle. */
function cutCycles(nodes: ReadonlyMap<string, Node>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  for (const start of nodes.values()) {
    const path: Node[] = [];
    let node: Node | undefined = start;
    while (node && !done.has(node.key) && !path.includes(node)) {
      path.push(node);
      node = node.superior === null ? undefined : nodes.get(node.superior);
    }
    if (node && path.includes(node)) {
      const circle = path.slice(path.indexOf(node));
      const last = circle.at(-1);
      if (last) last.superior = null;
      // Somebody who reports to themselves is a harmless slip.
      if (circle.length > 1) cycles.push(circle.map(({ name }) => name));
    }
    for (const { key } of path) done.add(key);
  }
  return cycles;
}

function bandsOf(nodes: ReadonlyMap<string, Node>): Band[] {
  const boxOf = (node: Node): Box => {
    const { key, kind, name, person, range } = node;
    const reports = [...nodes.values()].filter(({ superior }) => superior === key).map(boxOf);
    return { key, kind, name, person, range, reports };
  };
  const heads = [...nodes.values()].filter(({ superior }) => superior === null);
  return PARTIES.flatMap((party) => {
    const own = heads.filter((node) => node.party === party).map(boxOf);
    return own.length === 0 ? [] : [{ party, heads: own }];
  });
}

/** How well we know somebody who isn't against us; 0 where we don't. */
function closeness({ person }: Node): number {
  if (!person) return 0;
  const contact = Math.max(0, COVERAGE.indexOf(person.coverage ?? 'none'));
  const stance = SUPPORT.indexOf(person.support ?? 'neutral');
  return contact < 2 || stance < 2 ? 0 : contact * 10 + stance;
}

/** Along lines of reporting, up or down, from the contact whose way is shortest; the closest of equals. */
function wayTo(nodes: ReadonlyMap<string, Node>): string[] {
  const goal = decider(nodes);
  if (!goal) return [];
  const back = new Map<string, string | null>([[goal.key, null]]);
  const queue = [goal.key];
  const depth = new Map([[goal.key, 0]]);
  for (const key of queue) {
    const own = nodes.get(key);
    const near = [...nodes.values()].filter((n) => n.superior === key || n.key === own?.superior);
    for (const next of near) {
      if (back.has(next.key)) continue;
      back.set(next.key, key);
      depth.set(next.key, (depth.get(key) ?? 0) + 1);
      queue.push(next.key);
    }
  }
  const contacts = [...nodes.values()].filter((n) => back.has(n.key) && closeness(n) > 0);
  contacts.sort(
    (a, b) => (depth.get(a.key) ?? 0) - (depth.get(b.key) ?? 0) || closeness(b) - closeness(a),
  );
  const way: string[] = [];
  for (let key = contacts[0]?.key ?? null; key !== null; key = back.get(key) ?? null) way.push(key);
  return way;
}
