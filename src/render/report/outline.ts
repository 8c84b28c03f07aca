/** A report without a layout: what a document or slides are made of. Plain text, nothing escaped. */
import type { SectionId } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { type Language, marks, say } from '../../words';
import { flagWords, reportWords as w } from '../../words/shown/pages/report';
import { term } from '../components/words';
import { formatMetric, metricName } from '../roe/dupontNumbers';
import { sourceKindWord } from '../sourceKind';
import type { Flag, Report, ReportStatement } from './model';
import { flagIn } from './report';
import { sectionTitle } from './reportParts';
import { summaryOf, titleOf } from './summary';

/** A part of a report: lines, and perhaps a table. */
export interface OutlinePart {
  readonly title: string;
  readonly lines: readonly string[];
  /** The first row is the head; empty without a table. */
  readonly rows: readonly (readonly string[])[];
}

/** A report as plain texts. */
export interface Outline {
  readonly title: string;
  /** That it is internal; `null` where it may be shared. */
  readonly mark: string | null;
  readonly day: string;
  /** Page one. */
  readonly summary: readonly OutlinePart[];
  readonly details: readonly OutlinePart[];
  readonly sourcesTitle: string;
  /** Each begins with its number, `[1]`, as the lines cite it. */
  readonly sources: readonly string[];
}

/** All that the report shows, in its order. */
export function outlineOf(report: Report, language: Language): Outline {
  const { internal, day } = report;
  return {
    title: titleOf(report, language),
    mark: internal ? say(w.internal, language) : null,
    day: say(w.asOf, language, { day }),
    summary: summaryOf(report, language).map(({ title, lines }) => ({ title, lines, rows: [] })),
    details: detailsOf(report, language).filter(
      ({ lines, rows }) => lines.length + rows.length > 0,
    ),
    sourcesTitle: say(w.sources, language),
    sources: sourceLines(report, language),
  };
}

/** Every text of it through `mask`. */
export function maskedOutline(outline: Outline, mask: (text: string) => string): Outline {
  const part = ({ title, lines, rows }: OutlinePart): OutlinePart => ({
    title: mask(title),
    lines: lines.map(mask),
    rows: rows.map((row) => row.map(mask)),
  });
  return {
    ...outline,
    title: mask(outline.title),
    summary: outline.summary.map(part),
    details: outline.details.map(part),
    sources: outline.sources.map(mask),
  };
}

function detailsOf(report: Report, language: Language): OutlinePart[] {
  const { internal, sections } = report;
  const said = saidWith(notesOf(report), language);
  const plain = (id: SectionId): OutlinePart => {
    const items = sections.get(id) ?? [];
    return {
      title: sectionTitle(id, internal, language),
      lines: items.filter(({ rows }) => rows.length === 0).flatMap(said),
      rows: items.find(({ rows }) => rows.length > 0)?.rows ?? [],
    };
  };
  const lines = (id: SectionId, list: readonly string[]) => ({
    title: sectionTitle(id, internal, language),
    lines: list,
    rows: [],
  });
  const asked = report.asked.flatMap(({ question, answers }) => [
    question,
    ...answers.flatMap(said),
  ]);
  return [
    plain('fit'),
    plain('look'),
    { title: say(w.finance, language), lines: [], rows: financeRows(report, language) },
    plain('listen'),
    plain('buying'),
    lines('ask', asked),
    plain('feel'),
    lines('needs', needLines(report, language)),
    lines('opportunities', chainLines(report, language)),
    plain('proposal'),
    plain('risks'),
    ...(internal ? ownParts(report, language) : []),
  ];
}

type Notes = (ids: readonly string[]) => string;

function saidWith(notes: Notes, language: Language): (item: ReportStatement) => string[] {
  const colon = say(marks.colon, language);
  const said = ({ kind, text, sources, against, flag }: ReportStatement): string[] => {
    const warning = flagText(flag, language);
    const mark = kind === null ? '' : `${term('claimKind', kind, language)}${colon}`;
    return [`${mark}${text}${warning}${notes(sources)}`, ...against.flatMap(said)];
  };
  return said;
}

