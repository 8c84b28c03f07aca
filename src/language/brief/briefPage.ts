/** The brief as a page: Markdown for a preview, plain text for a terminal. */

import { word } from '../../plan/terms/vocabulary';
import { term as said } from '../../render/components/words';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { type Language, listed, marks, say } from '../../words';
import { responseAdvice, briefWords as w } from '../../words/shown/pages/brief';
import { flagWords } from '../../words/shown/pages/report';
import { sourceDetail } from '../navigation/describe';
import type { Belief, Brief, FigureToQuote, HypothesisToTest, QuestionToAsk } from './model';
import type { Told } from './talk';

interface Chapter {
  readonly title: string;
  readonly items: readonly string[];
  readonly numbered?: boolean;
}

/** Makes text of the plan safe for what shows it: Markdown, a terminal. */
type Quote = (text: string) => string;

/** The page as Markdown; everything from the plan is escaped. */
export function briefMarkdown(brief: Brief, language: Language): string {
  const chapters = chaptersOf(brief, language, escapeMarkdown).map(({ title, items, numbered }) => {
    const lines = items.map((item, i) => `${numbered ? `${i + 1}.` : '-'} ${item}`);
    return `## ${title}\n\n${lines.join('\n')}`;
  });
  return brief.mask(
    `${[`# ${titleOf(brief, language, escapeMarkdown)}`, ...chapters].join('\n\n')}\n`,
  );
}

/** The page as plain text. `quote` makes what comes from the plan safe to print. */
export function briefText(brief: Brief, language: Language, quote: Quote): string {
  const chapters = chaptersOf(brief, language, quote).map(({ title, items, numbered }) => {
    const lines = items.map((item, i) => `  ${numbered ? `${i + 1}.` : '-'} ${item}`);
    return `${title}\n${lines.join('\n')}`;
  });
  return brief.mask(`${[titleOf(brief, language, quote), ...chapters].join('\n\n')}\n`);
}

function titleOf({ account, person, day }: Brief, language: Language, quote: Quote): string {
  const title = say(w.title, language, { name: quote(person.name) });
  const parts = [title, account && quote(account), say(w.day, language, { day: quote(day) })];
  return parts.filter(Boolean).join(' · ');
}

function chaptersOf(brief: Brief, language: Language, quote: Quote): Chapter[] {
  const { aim, told, next } = brief;
  const chapter = (title: keyof typeof w, items: readonly string[], none?: keyof typeof w) => ({
    title: say(w[title], language),
    items: items.length === 0 && none ? [say(w[none], language)] : items,
  });
  const beliefs = brief.beliefs.map((belief) => beliefItem(belief, language, quote));
  const hypotheses = brief.hypotheses.map((one) => hypothesisItem(one, language, quote));
  const questions = brief.questions.map((one) => questionItem(one, language, quote));
  const figures = brief.figures.map((one) => figureItem(one, language, quote));
  const step = next
    ? [next.due, next.owner, next.text].flatMap((it) => (it ? [quote(it)] : []))
    : [];
  return [
    ...(aim
      ? [chapter('aim', [say(w[`aim-${aim.of}`], language, { text: quote(aim.text) })])]
      : []),
    chapter('who', whoItems(brief, language, quote)),
    ...(told.length > 0
      ? [
          chapter(
            'told',
            told.map((one) => toldItem(one, language, quote)),
          ),
        ]
      : []),
    chapter('beliefs', beliefs, 'noBeliefs'),
    chapter('hypotheses', hypotheses, 'noHypotheses'),
    { ...chapter('questions', questions), numbered: true },
    chapter('figures', figures, 'noFigures'),
    ...(next ? [chapter('next', [step.join(' · ')])] : []),
  ];
}

function hypothesisItem({ text, question }: HypothesisToTest, language: Language, quote: Quote) {
  const test =
    question === null
      ? say(w.noTest, language)
      : say(w.testedBy, language, { question: quote(question) });
  return `${quote(text)}${say(marks.dash, language)}${test}`;
}

function questionItem({ text, step, from }: QuestionToAsk, language: Language, quote: Quote) {
  const notes = [
    step && word('step', step, language),
    from === 'bank' && say(w.fromBank, language),
    from === 'follow-up' && say(w.followUp, language),
  ];
  const note = notes.filter(Boolean).join(' · ');
  return note ? say(marks.aside, language, { text: quote(text), aside: note }) : quote(text);
}

function figureItem({ what, value, source }: FigureToQuote, language: Language, quote: Quote) {
  const said = value === null ? quote(what) : `${quote(what)} = ${quote(value)}`;
  return `${said}${say(marks.dash, language)}${quote(sourceDetail(source, language))}`;
}

function whoItems({ person, lastContact, way }: Brief, language: Language, quote: Quote): string[] {
  const colon = say(marks.colon, language);
  const key = (name: string, value: string | null) =>
    value ? [`${word('personKey', name, language)}${colon}${quote(value)}`] : [];
  const term = (field: 'level' | 'support' | 'coverage', value: string | null) =>
    value && said(field, value, language);
  const roles = listed(
    person.roles.map((role) => said('role', role, language)),
    language,
  );
  const advice = person.response ? responseAdvice[person.response] : undefined;
  const standing = [
    ...key('influence', term('level', person.influence)),
    ...key('support', term('support', person.support)),
    ...key('coverage', term('coverage', person.coverage)),
  ].join(' · ');
  return [
    [person.name, person.title].flatMap((text) => (text ? [quote(text)] : [])).join(' · '),
    ...key('role', roles),
    ...(standing ? [standing] : []),
    ...(person.reportsTo
      ? [say(w.reportsTo, language, { name: quote(person.reportsTo.value) })]
      : []),
    ...(way === '' ? [] : [quote(way)]),
    ...key('cares', listed(person.cares, language) || null),
    ...(advice ? [say(advice, language)] : []),
    lastContact
      ? say(w.lastContact, language, { source: quote(sourceDetail(lastContact, language)) })
      : say(w.neverHeard, language),
  ];
}

function toldItem({ question, text, source }: Told, language: Language, quote: Quote): string {
  const said = say(w.saidTo, language, { question: quote(question), text: quote(text) });
  return source
    ? `${said}${say(marks.dash, language)}${quote(sourceDetail(source, language))}`
    : said;
}

function beliefItem(
  { text, kind, source, flag }: Belief,
  language: Language,
  quote: Quote,
): string {
  const colon = say(marks.colon, language);
  const prefix = kind === 'fact' ? '' : `${word('claimKind', kind, language)}${colon}`;
  const warning = flag ? ` ${say(flagWords[flag], language)}` : '';
  const said = `${prefix}${quote(text)}${quote(warning)}`;
  if (!source) return `${said}${say(marks.dash, language)}${say(w.unsupported, language)}`;
  const detail = quote(sourceDetail(source, language));
  const grade = source.grade ? '' : ` · ${say(w.ungraded, language)}`;
  return `${said}${say(marks.dash, language)}${detail}${grade}`;
}
