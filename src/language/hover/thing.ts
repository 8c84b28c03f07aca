/** Hovers of sources, persons, named statements and bound figures. */

import { indexOf } from '../../evidence/planIndex';
import { metricOf } from '../../finance/statements/names';
import { matchesWritten } from '../../finance/statements/numbers/written';
import type { BoundFigure, Claim, Person, Plan, Source } from '../../plan/model';
import { word } from '../../plan/terms/vocabulary';
import { term } from '../../render/components/words';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { formatValue, metricName } from '../../render/roe/dupontNumbers';
import { type Language, say } from '../../words';
import { editorWords } from '../../words/editor/editor';
import { boundValueOf } from '../figures/boundValue';
import { type Thing, thingAt } from '../navigation/cursor';
import { ageText, gradeText, planDay, sourceDetail } from '../navigation/describe';
import type { Hover } from '../types';

/** The hover of the named thing at `offset`. */
export function thingHover(
  plan: Plan,
  offset: number,
  language: Language,
  today: string,
): Hover | undefined {
  const thing = thingAt(plan, offset);
  if (!thing) return undefined;
  const markdown = describe(plan, thing, language, planDay(plan, today));
  return markdown === undefined ? undefined : { range: thing.range, markdown };
}

function describe(plan: Plan, thing: Thing, language: Language, day: string): string | undefined {
  switch (thing.kind) {
    case 'source': {
      const source = plan.names.sources.get(thing.id);
      return source && sourceMarkdown(plan, source, language, day);
    }
    case 'anchor':
      return anchorMarkdown(plan, thing.id, language);
    case 'person':
      return personMarkdown(plan, thing.person, language);
    case 'opportunity':
      return opportunityMarkdown(plan, thing.title, language);
    case 'figure':
      return figureMarkdown(plan, thing.figure, language);
  }
}

/** Lines that are there, each a paragraph. */
function paragraphs(lines: readonly (string | null | undefined | false)[]): string {
  return lines.filter(Boolean).join('\n\n');
}

function keyed(name: string, value: string | null): string | null {
  return value === null || value === '' ? null : `${name}: ${escapeMarkdown(value)}`;
}

function sourceMarkdown(plan: Plan, source: Source, language: Language, day: string): string {
  const key = (name: string) => word('sourceKey', name, language);
  const cited = plan.citations.filter((citation) => citation.id === source.id).length;
  return paragraphs([
    `**${escapeMarkdown(sourceDetail(source, language))}**`,
    source.grade && gradeText(source.grade, language),
    ageText(source, day, language),
    keyed(key('stance'), source.stance && term('stance', source.stance, language)),
    keyed(key('expertise'), source.expertise && term('level', source.expertise, language)),
    keyed(key('who'), source.who),
    keyed(key('role'), source.role),
    keyed(key('purpose'), source.purpose),
    keyed(key('access'), term('access', source.access, language)),
    keyed(key('origin'), source.origin),
    keyed(key('page'), source.page),
    source.url && escapeMarkdown(source.url),
    say(editorWords.citedTimes, language, { times: cited }),
  ]);
}

function anchorMarkdown(plan: Plan, id: string, language: Language): string | undefined {
  const named = plan.names.named.get(id);
  const claim = plan.claims.find((item) => item === named);
  if (claim) {
    const text = escapeMarkdown(claim.text);
    const none = claim.sources.length === 0 && say(editorWords.noEvidence, language);
    return paragraphs([text, none, claimMarkdown(plan, claim, language)]);
  }
  return named && escapeMarkdown(named.text);
}

/** The sources behind a claim and the evidence against it, a line each. */
export function claimMarkdown(plan: Plan, claim: Claim, language: Language): string {
  const support = claim.sources.flatMap((id) => {
    const source = plan.names.sources.get(id);
    return source ? [`- ${escapeMarkdown(sourceDetail(source, language))}`] : [];
  });
  const against = claim.against.map(
    ({ text }) => `- ${word('claimKind', 'against', language)}: ${escapeMarkdown(text)}`,
  );
  return [...support, ...against].join('\n');
}

function personMarkdown(plan: Plan, person: Person, language: Language): string {
  const key = (name: string) => word('personKey', name, language);
  const value = (field: 'level' | 'support' | 'response' | 'coverage', term: string | null) =>
    term && word(field, term, language);
  const boss = person.reportsTo?.value ?? null;
  const bossTitle = boss && plan.names.people.get(boss)?.title;
  return paragraphs([
    `**${escapeMarkdown(person.name)}**${person.title ? ` · ${escapeMarkdown(person.title)}` : ''}`,
    keyed(key('role'), person.roles.map((role) => term('role', role, language)).join(' · ')),
    keyed(key('party'), person.partyName ?? person.party),
    keyed(key('influence'), value('level', person.influence)),
    keyed(key('support'), value('support', person.support)),
    keyed(key('response'), value('response', person.response)),
    keyed(key('coverage'), value('coverage', person.coverage)),
    keyed(key('reportsTo'), boss && (bossTitle ? `${boss} · ${bossTitle}` : boss)),
    keyed(key('cares'), person.cares.join(' · ')),
  ]);
}

/** What the opportunity comes to, and where in the whitespace it stands. */
function opportunityMarkdown(plan: Plan, title: string, language: Language): string | undefined {
  const found = plan.opportunities.find((one) => one.title === title);
  if (!found) return undefined;
  const key = (name: string) => word('opportunityKey', name, language);
  const cells = plan.whitespace
    .filter(({ opportunity }) => opportunity === title)
    .map(({ unit, offering }) => `${unit} × ${offering}`);
  return paragraphs([
    `**${escapeMarkdown(title)}**`,
    keyed(key('size'), found.size),
    keyed(key('certainty'), found.certainty),
    keyed(key('time'), found.time),
    keyed(key('next'), found.next),
    keyed(word('section', 'whitespace', language), cells.join(' · ')),
  ]);
}

/** The value that a bound figure stands for, and whether it says so. */
function figureMarkdown(plan: Plan, figure: BoundFigure, language: Language): string | undefined {
  const index = indexOf(plan);
  const bound = boundValueOf(plan, index, figure);
  if (!bound?.found) return undefined;
  const { entity, period, segment, metric } = figure;
  const statements = plan.roe.find((block) => block.entity === entity)?.statements ?? undefined;
  const known = segment === null && metric !== null ? metricOf(metric, statements) : null;
  const name = known ? metricName(known, language) : (metric ?? '');
  const path = [entity, period, segment, name].filter((part) => part !== null);
  const right = matchesWritten(figure.written, bound.value, bound.kind, bound.context);
  const value = formatValue(bound.value, bound.kind, language);
  return paragraphs([
    `${path.map((part) => escapeMarkdown(part)).join(' · ')} = **${value}**`,
    !right && say(editorWords.notEqual, language, { written: escapeMarkdown(figure.written) }),
  ]);
}
