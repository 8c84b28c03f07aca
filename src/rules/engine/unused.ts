/** Switches that switch off nothing, and those that name no rule. */

import type { Plan, Range, RuleSetting, Suppression, TextEdit } from '../../plan/model';
import { afterBreak, lineAbove, lineOf, wholeLines } from '../../plan/text/lines';
import { nearest } from '../../plan/text/nearest';
import { RULES, ruleById } from '../catalogue';
import type { Context, Rule } from '../rule';
import { conflictsIn } from './conflicts';
import { isLoosening, isRefused } from './settings';
import type { Left } from './silence';
import type { Found } from './suppress';

/** How many edits an id may be away from the one that was meant. */
const NEAR = 3;
const RULE_IDS = RULES.map(({ id }) => [id, id] as const);

/** Rules whose findings are made here, since only the engine knows what a switch covers. */
export function unusedSwitches(
  plan: Plan,
  left: Left,
  used: ReadonlySet<Suppression>,
  context: Context,
): Found[] {
  const unread =
    plan.frontMatter?.valid === false ||
    conflictsIn(plan).length > 0 ||
    left.found.some(({ rule }) => rule.id === 'format/too-complex');
  if (unread) return [];
  const finding = new Set(left.found.map(({ rule }) => rule.id));
  const isUndecided = (rule: Rule) =>
    (rule.timed && context.today === null) ||
    (rule.id.startsWith('proof/') && !isProven(context)) ||
    left.silences(rule);
  const idle = plan.suppressions.flatMap((suppression) => {
    const locked = plan.config.locked.has(suppression.rule);
    const code = codeOf(suppression.rule, locked, used.has(suppression), isUndecided);
    return code ? [{ suppression, code }] : [];
  });
  // A comment may name several rules: only those that do nothing go.
  const names = countBy(plan.suppressions);
  const idleNames = countBy(idle.map(({ suppression }) => suppression));
  return [
    ...idle.map(({ suppression, code }) => {
      const { start } = suppression.range;
      const whole = names.get(start) === idleNames.get(start);
      const edits = whole ? removalOf(plan.text, suppression) : nameRemoval(plan.text, suppression);
      return unusedFound(suppression, code, edits);
    }),
    ...(plan.frontMatter?.rules ?? []).flatMap((setting) =>
      settingFound(plan, setting, finding.has(setting.rule), isUndecided),
    ),
  ];
}

/** Copies were read, all of them. */
function isProven({ proof }: Context): boolean {
  return proof !== null && [...proof.copies.values()].every(({ state }) => state !== 'pending');
}

type Code = 'unused' | 'locked' | 'unknown' | 'nameless';

function countBy(suppressions: readonly Suppression[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { range } of suppressions) counts.set(range.start, (counts.get(range.start) ?? 0) + 1);
  return counts;
}

type Undecided = (rule: Rule) => boolean;

/** Why a switch does nothing; null when it does something, or when that can't be told now. */
function codeOf(id: string, locked: boolean, used: boolean, isUndecided: Undecided): Code | null {
  const rule = ruleById(id);
  if (id === '') return 'nameless';
  if (!rule) return 'unknown';
  if (locked) return 'locked';
  if (used || isUndecided(rule)) return null;
  // These are found after the switches have been looked at.
  const isLast = id === 'format/unused-suppression' || id === 'plan/next-step';
  return isLast ? null : 'unused';
}

function unusedFound(
  { rule: id, range }: { readonly rule: string; readonly range: Range },
  code: Code,
  edits: readonly TextEdit[],
): Found {
  const rule = ruleOf('format/unused-suppression');
  return { rule, range, code, params: { rule: id }, edits };
}

function settingFound(
  plan: Plan,
  setting: RuleSetting,
  used: boolean,
  isUndecided: Undecided,
): readonly Found[] {
  const rule = ruleById(setting.rule);
  if (!rule) return [unknownFound(plan.text, setting)];
  if (isLoosening(plan, setting, rule)) {
    return [unusedFound(setting, 'locked', settingRemoval(plan.text, setting.range))];
  }
  if (setting.severity !== 'off') return [];
  const code = codeOf(setting.rule, isRefused(plan, setting), used, isUndecided);
  return code ? [unusedFound(setting, code, settingRemoval(plan.text, setting.range))] : [];
}

