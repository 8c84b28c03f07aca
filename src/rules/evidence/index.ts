import type { Rule } from '../rule';
import { confidential } from './confidential';
import { contradicted } from './contradicted';
import { figureWithoutSource } from './figureWithoutSource';
import { inferenceWithoutBasis } from './inferenceWithoutBasis';
import { insiderOnly } from './insiderOnly';
import { missing } from './missing';
import { personalData } from './personalData';
import { singleOrigin } from './singleOrigin';
import { unreliable } from './unreliable';
import { wrongChannel } from './wrongChannel';

export const evidenceRules: readonly Rule[] = [
  missing,
  figureWithoutSource,
  inferenceWithoutBasis,
  unreliable,
  insiderOnly,
  singleOrigin,
  contradicted,
  wrongChannel,
  confidential,
  personalData,
];
