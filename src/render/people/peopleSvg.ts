/** The map of people as a drawing: a box each, what they stand for by sign, colour and edge. */

import { saidWord } from '../../plan/lexicon';
import type { Person, Source } from '../../plan/model';
import { COVERAGE } from '../../plan/terms/people/scales';
import { type Language, listed, marks, say } from '../../words';
import { SUPPORT_SIGNS, peopleWords as w } from '../../words/shown/people';
import {
  escapeXml,
  type Palette,
  paletteOf,
  round,
  svg,
  svgRect,
  svgText,
  type Theme,
  textWidth,
} from '../charts';
import { term } from '../components/words';
import { type BandLayout, BOX_HEIGHT, layOut, type Place } from './layout';
import type { Box, PeopleMap } from './peopleMap';

const PAD = 14;
const BAND_HEAD = 24;
const BAND_GAP = 17;
/** Beside a name its sign, beside roles the dots of contact. */
const BESIDE = { edge: 16, sign: 26, dots: 36 } as const;
const FOOT = 40;
const NARROWEST = 420;
const KEY_SIZE = 11;

const EDGE: Readonly<Record<string, number>> = { high: 3.5, medium: 2, low: 1 };

export interface PeopleDrawing {
  readonly map: PeopleMap;
  readonly account: string;
  /** For what is said of each on hover. */
  readonly sources: readonly Source[];
  readonly language: Language;
  readonly theme: Theme;
}

/**
 * The drawing. In a page each box is a group with `data-offset`, the place in the
 * plan that a click leads to. Text of the plan is escaped.
 */
export function peopleSvg(drawing: PeopleDrawing): string {
  const { map, account, language, theme } = drawing;
  const palette = paletteOf(theme);
  const parts: string[] = [];
  let y = PAD;
  let width = NARROWEST;
  const layout = layOut(map.bands, widthWanted(map, language));
  layout.bands.forEach((band, index) => {
    const party = map.bands[index]?.party ?? '';
    parts.push(
      svgText(PAD, y + 13, say(saidWord('party', party), language), {
        size: 11,
        fill: palette.muted,
        bold: true,
      }),
      ...bandSvg(band, { top: y + BAND_HEAD, boxWidth: layout.boxWidth, drawing, palette }),
    );
    y += BAND_HEAD + band.height + BAND_GAP;
    width = Math.max(width, band.width + 2 * PAD);
  });
  const way = wayText(map, language);
  const lines = [
    ...(way === '' ? [] : [way]),
    ...folded(say(w.key, language), width - 2 * PAD, KEY_SIZE),
  ];
  lines.forEach((line, at) => {
    const fill = at === 0 && way !== '' ? palette.text : palette.muted;
    parts.push(
      svgText(PAD, y + 14 + at * 18, line, { size: KEY_SIZE, fill, width: width - 2 * PAD }),
    );
  });
  const label = say(w.map, language, { account });
  return svg(
    width,
    y + FOOT + Math.max(0, lines.length - 2) * 18,
    `${label}. ${lines[0]}`,
    palette,
    parts,
  );
}

