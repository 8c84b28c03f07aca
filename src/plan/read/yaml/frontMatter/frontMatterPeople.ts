/** People who are listed in the front matter. */

import { termOf } from '../../../lexicon';
import type { Located, Person, Range } from '../../../model';
import { firstLineOf } from '../../../text/text';
import { type PersonKey, personFrom } from '../../people/person';
import type { Report } from '../../problems';
import { unknownKeys } from '../unknownKeys';
import { textsOf } from '../yaml';
import type { YamlValue } from '../yamlValue';

/** The people of the `people` key, without those that have no name; anything but a list of maps is reported. */
export function peopleOf(value: YamlValue | undefined, text: string, report: Report): Person[] {
  if (value === undefined || value.kind === 'none') return [];
  const wrongType = (range: Range) =>
    report({
      rule: 'format/invalid-value',
      range,
      code: 'type',
      params: { key: { field: 'frontMatterKey', term: 'people' } },
    });
  if (value.kind !== 'list') {
    wrongType(value.range);
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === 'map') return personOf(item, text, report) ?? [];
    if (item.kind === 'text') wrongType(item.range);
    return [];
  });
}

function personOf(item: YamlValue & { kind: 'map' }, text: string, report: Report): Person | null {
  const values = new Map<PersonKey, Located<string>>();
  const roles: Located<string>[] = [];
  const citations: { id: string; range: Range }[] = [];
  const unknown = item.pairs.filter(({ key }) => termOf('blockKey', key) !== 'source');
  for (const problem of unknownKeys(unknown, 'personKey')) report(problem);
  for (const pair of item.pairs) {
    const term = termOf('personKey', pair.key) as PersonKey | null;
    const texts = textsOf(pair.value);
    if (term === null && termOf('blockKey', pair.key) === 'source') {
      for (const t of texts)
        citations.push({ id: t.value.replace(/^\[?\^?|\]$/g, ''), range: t.range });
    } else if (term === null) continue;
    else if (term === 'role') roles.push(...texts);
    else if (texts.length > 0) {
      values.set(term, { value: texts.map((t) => t.value).join(', '), range: pair.value.range });
    }
  }
  if (!values.has('name')) return null;
  const firstLine = firstLineOf(text, item.range);
  return personFrom(
    values,
    roles,
    { anchor: null, citations, range: item.range, firstLine, from: 'frontMatter' },
    report,
  );
}
