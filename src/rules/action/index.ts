import type { Rule } from '../rule';
import { incomplete } from './incomplete';
import { overdue } from './overdue';

export const actionRules: readonly Rule[] = [incomplete, overdue];
