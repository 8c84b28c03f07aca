import type { Rule } from '../rule';
import { untested } from './untested';
import { weakVerdict } from './weakVerdict';

export const hypothesisRules: readonly Rule[] = [untested, weakVerdict];
