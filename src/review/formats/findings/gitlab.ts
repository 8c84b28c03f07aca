/** `zhibi lint --format gitlab`: a Code Quality report for merge requests. */
import type { Severity } from '../../../plan/model';
import { fingerprintsOf } from '../../baseline/fingerprint';
import { byWeight, type FileReport, type Reported } from '../plan/report';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** One object a finding. A fingerprint is unique in the report, so the path is part of it. */
export function lintGitlab(files: readonly FileReport[]) {
  const prints = new Map(files.flatMap((file) => [...fingerprintsOf(file)]));
  return byWeight(files).map(({ path, diagnostic }) => ({
    description: diagnostic.message,
    check_name: diagnostic.rule,
    fingerprint: `${path}:${diagnostic.rule}:${prints.get(diagnostic) ?? ''}`,
    severity: SEVERITIES[diagnostic.severity],
    location: { path, lines: linesOf(diagnostic) },
  }));
}

function linesOf({ position: { line, endLine } }: Reported) {
  return { begin: line, end: endLine };
}
