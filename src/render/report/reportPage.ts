/**
 * The report as one page: no script, nothing from elsewhere. Text of the plan
 * reaches it only through `escapeXml`, addresses only through `safeUrl`.
 */
import type { Source } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { type Language, marks, say } from '../../words';
import { flagWords, reportWords as w } from '../../words/shown/report';
import { escapeXml } from '../charts';
import { dupontHtml, segmentsHtml } from '../html';
import { sourceKindWord } from '../sourceKind';
import type { Asked, Report, ReportSource, Said } from './report';
import type { ReportOpportunity } from './reportChain';
import { factsHtml, headOf, ownParts } from './reportOwn';
import { chapter, type Pen, plainTable, section, term } from './reportParts';
import { REPORT_STYLES } from './reportStyles';
import { summaryHtml, titleOf } from './summary';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The whole page. */
export function reportHtml(report: Report, language: Language, summary = false): string {
  const numbers = new Map(report.sources.map(({ source }, index) => [fold(source.id), index + 1]));
  const pen: Pen = {
    language,
    internal: report.internal,
    notes: (ids) => notesOf([...new Set(ids.flatMap((id) => numbers.get(fold(id)) ?? []))]),
  };
  const title = escapeXml(titleOf(report, language));
  const first = summaryHtml(report, language);
  const details = () => [
    ...customerParts(report, pen),
    ...ownParts(report, pen),
    sourcesPart(report, pen),
  ];
  const parts = [first, ...(summary ? [] : details())];
  const shown = parts.filter((part) => part !== '');
  if (!summary && shown.length > 0)
    shown.splice(first === '' ? 0 : 1, 0, factsHtml(report, language));
  const body =
    shown.length > 0
      ? shown.join('\n')
      : `<p class="muted">${escapeXml(say(w.nothing, language))}</p>`;
  return `<!doctype html>
<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${REPORT_STYLES}${report.internal ? internalOnPaper(language) : ''}</style>
</head>
<body>
<h1>${title}</h1>
${headOf(report, language)}
${body}
</body>
</html>
`;
}

/** An internal page says so on every sheet. */
function internalOnPaper(language: Language): string {
  return `@page { @top-right { content: "${say(w.internal, language)}"; color: #bc4c00; font: 8pt system-ui, sans-serif; } }\n`;
}

/** What the customer is, earns, says and needs, and what could come of it. */
function customerParts(report: Report, pen: Pen): string[] {
  const { language } = pen;
  const { finance } = report;
  const drawn = finance ? dupontHtml(finance.customer, finance, language) : '';
  return [
    section('fit', claimList(report.sections.get('fit'), pen), pen),
    section('look', claimList(report.sections.get('look'), pen), pen),
    chapter(
      say(w.finance, language),
      [...report.segments.map((mix) => segmentsHtml(mix, language)), drawn].join(''),
    ),
    section('listen', claimList(report.sections.get('listen'), pen), pen),
    section('buying', claimList(report.sections.get('buying'), pen), pen),
    section('ask', report.asked.map((asked) => askedItem(asked, pen)).join(''), pen),
    section('feel', claimList(report.sections.get('feel'), pen), pen),
    section('needs', needsTable(report, pen), pen),
    section('opportunities', report.opportunities.map((item) => chain(item, pen)).join(''), pen),
    section('proposal', claimList(report.sections.get('proposal'), pen), pen),
    section('risks', claimList(report.sections.get('risks'), pen), pen),
  ];
}

/** Keeps a note on the line of its text. */
const JOINER = '&#8288;';

function notesOf(numbers: readonly number[]): string {
  const links = [...numbers]
    .sort((a, b) => a - b)
    .map((number) => `<a href="#source-${number}">[${number}]</a>`);
  return links.length === 0 ? '' : `${JOINER}<sup>${links.join(' ')}</sup>`;
}

function claimList(claims: readonly Said[] | undefined, pen: Pen): string {
  if (!claims || claims.length === 0) return '';
  return `<ul>${claims.map((claim) => `<li>${claimHtml(claim, pen)}</li>`).join('')}</ul>`;
}

function claimHtml(said: Said, pen: Pen): string {
  const { language } = pen;
  const colon = say(marks.colon, language);
  const kind = said.kind
    ? `<span class="kind">${term('claimKind', said.kind, language)}${colon}</span>`
    : '';
  const ratings = said.ratings
    .flatMap((level, index) => {
      const key = index === 0 ? 'importance' : 'hiddenness';
      return level
        ? `${term('painKey', key, language)}${colon}${term('level', level, language)}`
        : [];
    })
    .join(' · ');
  const [head, ...rows] = said.rows.map((row) => row.map(escapeXml));
  const body = head ? plainTable(head, rows) : escapeXml(said.text);
  const rated = ratings === '' ? '' : ` <span class="muted">${escapeXml(ratings)}</span>`;
  const flag = said.flag
    ? ` <strong>${escapeXml(say(flagWords[said.flag], language))}</strong>`
    : '';
  return `${kind}${body}${flag}${rated}${pen.notes(said.sources)}${claimList(said.against, pen)}`;
}

