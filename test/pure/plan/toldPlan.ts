/**
 * A plan's whole model as text that people can read: a thing a line or a few, each range as
 * `line:column «what stands there»`, what is missing left out. Everything in the model is in it,
 * so that nothing of it may change without a test that says so.
 */
import type { Citation, Plan, Range } from '../../../src/plan/model';

/** What the text itself, the settings or another list says already. */
const LEFT_OUT = new Set(['path', 'text', 'lineStarts', 'names', 'config', 'headings']);
const LINE_BREAK = /\r\n|[\r\n]/;
const LINE_BREAKS = new RegExp(LINE_BREAK, 'g');

/** So much fits into a line. */
const LINE = 110;

type Tell = (value: unknown) => string;

/** The model of a plan. */
export function toldPlan(plan: Plan): string {
  const lists = Object.entries(plan).filter(([key]) => !LEFT_OUT.has(key));
  return toldValue(Object.fromEntries(lists), plan.text);
}

/** Whatever was read of a text. A line break is one, however it is written. */
export function toldValue(value: object, text: string): string {
  const tell = tellerOf(text);
  return Object.entries(value)
    .flatMap(([key, value]) => (isNothing(value) ? [] : [...told(key, value, tell), '']))
    .join('\n');
}

/** Places are counted from 1. */
function tellerOf(text: string): Tell {
  const place = (offset: number) => {
    const before = text.slice(0, offset).split(LINE_BREAK);
    return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  };
  const range = ({ start, end }: Range) => {
    const said = text.slice(start, end).replace(LINE_BREAKS, '⏎');
    // The whole of what is long follows from its ends.
    return said.length <= 70
      ? `${place(start)} «${said}»`
      : `${place(start)}–${place(end)} «${said.slice(0, 25)} … ${said.slice(-15)}»`;
  };
  const tell: Tell = (value) => {
    if (isRange(value)) return range(value);
    if (Array.isArray(value)) return `[${value.map(tell).join(', ')}]`;
    if (value instanceof Set) return tell([...value]);
    if (value instanceof Map)
      return `{${[...value].map(([key, of]) => `${key}: ${tell(of)}`).join(', ')}}`;
    if (isMark(value)) {
      const { id, range: at, locator } = value;
      return `${id} ${range(at)}${locator ? ` ${tell(locator)}` : ''}`;
    }
    if (typeof value === 'object' && value !== null) {
      const parts = Object.entries(value).filter(([, of]) => !isNothing(of));
      return parts.length === 1 && isRange(parts[0]?.[1])
        ? tell(parts[0]?.[1])
        : `(${parts.map(([key, of]) => (key === 'range' || key === 'id' ? tell(of) : `${key} ${tell(of)}`)).join(' · ')})`;
    }
    return String(value).replace(LINE_BREAKS, '⏎');
  };
  return tell;
}

/** A key with what it holds, in one line where that fits. */
function told(key: string, value: unknown, tell: Tell): string[] {
  const line = `${key}: ${tell(value)}`;
  const isList =
    Array.isArray(value) && value.some((one) => typeof one === 'object' && !isMark(one));
  if ((line.length <= LINE && !isList) || isRange(value) || typeof value !== 'object')
    return [line];
  if (Array.isArray(value)) {
    return [`${key}:`, ...value.flatMap((one) => itemLines(one, tell))];
  }
  const of = value instanceof Map ? [...value] : Object.entries(value ?? {});
  return [
    `${key}:`,
    ...of
      .filter(([, one]) => !isNothing(one))
      .flatMap(([name, one]) => told(String(name), one, tell).map((text) => `  ${text}`)),
  ];
}

function itemLines(one: unknown, tell: Tell): string[] {
  const line = tell(one).replace(/^\((.*)\)$/, '$1');
  if (line.length <= LINE || typeof one !== 'object' || one === null) return [`- ${line}`];
  // A first line that is all of it says nothing new.
  const isAll = (key: string, value: unknown) =>
    key === 'firstLine' && tell(value) === tell(Object(one).range);
  const lines = Object.entries(one)
    .filter(([key, value]) => !isNothing(value) && !isAll(key, value))
    .flatMap(([key, value]) => told(key, value, tell));
  return lines.map((text, at) => `${at === 0 ? '- ' : '  '}${text}`);
}

function isRange(value: unknown): value is Range {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).sort().join() === 'end,start'
  );
}

/** A citation, reference or anchor. */
function isMark(value: unknown): value is Citation {
  if (typeof value !== 'object' || value === null) return false;
  const keys = Object.keys(value).filter((key) => key !== 'locator');
  return keys.sort().join() === 'id,range';
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === false || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map || value instanceof Set ? value.size === 0 : false;
}
