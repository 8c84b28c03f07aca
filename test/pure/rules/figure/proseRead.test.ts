/**
 * What each ordinary sentence is read to say: of which metric, company and time its numbers
 * are, and what it says of a direction, whether the block agrees or not.
 * `test/fixtures/said/prose/` is read like code; `npx vitest -u` writes it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexOf } from '../../../../src/evidence/planIndex';
import type { Times } from '../../../../src/plan/terms/figures/times';
import { namesOf } from '../../../../src/rules/figure/contradicts';
import { mentionsIn } from '../../../../src/rules/figure/prose/mentions';
import { sayingsIn } from '../../../../src/rules/figure/prose/sayings';
import { planOf } from '../harness';
import { planOfPhrasings } from '../sentences';

const FIXTURES = join(import.meta.dirname, '../../../fixtures');
const files = ['contradicts', 'direction'].flatMap((rule) =>
  readdirSync(join(FIXTURES, 'phrasings', rule)).map((file) => ({ rule, file })),
);

const at = (times: Times) =>
  Object.entries(times)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(
      ([key, value]) =>
        `${key} ${Object(value) === value && !Array.isArray(value) ? Object.values(value as object).join(' ') : value}`,
    )
    .join(' ');

test.each(files)('$rule/$file', async ({ rule, file }) => {
  const plan = planOf(planOfPhrasings(rule, file));
  const entities = namesOf(indexOf(plan));
  const told = plan.claims.map(({ range, figures }) => {
    const text = plan.text.slice(range.start, range.end);
    const spots = figures.map((one) => ({
      from: one.range.start - range.start,
      to: one.range.end - range.start,
    }));
    const mentions = mentionsIn(text, spots, entities).map((one) => {
      const flags = [one.negative && 'negative', one.end, one.apart && 'apart'].filter(Boolean);
      const said = [figures[one.number]?.text, one.metrics.join('/'), one.entity, at(one.times)];
      return `    ${[...said, ...flags].filter(Boolean).join(' · ')}\n`;
    });
    const sayings = sayingsIn(text, entities).map(
      ({ metrics, direction, from, to, entity, times }) =>
        `    «${text.slice(from, to)}» ${[metrics.join('/'), direction, entity, at(times)].filter(Boolean).join(' · ')}\n`,
    );
    return `${text.replace(/ ?\[\^fy\]$/, '')}\n${[...mentions, ...sayings].join('')}`;
  });
  await expect(told.join('')).toMatchFileSnapshot(join(FIXTURES, 'said/prose', rule, file));
});
