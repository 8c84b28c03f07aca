/** A source as a row of the list of sources: number, what it is, how far to trust it, what its copies say. */
import type { Source } from '../../plan/model';
import { fold } from '../../plan/text/text';
import { type Language, marks, say } from '../../words';
import { resultWords } from '../../words/proof';
import { planViewWords as w } from '../../words/shown/planView';
import { type Html, html, joined, NOTHING } from '../components/html';
import type { Look } from '../components/look';
import { term } from '../components/words';
import { safeUrl } from '../safeUrl';
import { sourceKindWord } from '../sourceKind';

/** One row of the list of sources; only addresses of the web become links. */
export function sourceRow(source: Source, look: Look): Html {
  const { language } = look;
  const { number, grade } = look.note(source.id, null, null);
  const kind = sourceKindWord(source, language);
  const address = source.url === null ? null : safeUrl(source.url);
  const said = source.title || (address ?? '');
  const title =
    address === null
      ? html`${said}`
      : html`<a href="${address}" rel="noopener noreferrer">${said}</a>`;
  const parts = [
    kind === null ? NOTHING : html`<span class="zb-quiet">${kind}</span>`,
    title,
    source.date === null ? NOTHING : html`<time>${source.date}</time>`,
    ...keyed(source, language).map((text) => html`${text}`),
    grade === null
      ? NOTHING
      : html`<span class="zb-grade" title="${say(w.grade, language, { grade })}">${grade}</span>`,
    proofText(source, look),
  ];
  const id = source.duplicate ? NOTHING : html` id="zhibi-source-${number ?? 0}"`;
  return html`<div class="zb-source"${id}${look.at(source.range)}><span class="zb-number">${number ?? '?'}</span><span>${joined(parts, ' · ')}</span></div>`;
}

/** “High” by itself wouldn't say what is high. */
function keyed({ who, stance, expertise, page, access }: Source, language: Language): string[] {
  const colon = say(marks.colon, language);
  const pair = (key: string, value: string | null) =>
    value ? [`${term('sourceKey', key, language)}${colon}${value}`] : [];
  return [
    ...(who ? [who] : []),
    ...pair('stance', stance && term('stance', stance, language)),
    ...pair('expertise', expertise && term('level', expertise, language)),
    ...pair('page', page),
    ...(access === 'public' ? [] : [term('access', access, language)]),
  ];
}

/** How often its copies bear out what cites it. */
function proofText(source: Source, { proof, language }: Look): Html {
  const own = (proof?.checks ?? []).filter((check) => fold(check.source) === fold(source.id));
  if (own.length === 0) return NOTHING;
  const states = ['found', 'derived', 'not-found', 'unchecked'] as const;
  const said = states.flatMap((state) => {
    const count = own.filter(({ result }) => result === state).length;
    return count === 0
      ? []
      : [
          html`<span class="zb-state ${state}">${say(resultWords[state], language)} ${count}</span>`,
        ];
  });
  return joined(said, ' ');
}
