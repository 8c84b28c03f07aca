/** `zhibi lint --format markdown`: a comment on a pull request, within the limits of the forges. */

import { clipped } from '../../plan/text/text';
import { weightOf } from '../../rules/weight';
import { type Language, say } from '../../words';
import { severityWords } from '../../words/cli/cli';
import { commentWords, weightWords } from '../../words/shown/review/comment';
import { escapeForForge } from './findings/github';
import { summaryText } from './findings/text';
import { byWeight, type FileReport, type Placed, summaryOf } from './plan/report';

/** GitHub refuses a comment beyond 65,536 characters; some room is left for what goes around it. */
const COMMENT_LIMIT = 60_000;
/** Room for the line that counts what is left out. */
const RESERVE = 200;

/** Collects Markdown up to a limit and counts what no longer fits. */
export class MarkdownBudget {
  #text = '';
  /** What is still to be written before the next item, the outermost first. */
  #pending = [''];
  #left = 0;

  constructor(private readonly limit = COMMENT_LIMIT) {}

  get text(): string {
    return this.#text;
  }

  /** How many items were left out. */
  get left(): number {
    return this.#left;
  }

  /** Written with the first item below it, or not at all. */
  heading(text: string): void {
    this.#pending[this.#pending.length - 1] = text;
  }

  /** `open` goes before the first item that `body` adds and `close` behind the last; neither without one. */
  fold(open: string, close: string, body: () => void): void {
    const depth = this.#pending.length;
    this.#pending.push(open, '');
    body();
    const [rest] = this.#pending.splice(depth);
    if (rest === '') this.#text += close;
  }

  /** Adds a part that stands for `items` items; once one is left out, all that follow are. */
  add(part: string, items = 0): void {
    const text = this.#pending.join('') + part;
    if (this.#left > 0 || this.#text.length + text.length > this.limit - RESERVE) {
      this.#left += items;
      return;
    }
    this.#text += text;
    this.#pending.fill('');
  }

  /** The last line, for which room was kept. */
  end(part: string): void {
    this.#text += part;
  }
}

/** The heaviest first, grouped by file within a weight. */
export function lintMarkdown(
  files: readonly FileReport[],
  language: Language,
  limit?: number,
): string {
  const budget = new MarkdownBudget(limit);
  const summary = summaryText(summaryOf(files), language);
  budget.add(`## ${say(commentWords.heading, language)}\n\n${summary}\n`);
  let group = '';
  for (const item of byWeight(files)) {
    const title = say(weightWords[weightOf(item.diagnostic.rule)], language);
    const heading = `\n### ${title} · ${escapeForForge(item.path)}\n\n`;
    if (heading !== group) budget.heading(heading);
    group = heading;
    budget.add(itemMarkdown(item, language), 1);
  }
  if (budget.left > 0) budget.end(`\n${say(commentWords.more, language, { n: budget.left })}\n`);
  return budget.text;
}

/** Shortens a text so that one of 60 KB doesn't crowd out all others. */
export function clip(text: string): string {
  return clipped(text, LONGEST_LINE);
}

const LONGEST_LINE = 600;

function itemMarkdown({ diagnostic }: Placed, language: Language): string {
  const { rule, url, message, severity, position } = diagnostic;
  const place = `**${position.line}:${position.column}** ${say(severityWords[severity], language)}`;
  return `- ${place} · ${escapeForForge(clip(message))} [${rule}](${url})\n`;
}
