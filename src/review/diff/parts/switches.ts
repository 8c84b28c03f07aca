/** Rules that a plan switches off or sets, in comments and in its front matter, with what that covers. */

import type { Plan, Range, Suppression } from '../../../plan/model';
import { clipped } from '../../../plan/text/text';
import { type Change, change, type Reach } from '../changes';
import { essence, sameText } from '../likeness';

interface Switch {
  readonly reason: string | null;
  readonly reach: Reach;
  readonly range: Range;
  /** The lines that it covers, as a reader reads them; none where it covers the whole plan. */
  readonly covered: readonly string[];
  /** What these lines are part of, however it is wrapped. */
  readonly around: string;
}

/** Switches that came, went, or now cover other lines. */
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
  const stretched = [...to].flatMap(([rule, list]) => {
    const fresh = new Set(surplus(list, from.get(rule)));
    const known = from.get(rule) ?? [];
    return list.filter((item) => !fresh.has(item)).flatMap(stretchedOver(rule, known));
  });
  return [...added, ...stretched, ...removed, ...severityChanges(before, after)];
}

function stretchedOver(rule: string, known: readonly Switch[]): (item: Switch) => Change[] {
  return ({ covered, range }) => {
    const lines = covered.filter(
      (line) => !known.some((old) => old.covered.includes(line) || old.around.includes(line)),
    );
    const [text] = lines;
    if (text === undefined) return [];
    return [
      change(
        'switchCovers',
        { rule, n: lines.length, text: clipped(text, LONGEST) },
        { after: range },
      ),
    ];
  };
}

const LONGEST = 120;

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
    if (severity === 'off')
      add(rule, { reason, range, reach: { reach: 'plan' }, covered: [], around: '' });
  }
  for (const one of plan.suppressions) {
    const { reason, range } = one;
    add(one.rule, { reason, range, reach: reachOf(one, plan), ...coveredBy(one, plan) });
  }
  return map;
}

/** A line that goes on with the one before. */
const GOES_ON = /^[ \t]*(?![-*+>|#]|\d{1,9}[.)]|<!--|```|~~~)\S/;

function coveredBy(
  { range, scope, form }: Suppression,
  { text }: Plan,
): Pick<Switch, 'covered' | 'around'> {
  const covered = linesOf(text.slice(Math.max(scope.start, range.end), scope.end));
  if (form === 'block') return { covered, around: covered.join(' ') };
  const below = text.slice(scope.end).split(/\r\n|\r|\n/, MOST_WRAPPED);
  const end = below.findIndex((line) => !GOES_ON.test(line));
  const rest = below.slice(0, end < 0 ? below.length : end);
  return { covered, around: essence([...covered, ...rest].join(' ')) };
}

const MOST_WRAPPED = 100;

function linesOf(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map(essence)
    .filter((line) => line !== '' && !/^<!--.*-->$/.test(line));
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
