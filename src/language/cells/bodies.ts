/** What a new section, block or line begins with, as snippets in the plan's words. */

import { choice, placeholder, plain } from '../../edit/snippet';
import { soberOptions } from '../../edit/things/sources/sober';
import type { Statements } from '../../finance/statements/statements';
import type { SectionId } from '../../plan/model';
import { CHAIN } from '../../plan/read/kinds/opportunities/opportunities';
import { options, word } from '../../plan/terms/vocabulary';
import type { Language } from '../../words';
import { say } from '../../words';
import { editorWords as w } from '../../words/editor/editor';
import { unitWord, usualUnit } from '../../words/units';

/** The first item of a section, from placeholder 1 on. */
export function sectionBody(id: SectionId, language: Language, day: string): string {
  const text = (index: number) => placeholder(index, say(w.statementHere, language));
  const cited = (index: number) => `${text(index)} [^${placeholder(index + 1, 's1')}]`;
  switch (id) {
    case 'fit':
      return `- ${placeholder(1, say(w.criterionHere, language))}: \${2|5,4,3,2,1|}/5 ${say(w.because, language)}${cited(3)}`;
    case 'people':
      return personLine(language);
    case 'ask':
      return `- [ ] ${placeholder(1, say(w.questionHere, language))} #${choice(2, options('step', language))}`;
    case 'needs':
      return `- ${choice(1, options('party', language))}: ${placeholder(2, word('needsColumn', 'need', language))} → ${placeholder(3, word('needsColumn', 'answer', language))} [^${placeholder(4, 's1')}]`;
    case 'hypotheses':
      return `- ${text(1)} ^${placeholder(2, 'h1')}`;
    case 'opportunities':
      return opportunityBody(language);
    case 'actions':
      return `- [ ] ${placeholder(1, day)} ${placeholder(2, word('frontMatterKey', 'owner', language))}: ${placeholder(3, say(w.actionHere, language))}`;
    case 'proposal':
      return placeholder(1, say(w.proposalHere, language));
    case 'whitespace':
      return whitespaceTable(language);
    case 'look':
    case 'listen':
    case 'buying':
    case 'feel':
    case 'rivals':
    case 'risks':
      return `- ${cited(1)}`;
  }
}

/** The customer's units down, what we sell across. */
function whitespaceTable(language: Language): string {
  const unit = placeholder(1, say(w.unitHere, language));
  const offering = placeholder(2, word('frontMatterKey', 'offering', language));
  const name = say(w.unitHere, language);
  const cell = placeholder(3, say(w.soldHere, language));
  return `| ${name} | ${offering} |\n| --- | --- |\n| ${unit} | ${cell} |`;
}

/** A person's line as a snippet; placeholders 1 to 5, the role fixed where one is given. */
export function personLine(language: Language, role?: string): string {
  const roles = role ? word('role', role, language) : choice(3, soberOptions('role', language));
  const key = (name: string) => word('personKey', name, language);
  return [
    `- ${placeholder(1, key('name'))}`,
    placeholder(2, key('title')),
    roles,
    `${key('influence')}: ${choice(4, soberOptions('level', language))}`,
    `${key('support')}: ${choice(5, soberOptions('support', language))}`,
  ].join(' · ');
}

function opportunityBody(language: Language): string {
  const items = ['because', ...CHAIN].map((key, index) =>
    opportunityLine(key, index + 2, language),
  );
  return `### ${placeholder(1, say(w.opportunityHere, language))}\n\n${items.join('\n')}`;
}

/** `- 驱动: ${1|净利率,周转率,…|}` */
export function opportunityLine(key: string, index: number, language: Language): string {
  const name = word('opportunityKey', key, language);
  return `- ${name}: ${opportunityValue(key, index, language)}`;
}

function opportunityValue(key: string, index: number, language: Language): string {
  switch (key) {
    case 'driver':
      return choice(index, options('driver', language));
    case 'certainty':
      return choice(index, options('level', language).reverse());
    case 'stage':
      return choice(index, options('stage', language));
    case 'result':
      return choice(index, options('result', language));
    case 'because':
    case 'shift':
      return `(^${placeholder(index, key === 'because' ? 'c1' : 's1')})`;
    case 'size':
      return placeholder(index, say(w.moneyHere, language));
    default:
      return placeholder(index, word('opportunityKey', key, language));
  }
}

/** A `roe` block of two periods. */
export function roeBlock(language: Language, entity: string): string {
  const key = (name: string) => word('blockKey', name, language);
  const row = (name: string) => (language === 'zh-cn' ? word('row', name, language) : name);
  const rows = ['revenue', 'netIncome', 'assets', 'equity', 'operatingCashFlow'];
  const lines = [
    `${key('entity')}: ${placeholder(1, entity)}`,
    `${key('currency')}: ${placeholder(2, language === 'zh-cn' ? 'CNY' : 'USD')}`,
    `${key('unit')}: ${placeholder(3, usualUnit(language))}`,
    `${key('periods')}: [${placeholder(4, 'FY2021')}, ${placeholder(5, 'FY2022')}]`,
    ...rows.map((name, index) => `${row(name)}: \${${6 + 2 * index}:--} | \${${7 + 2 * index}:--}`),
    `${key('source')}: [${placeholder(16, 's1')}]`,
  ];
  return `\`\`\`roe\n${lines.join('\n')}\n\`\`\``;
}

/** A `segments` block in the money and the periods of the customer's statements, where there are some. */
export function segmentsBlock(
  language: Language,
  entity: string,
  customer?: Statements | null,
): string {
  const key = (name: string) => word('blockKey', name, language);
  const revenue = word('segmentMetric', 'revenue', language);
  let index = 0;
  const place = (text: string) => placeholder(++index, text);
  const or = (known: string | null | undefined, text: string) =>
    known ? plain(known) : place(text);
  const unit = customer?.unit ? unitWord(customer.unit, language) : null;
  const labels = customer?.periods.map(({ label }) => plain(JSON.stringify(label)));
  const periods = labels?.length ? labels : [place('FY2021'), place('FY2022')];
  const part = () =>
    `  ${place(say(w.segmentHere, language))}: {${revenue}: ${periods.map(() => place('--')).join(' | ')}}`;
  const lines = [
    `${key('entity')}: ${or(customer && entity, entity)}`,
    `${key('currency')}: ${or(customer?.currency, language === 'zh-cn' ? 'CNY' : 'USD')}`,
    `${key('unit')}: ${or(unit, usualUnit(language))}`,
    `${key('periods')}: [${periods.join(', ')}]`,
    `${key('segments')}:`,
    part(),
    `${key('source')}: [${place('s1')}]`,
  ];
  return `\`\`\`segments\n${lines.join('\n')}\n\`\`\``;
}
