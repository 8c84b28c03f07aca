import type { Rule } from '../rule';
import { implausible } from './implausible';
import { inconsistent } from './inconsistent';
import { invalid } from './invalid';
import { notMeaningful } from './notMeaningful';
import { periods } from './periods';
import { reportedMismatch } from './reportedMismatch';
import { unitMissing } from './unitMissing';
import { withoutSource } from './withoutSource';

export const roeRules: readonly Rule[] = [
  invalid,
  withoutSource,
  unitMissing,
  notMeaningful,
  implausible,
  inconsistent,
  periods,
  reportedMismatch,
];
