import type { Rule } from '../rule';
import { brokenChain } from './brokenChain';
import { unsupported } from './unsupported';

export const opportunityRules: readonly Rule[] = [brokenChain, unsupported];
