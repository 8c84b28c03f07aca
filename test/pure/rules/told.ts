/**
 * What findings say to people, as `said.txt` beside the fixtures holds it: where each
 * begins and on which words it stands, its message in the fixture's language, what its
 * fix would write, and what it is told once with.
 */
import { readPlan } from '../../../src/plan/document';
import type { Config } from '../../../src/plan/model';
import { lint } from '../../../src/rules/lint';
import type { Diagnostic } from '../../../src/rules/rule';

/** Line breaks and what nobody sees are shown, and what is long is shortened in the middle. */
function shown(text: string): string {
  const named = (of: string) => `‹${of.codePointAt(0)?.toString(16).padStart(4, '0')}›`;
  const line = text.replaceAll('\n', '⏎').replace(/[\p{Cc}\p{Cf}]/gu, named);
  return line.length <= 90 ? `«${line}»` : `«${line.slice(0, 50)} … ${line.slice(-35)}»`;
}

function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** A finding in two lines or more. */
function told(text: string, finding: Diagnostic): string[] {
  const { rule, code, severity, range, message, edits, cause, effectOf } = finding;
  const at = (of: { start: number; end: number }) =>
    `${place(text, of.start)} ${shown(text.slice(of.start, of.end))}`;
  // A cause ends with the place of what it is.
  const named = (key: string) => key.replace(/ (\d+)$/, (_, of) => ` ${place(text, Number(of))}`);
  return [
    `${at(range)} ${rule}#${code} ${severity}`,
    `  ${message}`,
    ...edits.map((edit) => `  fix ${at(edit.range)} → ${shown(edit.text)}`),
    ...(cause ? [`  cause ${named(cause)}`] : []),
    ...(effectOf ?? []).map((key) => `  effect of ${named(key)}`),
  ];
}

/** Findings one below the other, each with where it stands. */
export function tellAll(text: string, found: readonly Diagnostic[]): string {
  return found.map((finding) => `${told(text, finding).join('\n')}\n`).join('');
}

/** All that is found in a fixture; `name` ends in its language. */
export function saidOf(name: string, text: string, config: Config, today: string): string {
  const plan = readPlan(text, { path: 'plan.account.md', config });
  const language = /\.zh\b/.test(name) ? 'zh-cn' : 'en';
  return lint(plan, { language, today })
    .flatMap((finding) => told(text, finding))
    .join('\n');
}

/** `said.txt` of a folder: a head for each fixture and what is said of it; one without findings has none. */
export function saidFile(said: ReadonlyMap<string, string>): string {
  const parts = [...said].filter(([, text]) => text !== '');
  return parts.map(([name, text]) => `# ${name}\n${text}\n`).join('\n');
}

/** The parts of a `said.txt` by the name of the fixture. */
export function saidIn(file: string): Map<string, string> {
  const parts = file.split(/^# (.*)\n/m);
  return new Map(
    parts.flatMap((name, at) =>
      at % 2 === 1 ? [[name, (parts[at + 1] ?? '').trimEnd()] as const] : [],
    ),
  );
}
