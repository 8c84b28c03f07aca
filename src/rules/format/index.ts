import type { Rule } from '../rule';
import { configInvalid } from './configInvalid';
import { conflictMarker } from './conflictMarker';
import { duplicateId } from './duplicateId';
import { frontMatterInvalid } from './frontMatterInvalid';
import { frontMatterMissing } from './frontMatterMissing';
import { invalidValue } from './invalidValue';
import { invisibleCharacter } from './invisibleCharacter';
import { nearMiss } from './nearMiss';
import { requiredKey } from './requiredKey';
import { sectionEmpty } from './sectionEmpty';
import { sectionMissing } from './sectionMissing';
import { suppressionWithoutReason } from './suppressionWithoutReason';
import { tooComplex } from './tooComplex';
import { unknownKey } from './unknownKey';
import { unknownSection } from './unknownSection';
import { unusedSuppression } from './unusedSuppression';

export const formatRules: readonly Rule[] = [
  frontMatterMissing,
  frontMatterInvalid,
  requiredKey,
  unknownKey,
  invalidValue,
  nearMiss,
  sectionMissing,
  sectionEmpty,
  unknownSection,
  duplicateId,
  conflictMarker,
  tooComplex,
  invisibleCharacter,
  suppressionWithoutReason,
  unusedSuppression,
  configInvalid,
];
