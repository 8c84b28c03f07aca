import type { Rule } from '../rule';
import { bareLink } from './bareLink';
import { confirmedAlone } from './confirmedAlone';
import { futureDate } from './futureDate';
import { incomplete } from './incomplete';
import { stale } from './stale';
import { undefinedSource } from './undefined';
import { ungraded } from './ungraded';
import { unused } from './unused';

export const sourceRules: readonly Rule[] = [
  undefinedSource,
  unused,
  incomplete,
  futureDate,
  stale,
  ungraded,
  confirmedAlone,
  bareLink,
];
