import type { Plan, SectionId } from '../../plan/model';
import { SECTION_ORDER } from '../../plan/terms/structure/sectionOrder';
import { planLanguage, word } from '../../plan/terms/vocabulary';
import { at, endOfProse, trimmedEnd } from '../places';
import type { SnippetEdit } from '../snippet';

/** `## 望` with its first item, behind the section that comes before it. */
export function newSection(plan: Plan, id: SectionId, body: string): SnippetEdit {
  const level = '#'.repeat(plan.sectionLevel || 2);
  const heading = `${level} ${word('section', id, planLanguage(plan))}\n\n${body}`;
  const before = SECTION_ORDER.slice(0, SECTION_ORDER.indexOf(id));
  const previous = plan.sections.findLast((section) => before.includes(section.id));
  const first = plan.sections[0];
  if (previous) {
    const end = trimmedEnd(plan.text, endOfProse(plan, previous.range));
    return { range: at(end), snippet: `\n\n${heading}` };
  }
  if (first) return { range: at(first.range.start), snippet: `${heading}\n\n` };
  const end = trimmedEnd(plan.text, endOfProse(plan, { start: 0, end: plan.text.length }));
  const behind = plan.text.slice(end);
  const last = behind === '' ? '\n' : /^\s*[\r\n]/.test(behind) ? '' : '\n\n';
  return { range: at(end), snippet: `${end === 0 ? '' : '\n\n'}${heading}${last}` };
}
