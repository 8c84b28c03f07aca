import type { Rule, RulePage } from '../rule';
import { problemsOf } from '../shared/places';

export const frontMatterInvalid: Rule = {
  id: 'format/front-matter-invalid',
  severity: 'error',
  title: { en: 'Front matter can’t be read', zh: '文件头读不出来' },
  messages: {
    yaml: {
      en: 'This can’t be read as YAML: {reason}. Write one `key: value` a line, and quote a value that holds `: ` or ` #`.',
      zh: '这里读不出来。请一行写一项 `名称: 内容`，括号、引号要成对，内容里有 `: ` 或 ` #` 的要加引号。',
    },
    unclosed: {
      en: 'The front matter is never closed. Put a line `---` after its last key.',
      zh: '文件头没有结束。请在最后一项后面单独写一行 `---`。',
    },
    notMap: {
      en: 'The front matter holds no keys. Write one `key: value` a line.',
      zh: '文件头里还没有一项内容。请一行写一项 `名称: 内容`。',
    },
    duplicateKey: {
      en: '`{key}` is here twice. Keep one.',
      zh: '“{key}”写了两遍。请留一个。',
    },
    alias: {
      en: 'This refers to other parts of the YAML in a way that can’t be resolved. Write the value out.',
      zh: '这里引用了别处的内容（YAML 别名），读不出来。请直接写出内容。',
    },
    tooLarge: {
      en: 'The front matter is larger than 64 KB and isn’t read. Move what is long into the sections.',
      zh: '文件头超过 64 KB，不再读取。请把长内容移到正文里。',
    },
  },
  check: (plan) => problemsOf(plan, 'format/front-matter-invalid'),
};

export const frontMatterInvalidPage: RulePage = {
  rows: ['M1'],
  why: {
    en: 'The front matter is YAML: `key: value`, one a line. When it can’t be read, nothing is known of the customer, the owner or the decision, and the rules that ask for them are silent.',
    zh: '文件头一行写一项：`名称: 内容`。读不出来，就不知道客户、负责人和取舍，相关的检查都会停掉。',
  },
  example: {
    bad: '---\nzhibi: 1\naccount: Acme\naccount: Acme Ltd.\n---\n',
    good: '---\nzhibi: 1\naccount: Acme Ltd.\n---\n',
  },
};
