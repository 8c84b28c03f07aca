import type { Rule } from '../rule';
import { nextStep } from './nextStep';
import { reviewOverdue } from './reviewOverdue';

export const planRules: readonly Rule[] = [reviewOverdue, nextStep];