function askedItem({ question, step, asked, answers }: Asked, pen: Pen): string {
  const notes = [
    step && term('step', step, pen.language),
    asked ? null : say(w.open, pen.language),
  ];
  const note = notes.filter(Boolean).join(' · ');
  const after = note === '' ? '' : ` <span class="muted">${escapeXml(note)}</span>`;
  return `<h3>${escapeXml(question)}${after}</h3>${claimList(answers, pen)}`;
}

function needsTable({ needs }: Report, { language, notes }: Pen): string {
  const head = ['party', 'need', 'answer'].map((column) => term('needsColumn', column, language));
  return plainTable(
    head.map(escapeXml),
    needs.map(({ party, name, need, answer, sources }) => [
      escapeXml(partyText(party, name, language)),
      `${escapeXml(need)}${notes(sources)}`,
      escapeXml(answer ?? ''),
    ]),
  );
}

/** The house's own name of a party, with ours behind it where it says something else. */
function partyText(party: string | null, name: string, language: Language): string {
  const ours = party === null ? '' : term('party', party, language);
  if (ours === '' || fold(name).includes(fold(ours))) return name;
  return say(marks.aside, language, { text: name, aside: ours });
}

const TERM_OF: Readonly<Record<string, string>> = {
  driver: 'driver',
  certainty: 'level',
  stage: 'stage',
};

function chain({ title, links, because, sources }: ReportOpportunity, pen: Pen): string {
  const { language } = pen;
  const items = links.map(({ key, text }) => {
    const field = TERM_OF[key];
    const said = field ? term(field, text, language) : text;
    return `<li><span class="kind">${escapeXml(term('opportunityKey', key, language))}</span> ${escapeXml(said)}</li>`;
  });
  const base = because.map((text) => `<li>${escapeXml(text)}</li>`).join('');
  const reasons =
    base === ''
      ? ''
      : `<p class="kind">${escapeXml(term('opportunityKey', 'because', language))}</p><ul>${base}</ul>`;
  return `<h3>${escapeXml(title)}${pen.notes(sources)}</h3><ol class="chain">${items.join('')}</ol>${reasons}`;
}

function sourcesPart({ sources, internal }: Report, { language }: Pen): string {
  if (sources.length === 0) return '';
  const items = sources.map(
    (item, index) => `<li id="source-${index + 1}">${sourceHtml(item, internal, language)}</li>`,
  );
  const graded = sources.some(({ source }) => showsGrade(source, internal));
  const legend = graded ? `<p class="muted">${escapeXml(say(w.grades, language))}</p>` : '';
  return chapter(say(w.sources, language), `<ol class="sources">${items.join('')}</ol>${legend}`);
}

/** What we think of a source, the customer's own report too, is for us. */
function showsGrade({ grade }: Source, internal: boolean): boolean {
  return grade !== null && internal;
}

function sourceHtml(
  { source, unnamed }: ReportSource,
  internal: boolean,
  language: Language,
): string {
  const kind = sourceKindWord(source, language);
  if (unnamed) return escapeXml([kind, source.date].filter(Boolean).join(' · '));
  const { grade, url } = source;
  const address = url !== null && (internal || source.access === 'public') ? safeUrl(url) : null;
  const title = escapeXml(source.title);
  const name =
    address === null
      ? title
      : `<a href="${escapeXml(address)}" rel="noopener noreferrer">${title || escapeXml(address)}</a>`;
  // “High” by itself wouldn't say what is high.
  const keyed = (key: string, value: string | null) =>
    value && term('sourceKey', key, language) + say(marks.colon, language) + value;
  const own = internal
    ? [
        source.who,
        keyed('stance', source.stance && term('stance', source.stance, language)),
        keyed('expertise', source.expertise && term('level', source.expertise, language)),
        term('access', source.access, language),
      ]
    : [];
  const parts = [
    kind && escapeXml(kind),
    name,
    source.date && escapeXml(source.date),
    source.page && `${term('sourceKey', 'page', language)} ${escapeXml(source.page)}`,
    ...own.map((text) => text && escapeXml(text)),
    showsGrade(source, internal) && grade && `<b>${grade.source}${grade.information}</b>`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The address, where it leads to the web or a mailbox and nowhere else; else null. */
export function safeUrl(url: string): string | null {
  const text = url.trim();
  return /^(https?:\/\/[^\s/]|mailto:[^\s])\S*$/i.test(text) ? text : null;
}
