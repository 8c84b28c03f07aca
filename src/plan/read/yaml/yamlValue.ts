/** What a YAML text holds: keys and values as written, each with its range. */
import type { Range } from '../../model';

/** A key of a mapping with its value. */
export interface YamlPair {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: YamlValue;
}

/** A value with its range; text is as in the source (quotes taken off), never a number or a date. */
export type YamlValue =
  | { readonly kind: 'text'; readonly text: string; readonly plain: boolean; readonly range: Range }
  | {
      readonly kind: 'list';
      readonly items: readonly YamlValue[];
      readonly range: Range;
      readonly flow: boolean;
    }
  | {
      readonly kind: 'map';
      readonly pairs: readonly YamlPair[];
      readonly range: Range;
      readonly flow: boolean;
    }
  | { readonly kind: 'none'; readonly range: Range };
