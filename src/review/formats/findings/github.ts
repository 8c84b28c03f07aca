/**
 * `zhibi lint --format github`: workflow commands that GitHub shows as
 * annotations on the changed lines, within its limits.
 *
 * Escaping and limits: docs.github.com, "Workflow commands for GitHub Actions"
 * (ten annotations of each of error, warning and notice a step, fifty a run;
 * a step's summary takes 1 MiB).
 */

import { clipped } from '../../../plan/text/text';
import { type Language, say } from '../../../words';
import { reportWords, severityWords } from '../../../words/cli/cli';
import { byWeight, type FileReport, type Placed, summaryOf } from '../plan/report';
import { visible } from '../quote';
import { groups, summaryText } from './text';

type Level = 'error' | 'warning' | 'notice';

const PER_LEVEL = 10;
const SUMMARY_ROWS = 300;

export interface GithubReport {
  /** Workflow commands for standard output, a line each. */
  readonly annotations: string;
  /** What is beyond the limits and how much there is, as text for people. */
  readonly rest: string;
  /** Markdown for the file that `GITHUB_STEP_SUMMARY` names; null when there is nothing to tell. */
  readonly summary: string | null;
}

/**
 * Annotations, the heaviest first; what is beyond GitHub's limits follows as
 * plain text, and one notice counts it.
 *
 * @param hasSummary the caller can write `summary` somewhere, and the notice may say so
 */
export function lintGithub(
  files: readonly FileReport[],
  language: Language,
  hasSummary: boolean,
): GithubReport {
  const options = { language, colour: false };
  const all = byWeight(files);
  const { shown, rest } = withinLimits(all);
  const lines = shown.map((item) => annotation(item));
  if (rest.length > 0) {
    const where = hasSummary ? say(reportWords.andSummary, language) : '';
    const message = say(reportWords.rest, language, { n: rest.length, where });
    const title = escapeProperty(say(reportWords.restTitle, language));
    lines.push(`::notice title=${title}::${escapeData(message)}`);
  }
  const listed = rest.length > 0 ? `${groups(regrouped(files, rest), options).join('\n')}\n` : '';
  return {
    annotations: lines.map((line) => `${line}\n`).join(''),
    rest: `${listed}${summaryText(summaryOf(files), language)}\n`,
    summary: all.length > 0 ? summaryMarkdown(files, all, language) : null,
  };
}

/** Ten of each level; the last notice is kept for the count of the rest. */
function withinLimits(all: readonly Placed[]): { shown: Placed[]; rest: Placed[] } {
  const take = (noticeLimit: number) => {
    const used = { error: 0, warning: 0, notice: 0 };
    const shown: Placed[] = [];
    const rest: Placed[] = [];
    for (const item of all) {
      const level = levelOf(item);
      const limit = level === 'notice' ? noticeLimit : PER_LEVEL;
      if (used[level] < limit) {
        used[level]++;
        shown.push(item);
      } else rest.push(item);
    }
    return { shown, rest };
  };
  const all10 = take(PER_LEVEL);
  return all10.rest.length === 0 ? all10 : take(PER_LEVEL - 1);
}

function levelOf({ diagnostic }: Placed): Level {
  return diagnostic.severity === 'error' || diagnostic.severity === 'warning'
    ? diagnostic.severity
    : 'notice';
}

function annotation(item: Placed): string {
  const { path, diagnostic } = item;
  const { position } = diagnostic;
  const properties = {
    file: visible(path),
    line: position.line,
    endLine: position.endLine,
    // GitHub takes columns only where both ends stand on one line.
    ...(position.line === position.endLine && {
      col: position.column,
      endColumn: position.endColumn,
    }),
    title: diagnostic.rule,
  };
  const written = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${levelOf(item)} ${written}::${escapeData(visible(diagnostic.message))}`;
}

/** For the message of a workflow command. */
export function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** For a property of a workflow command. */
export function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function regrouped(files: readonly FileReport[], rest: readonly Placed[]): FileReport[] {
  const kept = new Set(rest.map((item) => item.diagnostic));
  return files
    .map((file) => ({ ...file, diagnostics: file.diagnostics.filter((d) => kept.has(d)) }))
    .filter((file) => file.diagnostics.length > 0);
}

function summaryMarkdown(
  files: readonly FileReport[],
  all: readonly Placed[],
  language: Language,
): string {
  const head = say(reportWords.tableHead, language).split('|');
  const rows = all
    .slice(0, SUMMARY_ROWS)
    .map(({ path, diagnostic }) => [
      escapeForForge(clipped(`${path}:${diagnostic.position.line}`, LONGEST_CELL)),
      say(severityWords[diagnostic.severity], language),
      escapeForForge(clipped(diagnostic.message, LONGEST_CELL)),
      `[${diagnostic.rule}](${diagnostic.url})`,
    ]);
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const more =
    all.length > SUMMARY_ROWS
      ? `\n${say(reportWords.tableRest, language, { n: all.length - SUMMARY_ROWS })}\n`
      : '';
  return `${summaryText(summaryOf(files), language)}\n\n${table.join('\n')}\n${more}`;
}

/** Three hundred rows of such cells stay below a mebibyte. */
const LONGEST_CELL = 300;

/**
 * Text of a plan inside a Markdown table of a forge: no markup, image, link or
 * HTML of it works. A forge looks for mentions, references and addresses in the
 * rendered text, where an escape is gone; an empty comment still parts them.
 */
export function escapeForForge(text: string): string {
  return visible(text)
    .replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;' })[c] ?? '&gt;')
    .replace(/[\\`*_{}[\]()+!|~$]/g, '\\$&')
    .replace(/[@#]|:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->');
}
