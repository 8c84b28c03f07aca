/** What is to be done, over all accounts: actions, reviews that are due, questions still to be asked. */
import { maskedDeep, maskerOf } from '../evidence/personal/masked';
import type { Plan, Range } from '../plan/model';
import { lineNumberAt } from '../plan/text/text';

/** Something to be done, with its place in a plan. */
export interface Todo {
  readonly kind: 'action' | 'review' | 'question' | 'next';
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly account: string | null;
  /** ISO day; `null` where none is written. */
  readonly due: string | null;
  readonly owner: string | null;
  readonly text: string;
  readonly overdue: boolean;
}

/**
 * The list of one plan. A dropped account asks for nothing any more but what was
 * promised. `today` is an ISO day; the plan's own `asOf` comes first.
 */
export function todosOf(plan: Plan, today: string): Todo[] {
  const { frontMatter, path, lineStarts } = plan;
  const day = frontMatter?.asOf ?? today;
  const isDropped = frontMatter?.decision === 'drop';
  const owners = frontMatter?.owner.join(' · ') || null;
  const todo = (
    kind: Todo['kind'],
    range: Range | undefined,
    text: string,
    { due = null, owner = owners }: { due?: string | null; owner?: string | null } = {},
  ): Todo => ({
    kind,
    path,
    line: range ? lineNumberAt(lineStarts, range.start) : 1,
    account: frontMatter?.account ?? null,
    due,
    owner,
    text,
    overdue: due !== null && due < day,
  });
  const reviewBy = frontMatter?.reviewBy ?? null;
  const review = frontMatter?.entries.find(({ term }) => term === 'reviewBy')?.keyRange;
  const todos = [
    ...plan.actions
      .filter(({ done }) => !done)
      .map((one) =>
        todo('action', one.firstLine, one.text, { due: one.due, owner: one.owner ?? owners }),
      ),
    ...(reviewBy === null || isDropped ? [] : [todo('review', review, '', { due: reviewBy })]),
    ...(isDropped ? [] : plan.opportunities)
      .filter(({ result }) => result === null)
      .flatMap(({ next, items, headingRange }) => {
        const item = items.find(({ key }) => key === 'next');
        return next ? [todo('next', item?.range ?? headingRange, next)] : [];
      }),
    ...(isDropped ? [] : plan.questions)
      .filter(({ asked, answers }) => !asked && answers.length === 0)
      .map((one) => todo('question', one.firstLine, one.text)),
  ];
  const mask = maskerOf(plan);
  return todos.map((one) => ({ ...maskedDeep(one, mask), path }));
}

/** What has a day first, by day; then by account and line. */
export function sortedTodos(todos: readonly Todo[]): Todo[] {
  const key = ({ due, path, line }: Todo) =>
    `${due ?? '9999'}\0${path}\0${String(line).padStart(9, '0')}`;
  const keyed = todos.map((todo) => [key(todo), todo] as const);
  keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return keyed.map(([, todo]) => todo);
}
