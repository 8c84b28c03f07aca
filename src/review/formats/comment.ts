/**
 * One comment on a pull request, whole, within the forge's limit: first what
 * went wrong and what changes how plans are checked, then what was found, then
 * what changed otherwise. They share one budget, so that none crowds out another.
 */
import { type Language, say } from '../../words';
import { commentWords } from '../../words/shown/review/comment';
import { isGate } from '../diff/changes';
import type { DiffReport } from './diff/diff';
import { firstMarkdown, restMarkdown } from './diff/diffMarkdown';
import { firstIn, withoutListed } from './diff/first';
import { escapeForForge } from './findings/github';
import { clip, lintMarkdown } from './markdown';
import type { FileReport } from './plan/report';

/** What a comment is made of. */
export interface CommentParts {
  /** Null where the check failed. */
  readonly reports: readonly FileReport[] | null;
  /** Null where the comparison failed. */
  readonly diff: DiffReport | null;
  /** Sentences about what failed. */
  readonly failures: readonly string[];
  /** Something could not be read. */
  readonly incomplete: boolean;
}

/** GitHub takes 65,536 characters; a forge's script adds a little of its own. */
const LIMIT = 62_000;
/** The most that gate changes may take. */
const GATE_SHARE = 1 / 3;

/** Markdown of at most `limit` characters, all escaping counted in. */
export function commentMarkdown(
  { reports, diff, failures, incomplete }: CommentParts,
  language: Language,
): string {
  const sentences = [
    ...failures.map((sentence) => `⚠️ ${escapeForForge(clip(sentence))}`),
    ...(incomplete && failures.length === 0 ? [`⚠️ ${say(commentWords.incomplete, language)}`] : []),
  ];
  const first = diff ? firstIn(diff) : [];
  const head = [
    ...sentences.map((sentence) => `${sentence}\n\n`),
    ...(diff ? [`${firstMarkdown(diff, first, language)}\n`] : []),
  ].join('');
  const { gate, rest } = split(diff && withoutListed(diff, first));
  const gateText = gate
    ? `${restMarkdown(gate, language, (LIMIT - head.length) * GATE_SHARE, commentWords.gate)}\n`
    : '';
  const room = LIMIT - head.length - gateText.length - 2;
  const changed = (most: number) =>
    rest ? restMarkdown(rest, language, most, commentWords.rest) : '';
  const needed = changed(room).length;
  const found = reports ? lintMarkdown(reports, language, Math.max(room - needed, room / 2)) : '';
  const last = changed(room - found.length);
  return [head + gateText + found, last].filter((part) => part !== '').join('\n');
}

/** Splits gate changes from the rest. */
function split(diff: DiffReport | null): { gate: DiffReport | null; rest: DiffReport | null } {
  if (!diff) return { gate: null, rest: null };
  const only = (wanted: boolean) =>
    diff.plans
      .map((plan) => ({
        ...plan,
        changes: plan.changes.filter(({ code }) => isGate(code) === wanted),
      }))
      .filter(({ changes }) => changes.length > 0);
  const policies = diff.policies.filter(({ changes }) => changes.length > 0);
  const gate = { policies, plans: only(true), unread: diff.unread };
  const isOpen = gate.policies.length + gate.plans.length > 0;
  const rest = { policies: [], plans: only(false), unread: 0 };
  return { gate: isOpen ? gate : null, rest: rest.plans.length > 0 ? rest : null };
}
