import { lacking, leadsOut } from '../../evidence/weight/support';
import type { Rule, RulePage } from '../rule';
import { each } from '../shared/each';

export const bareLink: Rule = {
  id: 'source/bare-link',
  severity: 'info',
  fix: 'act',
  title: { en: 'Rests on a plain link', zh: '只有链接，没有来源' },
  messages: {
    link: {
      en: 'This rests on a plain link. Make a source of it, with kind, title and date, and cite that.',
      zh: '这一条只有链接。请把它写成一条来源（种类、标题、日期），再引用。',
    },
  },
  check: (_, { index }) =>
    each(lacking(index), ({ claim, lack }) => {
      if (lack !== 'bare-link') return null;
      const link = claim.links.find(({ url }) => leadsOut(url));
      const onFirstLine = link && link.range.start < claim.firstLine.end;
      return { range: onFirstLine ? link.range : claim.firstLine, code: 'link' };
    }),
};

export const bareLinkPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A link doesn’t say what it leads to, how old that is or how far it can be trusted. Make it a source: kind, title, date, grade.',
    zh: '光有链接，看不出是什么、哪天的、信得过几分。请写成一条来源：种类、标题、日期、评级。',
  },
  example: {
    bad: '## 望\n\n- 准备出海，见[报道](https://example.com/a)。\n',
    good: '## 望\n\n- 准备出海。[^m]\n\n[^m]: 媒体 · 某报报道 · 2022-09-01 · https://example.com/a\n',
  },
  english: {
    bad: '## Look\n\n- They are about to go abroad, see [the report](https://example.com/a).\n',
    good: "## Look\n\n- They are about to go abroad.[^m]\n\n[^m]: media · A paper's report · 2022-09-01 · https://example.com/a\n",
  },
};
