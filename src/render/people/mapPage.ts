/** What the page of the maps and its host tell each other: people, and where nothing is sold yet. */
import type { Plan } from '../../plan/model';
import { type Language, say } from '../../words';
import { peopleWords as w } from '../../words/shown/people';
import { whitespaceSvg, whitespaceText } from '../whitespace/whitespaceSvg';
import { peopleView } from './peopleView';

/** What the page of the maps shows. */
export interface MapState {
  readonly language: Language;
  readonly title: string;
  /** What there is to see; empty where there is nothing. */
  readonly maps: readonly MapPart[];
  /** What is said where there is no map. */
  readonly empty: string;
}

export interface MapPart {
  readonly title: string;
  /** The way to who decides, or how much isn't known. */
  readonly sentence: string;
  /** SVG; what has `data-offset` leads to that place of the plan. */
  readonly drawing: string;
}

export type { FromPage } from '../planViewPage';

/** The host to its page. */
export type ToPage =
  | { readonly type: 'state'; readonly state: MapState }
  /** What stands where the caret is; `null` for nothing of the maps. */
  | { readonly type: 'at'; readonly offset: number | null };

/** What the page of the maps shows of a plan. */
export function mapState(plan: Plan, language: Language): MapState {
  const account = plan.frontMatter?.account ?? '';
  const people = peopleView(plan, language, 'page');
  const whitespace = whitespaceSvg(plan, language, 'page');
  const maps = [
    ...(people
      ? [{ title: say(w.people, language), sentence: people.way, drawing: people.drawing }]
      : []),
    ...(whitespace === ''
      ? []
      : [
          {
            title: say(w.whitespace, language),
            sentence: whitespaceText(plan, language),
            drawing: whitespace,
          },
        ]),
  ];
  return {
    language,
    title: say(w.page, language, { account }),
    maps,
    empty: say(w.noMap, language),
  };
}

/** The mark for what stands at `offset`: where it begins in the plan. */
export function markAt(plan: Plan, offset: number): number | null {
  const inside = [...plan.people, ...plan.whitespace]
    .filter(({ range }) => range.start <= offset && offset <= range.end)
    .sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start));
  return inside[0]?.range.start ?? null;
}

/** A drawing for a page without script: nothing in it can be clicked. */
export function still(drawing: string): string {
  return withPlaces(drawing, () => '');
}

/** A drawing whose boxes lead to their places in the page's own way. */
export function withPlaces(drawing: string, attributes: (start: number) => string): string {
  return drawing.replace(/ data-offset="(\d+)" tabindex="0" role="link"/g, (_, offset: string) =>
    attributes(Number(offset)),
  );
}
