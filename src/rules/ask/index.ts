import type { Rule } from '../rule';
import { answerWithoutSource } from './answerWithoutSource';
import { mostlyClosed } from './mostlyClosed';
import { noKpi } from './noKpi';
import { noMotive } from './noMotive';
import { noSatisfaction } from './noSatisfaction';
import { noStrategy } from './noStrategy';
import { painFirst } from './painFirst';
import { unanswered } from './unanswered';
import { unratedPain } from './unratedPain';

export const askRules: readonly Rule[] = [
  painFirst,
  noStrategy,
  noKpi,
  noMotive,
  noSatisfaction,
  mostlyClosed,
  unanswered,
  answerWithoutSource,
  unratedPain,
];
