import type { Rule } from '../rule';
import { compliance } from './compliance';
import { confidential } from './confidential';
import { contradicted } from './contradicted';
import { figureWithoutSource } from './figureWithoutSource';
import { inferenceWithoutBasis } from './inferenceWithoutBasis';
import { insiderOnly } from './insiderOnly';
import { missing } from './missing';
import { oneSide } from './oneSide';
import { oneVoice } from './oneVoice';
import { outOfReach } from './outOfReach';
import { ownWord } from './ownWord';
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
  ownWord,
  oneVoice,
  oneSide,
  outOfReach,
  confidential,
  compliance,
  personalData,
];
