import { problemsOf } from '../places';
import type { Rule } from '../rule';

export const nearMiss: Rule = {
  id: 'format/near-miss',
  severity: 'warning',
  fix: 'fix',
  rows: ['M8'],
  title: { en: 'Almost Markdown, almost YAML', zh: '差一点就对了' },
  why: {
    en: 'It reads right to people and not to Markdown or YAML: what was meant is lost without a word. The fix writes what was surely meant.',
    zh: '人看着没错，Markdown 或 YAML 却不这么读，写的内容悄悄就丢了。修复会改成本来的意思。',
  },
  messages: {
    heading: {
      en: 'A heading needs a blank behind the `#`.',
      zh: '标题的 `#` 后面要空一格。',
    },
    item: {
      en: 'A list item needs a blank behind its mark.',
      zh: '列表符号后面要空一格。',
    },
    task: {
      en: 'A task item is written `- [ ]` or `- [x]`.',
      zh: '待办项要写成 `- [ ]` 或 `- [x]`。',
    },
    setext: {
      en: 'A paragraph right over `---` becomes a heading. Put a blank line between.',
      zh: '段落紧挨着 `---` 会变成标题。中间请空一行。',
    },
    emphasis: {
      en: 'The closing `**` behind this mark isn’t read as one. Put the mark outside.',
      zh: '标点在里面，后面的 `**` 不起作用。请把标点移到外面。',
    },
    colon: {
      en: 'YAML needs `: `, a plain colon and a blank, between key and value.',
      zh: 'YAML 的键和值之间要用半角冒号加空格 `: `。',
    },
    comma: {
      en: 'YAML needs a plain comma between values.',
      zh: 'YAML 的值之间要用半角逗号。',
    },
    comment: {
      en: 'YAML takes what follows ` #` for a comment, and it is lost. Quote the value.',
      zh: 'YAML 把 ` #` 后面当注释，内容就丢了。请给值加引号。',
    },
    alias: {
      en: 'YAML takes a value that begins with `*` for a reference. Quote the value.',
      zh: 'YAML 把 `*` 开头的值当引用。请给值加引号。',
    },
    citation: {
      en: 'A source id has no blank. Write `[^{id}]`.',
      zh: '来源编号里不能有空格。请写成 `[^{id}]`。',
    },
    swallowed: {
      en: 'Without a blank line this belongs to the {into} above it. Put one between.',
      zh: '没有空行，这一行会并进上面的{into}。中间请空一行。',
    },
    date: {
      en: 'Which year? Write the date as 2022-09-01.',
      zh: '是哪一年？请写成 2022-09-01 这样。',
    },
  },
  example: {
    bad: '##望\n\n- 待查: 毛利率。\n',
    good: '## 望\n\n- 待查: 毛利率。\n',
  },
  check: (plan) => problemsOf(plan, 'format/near-miss'),
};
