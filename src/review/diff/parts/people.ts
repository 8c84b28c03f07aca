/** People: who came, who left, and where they now stand. */
import { nameKey } from '../../../plan/compose/ids';
import type { Person, Plan, ProblemParam } from '../../../plan/model';
import { type Change, change, fieldChange } from '../changes';
import { sameText } from '../likeness';
import { match } from '../match';

/** People who came or went, and fields of theirs that changed; matched by id, then by name. */
export function personChanges(before: Plan, after: Plan): Change[] {
  const counted = (plan: Plan) => plan.people.filter((person) => !person.duplicate);
  const shared = sharedIds(before, after);
  const { pairs, removed, added } = match(counted(before), counted(after), {
    // Match by name when only one version has an id.
    id: ({ id, name }) => (id !== null && shared.has(nameKey(id)) ? nameKey(id) : nameKey(name)),
    text: ({ name, title }) => `${name} ${title ?? ''}`,
  });
  return [
    ...added.map((p) => change('personAdded', who(p), { after: p.firstLine })),
    ...removed.map((p) => change('personRemoved', who(p), { before: p.firstLine })),
    ...pairs.flatMap(([a, b]) => pairChanges(a, b)),
  ];
}

function sharedIds(before: Plan, after: Plan): ReadonlySet<string> {
  const keysOf = ({ people }: Plan) =>
    new Set(people.flatMap(({ id }) => (id === null ? [] : [nameKey(id)])));
  const known = keysOf(before);
  return new Set([...keysOf(after)].filter((key) => known.has(key)));
}

function who({ name, title, roles }: Person): Record<string, ProblemParam> {
  const role = roles.map((term) => ({ field: 'role', term }));
  return { name, what: role.length > 0 ? role : (title ?? '–') };
}

function pairChanges(a: Person, b: Person): Change[] {
  const ends = { before: a.firstLine, after: b.firstLine };
  const { name } = b;
  const term = (field: string, value: string | null) =>
    value === null ? null : { field, term: value };
  const field = (key: string, from: ProblemParam | null, to: ProblemParam | null) =>
    fieldChange('personField', { name, field: { field: 'personKey', term: key } }, from, to, ends);
  const text = (key: string, from: string | null, to: string | null) =>
    sameText(from, to) ? [] : field(key, from, to);
  return [
    ...fieldChange(
      'personSupport',
      { name },
      term('support', a.support),
      term('support', b.support),
      ends,
    ),
    ...text('name', a.name, b.name),
    ...text('title', a.title, b.title),
    ...field('role', rolesOf(a), rolesOf(b)),
    ...field('party', term('party', a.party), term('party', b.party)),
    ...field('influence', term('level', a.influence), term('level', b.influence)),
    ...field('response', term('response', a.response), term('response', b.response)),
    ...field('coverage', term('coverage', a.coverage), term('coverage', b.coverage)),
    ...text('reportsTo', a.reportsTo?.value ?? null, b.reportsTo?.value ?? null),
    ...text('cares', listed(a.cares), listed(b.cares)),
    ...(a.sources.length > 0 && b.sources.length === 0
      ? [change('personLostSource', { name }, ends)]
      : []),
  ];
}

function rolesOf({ roles }: Person): ProblemParam | null {
  if (roles.length === 0) return null;
  return [...roles].sort().map((term) => ({ field: 'role', term }));
}

function listed(values: readonly string[]): string | null {
  return values.length > 0 ? [...values].sort().join(' / ') : null;
}