function flagText(flag: Flag | null, language: Language): string {
  return flag ? ` ${say(flagWords[flag], language)}` : '';
}

function needLines(report: Report, language: Language): string[] {
  const notes = notesOf(report);
  return report.needs.map(({ name, need, answer, sources, flag }) => {
    const said = [need, answer].filter(Boolean).join(' → ');
    return `${name}${say(marks.colon, language)}${said}${flagText(flag, language)}${notes(sources)}`;
  });
}

const TERMS: Readonly<Record<string, string>> = {
  driver: 'driver',
  certainty: 'level',
  stage: 'stage',
};

function chainLines(report: Report, language: Language): string[] {
  const notes = notesOf(report);
  return report.opportunities.flatMap(({ title, links, sources }) => [
    `${title}${notes(sources)}`,
    ...links.map(({ key, text }) => {
      const field = TERMS[key];
      const said = field === undefined ? text : term(field, text, language);
      return `${term('opportunityKey', key, language)}${say(marks.colon, language)}${said}`;
    }),
  ]);
}

/** The customer's ratios, a column a period. */
function financeRows({ finance }: Report, language: Language): string[][] {
  if (!finance) return [];
  const { periods } = finance.customer;
  const ratios = ['roe', 'netMargin', 'assetTurnover', 'equityMultiplier'] as const;
  return [
    ['', ...periods.map(({ label }) => label)],
    ...ratios.map((ratio) => [
      metricName(ratio, language),
      ...periods.map((period) => formatMetric(period.ratios[ratio], ratio, language)),
    ]),
  ];
}

function ownParts({ plan, flagged }: Report, language: Language): OutlinePart[] {
  const people = plan.people.filter(({ duplicate }) => !duplicate);
  const head = ['name', 'title', 'role', 'support'].map((key) => term('personKey', key, language));
  const persons = people.map(({ name, title, roles, support }) => [
    name,
    title ?? '',
    roles.map((role) => term('role', role, language)).join(' · '),
    support === null ? '' : term('support', support, language),
  ]);
  const hypotheses = plan.hypotheses.map(({ text, verdict, range }) => {
    if (verdict === null) return text;
    const aside = term('verdict', verdict, language);
    const flag = flagText(flagIn(flagged, range), language);
    return say(marks.aside, language, { text, aside: `${aside}${flag}` });
  });
  const actions = plan.actions.map(({ due, owner, text, done }) =>
    [due, owner, text, done && say(w.done, language)].filter(Boolean).join(' · '),
  );
  const title = (id: SectionId) => term('section', id, language);
  return [
    { title: title('people'), lines: [], rows: persons.length > 0 ? [head, ...persons] : [] },
    { title: title('hypotheses'), lines: hypotheses, rows: [] },
    { title: title('actions'), lines: actions, rows: [] },
  ];
}

function notesOf({ sources }: Report): Notes {
  const numbers = new Map(sources.map(({ source }, at) => [fold(source.id), at + 1]));
  return (ids) => {
    const own = [...new Set(ids.flatMap((id) => numbers.get(fold(id)) ?? []))];
    own.sort((a, b) => a - b);
    return own.map((n) => ` [${n}]`).join('');
  };
}

function sourceLines({ sources, internal }: Report, language: Language): string[] {
  return sources.map(({ source, unnamed }, at) => {
    const { title, date, url, access, grade, who } = source;
    const address = url !== null && (internal || access === 'public') ? url : '';
    const own = internal ? [who, grade && `${grade.source}${grade.information}`] : [];
    const parts = [
      sourceKindWord(source, language),
      ...(unnamed ? [] : [title, address]),
      date,
      ...own,
    ];
    return `[${at + 1}] ${parts.filter(Boolean).join(' · ')}`;
  });
}
