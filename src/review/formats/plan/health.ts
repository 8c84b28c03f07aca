/** `zhibi health`, for people: per plan a table of its channels. */

import type { ChannelHealth, Health, PlanHealth } from '../../../evidence/health';
import type { Shares } from '../../../evidence/weight/coverage';
import { formatMonths, formatShare } from '../../../render/roe/dupontNumbers';
import { rulesByWeight } from '../../../rules/catalogue';
import { type Language, say } from '../../../words';
import { healthWords } from '../../../words/finance';
import { portfolioWords } from '../../../words/shown/review/portfolio';
import { columns } from '../columns';
import { counted } from '../findings/text';
import { visible } from '../quote';

const CHANNELS = ['look', 'listen', 'ask', 'feel'] as const;

/** Each plan with its channels, then all together. */
export function healthText(health: Health, language: Language): string {
  const { plans } = health;
  if (plans.length === 0) return `${say(portfolioWords.none, language)}\n`;
  const parts = plans.map((plan) => planText(plan, language));
  const files = counted(plans.length, 'file', language);
  const overall = say(healthWords.overall, language, { files, ...shares(health) });
  return `${[...parts, overall].join('\n\n')}\n`;
}

function planText(plan: PlanHealth, language: Language): string {
  const head = (['channel', 'claims', 'supported', 'figures', 'origins', 'oldest'] as const).map(
    (key) => say(healthWords[key], language),
  );
  const rows = CHANNELS.map((channel) => [
    say(healthWords[channel], language),
    ...cells(plan.channels[channel], language),
  ]);
  const [headLine = '', ...lines] = columns([head, ...rows]);
  const gaps = CHANNELS.map((channel) => rulesByWeight(plan.channels[channel].gaps).join(' '));
  const table = [
    `${headLine}  ${say(healthWords.gaps, language)}`,
    ...lines.map((line, index) => `${line}  ${gaps[index]}`.trimEnd()),
  ];
  const coverage = say(healthWords.coverage, language, shares(plan));
  const { read, lines: all } = plan;
  const unread = read < all ? [`  ${say(healthWords.read, language, { read, lines: all })}`] : [];
  return [visible(plan.path), ...table.map((line) => `  ${line}`), `  ${coverage}`, ...unread].join(
    '\n',
  );
}

function cells(channel: ChannelHealth, language: Language): string[] {
  const { claims, supported, figures, independentOrigins, oldestMonths } = channel;
  const oldest = formatMonths(oldestMonths, language);
  return [...[claims, supported, figures, independentOrigins].map(String), oldest];
}

function shares({ coverage, independent, proven }: Shares) {
  return {
    coverage: formatShare(coverage),
    independent: formatShare(independent),
    proven: formatShare(proven),
  };
}
