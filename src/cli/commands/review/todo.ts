/** `zhibi todo`: what is to be done, over all accounts, as one list. */
import { todoIcs, todoJson, todoText } from '../../../review/formats/plan/todo';
import { jsonText } from '../../../review/formats/quote';
import { sortedTodos, type Todo, todosOf } from '../../../review/todo';
import type { Language } from '../../../words';
import { COMMON, formatOf, readArguments, todayOf } from '../../args';
import { PLAN_OPTIONS, requestOf, Workspace } from '../../files/find/plans';
import { plansIn } from '../../files/loadPlan';
import type { Io } from '../../io';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, format: true, today: true } as const;

/** Runs the command; 2 when something could not be read. */
export async function todoCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('todo', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json', 'ics']);
  const today = todayOf(args, io.today);
  const request = requestOf(args, ['.']);
  const workspace = new Workspace(io, request);
  const todos: Todo[] = [];
  const languages = new Set<Language>();
  for await (const { plan } of plansIn(workspace, workspace.files())) {
    languages.add(workspace.languageOf(plan));
    todos.push(...(workspace.attempt(plan.path, () => todosOf(plan, today)) ?? []));
  }
  const language = workspace.languageOfAll(languages);
  const sorted = sortedTodos(todos);
  if (format === 'json') io.out(jsonText(todoJson(sorted)));
  else if (format === 'ics') io.out(todoIcs(sorted, language, today));
  else io.out(todoText(sorted, language));
  return workspace.complaints.failed ? 2 : 0;
}
