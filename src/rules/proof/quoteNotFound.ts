import type { Check } from '../../proof/model';
import type { Finding, Rule, RulePage } from '../rule';
import { ENGLISH_COPIES, exampleOf, findingsFrom, pageParam } from './shared';

export const quoteNotFound: Rule = {
  id: 'proof/quote-not-found',
  severity: 'error',
  fix: 'act',
  title: { en: 'Quotation not in its source', zh: '引文在原文里找不到' },
  messages: {
    nothing: {
      en: 'No copy of “{source}” has these words, nor any like them. Quote what it says, or leave the quotation out.',
      zh: '“{source}”的存档里没有这句话，也没有相近的。请照原文引，或删掉引文。',
    },
    differs: {
      en: 'The source says “{right}” where this says “{said}” (page {page}): “{near}” Quote it as it stands there.',
      zh: '原文是“{right}”，这里写成“{said}”（第 {page} 页）：“{near}”。请照原文引。',
    },
    negation: {
      en: 'A “not” differs from the source (page {page}): “{near}” Quote it as it stands there.',
      zh: '和原文差一个否定词，意思反了（第 {page} 页）：“{near}”。请照原文引。',
    },
    words: {
      en: 'These are not the words of the source. Nearest, on page {page}: “{near}” Quote that, or cite where these words are from.',
      zh: '和原文不一致。最接近的在第 {page} 页：“{near}”。请照原文引，或引用真正的出处。',
    },
  },
  check: (plan, { proof }) => findingsFrom(plan, proof, 'passage', findingOf),
};

function findingOf({ range, nearest, source }: Check): Finding {
  if (!nearest) return { range, code: 'nothing', params: { source } };
  const params = { page: pageParam(nearest), near: nearest.text };
  const { differs } = nearest;
  if (differs?.kind === 'negation') return { range, code: 'negation', params };
  const { said = '', source: right = '' } = differs ?? {};
  const isShort = said !== '' && right !== '' && said.length + right.length <= 60;
  if (isShort) return { range, code: 'differs', params: { ...params, said, right } };
  return { range, code: 'words', params };
}

export const quoteNotFoundPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A quotation that its source doesn’t have is invented, or a digit or a “not” was lost on the way. The quick fix takes the words of the source.',
    zh: '原文里没有的引文，要么是编的，要么抄的时候错了数字、漏了“不”。快速修复会换成原文的话。',
  },
  example: exampleOf(
    '- 公司看海外。[^fy]\n  > 海外产能将是未来三年的主要需求来源。\n',
    '- 公司看海外。[^fy]\n  > 海外产能将是未来两年的主要需求来源。\n',
  ),
  english: {
    copies: ENGLISH_COPIES,
    bad: '## Look\n\n- They look abroad.[^fy]\n  > Capacity abroad will be the main source of demand over the next three years.\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
    good: '## Look\n\n- They look abroad.[^fy]\n  > Capacity abroad will be the main source of demand over the next two years.\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};
