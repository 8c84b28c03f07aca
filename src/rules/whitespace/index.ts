import type { Rule } from '../rule';
import { unknownOpportunity } from './unknownOpportunity';

export const whitespaceRules: readonly Rule[] = [unknownOpportunity];
