import type { Rule } from '../rule';
import { brokenChain } from './brokenChain';
import { deciderUnmet } from './deciderUnmet';
import { emptyValue } from './emptyValue';
import { nextWithoutAction } from './nextWithoutAction';
import { overconfident } from './overconfident';
import { unsupported } from './unsupported';

export const opportunityRules: readonly Rule[] = [
  brokenChain,
  emptyValue,
  overconfident,
  deciderUnmet,
  nextWithoutAction,
  unsupported,
];
