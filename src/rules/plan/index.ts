import type { Rule } from '../rule';
import { nextStep } from './nextStep';
import { nothingOpen } from './nothingOpen';
import { reviewOverdue } from './reviewOverdue';

export const planRules: readonly Rule[] = [reviewOverdue, nothingOpen, nextStep];
