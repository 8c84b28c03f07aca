/** The brief as one page for a phone: what matters most is on it, and it is never longer. */

import type { Source } from '../../plan/model';
import { escapeXml, pageStyles, shorten, textWidth } from '../../render/charts';
import { type Html, html, NOTHING } from '../../render/components/html';
import { pageHead } from '../../render/components/pageHead';
import { personCard } from '../../render/components/person';
import { term } from '../../render/components/words';
import { sourceKindWord } from '../../render/sourceKind';
import { COMPONENT_STYLES } from '../../render/styles/components';
import { PAGE_STYLES } from '../../render/styles/page';
import { type Language, marks, say } from '../../words';
import { responseAdvice, briefWords as w } from '../../words/shown/pages/brief';
import { flagWords } from '../../words/shown/pages/report';
import type { Brief } from './model';

/** A phone held upright: what a page of 390 by 844 has room for, in lines of this size. */
const SIZE = 13;
const WIDTH = 352;
const LINES = 43;
/** What a heading takes, in lines. */
const HEADING = 1.6;
/** Lines that one item may take. */
const MOST = 3;

const STYLES = `
body {
  max-width: ${WIDTH + 38}px;
  margin: 0 auto;
  padding: 8px 14px;
  font-size: ${SIZE}px;
  line-height: 1.38;
}
.zb {
  line-height: inherit;
}
h1 {
  margin: 0;
  font-size: 17px;
}
.zb h2 {
  margin: 6px 0 1px;
  padding: 0;
  border-bottom: 1px solid var(--zhibi-line);
  font-size: 1em;
}
.zb ul,
.zb ol {
  margin: 0;
  padding-left: 1.3em;
}
.zb li,
.zb p,
.zb-person p {
  margin: 1px 0;
}
.zb-person {
  padding: 2px 8px;
}
/* A kind and its date stay on one line. */
.aside {
  display: inline-block;
}
.zb-badge {
  line-height: 1.15;
}
/* Where a font is wider than was reckoned with. */
.zb li > div,
.zb-person p {
  max-height: ${2 * 1.38}em;
  overflow: hidden;
}
`;

interface Item {
  readonly text: string;
  /** Behind the text, quietly: kind and date of its source, or a note. */
  readonly aside: string;
  readonly grade: string | null;
  /** Why it is not to be taken as it stands. */
  readonly flag?: string;
  /** The value that the text names; it is never cut. */
  readonly figure?: string;
}

interface Chapter {
  readonly title: string;
  readonly items: readonly Item[];
  readonly numbered?: boolean;
}

/** The whole page, no script in it; everything from the plan is escaped. */
export function briefHtml(brief: Brief, language: Language): string {
  const { account, person, day } = brief;
  const title = say(w.title, language, { name: person.name });
  const about = [account, say(w.day, language, { day })].filter(Boolean).join(' · ');
  const chapters = chosen(chaptersOf(brief, language)).map((one) => chapterHtml(one));
  return brief.mask(`${pageHead({ language, title: escapeXml(title), styles: `${pageStyles()}${PAGE_STYLES}${COMPONENT_STYLES}${STYLES}` })}
${html`<h1>${shorten(title, WIDTH, 17)}</h1>
<main class="zb">
<p class="zb-quiet">${shorten(about, WIDTH, SIZE)}</p>
${whoHtml(brief, language)}
${chapters}
</main>`}
</body>
</html>
`);
}

function whoHtml({ person, lastContact }: Brief, language: Language): Html {
  const advice = person.response ? responseAdvice[person.response] : undefined;
  const last = lastContact
    ? say(w.lastContact, language, { source: asideOf(lastContact, language) })
    : say(w.neverHeard, language);
  const short = (text: string) => shorten(text, WIDTH * 0.92, SIZE);
  const shown = {
    ...person,
    name: shorten(person.name, WIDTH / 2, SIZE),
    title: person.title && shorten(person.title, WIDTH * 0.8, SIZE),
    roles: person.roles.slice(0, 3),
    reportsTo: null,
    cares: person.cares.length > 0 ? [short(person.cares.join(' · ')).slice(0, 60)] : [],
  };
  const more = advice ? html`<p>${shorten(say(advice, language), WIDTH * 1.8, SIZE)}</p>` : NOTHING;
  return html`<div class="zb-person">${personCard(shown, NOTHING, language)}<p class="zb-quiet">${short(last)}</p>${more}</div>`;
}

/** What every talk needs, and what else there is to tell. */
function chaptersOf(brief: Brief, language: Language): readonly (readonly Chapter[])[] {
  return [neededIn(brief, language), othersIn(brief, language)];
}

