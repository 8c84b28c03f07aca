/**
 * "One fault, one finding": a fault that keeps something from being read would
 * otherwise be said again by every rule that looks for it. What a single rule
 * can tell by itself stands in that rule; this is what reaches across rules.
 */

import { namedOf } from '../../plan/compose/ids';
import type { Block, Plan, Range } from '../../plan/model';
import { openerOf } from '../../plan/read/sections';
import { covers, lowerBound, mergedRanges } from '../../plan/text/ranges';
import { fold, holds } from '../../plan/text/text';
import { ruleById } from '../catalogue';
import type { Rule, RuleNeed } from '../rule';
import { conflictsIn } from './conflicts';
import type { Found } from './suppress';

type Silenced = (finding: Found) => boolean;
type Silence = (plan: Plan, found: readonly Found[]) => Silenced | null;

/** Longer texts name nothing. */
const LONGEST_NAME = 120;

const SILENCES: readonly Silence[] = [
  frontMatterUnread,
  nearMissExplains,
  unknownRule,
  conflictBreaks,
  notAllRead,
  sectionMissing,
  readUnderAnotherName,
  noStatements,
  invalidRow,
  duplicate,
];

/** What is left to say when each fault is told once. */
export interface Left {
  /** The findings that are left when none repeats another's fault. */
  readonly found: readonly Found[];
  /** True if findings of this rule may be silenced here, so that "found nothing" proves nothing. */
  silences(rule: Rule): boolean;
}

/** What is left of the findings when those that another fault explains are gone. */
export function silence(plan: Plan, found: readonly Found[]): Left {
  const tests = SILENCES.flatMap((make) => make(plan, found) ?? []);
  const isSilenced = (finding: Found) => tests.some((silenced) => silenced(finding));
  return {
    found: found.filter((finding) => !isSilenced(finding)),
    silences: (rule) => isSilenced({ rule, code: '', range: { start: 0, end: 0 } }),
  };
}

function needs(rule: Rule, need: RuleNeed): boolean {
  return rule.needs?.includes(need) ?? false;
}

function within(range: Range, offset: number): boolean {
  return offset >= range.start && offset < range.end;
}

/** Front matter that doesn't parse: the day, the stage, status, people and switches are unknown. */
function frontMatterUnread(plan: Plan): Silenced | null {
  const { frontMatter } = plan;
  if (!frontMatter || frontMatter.valid) return null;
  return ({ rule, range }) =>
    rule.timed === true ||
    rule.completeness === true ||
    needs(rule, 'front-matter') ||
    (['format/unknown-key', 'format/invalid-value'].includes(rule.id) &&
      within(frontMatter.range, range.start));
}

/** YAML that doesn't parse because of a near-miss: only the near-miss is said. */
function nearMissExplains(plan: Plan, found: readonly Found[]): Silenced | null {
  const misses = found.filter(({ rule }) => rule.id === 'format/near-miss');
  const unparsed = [plan.frontMatter, ...blocksOf(plan)].flatMap((part) => {
    const holds = part && misses.some(({ range }) => within(part.range, range.start));
    return holds ? [part.range] : [];
  });
  if (unparsed.length === 0) return null;
  const merged = mergedRanges(unparsed);
  return ({ rule, range, code }) =>
    (rule.id === 'format/front-matter-invalid' || rule.id === 'roe/invalid') &&
    code === 'yaml' &&
    covers(merged, range.start);
}

/** A setting of a rule that isn't there: an unknown key isn't also an invalid value. */
function unknownRule(plan: Plan): Silenced | null {
  const unknown = (plan.frontMatter?.rules ?? []).filter(({ rule }) => !ruleById(rule));
  if (unknown.length === 0) return null;
  const settings = mergedRanges(unknown.map(({ range }) => range));
  return ({ rule, range }) =>
    /^format\/(invalid-value|suppression-without-reason)$/.test(rule.id) &&
    covers(settings, range.start);
}

/** Conflict markers: what lies between them, the YAML around them, and what counts on the rest. */
function conflictBreaks(plan: Plan): Silenced | null {
  const conflicts = conflictsIn(plan);
  if (conflicts.length === 0) return null;
  const broken = conflicts.map(({ range }) => range);
  for (const part of [plan.frontMatter, ...blocksOf(plan)]) {
    const hit = part && conflicts.some(({ range }) => overlap(part.range, range));
    if (hit) broken.push(part.range);
  }
  const merged = mergedRanges(broken);
  const between = fold(conflicts.map(({ range }) => textOf(plan, range)).join('\n'));
  return (finding) =>
    finding.rule.about !== 'characters' &&
    (covers(merged, finding.range.start) || lacksWhatIsIn(between, plan, finding));
}

