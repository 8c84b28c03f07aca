/** `zhibi cells`: the cells that a plan has as a notebook. */
import { openCells } from '../../language/cells/openCells';
import type { Cells } from '../../plan/cells/cut';
import { writeCells } from '../../plan/cells/join';
import type { Plan } from '../../plan/model';
import { lineNumberAt } from '../../plan/text/text';
import { jsonText, pad, visible } from '../../review/formats/quote';
import { type Language, say } from '../../words';
import { cliWords } from '../../words/cli/cli';
import { cellWords, refusalWords } from '../../words/editor/notebook';
import { COMMON, formatOf, readArguments } from '../args';
import { UsageError } from '../errors';
import { PLAN_OPTIONS, requestOf, Workspace } from '../files/find/plans';
import { plansIn } from '../files/loadPlan';
import type { Io } from '../io';

const OPTIONS = { ...COMMON, ...PLAN_OPTIONS, format: true } as const;

export interface CellJson {
  readonly kind: string;
  readonly language: string;
  /** 1-based, of the whole cell, fences included. */
  readonly line: number;
  readonly endLine: number;
  /** What is edited, without fences. */
  readonly value: string;
}

/** Runs the command; 2 when something could not be read, or would not come back as it is. */
export async function cellsCommand(argv: readonly string[], io: Io): Promise<number> {
  const args = readArguments('cells', argv, OPTIONS);
  const format = formatOf(args, ['text', 'json']);
  if (args.paths.length === 0) throw new UsageError(cliWords.needsFile, { command: 'cells' });
  const workspace = new Workspace(io, requestOf(args, []));
  const files: { path: string; cells: CellJson[] }[] = [];
  const texts: string[] = [];
  for await (const { plan } of plansIn(workspace, workspace.files())) {
    const language = workspace.languageOf(plan);
    workspace.attempt(plan.path, () => {
      const opened = openCells(plan.text, plan.config.terms);
      if ('refused' in opened) {
        const reason = say(refusalWords[opened.refused], language);
        workspace.complaints.fail(cellWords.refused, { path: plan.path, reason });
        return;
      }
      const cells = cellsJson(plan, opened.cells);
      files.push({ path: plan.path, cells });
      texts.push(cellsText(plan.path, cells, language));
    });
  }
  const single = args.paths.length === 1 && files.length === 1;
  if (format === 'json') io.out(jsonText(single ? files[0] : files));
  else io.out(texts.join('\n'));
  return workspace.complaints.failed ? 2 : 0;
}

function cellsJson({ lineStarts }: Plan, document: Cells): CellJson[] {
  const { spans } = writeCells(document);
  return document.cells.flatMap(({ origin, language, value }, index) => {
    const span = spans[index];
    if (!span || !origin) return [];
    return {
      kind: origin.role,
      language,
      line: lineNumberAt(lineStarts, span.start),
      endLine: lineNumberAt(lineStarts, span.end),
      value,
    };
  });
}

/** A line a cell: number, kind, lines, and how it begins. */
function cellsText(path: string, cells: readonly CellJson[], language: Language): string {
  const rows = cells.map(({ kind, line, endLine, value }, index) => [
    String(index + 1),
    say(cellWords[kind as keyof typeof cellWords], language),
    `${line}–${endLine}`,
    visible(value.split('\n')[0] ?? '').slice(0, 60),
  ]);
  const lines = rows.map(([number = '', kind = '', place = '', start = '']) =>
    `${pad(number, 4, 'left')}  ${pad(kind, 13)}${pad(place, 10, 'left')}  ${start}`.trimEnd(),
  );
  return `${[visible(path), ...lines].join('\n')}\n`;
}
