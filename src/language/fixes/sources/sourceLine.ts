/** A source line with placeholders, in the plan's own words. */

import { choice, placeholder, plain } from '../../../edit/snippet';
import { gradesFor, soberOptions } from '../../../edit/things/sources/sober';
import type { Channel, Plan, SectionId } from '../../../plan/model';
import { kindsOf, planLanguage, word } from '../../../plan/terms/vocabulary';
import { say } from '../../../words';
import { editorWords } from '../../../words/editor/editor';

export interface SourceParts {
  /** The id as a piece of snippet: `${1:s1}` or plain. */
  readonly id: string;
  readonly channel: Channel | null;
  readonly day: string;
  readonly title?: string;
  readonly url?: string;
  readonly kinds?: readonly string[];
}

/** `[^${1:s1}]: ${2|面谈,电话|} · ${3:标题} · ${4:2022-08-03} · ${5|B2,…|}`, with stance and expertise where people were heard. */
export function sourceSnippet(plan: Plan, parts: SourceParts): string {
  const language = planLanguage(plan);
  const terms = parts.kinds ?? kindsOf(parts.channel);
  const kinds = terms.map((kind) => word('sourceKind', kind, language));
  const fields = [
    choice(2, kinds),
    placeholder(3, parts.title ?? say(editorWords.titleHere, language)),
    placeholder(4, parts.day),
    choice(5, gradesFor(terms[0] ?? 'other')),
  ];
  if (parts.url) fields.push(plain(`<${parts.url}>`));
  if (parts.channel === 'listen') fields.push(...listenFields(plan, 6));
  return `[^${parts.id}]: ${fields.join(' · ')}`;
}

/** ` 立场: … · 专业: …`, from that placeholder on. */
export function listenFields(plan: Plan, index: number): string[] {
  const language = planLanguage(plan);
  return [
    `${word('sourceKey', 'stance', language)}: ${choice(index, soberOptions('stance', language))}`,
    `${word('sourceKey', 'expertise', language)}: ${choice(index + 1, soberOptions('level', language))}`,
  ];
}

/** The channel that a section's claims come through; `look` for sections that have none of their own. */
export function channelOf(section: SectionId | undefined): Channel {
  switch (section) {
    case 'listen':
    case 'ask':
    case 'feel':
      return section;
    case 'needs':
    case 'hypotheses':
      return 'ask';
    case 'buying':
      return 'listen';
    default:
      return 'look';
  }
}
