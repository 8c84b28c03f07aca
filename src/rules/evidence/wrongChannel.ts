import { type Statement, statementsOf } from '../../evidence/weight/support';
import type { Channel, Section, Source } from '../../plan/model';
import { lowerBound } from '../../plan/text/ranges';
import type { Rule, RulePage } from '../rule';

const CHANNELS: ReadonlySet<string> = new Set<Channel>(['look', 'listen', 'ask', 'feel']);

export const wrongChannel: Rule = {
  id: 'evidence/wrong-channel',
  severity: 'info',
  title: { en: 'All from other channels', zh: '证据全从别处来' },
  messages: {
    other: {
      en: 'Everything cited here comes from channels other than "{section}". Add what this one brought, or move the statements.',
      zh: '这一节引用的来源都不属于“{section}”。请补上这一步的收获，或把陈述挪到对应的小节。',
    },
  },
  *check(plan, { index }) {
    const statements = [...statementsOf(index)].sort((a, b) => a.place.start - b.place.start);
    for (const section of plan.sections) {
      if (!CHANNELS.has(section.id)) continue;
      const cited = sourcesIn(section, statements);
      // A source of no or no known channel may stand anywhere.
      const elsewhere = ({ channel, kind }: Source) =>
        channel !== null && channel !== section.id && !isAsked(section, kind);
      if (cited.length === 0 || !cited.every(elsewhere)) continue;
      const params = { section: { field: 'section', term: section.id } };
      yield { range: section.heading.range, code: 'other', params };
    }
  },
};

export const wrongChannelPage: RulePage = {
  rows: ['M2', 'M9', 'M11', 'M12'],
  why: {
    en: 'Looking, listening, asking and feeling each see what the others miss. A section whose evidence all comes from elsewhere hasn’t been worked on.',
    zh: '望、闻、问、切，看到的各不相同。一节里的证据全从别处来，说明这一步还没做。',
  },
  example: {
    bad: '## 切\n\n- 结账要点七次。[^fy]\n\n[^fy]: 年报 · 2022财年年报 · 2022-07-26 · A1\n',
    good: '## 切\n\n- 结账要点七次。[^t]\n\n[^t]: 体验 · 下单试用 · 2022-09-01 · A2 · 身份: 顾客 · 目的: 看下单流程\n',
  },
  english: {
    bad: '## Feel\n\n- Checking out takes seven taps.[^fy]\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '## Feel\n\n- Checking out takes seven taps.[^t]\n\n[^t]: trial · An order of our own · 2022-09-01 · A2 · role: customer · purpose: see how ordering works\n',
  },
};

/** One of the customer's people who answered was asked, whatever the talk is called. */
function isAsked({ id }: Section, kind: Source['kind']): boolean {
  return id === 'ask' && kind === 'employee';
}

/** The sources of all claims and answers of a section; `statements` are in order. */
function sourcesIn({ range }: Section, statements: readonly Statement[]): Source[] {
  const at = (offset: number) => lowerBound(statements, offset, ({ place }) => place.start);
  return statements.slice(at(range.start), at(range.end)).flatMap(({ sources }) => sources);
}
