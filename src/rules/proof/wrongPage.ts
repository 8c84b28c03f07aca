import type { WrongPage } from '../../proof/model';
import { say } from '../../words';
import { proofWords } from '../../words/proof';
import type { Rule, RulePage } from '../rule';
import { exampleOf } from './shared';

export const wrongPage: Rule = {
  id: 'proof/wrong-page',
  severity: 'warning',
  fix: 'fix',
  title: { en: 'It stands on another page', zh: '页码不对' },
  messages: {
    page: {
      en: 'This stands on page {right}, not where {said} says. Correct the page.',
      zh: '这段在第 {right} 页，不在{said}。请改页码。',
    },
    pages: {
      en: 'This isn’t where {said} says; it stands on several other pages, {right} among them. Correct the page.',
      zh: '这段不在{said}，而是在好几页上都有，如第 {right} 页。请改页码。',
    },
  },
  *check(_plan, { proof }) {
    const seen = new Set<number>();
    for (const check of proof?.checks ?? []) {
      const wrong = check.wrongPage;
      if (!wrong || seen.has(wrong.range.start)) continue;
      seen.add(wrong.range.start);
      const { range, said, right, others: more } = wrong;
      const pages = [right, ...more].join(', ');
      // What one check says is wrong, another may say is right: then nothing is sure.
      const others = (proof?.checks ?? []).filter((other) => other.claim === check.claim);
      if (others.some(({ wrongPage: other, result }) => result === 'found' && !other)) continue;
      yield {
        range,
        code: more.length === 0 ? 'page' : 'pages',
        params: { right: pages, said },
        // Each of its pages is right.
        edits: [{ range, text: written(wrong) }],
      };
    }
  },
};

/** In the form in which it was written. */
function written({ said, right }: WrongPage): string {
  const inChinese = said.includes(proofWords.pageMark.zh);
  const word = said.startsWith(proofWords.wide.zh) ? proofWords.wideLocator : proofWords.locator;
  return say(word, inChinese ? 'zh-cn' : 'en', { page: right });
}

export const wrongPagePage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A reviewer opens the page that is named. The fix writes the one on which it stands.',
    zh: '评审的人会翻到写的那一页去核对。一键修复会改成真正的页码。',
  },
  example: {
    ...exampleOf(
      '- 2024 年营业收入 118.55 亿元。[^fy]（第 1 页）\n',
      '- 2024 年营业收入 118.55 亿元。[^fy]（第 2 页）\n',
    ),
    copies: {
      'sources/fy.txt':
        '示例公司2024年年报\n目录\n\f示例公司2024年年报\n2024年营业收入118.55亿元，同比下降。未来两年的需求主要来自海外产能。\n',
    },
  },
  english: {
    copies: {
      'sources/fy.txt':
        'Acme Annual Report 2024\nContents\n\fAcme Annual Report 2024\nRevenue was 118.55 million dollars in 2024. Capacity abroad will be the main source of demand over the next two years.\nRevenue 166.28 118.55\n',
    },
    bad: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy] (p. 1)\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
    good: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy] (p. 2)\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};
