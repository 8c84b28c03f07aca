import { narrow } from '../../plan/text/text';
import type { Check } from '../../proof/model';
import type { Finding, Rule, RulePage } from '../rule';
import { ENGLISH_COPIES, exampleOf, findingsFrom, numberMissing } from './shared';

const FENCE = '```';
const BLOCK = (revenue: string) =>
  `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 元\nperiods: [2023, 2024]\nrevenue: 16628361009.62 | ${revenue}\nsource: [fy]\n${FENCE}\n`;

export const rowNotFound: Rule = {
  id: 'proof/row-not-found',
  severity: 'warning',
  fix: 'act',
  title: { en: 'Value of a block not in its source', zh: '数据块里的数在原文里找不到' },
  messages: {
    nothing: {
      en: '{value} is not in “{source}”. Correct it, or name the source that has it.',
      zh: '“{source}”里没有 {value}。请核对，或补上真正的来源。',
    },
    near: {
      en: '{value} is not in “{source}”, which has: “{near}” (page {page}). Correct it, or name the source that has it.',
      zh: '“{source}”里没有 {value}，写的是：“{near}”（第 {page} 页）。请改正，或补上真正的来源。',
    },
    other: {
      en: 'In “{source}” {value} is of another year or another row: “{near}” (page {page}). Correct it, or name the source that has it.',
      zh: '“{source}”里的 {value} 是别的年份或别的项目的：“{near}”（第 {page} 页）。请改正，或补上真正的来源。',
    },
  },
  check: (plan, { proof }) => findingsFrom(plan, proof, 'row', valueMissing),
};

const missing = numberMissing('value');

/** Where the line beside it has the value, it is there, and of another year or row. */
export function valueMissing(check: Check): Finding {
  const finding = missing(check);
  const isThere = check.nearest !== null && hasNumber(check.nearest.text, check.text);
  return isThere ? { ...finding, code: 'other' } : finding;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
const numbersIn = (text: string) =>
  (narrow(text).match(NUMBER) ?? []).map((number) => Number(number.replaceAll(',', '')));

/** Whether a line of the copy has the first number of what is written. */
function hasNumber(line: string, written: string): boolean {
  const [own] = numbersIn(written);
  return own !== undefined && numbersIn(line).includes(own);
}

export const rowNotFoundPage: RulePage = {
  rows: ['M2', 'M8'],
  why: {
    en: 'Ratios, leads and comparisons are computed from these values: one digit wrong makes all of them wrong. Values that the copy tags are compared by tag and period.',
    zh: '比率、抓手、同行对比都从这里算出来，错一位数就全错。存档里带标签的数按标签和期间核对。',
  },
  example: exampleOf(BLOCK('11855097263.18'), BLOCK('11855097236.18')),
  english: {
    copies: ENGLISH_COPIES,
    bad: '## Look\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2023, 2024]\nrevenue: 166.28 | 118.65\nsource: [fy]\n```\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
    good: '## Look\n\n```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2023, 2024]\nrevenue: 166.28 | 118.55\nsource: [fy]\n```\n\n[^fy]: annual-report · [Acme Annual Report 2024](sources/fy.txt) · 2025-03-26 · A1\n',
  },
};
