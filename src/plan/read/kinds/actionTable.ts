/** A table of actions, whose head cells say what they hold. */
import { termOf } from '../../lexicon';
import type { Action, Range } from '../../model';
import { parseDue } from '../../text/dates';
import { firstLineOf } from '../../text/text';
import type { Item } from '../items';
import { nearMiss, type Report } from '../problems';
import type { Prose } from '../prose/prose';
import { cellField, columnsOf, isNoValue, type Row, rowsOf } from '../tables';
import { fieldAt } from '../yaml/fields';
import { dateOf } from './actionDates';

/** Rows of a table with a head cell for what is to be done and one for who or when. */
export function actionsOfTable(item: Item, text: string, report: Report): Action[] {
  const rows = rowsOf(item);
  const keys = withDue(columnsOf(item, 'actionColumn'), rows);
  if (!isActionTable(keys)) return [];
  return rows.flatMap((row) => {
    const said = (key: string) => cellField(row, keys.indexOf(key))?.text ?? '';
    if (!said('what')) return [];
    const due = row.cells[keys.indexOf('due')];
    const date = due ? dateInCell(due, report) : null;
    const owner = said('owner');
    return [
      {
        text: said('what'),
        due: date?.iso ?? null,
        dueRange: date?.range ?? null,
        owner: owner === '' || isNoValue(owner) ? null : owner,
        done: termOf('done', said('status')) !== null,
        citations: row.all.citations,
        references: row.all.references,
        sources: [],
        range: row.range,
        firstLine: firstLineOf(text, row.range),
      },
    ];
  });
}

/** Where no head says when, the one column that holds days and nothing else does. */
function withDue(keys: readonly (string | null)[], rows: readonly Row[]): (string | null)[] {
  if (keys.includes('due') || !keys.includes('what')) return [...keys];
  const days = keys.map((key, at) => key === null && isOfDays(rows, at));
  const at = days.indexOf(true);
  return at >= 0 && days.lastIndexOf(true) === at ? keys.with(at, 'due') : [...keys];
}

function isOfDays(rows: readonly Row[], column: number): boolean {
  const words = rows.flatMap((row) => cellField(row, column)?.text ?? []);
  const said = words.filter((word) => !isNoValue(word));
  return said.length > 0 && said.every((word) => !/^\d+$/.test(word) && parseDue(word) !== null);
}

/** What is to be done, and by whom or when. */
function isActionTable(keys: readonly (string | null)[]): boolean {
  return keys.includes('what') && (keys.includes('owner') || keys.includes('due'));
}

/** A cell holds a date and nothing else: a month, a quarter or a year is one here. */
function dateInCell(cell: Prose, report: Report): { iso: string | null; range: Range } | null {
  const field = fieldAt(cell, 0, cell.text.length);
  if (!field) return null;
  const whole = parseDue(field.text);
  if (whole === 'unclear') {
    report(nearMiss('date', field.range, []));
    return { iso: null, range: field.range };
  }
  if (whole !== null && whole !== 'impossible') return { iso: whole, range: field.range };
  return dateOf(cell, report);
}
