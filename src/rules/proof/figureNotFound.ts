import type { Rule, RulePage } from '../rule';
import { ENGLISH_COPIES, exampleOf, findingsFrom, numberMissing } from './shared';

export const figureNotFound: Rule = {
  id: 'proof/figure-not-found',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Figure not in its source', zh: '数字在原文里找不到' },
  messages: {
    nothing: {
      en: '{figure} is not in “{source}”. Correct it, cite where it is from, or say that it is computed.',
      zh: '“{source}”里没有 {figure}。请核对，或引用真正的出处；是自己算的就写成“推断:”。',
    },
    near: {
      en: '{figure} is not in “{source}”. Page {page} says: “{near}” Correct it, or cite where it is from.',
      zh: '“{source}”里没有 {figure}。第 {page} 页写的是：“{near}”。请改正，或引用真正的出处。',
    },
  },
  check: (plan, { proof }) => findingsFrom(plan, proof, 'figure', numberMissing('figure')),
};

export const figureNotFoundPage: RulePage = {
  rows: ['M8', 'M14'],
  why: {
    en: 'A figure is compared with its source by its digits, whatever the unit. One that isn’t there was mistyped, comes from elsewhere, or was computed: then it is an inference.',
    zh: '数字按有效数字和原文核对，单位不同也认。找不到，就是抄错了、出处不对，或者是自己算的；自己算的请标成“推断:”。',
  },
  example: exampleOf('- 营业收入 181.55 亿元。[^fy]\n', '- 营业收入 118.55 亿元。[^fy]\n'),
  english: {
    copies: ENGLISH_COPIES,
    bad: '## Look\n\n- Revenue was 181.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
    good: '## Look\n\n- Revenue was 118.55 million dollars in 2024.[^fy]\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};
