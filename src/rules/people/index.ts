import type { Rule } from '../rule';
import { blockerUnanswered } from './blockerUnanswered';
import { noEconomicBuyer } from './noEconomicBuyer';
import { roleUnnamed } from './roleUnnamed';
import { singleThread } from './singleThread';
import { unknown } from './unknown';

export const peopleRules: readonly Rule[] = [
  unknown,
  noEconomicBuyer,
  roleUnnamed,
  singleThread,
  blockerUnanswered,
];
