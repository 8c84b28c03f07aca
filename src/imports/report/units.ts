/** In which unit the statements of a report are printed. */
import type { CopyText } from '../../copies/model';
import { unitIn } from '../table/cells/units';
import type { Section } from './sections';

/** Whether a plain `in U.S. dollars`, or `$` over each column, says that figures are in ones. */
export function areOnes(sections: readonly Section[]): boolean {
  const above = sections.flatMap(({ title, tables }) => [title, ...(tables[0]?.above ?? [])]);
  const isPlain = above.some((text) => PLAIN_MONEY.test(text.normalize('NFKC').trim()));
  return isPlain && above.every((text) => unitIn(text) === null);
}

const PLAIN_MONEY =
  /^\(?(?:(?:all )?(?:amounts?|figures)? ?(?:are )?(?:expressed |stated |presented )?in )?(?:U\.?S\.?|Australian|Canadian|Hong Kong|Singapore)? ?(?:dollars|euros?|pounds sterling)\b(?!.*(?:thousand|million|000))|^(?:notes?\s+)?(?:(?:US|A|C|HK|S)?[$€£]\s*){2,4}$/i;

/** Pages before a statement on which its unit may stand for all of them. */
const PAGES_BEFORE = 3;

/** The line that names the unit where the statement itself doesn't; `null`: it does, or none. In China, figures with cents are in yuan. */
export function unitElsewhere(section: Section, copy: CopyText): string | null {
  const [first] = section.tables;
  if (first?.above.some((text) => unitIn(text) !== null)) return null;
  if (unitIn(section.title) !== null) return section.title;
  const before = copy.pages.slice(Math.max(0, section.page - 1 - PAGES_BEFORE), section.page);
  const said = before
    .flatMap(({ lines }) => lines)
    .reverse()
    .find((line) => line.length < 60 && /(?<!编制)单位\s*(?:[:：]|为)/.test(line));
  if (said) return said.replace(/单位\s*为\s*[:：]?/, '单位：');
  const figures = section.tables
    .flatMap(({ rows }) => rows.flatMap(({ values }) => values))
    .filter((text) => /\d/.test(text));
  const withCents = figures.filter((text) => /\.\d\d\)?$/.test(text));
  return copy.about.language === 'zh' && withCents.length > figures.length * 0.8
    ? '单位：元'
    : null;
}

/** The factor of a statement's figures; `null` where nothing says it. */
export function unitOf(section: Section, copy: CopyText): number | null {
  const own = section.tables[0]?.above.map(unitIn).find((unit) => unit !== null);
  return own ?? unitIn(unitElsewhere(section, copy) ?? '');
}
