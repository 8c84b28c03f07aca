import type { Rule, RulePage } from '../rule';
import { problemsOf } from '../shared/places';

const FENCE = '```';
const SOURCE = '\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n';
const block = (revenue: string) =>
  `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: ${revenue}\nsource: [fy]\n${FENCE}\n${SOURCE}`;

export const invalid: Rule = {
  id: 'roe/invalid',
  severity: 'error',
  title: { en: 'Block can’t be read', zh: '数据块读不出来' },
  messages: {
    yaml: {
      en: 'This line can’t be read as YAML ({reason}). Correct it, or put the value in quotes.',
      zh: '这一行读不出来。请检查冒号、括号和引号，或给整个值加上引号。',
    },
    'not-a-map': {
      en: 'Write one “key: value” a line here.',
      zh: '这里要一行写一项：“名称: 内容”。',
    },
    'missing-key': {
      en: 'This block lacks “{key}”. Add it.',
      zh: '数据块缺“{key}”。请补上。',
    },
    'duplicate-key': {
      en: '“{key}” is here twice. Keep one of them.',
      zh: '“{key}”写了两遍。请只留一个。',
    },
    'unknown-key': {
      en: '“{key}” is not a row we know. Check the spelling, or take it out.',
      zh: '不认识“{key}”这一行。请核对名称，或删掉。',
    },
    'near-key': {
      en: 'No row is called “{key}”. Did you mean “{near}”?',
      zh: '没有“{key}”这一行，是不是“{near}”？',
    },
    'unknown-unit': {
      en: '“{value}” isn’t a unit that is read here. Write “thousand”, “million” or “billion”, or “one” for figures in full.',
      zh: '“{value}”这个单位没认出来。请写元、千、万、百万或亿。',
    },
    'unknown-currency': {
      en: '“{value}” is not a currency. Use its three letters, such as USD or CNY.',
      zh: '“{value}”不是币种。请用三个字母，如 CNY、USD。',
    },
    'unknown-value': {
      en: '“{value}” doesn’t fit “{key}”. Use one of: {allowed}.',
      zh: '“{key}”不能是“{value}”。请用：{allowed}。',
    },
    'ragged-row': {
      en: '{count|value|values} for {periods|period|periods}. Write -- where one is missing.',
      zh: '{periods} 期却有 {count} 个数。没有数的请写 --。',
    },
    'not-a-number': {
      en: '“{value}” is not a number. Write -- where it is missing.',
      zh: '“{value}”不是数字。没有数的请写 --。',
    },
    'not-a-date': {
      en: '“{value}” is not a date. Write it like 2022-03-31.',
      zh: '“{value}”不是日期。请写成 2022-03-31 这样。',
    },
    'unknown-period': {
      en: '“{value}” is none of the block’s periods: {allowed}. Write the balances under one of them.',
      zh: '“{value}”不在这个数据块的期间里（{allowed}）。请写成其中一期。',
    },
    'comma-cut': {
      en: 'The comma in {value} cuts the number in two. Put it in quotes.',
      zh: '{value} 里的逗号会把数切开。请加上引号。',
    },
    'decimal-comma': {
      en: '“{value}” has a decimal comma, and this block is read with points. Write {right}, and all numbers so.',
      zh: '“{value}”用逗号作小数点，这里要用点。请写成 {right}，其他数也一样。',
    },
    'duplicate-entity': {
      en: 'A second block of “{entity}”: only the first counts. Merge the two, or correct the entity.',
      zh: '“{entity}”有两个数据块，只算第一个。请合并，或改正主体。',
    },
    unclosed: {
      en: 'This block is never closed, so everything down to the end of the file counts as its rows. Write ``` on a line of its own below the last row.',
      zh: '数据块没有结尾，一直到文件末尾都被当成了它的内容。请在最后一行数据下面单独写一行 ```。',
    },
    'too-large': {
      en: 'Too large to be read: at most 256 KB, 200 periods and 200 peers. Keep the rows that matter.',
      zh: '太大了，读不了：最多 256 KB、200 期、200 家同行。请只留要用的数据。',
    },
  },
  check: (plan) => problemsOf(plan, 'roe/invalid'),
};

export const invalidPage: RulePage = {
  rows: ['M5', 'M8'],
  why: {
    en: 'A row that can’t be read is left out of every ratio. Correct it here, rather than wonder about the result.',
    zh: '读不出来的数据不会进入任何计算。先改好这里，免得后面的结果让人摸不着头脑。',
  },
  example: { bad: block('100 | 一百二'), good: block('100 | 120') },
  english: {
    bad: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | a hundred\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
    good: '```roe\nentity: Acme\ncurrency: USD\nunit: million\nperiods: [2021, 2022]\nrevenue: 100 | 120\nsource: [fy]\n```\n\n[^fy]: annual-report · Annual report 2022 · 2022-07-26 · A1\n',
  },
};
