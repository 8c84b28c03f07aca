/**
 * `zhibi lint --format sarif`: SARIF 2.1.0 (OASIS), as code scanning reads it.
 *
 * GitHub takes 10 MB, 25,000 results of a run and shows 5,000; the heaviest
 * come first, the rest is counted in a notification.
 */

import type { Severity } from '../../../plan/model';
import { RULES, ruleById } from '../../../rules/catalogue';
import { pageOf } from '../../../rules/pages';
import type { Rule } from '../../../rules/rule';
import { ruleUrl } from '../../../rules/shared/url';
import { type Language, say } from '../../../words';
import { commentWords } from '../../../words/shown/review/comment';
import { fingerprintsOf } from '../../baseline/fingerprint';
import type { Position } from '../../positions';
import { byWeight, type FileReport, type Placed } from '../plan/report';

const MOST_RESULTS = 5000;
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** The log of one run. `version` is that of the tool. */
export function lintSarif(files: readonly FileReport[], language: Language, version: string) {
  const all = byWeight(files);
  const shown = all.slice(0, MOST_RESULTS);
  const prints = new Map(files.flatMap((file) => [...fingerprintsOf(file)]));
  const rest = all.length - shown.length;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'zhibi',
            informationUri: 'https://github.com/zhibi/zhibi',
            semanticVersion: version,
            language: language === 'zh-cn' ? 'zh-CN' : 'en-US',
            rules: RULES.map((rule) => ruleSarif(rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: say(commentWords.root, language) } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications:
              rest > 0
                ? [
                    {
                      level: 'warning',
                      message: { text: say(commentWords.more, language, { n: rest }) },
                    },
                  ]
                : [],
          },
        ],
        results: shown.map((item) => resultSarif(item, prints.get(item.diagnostic) ?? '')),
      },
    ],
  };
}

function ruleSarif(rule: Rule, language: Language) {
  const page = pageOf(rule.id);
  const why = say(page.why, language);
  const { bad, good } = (language === 'en' && page.english) || page.example;
  return {
    id: rule.id,
    shortDescription: { text: say(rule.title, language) },
    fullDescription: { text: why },
    help: {
      text: why,
      markdown: `${why}\n\n${example(say(commentWords.bad, language), bad)}\n\n${example(say(commentWords.good, language), good)}`,
    },
    helpUri: ruleUrl(rule.id),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: ['account-plan', rule.id.split('/')[0] ?? ''] },
  };
}

/** An example may hold fences itself: its own is longer. */
function example(title: string, text: string): string {
  const longest = Math.max(0, ...(text.match(/`{3,}/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${title}\n\n${fence}markdown\n${text.trimEnd()}\n${fence}`;
}

function resultSarif({ path, diagnostic }: Placed, fingerprint: string) {
  const { position } = diagnostic;
  const rule = ruleById(diagnostic.rule);
  return {
    ruleId: diagnostic.rule,
    ...(rule && { ruleIndex: RULES.indexOf(rule) }),
    level: LEVELS[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: locationOf(path, position) }],
    ...(diagnostic.related && {
      relatedLocations: diagnostic.related.map((one, id) => ({
        id,
        physicalLocation: locationOf(path, one.position),
        message: { text: one.message },
      })),
    }),
    partialFingerprints: { 'zhibiFinding/v1': fingerprint },
    properties: { timed: diagnostic.timed },
  };
}

function locationOf(path: string, { line, column, endLine, endColumn }: Position) {
  return {
    artifactLocation: { uri: uriOf(path), uriBaseId: 'ROOT' },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A relative URI reference (RFC 3986) to any file name; `./` keeps a colon in the first part from being a scheme. */
export function uriOf(path: string): string {
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return /^[^/]*%3A/i.test(uri) ? `./${uri}` : uri;
}
