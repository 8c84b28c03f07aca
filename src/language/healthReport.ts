/** Plan health for the editor: the short line, its hover, and the list of gaps. */

import { type ChannelHealth, type PlanHealth, planHealth } from '../evidence/health';
import { roundHalfUp } from '../finance/statements/numbers/decimal';
import type { Channel, Plan, Range } from '../plan/model';
import { word } from '../plan/terms/vocabulary';
import { formatMonths, formatValue, MISSING } from '../render/roe/dupontNumbers';
import { ruleById, rulesByWeight } from '../rules/catalogue';
import type { Diagnostic } from '../rules/rule';
import { type Language, marks, say } from '../words';
import { commandWords as w } from '../words/editor/commands';
import { healthWords } from '../words/finance';
import { oldestText } from './navigation/describe';

export const CHANNELS: readonly Channel[] = ['look', 'listen', 'ask', 'feel'];

/** `望 10/12 · 闻 2/2 · 问 4/4 · 切 0`: of each channel's statements those with evidence; then the three shares of facts. */
export function healthLine(health: PlanHealth, language: Language): string {
  const { channels } = health;
  const counts = CHANNELS.map((channel) => {
    const { claims, supported } = channels[channel];
    const count = claims === 0 ? '0' : `${supported}/${claims}`;
    return `${word('channel', channel, language)} ${count}`;
  });
  const { read, lines } = health;
  if (isLittleRead(health)) counts.push(say(w.readShort, language, { read, lines }));
  const whole = (value: number | null) =>
    value === null ? MISSING : `${roundHalfUp(value, 0, 2)}%`;
  const { coverage, independent, proven } = health;
  if (coverage === null) return counts.join(' · ');
  const shares = {
    coverage: whole(coverage),
    independent: whole(independent),
    proven: whole(proven),
  };
  return [...counts, say(w.shares, language, shares)].join(' · ');
}

/** Whether so many lines are unread that the findings say little about the plan. */
function isLittleRead({ read, lines }: PlanHealth): boolean {
  return lines - read >= 5 && read < lines * 0.8;
}

/** A table of the channels as Markdown; nothing in it comes from the plan's text. */
export function healthMarkdown(health: PlanHealth, language: Language): string {
  const columns = say(w.columns, language).split('|');
  const semicolon = say(marks.semicolon, language);
  const rows = CHANNELS.map((channel) => {
    const of = health.channels[channel];
    const gaps = rulesByWeight(of.gaps)
      .map((rule) => ruleTitle(rule, language))
      .join(semicolon);
    return [word('channel', channel, language), ...counts(of, language), gaps || MISSING];
  });
  const table = [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return [
    `**${say(w.healthTitle, language)}**`,
    table.join('\n'),
    coverageText(health, language),
    ...(health.read < health.lines
      ? [say(healthWords.read, language, { read: health.read, lines: health.lines })]
      : []),
  ].join('\n\n');
}

function counts(of: ChannelHealth, language: Language): string[] {
  const { claims, supported, independentOrigins, oldestMonths } = of;
  const oldest = formatMonths(oldestMonths, language);
  return [...[claims, supported, independentOrigins].map(String), oldest];
}

function coverageText(health: PlanHealth, language: Language): string {
  return say(w.coverage, language, sharesOf(health, language));
}

function sharesOf({ coverage, independent, proven }: PlanHealth, language: Language) {
  const share = (value: number | null) => formatValue(value, 'percent', language);
  return { coverage: share(coverage), independent: share(independent), proven: share(proven) };
}

export interface HealthEntry {
  readonly label: string;
  readonly detail: string;
  /** Offset that the entry leads to; null where there is nothing to go to. */
  readonly target: number | null;
  /** A channel's own line, or one of its gaps. */
  readonly level: 'channel' | 'gap';
}

/** Each channel with what it holds, and below it its gaps with the first finding of each. */
export function healthEntries(
  plan: Plan,
  findings: readonly Diagnostic[],
  language: Language,
  today: string,
): HealthEntry[] {
  const { channels } = planHealth(plan, findings, today);
  return CHANNELS.flatMap((channel): HealthEntry[] => {
    const of = channels[channel];
    const section = plan.sections.find(({ id }) => id === channel);
    const own: HealthEntry = {
      label: word('channel', channel, language),
      detail: channelText(of, language),
      target: section?.heading.range.start ?? null,
      level: 'channel',
    };
    const gaps = rulesByWeight(of.gaps).map((rule): HealthEntry => {
      const first = firstFinding(plan, findings, rule, channel);
      return {
        label: ruleTitle(rule, language),
        detail: first?.message ?? '',
        target: first?.range.start ?? null,
        level: 'gap',
      };
    });
    return [own, ...gaps];
  });
}

/**
 * The rule's first finding inside the channel, else its first anywhere. On a source's line it is
 * of the source's channel: the lines mostly stand behind the last section, whichever that is.
 */
function firstFinding(
  plan: Plan,
  findings: readonly Diagnostic[],
  rule: string,
  channel: Channel,
): Diagnostic | undefined {
  const of = findings.filter((finding) => finding.rule === rule);
  const isInside = ({ range: { start } }: Diagnostic) => {
    const stands = ({ range }: { readonly range: Range }) =>
      range.start <= start && start < range.end;
    const source = plan.sources.find(stands);
    if (source) return source.channel === channel;
    return plan.sections.some((section) => section.id === channel && stands(section));
  };
  return of.find(isInside) ?? of[0];
}

function channelText(of: ChannelHealth, language: Language): string {
  if (of.claims === 0) return say(w.nothingYet, language);
  const { claims, supported, independentOrigins: origins, oldestMonths: months } = of;
  const parts = [say(w.perChannel, language, { claims, supported, origins })];
  if (months !== null) parts.push(oldestText(months, language));
  return parts.join(' · ');
}

function ruleTitle(id: string, language: Language): string {
  const rule = ruleById(id);
  return rule ? say(rule.title, language) : id;
}
