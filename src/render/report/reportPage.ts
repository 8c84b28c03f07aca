/**
 * The report as one page: no script, nothing from elsewhere. Text of the plan
 * reaches it only through `escapeXml`, addresses only through `safeUrl`.
 */

import { byWeight } from '../../evidence/weight/pains';
import type { QuestionStep, Source } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { type Language, marks, say } from '../../words';
import { reportWords as w } from '../../words/shown/pages/report';
import { escapeXml } from '../charts';
import { chips, type SourceNote } from '../components/chip';
import { type Html, html, raw } from '../components/html';
import { needsTable, partyText } from '../components/need';
import { linkWord, opportunityChain, type ShownLink } from '../components/opportunity';
import { pageHead } from '../components/pageHead';
import { painRatings, painsMatrix } from '../components/pain';
import { questionCard } from '../components/question';
import { term } from '../components/words';
import { dupontHtml, segmentsHtml } from '../html';
import { safeUrl } from '../safeUrl';
import { sourceKindWord } from '../sourceKind';
import { type Brand, logoHtml, NO_BRAND } from './brand';
import type { Report, ReportQuestion, ReportSource, ReportStatement } from './model';
import type { ReportOpportunity } from './reportChain';
import { factsHtml, headOf, ownParts } from './reportOwn';
import { chapter, flagHtml, plainTable, type ReportPen, section } from './reportParts';
import { brandStyles, REPORT_STYLES } from './reportStyles';
import { summaryHtml, titleOf } from './summary';

/** The whole page. */
export function reportHtml(
  report: Report,
  language: Language,
  { summary = false, brand = NO_BRAND }: { summary?: boolean; brand?: Brand } = {},
): string {
  const numbers = new Map(report.sources.map(({ source }, index) => [fold(source.id), index + 1]));
  const pen: ReportPen = {
    language,
    internal: report.internal,
    notes: (ids) => notesOf(report, numbers, ids, language).markup,
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
      ? `<main class="zb">\n${shown.join('\n')}\n</main>`
      : `<p class="muted">${escapeXml(say(w.nothing, language))}</p>`;
  return `${pageHead({ language, title, styles: `${REPORT_STYLES}${brandStyles(brand)}${report.internal ? internalOnPaper(language) : ''}`, images: true })}
${logoHtml(brand)}<h1>${title}</h1>
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
function customerParts(report: Report, pen: ReportPen): string[] {
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
    section(
      'ask',
      painsPart(report, pen) + report.asked.map((asked) => askedItem(asked, pen)).join(''),
      pen,
    ),
    section('feel', claimList(report.sections.get('feel'), pen), pen),
    section('needs', needsPart(report, pen), pen),
    section('opportunities', report.opportunities.map((item) => chain(item, pen)).join(''), pen),
    section('proposal', claimList(report.sections.get('proposal'), pen), pen),
    section('risks', claimList(report.sections.get('risks'), pen), pen),
  ];
}

/** The chips of sources; they tell no more than the list of sources does. */
function notesOf(
  report: Report,
  numbers: ReadonlyMap<string, number>,
  ids: readonly string[],
  language: Language,
): Html {
  const own = [...new Set(ids.flatMap((id) => numbers.get(fold(id)) ?? []))].sort((a, b) => a - b);
  const notes = own.flatMap((number): SourceNote[] => {
    const item = report.sources[number - 1];
    if (!item) return [];
    const { source, unnamed } = item;
    const { grade } = source;
    const kind = sourceKindWord(source, language);
    const title = [kind, unnamed ? null : source.title, source.date].filter(Boolean).join(' · ');
    const graded = showsGrade(source, report.internal) && grade;
    const rest = { locator: null, state: null, answer: null, leads: false };
    return [
      { number, title, grade: graded ? `${grade.source}${grade.information}` : null, ...rest },
    ];
  });
  return chips(notes, language);
}

function claimList(claims: readonly ReportStatement[] | undefined, pen: ReportPen): string {
  if (!claims || claims.length === 0) return '';
  return `<ul>${claims.map((claim) => `<li>${claimHtml(claim, pen)}</li>`).join('')}</ul>`;
}

function claimHtml(said: ReportStatement, pen: ReportPen): string {
  const { language } = pen;
  const kind = said.kind
    ? html`<span class="zb-badge ${said.kind}">${term('claimKind', said.kind, language)}</span> `
    : '';
  const [importance = null, hiddenness = null] = said.ratings;
  const rated = painRatings({ importance, hiddenness }, language);
  const [head, ...rows] = said.rows.map((row) => row.map(escapeXml));
  const body = head ? plainTable(head, rows) : escapeXml(said.text);
  const ratings = rated.empty ? '' : ` ${rated}`;
  const flag = flagHtml(said.flag, language);
  return `${kind}${body}${flag}${pen.notes(said.sources)}${ratings}${claimList(said.against, pen)}`;
}

/** In an internal report a question is a card that says whether it was asked; to the customer it is what they were asked. */
function askedItem({ question, step, asked, answers }: ReportQuestion, pen: ReportPen): string {
  const { language, internal } = pen;
  const list = raw(claimList(answers, pen));
  if (!internal) return html`<h3>${question}</h3>${list}`.markup;
  const shown = { asked, step: step as QuestionStep | null };
  return html`<div class="zb-question${asked ? '' : ' open'}">${questionCard(shown, html`<b>${question}</b>`, list, language)}</div>`
    .markup;
}

/** The pains of what was answered by their weight: ours to know. */
function painsPart({ asked, internal }: Report, { language }: ReportPen): string {
  if (!internal) return '';
  const pains = asked
    .flatMap(({ answers }) => answers)
    .filter(({ kind }) => kind === 'pain')
    .map(({ text, ratings: [importance = null, hiddenness = null] }) => ({
      ...{ importance, hiddenness },
      text: html`${text}`,
    }));
  return painsMatrix(byWeight(pains), language).markup;
}

function needsPart({ needs }: Report, { language, notes }: ReportPen): string {
  const rows = needs.map(({ party, name, need, answer, conflict, sources, flag }) => ({
    party: partyText({ party, name }, language),
    need: html`${need}${flagHtml(flag, language)}${raw(notes(sources))}`,
    answer: html`${answer}`,
    conflict: html`${conflict}`,
  }));
  return needsTable(rows, language).markup;
}

function chain({ title, links, because, sources }: ReportOpportunity, pen: ReportPen): string {
  const { language } = pen;
  const bases = because.map((text) => html`<li>${text}</li>`);
  const all: ShownLink[] = links.map(({ key, text }) => ({
    key,
    text: html`${linkWord(key, text, language)}`,
  }));
  const base: ShownLink[] =
    bases.length === 0 ? [] : [{ key: 'because', text: html`<ul>${bases}</ul>` }];
  return html`<h3>${title}${raw(pen.notes(sources))}</h3>${opportunityChain([...base, ...all], language)}`
    .markup;
}

function sourcesPart({ sources, internal }: Report, { language }: ReportPen): string {
  if (sources.length === 0) return '';
  const items = sources.map(
    (item, index) =>
      `<li id="zhibi-source-${index + 1}">${sourceHtml(item, internal, language)}</li>`,
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
