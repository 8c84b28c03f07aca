/** The first page of a report, enough for a reader who stops there. */
import { saidWord } from '../../plan/lexicon';
import { type Language, marks, say } from '../../words';
import { reportWords as w } from '../../words/shown/pages/report';
import { escapeXml } from '../charts';
import { evidenceBar } from '../components/evidenceBar';
import { estimateText } from '../money';
import { peopleMapOf } from '../people/peopleMap';
import { peopleSvg } from '../people/peopleSvg';
import { formatShare } from '../roe/dupontNumbers';
import type { Report } from './model';
import type { ReportOpportunity } from './reportChain';

export interface SummaryPart {
  readonly key: 'thesis' | 'decision' | 'money' | 'whyNow' | 'people' | 'ask' | 'solid';
  readonly title: string;
  /** Text of the plan, not escaped. */
  readonly lines: readonly string[];
}

/** Lines of a part that page one has room for. */
const MOST = 4;

/** The report's title with the account, unless that name must stay internal. */
export function titleOf({ plan, internal, mayBeRead }: Report, language: Language): string {
  const named = plan.frontMatter?.account ?? null;
  const account = named !== null && mayBeRead(named) ? named : say(w.noAccount, language);
  return say(internal ? w.title : w.titleOutward, language, { account });
}

/** Only parts with content; our own work only in an internal report. */
export function summaryOf(report: Report, language: Language): SummaryPart[] {
  const { internal } = report;
  const part = (key: SummaryPart['key'], lines: readonly string[]): SummaryPart => ({
    key,
    title: say(key === 'ask' && !internal ? w.askOutward : w[key], language),
    lines: lines.filter((line) => line !== '').slice(0, MOST),
  });
  const parts = internal
    ? [
        part('thesis', thesisLines(report, language)),
        part('decision', decisionLines(report, language)),
        part('money', moneyLines(report, language)),
        part('whyNow', whyNowLines(report)),
        part('people', peopleLines(report, language)),
        part('ask', nextLines(report)),
        part('solid', evidenceLines(report, language)),
      ]
    : [
        part('thesis', thesisLines(report, language)),
        part('whyNow', whyNowLines(report)),
        part(
          'ask',
          (report.sections.get('proposal') ?? []).map(({ text }) => text),
        ),
      ];
  return parts.filter(({ lines }) => lines.length > 0);
}

function linkOf({ links }: ReportOpportunity, key: string): string {
  return links.find((link) => link.key === key)?.text ?? '';
}

function thesisLines({ opportunities }: Report, language: Language): string[] {
  const dash = say(marks.dash, language);
  return opportunities.map((item) =>
    [item.title, linkOf(item, 'value')].filter(Boolean).join(dash),
  );
}

function decisionLines({ plan }: Report, language: Language): string[] {
  const { decision = null, reason = null } = plan.frontMatter ?? {};
  const word = decision === null ? '' : say(saidWord('decision', decision), language);
  return [[word, reason ?? ''].filter(Boolean).join(say(marks.colon, language))];
}

function moneyLines({ stakes, opportunities }: Report, language: Language): string[] {
  const colon = say(marks.colon, language);
  const sum = stakes
    .map(({ currency, value }) => estimateText(value, currency, language))
    .join(' · ');
  const each = opportunities.map((item) => {
    const level = linkOf(item, 'certainty');
    const certainty = level && say(saidWord('level', level), language);
    const facts = [linkOf(item, 'size'), certainty, linkOf(item, 'time')].filter(Boolean);
    return facts.length === 0 ? '' : `${item.title}${colon}${facts.join(' · ')}`;
  });
  return [sum === '' ? '' : say(w.moneySum, language, { sum }), ...each];
}

function whyNowLines({ sections, opportunities }: Report): string[] {
  const said = [...sections.values()].flat();
  const shifts = said.filter(({ kind }) => kind === 'shift').map(({ text }) => text);
  const lines = [...shifts, ...opportunities.map((item) => linkOf(item, 'shift'))];
  // A line that another one begins with is said by that one too.
  return [...new Set(lines)].filter(
    (line) => !lines.some((other) => other !== line && other.startsWith(line)),
  );
}

function peopleLines({ plan }: Report, language: Language): string[] {
  const people = plan.people.filter(({ duplicate }) => !duplicate);
  const first = [...people].sort((a, b) => rank(a.roles) - rank(b.roles));
  return first.map(({ name, title, roles, support }) =>
    [
      name,
      title,
      ...roles.map((role) => say(saidWord('role', role), language)),
      support && say(saidWord('support', support), language),
    ]
      .filter(Boolean)
      .join(' · '),
  );
}

function rank(roles: readonly string[]): number {
  return roles.includes('economic-buyer') ? 0 : roles.length > 0 ? 1 : 2;
}

function nextLines({ opportunities, plan }: Report): string[] {
  const actions = plan.actions
    .filter(({ done }) => !done)
    .sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
    .map(({ due, owner, text }) => [due, owner, text].filter(Boolean).join(' · '));
  return [...opportunities.map((item) => linkOf(item, 'next')), ...actions].filter(Boolean);
}

function evidenceLines({ shares }: Report, language: Language): string[] {
  if (!shares || shares.facts === 0) return [];
  const { facts, share, independent, proven } = shares;
  const said = {
    cited: formatShare(share),
    independent: formatShare(independent),
    proven: formatShare(proven),
  };
  return [say(w.bar, language, { facts, ...said })];
}

/** As the first page: the people as a map, the evidence as bars. */
export function summaryHtml(report: Report, language: Language): string {
  const parts = summaryOf(report, language).map(({ key, title, lines }) => {
    const items = lines.map((line) => `<li>${escapeXml(line)}</li>`).join('');
    const map = key === 'people' ? mapHtml(report, language) : '';
    const bars =
      key === 'solid' && report.shares ? evidenceBar(report.shares, language).markup : '';
    return `<h2>${escapeXml(title)}</h2>\n${map || bars || `<ul>${items}</ul>`}`;
  });
  return parts.length === 0 ? '' : `<section class="page-one">\n${parts.join('\n')}\n</section>`;
}

function mapHtml({ plan }: Report, language: Language): string {
  const map = peopleMapOf(plan);
  if (!map) return '';
  const account = plan.frontMatter?.account ?? '';
  return peopleSvg({ map, account, sources: plan.sources, language, theme: 'light' });
}
