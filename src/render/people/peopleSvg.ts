/** The map of people as a drawing: a box each, what they stand for by sign, colour and edge. */

import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
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
import type { Band, Box, PeopleMap } from './peopleMap';

const BOX = { width: 148, height: 66 } as const;
const GAP = { x: 16, y: 34 } as const;
const PAD = 14;
const BAND_HEAD = 24;
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
  for (const band of map.bands) {
    const drawn = bandSvg(band, y, drawing, palette);
    parts.push(...drawn.parts);
    y = drawn.bottom + GAP.y / 2;
    width = Math.max(width, drawn.width);
  }
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

interface Drawn {
  readonly parts: string[];
  readonly bottom: number;
  readonly width: number;
}

function bandSvg(
  { party, heads }: Band,
  top: number,
  drawing: PeopleDrawing,
  palette: Palette,
): Drawn {
  const layout = tree<Box | null>()
    .nodeSize([BOX.width + GAP.x, BOX.height + GAP.y])
    .separation(() => 1);
  // An invisible root above all heads.
  const root = layout(
    hierarchy<Box | null>(null, (box) => (box === null ? heads : box.reports) as Box[]),
  );
  const nodes = root.descendants().filter((node) => node.data !== null);
  const left = Math.min(...nodes.map(({ x }) => x));
  const place = ({ x, y }: HierarchyPointNode<Box | null>) => ({
    x: PAD + x - left,
    y: top + BAND_HEAD + y - (BOX.height + GAP.y),
  });
  const parts = [
    svgText(PAD, top + 13, say(saidWord('party', party), drawing.language), {
      size: 11,
      fill: palette.muted,
      bold: true,
    }),
  ];
  for (const node of nodes) {
    const parent = node.parent;
    if (parent?.data)
      parts.push(
        edge(place(parent), place(node), isOnWay(drawing.map, parent.data, node.data), palette),
      );
  }
  for (const node of nodes)
    if (node.data) parts.push(boxSvg(node.data, place(node), drawing, palette));
  const places = nodes.map(place);
  return {
    parts,
    bottom: Math.max(...places.map(({ y }) => y)) + BOX.height,
    width: Math.max(...places.map(({ x }) => x)) + BOX.width + PAD,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function isOnWay({ way }: PeopleMap, a: Box, b: Box | null): boolean {
  const [at, then] = [way.indexOf(a.key), way.indexOf(b?.key ?? '')];
  return at >= 0 && then >= 0 && Math.abs(at - then) === 1;
}

function edge(from: Point, to: Point, onWay: boolean, { line, gain }: Palette): string {
  const [x1, y1, x2, y2] = [
    from.x + BOX.width / 2,
    from.y + BOX.height,
    to.x + BOX.width / 2,
    to.y,
  ];
  const half = (y1 + y2) / 2;
  const path = `M${round(x1)} ${round(y1)}V${round(half)}H${round(x2)}V${round(y2)}`;
  return `<path d="${path}" fill="none" stroke="${onWay ? gain : line}" stroke-width="${onWay ? 3 : 1}"/>`;
}

function boxSvg(box: Box, { x, y }: Point, drawing: PeopleDrawing, palette: Palette): string {
  const { language, theme } = drawing;
  const { person, kind } = box;
  const dashed = kind === 'person' ? '' : ' stroke-dasharray="5 4"';
  const edgeWidth = EDGE[person?.influence ?? 'low'] ?? 1;
  const name =
    kind === 'role' ? say(w.whoIs, language, { role: term('role', box.name, language) }) : box.name;
  const inner = BOX.width - 16;
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
      BOX.width,
      BOX.height,
      palette.box,
      ` rx="4" stroke="${palette.line}" stroke-width="${edgeWidth}"${dashed}`,
    ),
    text(18, name, 13, palette.text, true, inner - 26),
    svgText(x + BOX.width - 8, y + 18, sign, {
      size: 12,
      fill: stanceColour(person, palette),
      anchor: 'end',
      bold: true,
    }),
    text(35, subtitle(box, language), 11, palette.muted),
    text(52, rolesText(person, language), 11, palette.text, false, inner - 30),
    dots(person, x + BOX.width - 34, y + 50, palette),
  ];
  const offset =
    box.range === null ? '' : ` data-offset="${box.range.start}" tabindex="0" role="link"`;
  return theme === 'page'
    ? `<g class="zhibi-person"${offset}>${parts.join('')}</g>`
    : parts.slice(1).join('');
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