function neededIn({ aim, questions, next }: Brief, language: Language): Chapter[] {
  const plain = (text: string): Item => ({ text, aside: '', grade: null });
  return [
    {
      title: say(w.aim, language),
      items: aim ? [plain(say(w[`aim-${aim.of}`], language, { text: aim.text }))] : [],
    },
    {
      title: say(w.questions, language),
      numbered: true,
      items: questions.map(({ text, step }) => ({
        ...{ text, grade: null },
        aside: step ? term('step', step, language) : '',
      })),
    },
    {
      title: say(w.next, language),
      items: next ? [plain([next.due, next.owner, next.text].filter(Boolean).join(' · '))] : [],
    },
  ];
}

function othersIn(brief: Brief, language: Language): Chapter[] {
  const from = (text: string, source: Source | null): Item => ({
    text,
    aside: source ? asideOf(source, language) : say(w.unsupported, language),
    grade: source?.grade ? `${source.grade.source}${source.grade.information}` : null,
  });
  const kind = (one: string) =>
    one === 'fact' ? '' : `${term('claimKind', one, language)}${say(marks.colon, language)}`;
  return [
    {
      title: say(w.told, language),
      items: brief.told.map(({ question, text, source }) =>
        from(say(w.saidTo, language, { question, text }), source),
      ),
    },
    {
      title: say(w.hypotheses, language),
      items: brief.hypotheses.map(({ text, question }) => ({
        ...{ text, grade: null },
        aside: question === null ? say(w.noTest, language) : '',
      })),
    },
    {
      title: say(w.figures, language),
      // Whose they are is said above; the figure itself is never cut.
      items: brief.figures.map(({ what, value, source }) => ({
        ...from(withoutAccount(what, brief), source),
        ...(value !== null && { figure: value }),
      })),
    },
    {
      title: say(w.beliefs, language),
      items: brief.beliefs.map(({ text, kind: one, source, flag }) => ({
        ...from(`${kind(one)}${text}`, source),
        ...(flag && { flag: say(flagWords[flag], language) }),
      })),
    },
  ];
}

function withoutAccount(what: string, { account }: Brief): string {
  const own = `${account} · `;
  return account !== null && what.startsWith(own) ? what.slice(own.length) : what;
}

function asideOf(source: Source, language: Language): string {
  return [sourceKindWord(source, language), source.date].filter(Boolean).join(' · ');
}

/** First what every talk needs, then the others in turn as long as there is room; the next step last. */
function chosen([needed = [], others = []]: readonly (readonly Chapter[])[]): Chapter[] {
  let left = LINES;
  const take = ({ items }: Chapter, count: number) => {
    const item = items[count];
    const cost = item ? linesOf(item) + (count === 0 ? HEADING : 0) : Number.POSITIVE_INFINITY;
    if (cost > left) return false;
    left -= cost;
    return true;
  };
  // The head and who it is.
  left -= 10;
  const counts = new Map<Chapter, number>();
  const add = (chapter: Chapter) => {
    const count = counts.get(chapter) ?? 0;
    if (!take(chapter, count)) return false;
    counts.set(chapter, count + 1);
    return true;
  };
  for (const chapter of needed) while (add(chapter));
  while (others.filter(add).length > 0);
  const next = needed.at(-1);
  return [...needed.filter((one) => one !== next), ...others, ...(next ? [next] : [])]
    .map((chapter) => ({ ...chapter, items: chapter.items.slice(0, counts.get(chapter) ?? 0) }))
    .filter(({ items }) => items.length > 0);
}

/** Width of a line of an item, its mark aside. */
const INSIDE = WIDTH - 24;

function linesOf({ text, aside, grade, flag = '', figure = '' }: Item): number {
  const width = textWidth(`${text} ${figure} ${flag} ${aside}`, SIZE) + (grade ? 30 : 0);
  return Math.min(MOST, Math.ceil((width * 1.06) / INSIDE));
}

function chapterHtml({ title, items, numbered }: Chapter): Html {
  const rows = items.map(({ text, aside, grade, flag, figure }) => {
    // A line ends where the aside doesn't fit behind it.
    const room =
      INSIDE * (MOST - 0.15) -
      textWidth(`${figure ?? ''} ${flag ?? ''} ${aside}`, SIZE) -
      (grade ? 30 : 0);
    const value = figure ? html` <b>${figure}</b>` : NOTHING;
    const warning = flag ? html` <strong>${flag}</strong>` : NOTHING;
    const quiet = aside === '' ? NOTHING : html` <span class="zb-quiet aside">${aside}</span>`;
    const mark = grade === null ? NOTHING : html` <span class="zb-badge">${grade}</span>`;
    return html`<li><div>${shorten(text, room, SIZE)}${value}${warning}${quiet}${mark}</div></li>`;
  });
  const list = numbered ? html`<ol>${rows}</ol>` : html`<ul>${rows}</ul>`;
  return html`<section><h2>${title}</h2>${list}</section>`;
}
