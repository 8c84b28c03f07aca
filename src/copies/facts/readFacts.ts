/** Company facts of the SEC (`companyfacts/CIK….json`): each fact is a line and a value. */
import { Budget, CopyFault } from '../fault';
import type { CopyFact, CopyText, ReadOptions } from '../model';
import { controlOf } from '../office/readOffice';
import { plainPage } from '../page';
import { scanFacts } from './jsonScan';

/** A company of a hundred years has fewer. */
const MOST_FACTS = 300_000;

export async function readFacts(bytes: Uint8Array, options: ReadOptions = {}): Promise<CopyText> {
  const budget = new Budget(options);
  const lines: string[] = [];
  const facts: CopyFact[] = [];
  const header = await scanFacts(bytes, controlOf(options), ({ taxonomy, tag, unit, read }) => {
    if (facts.length >= MOST_FACTS) throw budget.tooMany(MOST_FACTS);
    const { start, end, val, filed, form, accn } = read() as Record<string, unknown>;
    if (typeof end !== 'string' || typeof val !== 'number' || !Number.isFinite(val)) return;
    const fact = {
      taxonomy,
      tag,
      unit,
      start: text(start),
      end: end.slice(0, 40),
      value: val,
      text: String(val),
      decimals: null,
      dims: {},
      form: text(form),
      filed: text(filed),
      accn: text(accn),
      page: 1,
      line: lines.length + 1,
    };
    facts.push(fact);
    const cells = [
      `${taxonomy}:${tag}`,
      unit,
      fact.start,
      fact.end,
      fact.text,
      fact.form,
      fact.filed,
      fact.accn,
    ];
    const line = cells.filter((cell) => cell !== null).join('\t');
    budget.took(line.length);
    lines.push(line);
  });
  if (facts.length === 0) throw new CopyFault('empty');
  const about = {
    title: null,
    entity: header.entityName,
    periodEnd: null,
    date: null,
    form: null,
    sourceKind: 'dataset' as const,
    language: 'en' as const,
  };
  return { kind: 'company-facts', pages: [plainPage(lines)], about, facts };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value.slice(0, 40) : null;
}