/** Parts between dots on as many lines as they need. */
function folded(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const part of text.split(' · ')) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} · ${part}`;
    if (lines.length > 0 && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** How wide boxes would have to be for no text to be cut. */
function widthWanted({ bands }: PeopleMap, language: Language): number {
  const widthOf = (box: Box): number => {
    const { edge, sign, dots } = BESIDE;
    return Math.max(
      textWidth(nameText(box, language), 13) + edge + sign,
      textWidth(subtitle(box, language), 11) + edge,
      textWidth(rolesText(box.person, language), 11) + edge + dots,
      ...box.reports.map(widthOf),
    );
  };
  return Math.ceil(Math.max(...bands.flatMap(({ heads }) => heads.map(widthOf))));
}

interface BandDrawing {
  readonly top: number;
  readonly boxWidth: number;
  readonly drawing: PeopleDrawing;
  readonly palette: Palette;
}

/** The boxes of a band over the lines between them. */
function bandSvg({ places }: BandLayout, band: BandDrawing): string[] {
  const lines = places.flatMap((place) =>
    place.parent === null ? [] : edge(place.parent, place, band),
  );
  return [...lines, ...places.map((place) => boxSvg(place, band))];
}

function isOnWay({ way }: PeopleMap, a: Box, b: Box): boolean {
  const [at, then] = [way.indexOf(a.key), way.indexOf(b.key)];
  return at >= 0 && then >= 0 && Math.abs(at - then) === 1;
}

/** From the middle of a superior down to who stands below; along its left edge to who hangs there. */
function edge(from: Place, to: Place, { top, boxWidth, drawing, palette }: BandDrawing): string {
  const onWay = isOnWay(drawing.map, from.box, to.box);
  const [bottom, start] = [top + from.y + BOX_HEIGHT, top + to.y];
  const middle = (x: number) => round(PAD + x + boxWidth / 2);
  const path = to.hangs
    ? `M${round(PAD + (from.x + to.x) / 2)} ${round(bottom)}V${round(start + BOX_HEIGHT / 2)}H${round(PAD + to.x)}`
    : `M${middle(from.x)} ${round(bottom)}V${round((bottom + start) / 2)}H${middle(to.x)}V${round(start)}`;
  return `<path d="${path}" fill="none" stroke="${onWay ? palette.gain : palette.line}" stroke-width="${onWay ? 3 : 1}"/>`;
}

function boxSvg({ box, ...place }: Place, band: BandDrawing): string {
  const { boxWidth, drawing, palette } = band;
  const { language, theme } = drawing;
  const [x, y] = [PAD + place.x, band.top + place.y];
  const { person, kind } = box;
  const dashed = kind === 'person' ? '' : ' stroke-dasharray="5 4"';
  const edgeWidth = EDGE[person?.influence ?? 'low'] ?? 1;
  const inner = boxWidth - BESIDE.edge;
  const text = (
    at: number,
    words: string,
    size: number,
    fill: string,
    bold = false,
    width = inner,
  ) => svgText(x + 8, y + at, words, { size, fill, bold, width });
  const sign = SUPPORT_SIGNS[person?.support ?? ''] ?? '';
  const parts = [
    `<title>${escapeXml(tooltip(box, drawing))}</title>`,
    svgRect(
      x,
      y,
      boxWidth,
      BOX_HEIGHT,
      palette.box,
      ` rx="4" stroke="${palette.line}" stroke-width="${edgeWidth}"${dashed}`,
    ),
    text(18, nameText(box, language), 13, palette.text, true, inner - BESIDE.sign),
    svgText(x + boxWidth - 8, y + 18, sign, {
      size: 12,
      fill: stanceColour(person, palette),
      anchor: 'end',
      bold: true,
    }),
    text(35, subtitle(box, language), 11, palette.muted),
    text(52, rolesText(person, language), 11, palette.text, false, inner - BESIDE.dots),
    dots(person, x + boxWidth - 34, y + 50, palette),
  ];
  const offset =
    box.range === null ? '' : ` data-offset="${box.range.start}" tabindex="0" role="link"`;
  return theme === 'page'
    ? `<g class="zhibi-person"${offset}>${parts.join('')}</g>`
    : parts.slice(1).join('');
}

function nameText({ kind, name }: Box, language: Language): string {
  return kind === 'role' ? say(w.whoIs, language, { role: term('role', name, language) }) : name;
}

function subtitle({ kind, person }: Box, language: Language): string {
  return kind === 'mentioned' ? say(w.notAmongPeople, language) : (person?.title ?? '');
}

function rolesText(person: Person | null, language: Language): string {
  return (person?.roles ?? []).map((role) => term('role', role, language)).join(' · ');
}

function stanceColour(person: Person | null, { gain, loss, muted }: Palette): string {
  if (person?.support?.endsWith('supporter') && person.support !== 'non-supporter') return gain;
  return person?.support === 'neutral' || !person?.support ? muted : loss;
}

/** Contact as dots, filled as far as it goes. */
function dots(person: Person | null, x: number, y: number, { text, muted }: Palette): string {
  if (!person?.coverage) return '';
  const filled = COVERAGE.indexOf(person.coverage);
  return [0, 1, 2]
    .map(
      (at) =>
        `<circle cx="${round(x + at * 11)}" cy="${y}" r="3.5" fill="${at < filled ? text : 'none'}" stroke="${muted}"/>`,
    )
    .join('');
}

/** All that is known of somebody, for hover and for screen readers. */
export function tooltip(
  box: Box,
  { language, sources }: Pick<PeopleDrawing, 'language' | 'sources'>,
): string {
  const { person } = box;
  if (!person)
    return [box.kind === 'role' ? '' : box.name, subtitle(box, language)]
      .filter(Boolean)
      .join('\n');
  const level = (field: 'level' | 'coverage' | 'support', term: string | null) =>
    term === null ? null : say(saidWord(field, term), language);
  const lines: (string | null)[] = [
    [person.name, person.title, rolesText(person, language)].filter(Boolean).join(' · '),
    said('influence', level('level', person.influence)),
    said('support', level('support', person.support)),
    said('coverage', level('coverage', person.coverage)),
    person.cares.length > 0
      ? say(w.cares, language, { cares: listed(person.cares, language) })
      : null,
    sourcesText(person),
  ];
  return lines.filter((line) => line !== null).join('\n');

  function said(key: 'influence' | 'support' | 'coverage', value: string | null): string | null {
    return value === null ? null : say(w[key], language, { level: value });
  }
  function sourcesText({ sources: ids }: Person): string | null {
    const titles = sources.filter(({ id }) => ids.includes(id)).map(({ title }) => title);
    return titles.length > 0
      ? say(w.saidIn, language, { sources: listed(titles, language) })
      : null;
  }
}

/** The way from our best contact to who decides, in a sentence; empty where nobody decides yet. */
export function wayText(map: PeopleMap, language: Language): string {
  const boxes = new Map<string, Box>();
  const collect = (box: Box) => {
    boxes.set(box.key, box);
    box.reports.forEach(collect);
  };
  for (const { heads } of map.bands) heads.forEach(collect);
  const names = map.way.map((key) => boxes.get(key)?.name ?? '');
  const circles = map.cycles.map((own) => say(w.cycle, language, { names: own.join(' → ') }));
  return [wayOf(names, boxes, language), ...circles]
    .filter(Boolean)
    .join(say(marks.semicolon, language));
}

function wayOf(
  names: readonly string[],
  boxes: ReadonlyMap<string, Box>,
  language: Language,
): string {
  const decides = [...boxes.values()].find(({ person }) =>
    person?.roles.includes('economic-buyer'),
  );
  if (!decides) return '';
  if (names.length === 0) return say(w.noWay, language, { name: decides.name });
  if (names.length === 1) return say(w.direct, language, { name: decides.name });
  const way = say(w.steps, language, { names: names.join(' → '), n: names.length - 1 });
  return say(w.way, language, { way });
}
