/** The hover of the heading over the people: their map. */
import type { Plan } from '../../plan/model';
import { imageMarkdown } from '../../render/charts';
import { escapeMarkdown } from '../../render/escapeMarkdown';
import { peopleView } from '../../render/people/peopleView';
import type { Language } from '../../words';
import { touches } from '../navigation/cursor';
import type { Hover } from '../types';
import type { ImageTheme } from './block';

/** A longer hover is cut by the editor, in the middle of the image. */
const LONGEST = 90_000;

export function peopleHover(
  plan: Plan,
  offset: number,
  language: Language,
  theme: ImageTheme,
): Hover | undefined {
  const section = plan.sections.find(
    ({ id, heading }) => id === 'people' && touches(heading.range, offset),
  );
  const view = section && peopleView(plan, language, theme ?? 'light');
  if (!view) return undefined;
  const { drawing, way } = view;
  const image = theme ? imageMarkdown(drawing, escapeMarkdown(way)) : '';
  const parts = [escapeMarkdown(way), image.length > LONGEST ? '' : image];
  const markdown = parts.filter((part) => part !== '').join('\n\n');
  return markdown === '' ? undefined : { range: section.heading.range, markdown };
}
