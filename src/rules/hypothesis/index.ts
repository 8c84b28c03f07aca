import type { Rule } from '../rule';
import { untested } from './untested';

export const hypothesisRules: readonly Rule[] = [untested];
