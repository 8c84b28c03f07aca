import { nearestTerm, termOf, termWord } from '../../plan/lexicon';
import type { Heading, Plan, Range } from '../../plan/model';
import { figuresIn } from '../../plan/read/prose/figures';
import { columnKey } from '../../plan/read/tables';
import { isDelimiter, readLines } from '../../plan/readLines';
import type { ColumnField } from '../../plan/terms/structure/columns';
import { planLanguage } from '../../plan/terms/vocabulary';
import { pipeCells } from '../../plan/text/pipeTable';
import { fold } from '../../plan/text/text';
import { say } from '../../words';
import type { Rule, RulePage } from '../rule';
import { firstLineOf, hasProblem } from '../shared/places';

/** Fewer lines than these, or a smaller part, are notes beside a plan. */
const FEW_LINES = 5;
const MOST = 0.8;

export const unknownSection: Rule = {
  id: 'format/unknown-section',
  severity: 'info',
  fix: 'act',
  title: { en: 'Section that isn’t read', zh: '没读到的小节' },
  messages: {
    lines: {
      en: '{read} of {lines} lines are read and checked. Not read: {headings}.',
      zh: '{lines} 行里读到并检查了 {read} 行。没读到的小节：{headings}。',
    },
    linesOnly: {
      en: '{read} of {lines} lines are read and checked. The others stand outside of sections, or are no items of theirs. Move what should count into a section, as an item.',
      zh: '{lines} 行里读到并检查了 {read} 行。其余的不在小节里，或不是那一节认得的写法。要算数的，请移进小节，一条一行。',
    },
    near: {
      en: 'What stands under "{heading}" isn’t read or checked. Read it as "{near}"?',
      zh: '“{heading}”下面的内容没有读到，也没有检查。当作“{near}”来读吗？',
    },
    unread: {
      en: 'What stands under "{heading}" isn’t read or checked. Begin the heading with the name of a section, or move this below one.',
      zh: '“{heading}”下面的内容没有读到，也没有检查。请在标题前写上小节名称，或移到某个小节里。',
    },
  },
  *check(plan) {
    const { lines, read } = readLines(plan);
    if (lines - read >= FEW_LINES && read < lines * MOST) {
      const headings = unread(plan).map(({ heading }) => heading.text);
      const params = { read, lines, headings: headings.slice(0, 5).join(' · ') };
      const code = headings.length > 0 ? 'lines' : 'linesOnly';
      yield { range: firstLineOf(plan), code, params };
    }
    for (const { heading, range } of unread(plan)) {
      // A sentence that `---` made a heading of is told as that.
      if (hasProblem(plan, 'format/near-miss', heading.range)) continue;
      const held = tableSection(plan.text.slice(range.start, range.end));
      if (!held && !saysSomething(plan, range)) continue;
      const term = held ?? nearSection(heading.text);
      const params = { heading: heading.text };
      yield term
        ? {
            range: heading.range,
            code: 'near',
            params: { ...params, near: say(termWord('section', term), planLanguage(plan)) },
          }
        : { range: heading.range, code: 'unread', params };
    }
  },
};

export const unknownSectionPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'Only known sections are read. What stands under another heading has no sources asked for, no people, no dates: it looks checked and isn’t.',
    zh: '只有认得的小节才会读。写在别的标题下面的，不问出处，也看不到人和日期：看着检查过，其实没有。',
  },
  example: {
    bad: '## Look\n\n- Open: growth.\n\n## Account history\n\n- Margin is 40%.\n',
    good: '## Look\n\n- Open: growth.\n\n### Account history\n\n- Open: margin.\n',
  },
};

/** Headings of the section level that open none, with what stands below them. */
function unread({ headings, sectionLevel, text }: Plan): { heading: Heading; range: Range }[] {
  const level = sectionLevel || commonLevel(headings);
  const cuts = headings.filter(({ depth }) => depth <= level);
  return cuts.flatMap((heading, i) => {
    if (heading.depth !== level || heading.opens) return [];
    const end = cuts[i + 1]?.range.start ?? text.length;
    return [{ heading, range: { start: heading.range.end, end } }];
  });
}

/** The highest level that several headings have: no section is open in such a plan. */
function commonLevel(headings: readonly Heading[]): number {
  for (let level = 1; level <= 6; level++) {
    if (headings.filter(({ depth }) => depth === level).length > 1) return level;
  }
  // One alone on the first level is the plan's title.
  return Math.max(0, ...headings.flatMap(({ depth }) => (depth > 1 ? [depth] : [])));
}

/** It has figures or citations. */
function saysSomething(plan: Plan, { start, end }: Range): boolean {
  const cites = plan.citations.some(({ range }) => range.start >= start && range.end <= end);
  if (cites) return true;
  const words = plan.text.slice(start, end).replace(/^\[\^[^\]\n]*\]:.*$/gm, '');
  return words.split('\n').some((line) => figuresIn(line).length > 0);
}

/** The section whose tables have the columns of one that stands there. */
function tableSection(text: string): string | null {
  const lines = text.split('\n');
  for (const [at, row] of lines.entries()) {
    if (!row.includes('|') || !isDelimiter(lines[at + 1] ?? '')) continue;
    const heads = pipeCells(row).filter((cell) => cell !== '');
    const holds = (field: ColumnField) =>
      new Set(heads.flatMap((head) => columnKey(field, head) ?? []));
    const person = holds('personKey');
    const knows = ['title', 'role', 'influence', 'support'].filter((key) => person.has(key));
    if (person.has('name') && knows.length >= 2) return 'people';
    const action = holds('actionColumn');
    if (['what', 'owner', 'due'].every((key) => action.has(key))) return 'actions';
    const deal = holds('opportunityKey');
    if (['size', 'stage', 'certainty', 'close'].filter((key) => deal.has(key)).length >= 3) {
      return 'opportunities';
    }
  }
  return null;
}

/** Headings of other templates, and the section that takes in what they hold. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [
    /stakeholder|contact|buying committee|relationship|干系人|联系人|关键人|组织架构|决策链/,
    'people',
  ],
  [/risk|风险/, 'risks'],
  [/action|next step|task|to.?do|\bplan\b|行动|下一步|待办|工作计划/, 'actions'],
  [/whitespace|white space|空白/, 'whitespace'],
  [/opportunit|pipeline|expansion|商机|机会/, 'opportunities'],
  [/pain|challenge|problem|痛点|问题|访谈|纪要/, 'ask'],
  [/\bneeds?\b|requirement|需求/, 'needs'],
  [/compet|rival|竞争|竞品|对手/, 'rivals'],
  [/value proposition|solution|proposal|方案|提案|价值主张/, 'proposal'],
  [
    /overview|background|profile|summary|financ|history|strateg|概况|背景|概览|简介|财务|战略|业务/,
    'look',
  ],
  [/procure|decision process|budget|采购|预算|决策流程/, 'buying'],
  [/assumption|假设/, 'hypotheses'],
  [/heard|hear from|voices|听到|听说/, 'listen'],
];

function nearSection(heading: string): string | null {
  const words = fold(heading);
  const bare = words.replace(/^[^\p{L}]+/u, '');
  return (
    termOf('section', bare) ??
    (termOf('lookHeading', bare) ? 'look' : null) ??
    OTHERS.find(([pattern]) => pattern.test(bare))?.[1] ??
    (bare.length >= 4 ? nearestTerm('section', bare) : null)
  );
}
