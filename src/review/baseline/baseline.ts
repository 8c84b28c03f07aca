/**
 * Known findings: a file beside the plans that lists them, so that an organization can
 * begin with old plans and only hear of what is new.
 */

import type { FileReport } from '../formats/plan/report';
import { fingerprintsOf } from './fingerprint';

/** One finding a line in the file, so that branches merge without conflicts. */
export interface KnownFinding {
  readonly path: string;
  readonly rule: string;
  readonly fingerprint: string;
}

export interface BaselineResult {
  /** Without the known findings. */
  readonly reports: readonly FileReport[];
  readonly known: number;
  /** Known findings of the files that were checked that are no longer there. */
  readonly fixed: readonly KnownFinding[];
}

/**
 * Takes the known findings out of the reports. A file that has none is held to
 * those of one that is gone and had mostly the same: it was renamed.
 */
export function withoutKnown(
  reports: readonly FileReport[],
  baseline: readonly KnownFinding[],
  isThere: (path: string) => boolean = () => true,
): BaselineResult {
  const byPath = new Map<string, Map<string, KnownFinding>>();
  for (const finding of baseline) {
    const prints = byPath.get(finding.path) ?? new Map<string, KnownFinding>();
    byPath.set(finding.path, prints.set(finding.fingerprint, finding));
  }
  const checked = new Set(reports.map(({ path }) => path));
  const gone = [...byPath.keys()].filter((path) => !checked.has(path) && !isThere(path));
  const fixed: KnownFinding[] = [];
  let known = 0;
  const left = reports.map((report) => {
    const found = fingerprintsOf(report);
    const prints = byPath.get(report.path) ?? renamedFrom(gone, byPath, new Set(found.values()));
    if (!prints) return report;
    const open = new Set(found.values());
    fixed.push(...[...prints.values()].filter(({ fingerprint }) => !open.has(fingerprint)));
    const diagnostics = report.diagnostics.filter((d) => !prints.has(found.get(d) ?? ''));
    known += report.diagnostics.length - diagnostics.length;
    return { ...report, diagnostics };
  });
  return { reports: left, known, fixed };
}

/** The known findings of the file, no longer there, that shares at least half of its own with `found`. */
function renamedFrom(
  gone: string[],
  byPath: ReadonlyMap<string, ReadonlyMap<string, KnownFinding>>,
  found: ReadonlySet<string>,
): ReadonlyMap<string, KnownFinding> | undefined {
  let best: { at: number; share: number } | null = null;
  for (const [at, path] of gone.entries()) {
    const prints = [...(byPath.get(path)?.keys() ?? [])];
    const share = prints.filter((print) => found.has(print)).length / prints.length;
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { at, share };
  }
  if (!best) return undefined;
  // One file is renamed once.
  const [path = ''] = gone.splice(best.at, 1);
  return byPath.get(path);
}

/** The findings of the reports, and those of `before` about files that were not checked and are there. */
export function updated(
  reports: readonly FileReport[],
  before: readonly KnownFinding[],
  isThere: (path: string) => boolean,
): KnownFinding[] {
  const checked = new Set(reports.map(({ path }) => path));
  const kept = before.filter(({ path }) => !checked.has(path) && isThere(path));
  const found = reports.flatMap((report) =>
    [...fingerprintsOf(report)].map(([{ rule }, fingerprint]) => ({
      path: report.path,
      rule,
      fingerprint,
    })),
  );
  const key = ({ path, rule, fingerprint }: KnownFinding) => `${path}\0${rule}\0${fingerprint}`;
  return [...kept, ...found].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The text of the file: a line a finding, in an order that doesn't depend on the run. */
export function baselineText(findings: readonly KnownFinding[]): string {
  const lines = findings.map(({ path, rule, fingerprint }) =>
    JSON.stringify({ path, rule, fingerprint }),
  );
  const list = lines.length > 0 ? `[\n    ${lines.join(',\n    ')}\n  ]` : '[]';
  return `{\n  "version": 1,\n  "findings": ${list}\n}\n`;
}

/** Reads the file's text; `null` when it is no baseline. */
export function readBaseline(text: string): KnownFinding[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, findings } = (value ?? {}) as { version?: unknown; findings?: unknown };
  if (version !== 1 || !Array.isArray(findings)) return null;
  const isKnown = (item: unknown): item is KnownFinding => {
    const { path, rule, fingerprint } = (item ?? {}) as Record<string, unknown>;
    return [path, rule, fingerprint].every((part) => typeof part === 'string');
  };
  return findings.every(isKnown) ? findings : null;
}
