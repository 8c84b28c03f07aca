/** The parts of a report that tell of our own work; but for the head all of them stay internal. */
import type { Channel, FrontMatter } from '../../plan/model';
import { type Language, say } from '../../words';
import { reportWords as w } from '../../words/shown/pages/report';
import { planViewWords as v } from '../../words/shown/planView';
import { escapeXml } from '../charts';
import { html, raw } from '../components/html';
import { personCard } from '../components/person';
import { term } from '../components/words';
import { still } from '../people/mapPage';
import { peopleView } from '../people/peopleView';
import { whitespaceSvg } from '../whitespace/whitespaceSvg';
import type { Report } from './model';
import { flagIn } from './report';
import { chapter, flagHtml, plainTable, type ReportPen, section, shareText } from './reportParts';

/** Whether it is internal, and of which day. */
export function headOf({ internal, day }: Report, language: Language): string {
  const mark = internal ? `<p class="internal">${escapeXml(say(w.internal, language))}</p>` : '';
  return `${mark}<p class="muted">${escapeXml(say(w.asOf, language, { day }))}</p>`;
}

/** Public facts of the customer; in an internal report also our decision and our numbers. */
export function factsHtml(report: Report, language: Language): string {
  const { frontMatter } = report.plan;
  const facts = frontMatter
    ? factsOf(frontMatter, report.internal, language).filter(([, value]) => report.mayBeRead(value))
    : [];
  const rows = facts.map(
    ([key, value]) =>
      `<dt>${escapeXml(term('frontMatterKey', key, language))}</dt><dd>${escapeXml(value)}</dd>`,
  );
  return rows.length > 0 ? `<dl>${rows.join('')}</dl>` : '';
}

/** Only what anybody could know of the customer is shown to outsiders. */
function factsOf(
  frontMatter: FrontMatter,
  internal: boolean,
  language: Language,
): (readonly [string, string])[] {
  const word = (field: string, value: string | null) => value && term(field, value, language);
  const rows: (readonly [string, string | null])[] = [
    ['industry', frontMatter.industry],
    [
      'listing',
      frontMatter.listing
        .map((one) => (one === 'none' ? term('listing', one, language) : one))
        .join(' · '),
    ],
    ['period', frontMatter.period],
  ];
  if (internal) {
    rows.push(
      ['decision', word('decision', frontMatter.decision)],
      ['reason', frontMatter.reason],
      ['stage', word('stage', frontMatter.stage)],
      ['value', word('value', frontMatter.value)],
      ['offering', frontMatter.offering.join(' · ')],
      ['owner', frontMatter.owner.join(' · ')],
      ['team', frontMatter.team.join(' · ')],
      ['reviewBy', frontMatter.reviewBy],
      ['sales', frontMatter.sales],
      ['share', frontMatter.share],
      ['target', frontMatter.target],
      ['renewal', frontMatter.renewal],
    );
  }
  return rows.flatMap(([key, value]) => (value ? [[key, value] as const] : []));
}

/** People, hypotheses, actions and the state of the evidence: nothing unless internal. */
export function ownParts(report: Report, pen: ReportPen): string[] {
  if (!report.internal) return [];
  return [
    section(
      'people',
      `${still(peopleView(report.plan, pen.language, 'page')?.drawing ?? '')}${peopleCards(report, pen)}`,
      pen,
    ),
    section('whitespace', still(whitespaceSvg(report.plan, pen.language, 'page')), pen),
    section('hypotheses', hypothesisList(report, pen), pen),
    section('actions', actionTable(report, pen), pen),
    evidencePart(report, pen.language),
  ];
}

function peopleCards({ plan }: Report, { language, notes }: ReportPen): string {
  const people = plan.people.filter(({ duplicate }) => !duplicate);
  if (people.length === 0) return '';
  const cards = people.map(
    (person) =>
      html`<li class="zb-item zb-person">${personCard(person, raw(notes(person.sources)), language)}</li>`,
  );
  return html`<ul class="zb-list zb-people">${cards}</ul>`.markup;
}

function hypothesisList({ plan, flagged }: Report, { language, notes }: ReportPen): string {
  const items = plan.hypotheses.map(({ text, verdict, sources, range }) => {
    const word = verdict === null ? say(v.untested, language) : term('verdict', verdict, language);
    return html`<li>${text}${raw(notes(sources))} <span class="zb-badge ${verdict ?? 'open'}">${word}</span>${flagHtml(flagIn(flagged, range), language)}</li>`;
  });
  return items.length === 0 ? '' : html`<ul>${items}</ul>`.markup;
}

function actionTable({ plan }: Report, { language, notes }: ReportPen): string {
  const head = [w.due, w.owner, w.action, w.state].map((word) => escapeXml(say(word, language)));
  return plainTable(
    head,
    plan.actions.map(({ due, owner, text, done, sources }) => [
      `<span class="day">${escapeXml(due ?? '')}</span>`,
      escapeXml(owner ?? ''),
      `${escapeXml(text)}${notes(sources)}`,
      done ? escapeXml(say(w.done, language)) : '',
    ]),
  );
}

function evidencePart({ evidence }: Report, language: Language): string {
  if (!evidence) return '';
  const rows = (['look', 'listen', 'ask', 'feel'] as const).map((channel: Channel) => {
    const { supported, claims } = evidence[channel];
    return [escapeXml(term('channel', channel, language)), shareText(supported, claims)];
  });
  return chapter(
    say(w.evidence, language),
    plainTable(['', escapeXml(say(w.coverage, language))], rows),
  );
}
