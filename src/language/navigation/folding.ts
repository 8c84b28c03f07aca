import type { Plan, Range } from '../../plan/model';

/** What folds beside what the editor's own Markdown folds: front matter, blocks, runs of sources, questions with their answers. */
export function foldsOf(plan: Plan): Range[] {
  const blocks = [...plan.roe, ...plan.segments].map(({ range }) => range);
  const questions = plan.questions
    .filter(({ answers }) => answers.length > 0)
    .map(({ range }) => range);
  const front = plan.frontMatter ? [plan.frontMatter.range] : [];
  return [...front, ...blocks, ...questions, ...sourceRuns(plan)].filter(({ start, end }) =>
    plan.text.slice(start, end).trimEnd().includes('\n'),
  );
}

/** Sources that stand one below the other. */
function sourceRuns(plan: Plan): Range[] {
  const runs: { start: number; end: number }[] = [];
  const sources = [...plan.sources].sort((a, b) => a.range.start - b.range.start);
  for (const { range } of sources) {
    const last = runs.at(-1);
    if (last && plan.text.slice(last.end, range.start).trim() === '') last.end = range.end;
    else runs.push({ ...range });
  }
  return runs;
}
