/** The hovers of the headings over people and whitespace: their maps. */
import type { Plan } from '../../plan/model';
import { imageMarkdown } from '../../render/charts';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { peopleView } from '../../render/people/peopleView';
import { whitespaceSvg, whitespaceText } from '../../render/whitespace/whitespaceSvg';
import type { Language } from '../../words';
import { touches } from '../navigation/cursor';
import type { Hover } from '../types';
import type { ImageTheme } from './block';

/** Characters; the editor cuts longer hovers, even in the middle of an image. */
const LONGEST = 90_000;

/** The map of people or of the whitespace, on the heading of its section. */
export function mapHover(
  plan: Plan,
  offset: number,
  language: Language,
  theme: ImageTheme,
): Hover | undefined {
  const section = plan.sections.find(
    ({ id, heading }) => (id === 'people' || id === 'whitespace') && touches(heading.range, offset),
  );
  const view = section && viewOf(section.id, plan, language, theme ?? 'light');
  if (!view) return undefined;
  const { drawing, way } = view;
  const image = theme ? imageMarkdown(drawing, escapeMarkdown(way)) : '';
  const parts = [escapeMarkdown(way), image.length > LONGEST ? '' : image];
  const markdown = parts.filter((part) => part !== '').join('\n\n');
  return markdown === '' ? undefined : { range: section.heading.range, markdown };
}

/** The drawing and what it says in a sentence. */
function viewOf(id: string, plan: Plan, language: Language, theme: NonNullable<ImageTheme>) {
  if (id === 'people') return peopleView(plan, language, theme);
  const drawing = whitespaceSvg(plan, language, theme);
  return drawing === '' ? null : { drawing, way: whitespaceText(plan, language) };
}
