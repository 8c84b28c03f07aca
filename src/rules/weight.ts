/**
 * In which order people are shown findings: what must not stand in a file before what is
 * said and isn't so, that before what nothing carries, and how a plan is written last. The
 * one order of terminal, comment, annotations, health and report; JSON keeps the place.
 */
import type { Severity } from '../plan/model';

/** The gravest first; each is a heading where findings are grouped. */
export const WEIGHTS = [
  'forbidden',
  'unread',
  'wrong',
  'unfounded',
  'uncited',
  'deal',
  'gap',
  'form',
] as const;

export type Weight = (typeof WEIGHTS)[number];

/** By rule where it isn't told by the rule's group. A table and no flags of the rules: reports of a cached check load none of them. */
const OF_RULE: ReadonlyMap<string, Weight> = new Map(
  (
    [
      ['forbidden', ['evidence/compliance', 'evidence/confidential', 'evidence/personal-data']],
      [
        'unread',
        [
          'format/front-matter-missing',
          'format/front-matter-invalid',
          'format/conflict-marker',
          'format/too-complex',
          'format/config-invalid',
          'roe/invalid',
        ],
      ],
      [
        'wrong',
        [
          'evidence/contradicted',
          'source/future-date',
          'proof/quote-not-found',
          'proof/figure-not-found',
          'proof/row-not-found',
        ],
      ],
      [
        'unfounded',
        [
          'evidence/own-word',
          'source/confirmed-alone',
          'evidence/unreliable',
          'evidence/one-voice',
          'evidence/one-side',
          'evidence/out-of-reach',
          'hypothesis/weak-verdict',
          'opportunity/overconfident',
          'opportunity/unsupported',
          'opportunity/decider-unmet',
          'fit/weak-pursue',
          'people/single-thread',
          'plan/nothing-open',
        ],
      ],
      ['uncited', ['source/undefined', 'source/bare-link', 'ask/answer-without-source']],
      ['deal', ['ask/pain-first']],
      [
        'gap',
        [
          'format/section-missing',
          'format/section-empty',
          'ask/no-strategy',
          'ask/no-kpi',
          'ask/no-motive',
          'ask/no-satisfaction',
          'hypothesis/untested',
          'evidence/insider-only',
          'evidence/single-origin',
          'plan/next-step',
        ],
      ],
      ['form', ['evidence/wrong-channel', 'roe/not-meaningful', 'roe/periods']],
    ] as const
  ).flatMap(([weight, rules]) => rules.map((rule) => [rule, weight] as const)),
);

const OF_GROUP: Readonly<Record<string, Weight>> = {
  figure: 'wrong',
  roe: 'wrong',
  segments: 'wrong',
  evidence: 'uncited',
  look: 'gap',
  feel: 'gap',
  opportunity: 'deal',
  people: 'deal',
  fit: 'deal',
  whitespace: 'deal',
  needs: 'deal',
  action: 'deal',
  plan: 'deal',
  hypothesis: 'deal',
};

/** How much what a rule finds weighs; a rule that isn't known is of the form. */
export function weightOf(rule: string): Weight {
  return OF_RULE.get(rule) ?? OF_GROUP[rule.split('/')[0] ?? ''] ?? 'form';
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** A finding as its order needs it. */
export interface Weighed {
  readonly rule: string;
  readonly severity: Severity;
}

/** Less than 0 where `a` is shown before `b`; 0 leaves them in their order. */
export function heavierFirst(a: Weighed, b: Weighed): number {
  return rankOf(a) - rankOf(b);
}

function rankOf({ rule, severity }: Weighed): number {
  return WEIGHTS.indexOf(weightOf(rule)) * SEVERITIES.length + SEVERITIES.indexOf(severity);
}
