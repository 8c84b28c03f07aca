/** Tables that say what a customer earns with, wherever in Look they stand. */

import type { Claim, Plan } from '../plan/model';
import { SEGMENT_HEAD } from '../plan/terms/figures/segments';
import { pipeRows } from '../plan/text/pipeTable';
import { fold, narrow } from '../plan/text/text';
import type { PlanIndex } from './planIndex';

/**
 * A table of Look has a row a segment: its first column is headed so, or a column of its
 * numbers adds up to the revenue of a period, or to a hundred per cent.
 */
export function hasMixTable(plan: Plan, index: PlanIndex): boolean {
  const revenues = revenuesOf(index);
  return plan.claims.some(
    (claim) => claim.section === 'look' && claim.table && isMix(plan, claim, revenues),
  );
}

function isMix({ text }: Plan, { range }: Claim, revenues: readonly number[]): boolean {
  const rows = pipeRows(text.slice(range.start, range.end));
  const [head, ...body] = rows.map((cells) => cells.map(bare));
  if (!head || body.length < 2) return false;
  const columns = head.slice(1).map((_, at) => body.map((row) => numberIn(row[at + 1] ?? '')));
  const counted = columns.filter((column) => column.filter((one) => one !== null).length >= 2);
  if (counted.length === 0) return false;
  return SEGMENT_HEAD.test(fold(head[0] ?? '')) || counted.some((one) => addsUp(one, revenues));
}

/** Without its citations and marks of emphasis. */
function bare(cell: string): string {
  return cell.replace(/\[\^[^\]]{1,80}\]|[*_`]/g, '').trim();
}

function numberIn(cell: string): number | null {
  const written = /^[^\d]{0,4}([\d,]{1,20}(?:\.\d+)?)[^\d]{0,6}$/.exec(narrow(cell))?.[1];
  return written === undefined ? null : Number(written.replaceAll(',', ''));
}

/** As a part of the sum. */
const NEAR = 0.01;

/** All of them, or all but the total in the last row, are the revenue, in whatever unit, or the whole. */
function addsUp(column: readonly (number | null)[], revenues: readonly number[]): boolean {
  const numbers = column.filter((one) => one !== null);
  const last = numbers.at(-1) ?? 0;
  const sum = numbers.reduce((all, one) => all + one, 0);
  const isTotal = numbers.length > 2 && Math.abs(sum - 2 * last) <= NEAR * last;
  const whole = isTotal ? last : sum;
  return whole > 0 && [100, ...revenues].some((one) => isScaled(whole, one));
}

/** Equal but for a power of ten. */
function isScaled(one: number, other: number): boolean {
  if (other <= 0) return false;
  const power = Math.round(Math.log10(one / other));
  return Math.abs(one / (other * 10 ** power) - 1) <= NEAR;
}

function revenuesOf({ customerBlock }: PlanIndex): number[] {
  const statements = customerBlock?.statements;
  if (!statements) return [];
  const row = statements.rows.revenue ?? [];
  return row.filter((one): one is number => typeof one === 'number');
}
