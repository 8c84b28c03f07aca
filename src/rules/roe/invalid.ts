import { problemsOf } from '../places';
import type { Rule } from '../rule';

const FENCE = '```';
const SOURCE = '\n[^fy]: 年报 · 2022年年报 · 2023-03-26\n';
const block = (revenue: string) =>
  `${FENCE}roe\nentity: 示例公司\ncurrency: CNY\nunit: 百万\nperiods: [2021, 2022]\nrevenue: ${revenue}\nsource: [fy]\n${FENCE}\n${SOURCE}`;

export const invalid: Rule = {
  id: 'roe/invalid',
  severity: 'error',
  rows: ['M5', 'M8'],
  title: { en: 'Block can’t be read', zh: '数据块读不出来' },
  why: {
    en: 'A row that can’t be read is left out of every ratio. Mend it here, rather than wonder about the result.',
    zh: '读不出来的数据不会进入任何计算。先改好这里，免得后面的结果让人摸不着头脑。',
  },
  messages: {
    yaml: {
      en: 'This block isn’t valid YAML: {message}. Mend the line, or quote the value.',
      zh: '这个数据块不是合法的 YAML：{message}。请改正这一行，或给值加引号。',
    },
    'not-a-map': {
      en: 'Write this block as lines of “key: value”.',
      zh: '请把数据块写成一行一个“键: 值”。',
    },
    'unknown-key': {
      en: 'No such row or key: “{key}”. Use one that the format knows.',
      zh: '没有“{key}”这个键或科目。请改用格式里有的名称。',
    },
    'unknown-unit': {
      en: 'No such unit: “{value}”. Use one, thousand, million, billion, or 元 千 万 百万 亿.',
      zh: '不认识的单位“{value}”。请用 元、千、万、百万、亿。',
    },
    'ragged-row': {
      en: 'This row has {count} values for {periods} periods. Write -- where one is missing.',
      zh: '这一行有 {count} 个数，期间却有 {periods} 个。缺的请写 --。',
    },
    'not-a-number': {
      en: '“{value}” isn’t a number. Write -- where it is missing.',
      zh: '“{value}”不是数字。缺数请写 --。',
    },
    'comma-cut': {
      en: 'The comma cuts “{value}” in two. Put the row in quotes.',
      zh: '逗号把“{value}”切成了两个数。请给这一行加引号。',
    },
    'duplicate-entity': {
      en: 'A second block of “{entity}”; the first counts. Merge them, or correct the entity.',
      zh: '“{entity}”有两个数据块，只算第一个。请合并，或改正主体。',
    },
    'too-large': {
      en: 'This block is larger than 256 KB and isn’t read. Keep the rows that matter.',
      zh: '这个数据块超过 256 KB，不再读取。请只留要用的数据。',
    },
  },
  example: { bad: block('100 | 一百二'), good: block('100 | 120') },
  check: (plan) => problemsOf(plan, 'roe/invalid'),
};
