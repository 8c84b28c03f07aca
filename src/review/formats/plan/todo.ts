/** `zhibi todo`: for a terminal, for machines, and for a calendar. */
import { parseDay } from '../../../plan/text/dates';

import { renderMessage } from '../../../rules/shared/message';
import { type Language, say } from '../../../words';
import { todoWords as w } from '../../../words/shown/review/todo';
import { hash } from '../../baseline/fingerprint';
import type { Todo } from '../../todo';
import { visible } from '../quote';

/** A line each under what is overdue, dated, and undated. */
export function todoText(todos: readonly Todo[], language: Language): string {
  if (todos.length === 0) return `${say(w.nothing, language)}\n`;
  const group = (word: (typeof w)['dated' | 'overdue' | 'undated'], own: readonly Todo[]) =>
    own.length === 0
      ? []
      : [[say(word, language), ...own.map((todo) => `  ${lineOf(todo, language)}`)].join('\n')];
  const late = todos.filter(({ overdue }) => overdue);
  const parts = [
    ...group(w.overdue, late),
    ...group(
      w.dated,
      todos.filter(({ due, overdue }) => due !== null && !overdue),
    ),
    ...group(
      w.undated,
      todos.filter(({ due }) => due === null),
    ),
    renderMessage(w.count, { n: todos.length, late: late.length }, language),
  ];
  return `${parts.join('\n\n')}\n`;
}

function lineOf(todo: Todo, language: Language): string {
  const { due, kind, account, owner, path, line } = todo;
  const parts = [due, say(w[kind], language), account ?? path, textOf(todo, language), owner];
  return `${visible(parts.filter(Boolean).join(' · '))}  ${visible(path)}:${line}`;
}

function textOf({ kind, text }: Todo, language: Language): string {
  return kind === 'review' ? say(w.reviewOf, language) : text;
}

/** The list in the shape of `zhibi todo --format json`, with its counts. */
export function todoJson(todos: readonly Todo[]) {
  return {
    todos,
    summary: { todos: todos.length, overdue: todos.filter((t) => t.overdue).length },
  };
}

/**
 * A calendar (RFC 5545) with a whole-day event for everything that has a day.
 * `stamp` is an ISO day; the same thing keeps its UID, so that it moves when read again.
 */
export function todoIcs(todos: readonly Todo[], language: Language, stamp: string): string {
  const seen = new Map<string, number>();
  const events = todos.flatMap((todo) => {
    const day = todo.due === null ? null : dayOf(todo.due);
    if (day === null) return [];
    const base = hash([todo.path, todo.kind, todo.text].join('\0'));
    const n = seen.get(base) ?? 0;
    seen.set(base, n + 1);
    const what = [todo.account, textOf(todo, language)].filter(Boolean).join(': ');
    const about = [say(w[todo.kind], language), todo.owner, `${todo.path}:${todo.line}`];
    return [
      'BEGIN:VEVENT',
      `UID:${base}${n === 0 ? '' : `-${n}`}@zhibi`,
      `DTSTAMP:${stamp.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${day}`,
      `SUMMARY:${escaped(what)}`,
      `DESCRIPTION:${escaped(about.filter(Boolean).join(' · '))}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zhibi//todo//EN',
    `X-WR-CALNAME:${escaped(say(w.calendar, language))}`,
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** `20240131`; `null` where there is no such day. */
function dayOf(due: string): string | null {
  return due.length === 10 && parseDay(due) === due ? due.replaceAll('-', '') : null;
}

/** What a line may hold: no break begins a property of its own. */
function escaped(text: string): string {
  return visible(text).replace(/[\\;,]/g, '\\$&');
}

const OCTETS = 75;

/** Lines of at most 75 octets; what is longer goes on behind a blank, never inside a character. */
function folded(line: string): string {
  const rows: string[] = [];
  let row = '';
  let size = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const octets = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (size + octets > OCTETS) {
      rows.push(row);
      row = ' ';
      size = 1;
    }
    row += character;
    size += octets;
  }
  return [...rows, row].join('\r\n');
}