/** What it misses, or says is named twice or never, may stand between the markers. */
function lacksWhatIsIn(between: string, plan: Plan, { rule, range, params = {} }: Found): boolean {
  if (!needs(rule, 'whole-plan')) return false;
  const named = Object.values(params).flatMap((param) =>
    typeof param === 'string' ? [param] : [],
  );
  return [...named, textOf(plan, range)].some((name) => {
    const wanted = fold(name);
    return wanted.length <= LONGEST_NAME && holds(between, wanted);
  });
}

function textOf({ text }: Plan, { start, end }: Range): string {
  return text.slice(start, end);
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A part was too much to read, or a block without an end took it in: what seems to be missing may stand there. */
function notAllRead(_plan: Plan, found: readonly Found[]): Silenced | null {
  const isUnread = ({ rule, code }: Found) =>
    rule.id === 'format/too-complex' || (rule.id === 'roe/invalid' && code === 'unclosed');
  if (!found.some(isUnread)) return null;
  return ({ rule }) => rule.completeness === true || needs(rule, 'whole-plan');
}

function sectionMissing(plan: Plan, found: readonly Found[]): Silenced | null {
  if (!found.some(({ rule }) => rule.id === 'format/section-missing')) return null;
  const there = new Set<string>(plan.sections.map(({ id }) => id));
  const missing = (['look', 'ask', 'feel'] as const).filter((id) => !there.has(id));
  return ({ rule }) => missing.some((id) => needs(rule, id));
}

/** What seems to be missing may stand in lines that are told as unread: questions without a box, people under another heading. */
function readUnderAnotherName(plan: Plan, found: readonly Found[]): Silenced | null {
  const unread = new Set<string>();
  for (const { rule, code, params } of found) {
    if (rule.id === 'format/near-miss' && code === 'question') unread.add('ask');
    const name =
      rule.id === 'format/unknown-section' && code === 'near'
        ? params?.near
        : rule.id === 'format/near-miss' && code === 'sectionLine'
          ? params?.heading
          : null;
    const section = typeof name === 'string' ? openerOf(name, plan.config.terms) : null;
    if (section) unread.add(section);
  }
  if (unread.size === 0) return null;
  return ({ rule }) =>
    rule.completeness === true && [...unread].some((id) => needs(rule, id as RuleNeed));
}

function noStatements(plan: Plan): Silenced | null {
  if (plan.roe.length > 0) return null;
  return ({ rule }) => needs(rule, 'statements');
}

/** A row, or a whole block, that can't be read: nothing else is said of its entity, be it the block's or a peer. */
function invalidRow(plan: Plan, found: readonly Found[]): Silenced | null {
  const blocks = [...blocksOf(plan)].sort((a, b) => a.range.start - b.range.start);
  const invalid = new Set<string>();
  for (const { rule, range } of found) {
    if (rule.id !== 'roe/invalid' && rule.id !== 'format/near-miss') continue;
    const entity = entityAt(blocks, range.start);
    if (entity) invalid.add(entity);
  }
  if (invalid.size === 0) return null;
  return ({ rule, range }) =>
    /^(roe|segments)\//.test(rule.id) &&
    rule.id !== 'roe/invalid' &&
    invalid.has(entityAt(blocks, range.start));
}

/** A name for the entity whose row stands there: the block's place, and the peer's number. */
function entityAt(blocks: readonly Block[], offset: number): string {
  const block = blocks[lowerBound(blocks, offset + 1, ({ range }) => range.start) - 1];
  if (!block || offset >= block.range.end) return '';
  const row = block.rows[lowerBound(block.rows, offset + 1, ({ keyRange }) => keyRange.start) - 1];
  const peer = /^peers\[\d+\]/.exec(row?.path ?? '')?.[0] ?? '';
  return `${block.range.start} ${peer}`;
}

/** Things that repeat an id are only reported as repeated. */
function duplicate(plan: Plan): Silenced | null {
  const anchored = namedOf(plan);
  const later = [
    ...[...plan.sources, ...plan.people].filter((item) => item.duplicate),
    ...anchored.filter((item) => item.id && plan.names.named.get(item.id) !== item),
  ];
  if (later.length === 0) return null;
  const lines = mergedRanges(
    later.map(({ firstLine: { start, end } }) => ({ start, end: end + 1 })),
  );
  return ({ rule, range }) =>
    rule.about !== 'characters' && rule.id !== 'format/duplicate-id' && covers(lines, range.start);
}

function blocksOf(plan: Plan): readonly Block[] {
  return [...plan.roe, ...plan.segments];
}
