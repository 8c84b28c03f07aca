import type { Rule } from '../rule';
import { noEconomicBuyer } from './noEconomicBuyer';
import { roleUnnamed } from './roleUnnamed';
import { unknown } from './unknown';

export const peopleRules: readonly Rule[] = [unknown, noEconomicBuyer, roleUnnamed];