/** `rules:` names no rule: an unknown key, with the nearest rule as its fix. */
function unknownFound(text: string, { rule: id, range }: RuleSetting): Found {
  const rule = ruleOf('format/unknown-key');
  const near = nearest(id.slice(0, 80), RULE_IDS, () => NEAR);
  const at = text.indexOf(id, range.start);
  if (near === null || at < 0 || at >= range.end) {
    return { rule, range, code: 'rule', params: { rule: id } };
  }
  const key = { start: at, end: at + id.length };
  const edits = [{ range: key, text: near }];
  return { rule, range, code: 'ruleNear', params: { rule: id, near }, edits };
}

function ruleOf(id: string) {
  const rule = ruleById(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

/** Takes the comment out, and for `zhibi-disable` its `zhibi-enable`. */
function removalOf(text: string, { rule, range, scope, form }: Suppression): TextEdit[] {
  if (form === 'yaml-next-line') return wholeLine(text, range);
  const edits = commentRemoval(text, range);
  if (form !== 'block') return edits;
  const enable = new RegExp(`<!--\\s*zhibi-enable\\s+${escaped(rule)}\\s*-->`, 'g');
  enable.lastIndex = range.end;
  const match = enable.exec(text);
  if (!match || match.index > scope.end) return edits;
  const end = { start: match.index, end: match.index + match[0].length };
  return [...edits, ...commentRemoval(text, end)];
}

/** Takes one name out of a comment that names several. */
function nameRemoval(text: string, { rule, range }: Suppression): TextEdit[] {
  const comment = text.slice(range.start, range.end);
  const name = escaped(rule);
  const match =
    new RegExp(`(?<=[\\s,，、])${name}[\\s,，、]+(?=[a-z]+/)`).exec(comment) ??
    new RegExp(`[\\s,，、]+${name}(?=[\\s:：-])`).exec(comment);
  if (!match) return [];
  const start = range.start + match.index;
  return [{ range: { start, end: start + match[0].length }, text: '' }];
}

/** Takes a setting out: with its line, or from between the braces of a map on one line. */
function settingRemoval(text: string, range: Range): TextEdit[] {
  if (text.slice(lineOf(text, range.start).start, range.start).trim() === '') {
    return wholeLine(text, range);
  }
  const after = /^\s*,\s*/.exec(text.slice(range.end, range.end + 20))?.[0].length ?? 0;
  const before = /,\s*$/.exec(text.slice(0, range.start).slice(-20))?.[0].length ?? 0;
  const start = range.start - (after > 0 ? 0 : before);
  return [{ range: { start, end: range.end + after }, text: '' }];
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A comment alone on its line goes with its line, where that can't join what stands around it. */
function commentRemoval(text: string, range: Range): TextEdit[] {
  const line = lineOf(text, range.start);
  const rest = text.slice(line.start, range.start) + text.slice(range.end, line.end);
  if (rest.trim() !== '' || range.end > line.end) {
    const blank = text[range.start - 1] === ' ' ? 1 : 0;
    return [{ range: { start: range.start - blank, end: range.end }, text: '' }];
  }
  return joinsAround(text, line) ? [{ range: line, text: '' }] : wholeLine(text, range);
}

/** Without the line, the one below would go on with the one above. */
function joinsAround(text: string, line: Range): boolean {
  const above = lineAbove(text, line.start);
  const below = lineOf(text, Math.min(text.length, afterBreak(text, line.end)));
  const opens = /^\s*([-*+]\s|\d+[.)]\s|#|\||```|~~~|>|<)/;
  if (above === null) return false;
  const [before, after] = [above, below].map(({ start, end }) => text.slice(start, end).trimEnd());
  if (!before || !after) return false;
  return !opens.test(after) && !/^\s*#/.test(before);
}

function wholeLine(text: string, range: Range): TextEdit[] {
  return [{ range: wholeLines(text, range), text: '' }];
}
