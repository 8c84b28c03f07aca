/** Options of `zhibi import`, as the import takes them. */
import { setImmediate } from 'node:timers/promises';
import { SEGMENT_CHOICES, type SegmentAxis } from '../../../edit/block/writeSegments';
import { currencyCode, unitFactor } from '../../../finance/statements/numbers/amount';
import { type Answers, type ImportOptions, isPeriodText } from '../../../imports';
import { readInThread } from '../../../reader/inThread';
import { importWords } from '../../../words/import/labels';
import { type Arguments, oneOf } from '../../args';
import { UsageError } from '../../errors';

/** The value of an option; undefined where it isn't given. */
export function textOf(args: Arguments, option: string): string | undefined {
  const value = args.values[option];
  return value === undefined ? undefined : String(value);
}

/** How a file is to be read, as the options of the command say. */
export function optionsOf(args: Arguments): ImportOptions {
  const periods = textOf(args, 'periods')
    ?.split(/[,，、]/)
    .map((label) => label.trim())
    .filter(Boolean);
  const answers = answersOf(args);
  return {
    entity: textOf(args, 'entity'),
    sameEntity: args.values.same === true,
    periods,
    answers,
    restated: args.values['as-first-reported'] === true ? 'first' : 'latest',
    interim: args.values.interim === true,
    pause: () => setImmediate(),
    readCopy: readInThread,
  };
}

/** What the user says of a file that doesn't say it. */
function answersOf(args: Arguments): Answers {
  const read = <T>(option: string, value: (text: string) => T | null): T | undefined => {
    const text = textOf(args, option);
    if (text === undefined) return undefined;
    const found = value(text);
    if (found === null)
      throw new UsageError(importWords.notUnderstood, { name: `--${option}`, value: text });
    return found;
  };
  return {
    unit: read('unit', unitFactor),
    currency: read('currency', currencyCode),
    current: read('current', (text) => (isPeriodText(text) ? text : null)),
    ...(args.values.decimal === undefined
      ? {}
      : { decimal: oneOf<'comma' | 'point'>(args, 'decimal', ['comma', 'point']) }),
    ...(args.values.dates === undefined
      ? {}
      : { dates: oneOf<'dmy' | 'mdy'>(args, 'dates', ['dmy', 'mdy']) }),
  };
}

/** How the company is to be split, where that is asked for. */
export function axisOf(args: Arguments): SegmentAxis | null {
  if (args.values.segments === undefined) return null;
  return oneOf<SegmentAxis>(args, 'segments', SEGMENT_CHOICES);
}
