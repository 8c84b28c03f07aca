/** A source line for a document: kind, title, date and entity as the document says them. */

import { kindOfForm } from '../../../copies/about';
import type { CopyText } from '../../../copies/model';
import { termOf } from '../../../plan/lexicon';
import type { Plan, TextEdit } from '../../../plan/model';
import { planLanguage, word } from '../../../plan/terms/vocabulary';
import { writtenHash } from '../../../proof/hash';
import { encodedPath } from '../../copyPath';
import { fieldText } from '../typed';
import { behindLastSource, sourceId } from './source';

export interface FileDraft {
  /** Relative to the plan, with `/`. */
  readonly path: string;
  /** 64 hex digits; `null`: not written. */
  readonly hash: string | null;
  /** `null` where it can't be read. */
  readonly copy: CopyText | null;
  /** The file's day, ISO: where the document says none. */
  readonly day: string;
}

/** The id of the new source, and its line behind the others; the grade is left to the writer. */
export function sourceFromFile(plan: Plan, draft: FileDraft): { id: string; edits: TextEdit[] } {
  const { about } = draft.copy ?? {};
  const kind = kindOf(draft);
  const date = about?.date ?? draft.day;
  const id = sourceId(plan, { kind, date });
  const language = planLanguage(plan);
  const title = titleOf(draft);
  const fields = [
    word('sourceKind', kind, language),
    `[${title.replace(/[[\]\\]/g, ' ')}](${encodedPath(draft.path)})`,
    date,
    draft.hash ? `${word('sourceKey', 'hash', language)}: ${writtenHash(draft.hash)}` : '',
  ];
  const line = `[^${id}]: ${fields.filter(Boolean).join(' · ')}`;
  return { id, edits: [behindLastSource(plan, line)] };
}

function kindOf({ copy }: FileDraft): string {
  const kind = copy?.about.sourceKind ?? (copy?.about.form ? kindOfForm(copy.about.form) : null);
  return kind !== null && termOf('sourceKind', kind) ? kind : 'other';
}

/** Entity, form and period, else the document's title, else the file's name. */
function titleOf({ copy, path }: FileDraft): string {
  const { entity, form, periodEnd, title } = copy?.about ?? {};
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{1,5}$/, '');
  if (entity && form)
    return fieldText([entity, form, periodEnd?.slice(0, 4)].filter(Boolean).join(' '));
  const said = title ?? name;
  return fieldText(entity && !said.includes(entity) ? `${entity} ${said}` : said) || name;
}
