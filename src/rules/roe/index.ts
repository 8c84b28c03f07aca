import type { Rule } from '../rule';
import { implausible } from './implausible';
import { invalid } from './invalid';
import { notMeaningful } from './notMeaningful';
import { reportedMismatch } from './reportedMismatch';
import { unitMissing } from './unitMissing';
import { withoutSource } from './withoutSource';

export const roeRules: readonly Rule[] = [
  invalid,
  withoutSource,
  unitMissing,
  notMeaningful,
  implausible,
  reportedMismatch,
];
