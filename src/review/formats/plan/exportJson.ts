/** `zhibi export`: all that is known of a plan as flat records, one a line, for an engine that joins them. */

import { maskedDeep, maskerOf } from '../../../evidence/personal/masked';
import { coverageCounts } from '../../../evidence/weight/coverage';
import type { Plan } from '../../../plan/model';
import type { Proof } from '../../../proof/model';
import type { Diagnostic } from '../../../rules/rule';
import type { Language } from '../../../words';
import { printable } from '../../printable';
import { lintJson } from '../findings/json';
import { modelJson } from './modelJson';
import { proofJson } from './proof';
import { reportOf, reportOncePerCause } from './report';

type Json = Readonly<Record<string, unknown>>;

export interface Exported {
  readonly plan: Plan;
  readonly diagnostics: readonly Diagnostic[];
  /** `null` where the plan has no copies. */
  readonly proof: Proof | null;
  readonly language: Language;
}

/** Lists of the model → the type of their records. */
const TYPES: Readonly<Record<string, string>> = {
  people: 'person',
  sources: 'source',
  claims: 'claim',
  questions: 'question',
  pains: 'pain',
  needs: 'need',
  hypotheses: 'hypothesis',
  opportunities: 'opportunity',
  actions: 'action',
  fit: 'fit',
  whitespace: 'whitespace',
};

/** The records in the order of the plan: itself, its things, blocks, findings, proofs. */
export function exportRecords({ plan, diagnostics, proof, language }: Exported): Json[] {
  const { path, roe, segments, ...model } = modelJson(plan);
  const lists = Object.entries(TYPES).flatMap(([key, type]) =>
    listOf(model[key]).map((one) => ({ type, path, ...one })),
  );
  const own = Object.entries(model).filter(([key]) => !Object.hasOwn(TYPES, key));
  const blocks = Object.entries({ roe, segments }).flatMap(([kind, list]) =>
    listOf(list).map((block) => ({ type: 'block', path, kind, ...block })),
  );
  const [file] = lintJson([
    reportOncePerCause(reportOf(plan, printable(diagnostics)), language),
  ]).files;
  const checks = proof ? proofJson([{ plan, proof, language }]).plans.flatMap((p) => p.checks) : [];
  return [
    { type: 'plan', path, line: 1, ...Object.fromEntries(own) },
    ...lists,
    ...blocks,
    ...(file?.diagnostics ?? []).map((finding) => ({ type: 'finding', path, ...finding })),
    ...checks.map((check) => ({ type: 'proof', path, ...check })),
  ];
}

/** What a version of a plan rested on, on the day of its commit: for evidence over time. */
export function historyRecord(plan: Plan, path: string, day: string): Json {
  const { facts, supported, independent } = coverageCounts(plan);
  const front = plan.frontMatter;
  const told = {
    account: front?.account ?? null,
    owner: front?.owner ?? [],
    decision: front?.decision ?? null,
    facts,
    cited: supported,
    independent,
    opportunities: plan.opportunities.filter(({ result }) => result === null).length,
  };
  return { type: 'history', path, line: 1, day, ...maskedDeep(told, maskerOf(plan)) };
}

const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value : []);

/** JSON of one line each; characters that would end a line in some readers are escaped. */
export function ndjson(records: readonly Json[]): string {
  return records
    .map((record) => `${JSON.stringify(record).replace(/[\u2028\u2029\u0085]/g, escaped)}\n`)
    .join('');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
