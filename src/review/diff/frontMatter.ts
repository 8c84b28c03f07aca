/** The decision, the other keys of the front matter, and the rules that a plan switches off. */
import type { FrontMatter, Plan, ProblemParam, Range, Suppression, Term } from '../../plan/model';
import { type Change, change, fieldChange, type Reach } from './changes';
import { sameText } from './likeness';

/** Keys whose value is one of a list. */
const TERMS = { stage: 'stage', status: 'status', value: 'value' } as const;
const TEXTS = [
  ...([
    'account',
    'reason',
    'reviewBy',
    'asOf',
    'industry',
    'period',
    'language',
    'sales',
  ] as const),
  ...(['share', 'target', 'renewal'] as const),
] as const;
const LISTS = ['owner', 'listing', 'offering', 'team'] as const;

export function frontMatterChanges(before: Plan, after: Plan): Change[] {
  const [a, b] = [before.frontMatter, after.frontMatter];
  const place = (key: string) => ({ before: entryOf(a, key), after: entryOf(b, key) });
  const field = (key: string, from: ProblemParam | null, to: ProblemParam | null) =>
    fieldChange('frontMatter', { field: keyTerm(key) }, from, to, place(key));
  const term = (key: string, value: string | null | undefined) =>
    value ? { field: key, term: value } : null;
  return [
    ...fieldChange(
      'decision',
      {},
      term('decision', a?.decision),
      term('decision', b?.decision),
      place('decision'),
    ),
    ...TEXTS.flatMap((key) => {
      const [from, to] = [a?.[key] ?? null, b?.[key] ?? null];
      return sameText(from, to) ? [] : field(key, from, to);
    }),
    ...Object.entries(TERMS).flatMap(([key, list]) =>
      field(
        key,
        term(list, a?.[key as keyof typeof TERMS]),
        term(list, b?.[key as keyof typeof TERMS]),
      ),
    ),
    ...LISTS.flatMap((key) => field(key, listOf(a?.[key]), listOf(b?.[key]))),
    ...field('parties', partiesOf(a), partiesOf(b)),
  ];
}

function keyTerm(term: string): ProblemParam {
  return { field: 'frontMatterKey', term };
}

function entryOf(front: FrontMatter | null, term: string): Range | null {
  const entry = front?.entries.find((candidate) => candidate.term === term);
  return entry ? { start: entry.keyRange.start, end: entry.valueRange.end } : null;
}

function listOf(values: readonly string[] | undefined): readonly string[] | null {
  return values && values.length > 0 ? [...values].sort() : null;
}

function partiesOf(front: FrontMatter | null): readonly Term[] | null {
  const parties = [...(front?.parties ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  if (parties.length === 0) return null;
  return parties.map(([of, { value }]) => ({ field: 'party', term: value, of }));
}

interface Switch {
  readonly reason: string | null;
  readonly reach: Reach;
  readonly range: Range;
}

/** Rules that the plan switches off or sets, in comments and in its front matter. */
export function switchChanges(before: Plan, after: Plan): Change[] {
  const [from, to] = [switchesOf(before), switchesOf(after)];
  const added = [...to].flatMap(([rule, list]) =>
    surplus(list, from.get(rule)).map(switchAdded(rule)),
  );
  const removed = [...from].flatMap(([rule, list]) =>
    surplus(list, to.get(rule)).map(({ range, reach }) =>
      change('switchRemoved', { rule, reach }, { before: range }),
    ),
  );
  return [...added, ...removed, ...severityChanges(before, after)];
}

function switchAdded(rule: string): (item: Switch) => Change {
  return ({ reason, reach, range }) =>
    reason === null
      ? change('switchWithoutReason', { rule, reach }, { after: range })
      : change('switchAdded', { rule, reach, reason }, { after: range });
}

/** Those of `list` beyond what is in `other`, by their reasons and by how much they cover. */
function surplus(list: readonly Switch[], other: readonly Switch[] = []): Switch[] {
  const left = [...other];
  return list.filter(({ reason, reach }) => {
    const at = left.findIndex(
      (one) => sameText(one.reason, reason) && one.reach.reach === reach.reach,
    );
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

function switchesOf(plan: Plan): Map<string, Switch[]> {
  const map = new Map<string, Switch[]>();
  const add = (rule: string, item: Switch) => map.set(rule, [...(map.get(rule) ?? []), item]);
  for (const { rule, reason, range, severity } of plan.frontMatter?.rules ?? []) {
    if (severity === 'off') add(rule, { reason, range, reach: { reach: 'plan' } });
  }
  for (const one of plan.suppressions) {
    add(one.rule, { reason: one.reason, range: one.range, reach: reachOf(one, plan) });
  }
  return map;
}

function reachOf({ form, scope }: Suppression, { text }: Plan): Reach {
  if (form !== 'block') return { reach: 'line' };
  return { reach: scope.end > text.length ? 'rest' : 'stretch' };
}

function severityChanges(before: Plan, after: Plan): Change[] {
  const settings = (plan: Plan) =>
    new Map(
      (plan.frontMatter?.rules ?? [])
        .filter(({ severity }) => severity !== null && severity !== 'off')
        .map((setting) => [setting.rule, setting] as const),
    );
  const [from, to] = [settings(before), settings(after)];
  return [
    ...[...to].flatMap(([rule, { severity, range }]) =>
      severity === null || severity === from.get(rule)?.severity
        ? []
        : [
            change(
              'ruleSet',
              { rule, to: { field: 'severity', term: severity } },
              { after: range },
            ),
          ],
    ),
    ...[...from].flatMap(([rule, { range }]) =>
      to.has(rule) ? [] : [change('ruleUnset', { rule }, { before: range })],
    ),
  ];
}
