import type { Rule, RulePage } from '../rule';
import { problemsOf } from '../shared/places';

export const nearMiss: Rule = {
  id: 'format/near-miss',
  severity: 'warning',
  fix: 'fix',
  title: { en: 'Almost Markdown, almost YAML', zh: '差一点就对了' },
  messages: {
    heading: {
      en: 'A heading needs a space after the `#`.',
      zh: '标题的 `#` 后面要空一格。',
    },
    item: {
      en: 'A list item needs a space after its mark.',
      zh: '列表符号后面要空一格。',
    },
    task: {
      en: 'A task item is written `- [ ]` or `- [x]`.',
      zh: '任务项要写成 `- [ ]` 或 `- [x]`。',
    },
    setext: {
      en: 'A paragraph right above `---` becomes a heading. Put a blank line between them.',
      zh: '段落紧挨着 `---` 会变成标题。中间请空一行。',
    },
    emphasis: {
      en: 'With a punctuation mark before it, the closing `**` isn’t read as one. Put the mark outside.',
      zh: '标点写在里面，后面的 `**` 就不起作用。请把标点移到外面。',
    },
    colon: {
      en: 'Between key and value YAML needs `: `, a plain colon and a space.',
      zh: '名称和内容之间要用半角冒号加空格 `: `，全角冒号不认。',
    },
    comma: {
      en: 'YAML needs a plain comma between values.',
      zh: '几个值之间要用半角逗号，全角逗号不认。',
    },
    comment: {
      en: 'What follows ` #` is taken for a comment and lost. Put the value in quotes.',
      zh: '` #` 后面会被当成注释丢掉。请给整个值加引号。',
    },
    alias: {
      en: 'A value that begins with `*` is taken for a reference. Put the value in quotes.',
      zh: '`*` 开头的值会被当成引用。请给整个值加引号。',
    },
    citation: {
      en: 'A source id can’t have a space. Write `[^{id}]`.',
      zh: '来源编号里不能有空格。请写成 `[^{id}]`。',
    },
    typed: {
      en: 'A source is cited as `[^{id}]`, with plain brackets.',
      zh: '引用来源要写成 `[^{id}]`，用半角方括号。',
    },
    reference: {
      en: 'A statement is referred to as `(^{id})`.',
      zh: '引用前面的陈述要写成 `(^{id})`。',
    },
    definition: {
      en: 'A source line begins with `[^{id}]: `, a plain colon and a space.',
      zh: '来源行要写成 `[^{id}]: `，半角冒号加空格。',
    },
    mark: {
      en: 'This reads as part of the line above, with its sources. Begin an item with `- `.',
      zh: '这一行会并进上一行，连来源也算成它的。要另起一条，请用 `- ` 开头。',
    },
    line: {
      en: 'This goes on with the line above, with its sources. Make it an item: begin it with `- `.',
      zh: '这一行会接在上一行后面，连来源也算成它的。请用 `- ` 开头，另起一条。',
    },
    question: {
      en: 'A question is written with a box, `- [ ]`, ticked when it has been asked. This one isn’t read.',
      zh: '问题前面要有方框 `- [ ]`，问过的打勾。这一句没有当问题来读。',
    },
    actionItem: {
      en: 'No action is read from this. Write the box, the day and who does it: “- [ ] 2022-09-01 Wang Min: …”.',
      zh: '这一条没有当行动来读。请写上方框、日期和负责人：“- [ ] 2022-09-01 王敏: ……”。',
    },
    sectionLine: {
      en: '“{heading}” is no heading, so what stands below it isn’t read as that section. Begin the line with `## `.',
      zh: '“{heading}”不是标题，下面的内容没有当作这一节来读。请用 `## ` 开头。',
    },
    hidden: {
      en: 'This stands in a comment, and isn’t read or checked. Take it out of the comment, or delete it.',
      zh: '这段写在注释里，没有读到，也没有检查。请移出注释，或删掉。',
    },
    bracket: {
      en: 'A list in YAML is written in plain brackets, `[a, b]`.',
      zh: '列表要用半角方括号和逗号，写成 `[甲, 乙]`。',
    },
    address: {
      en: 'With a blank in its address this is no link, and the figure isn’t checked. Put the address in angle brackets: `(<roe:…>)`.',
      zh: '地址里有空格，Markdown 不认它是链接，这个数也就没人核对。请用尖括号括起来：`(<roe:…>)`。',
    },
    locator: {
      en: 'Between a citation and `(` a space is needed, or it becomes a link.',
      zh: '引用和半角括号之间要空一格，不然会变成链接。',
    },
    swallowed: {
      en: 'Without a blank line this becomes part of the {into} above it. Put one between them.',
      zh: '没有空行，这一行会并进上面的{into}。中间请空一行。',
    },
    tableCut: {
      en: 'The table ends above this line, and the rows from here on aren’t read. Take out what parts them; a switch goes above the table: `<!-- zhibi-disable RULE: reason -->`, with `<!-- zhibi-enable RULE -->` below it.',
      zh: '表格到上一行就断了，从这里起的行都没读到。请去掉中间的空行或注释；要关规则，请在表格上面写 `<!-- zhibi-disable 规则: 理由 -->`，表格下面写 `<!-- zhibi-enable 规则 -->`。',
    },
    opportunityItem: {
      en: 'An opportunity is read from a heading below this section, or from a row of a table. Make this a heading, with what is known of it as items below.',
      zh: '机会要写成这一节下面的小标题，或表格里的一行，这一条没有当机会来读。请改成小标题，已知的写成下面的列表项。',
    },
    opportunityKey: {
      en: '“{key}” is no key of an opportunity, so this isn’t read as one. Did you mean “{near}”?',
      zh: '机会里没有“{key}”这一项，所以没读到。是不是“{near}”？',
    },
    personField: {
      en: '“{key}” isn’t read here. Did you mean “{near}”?',
      zh: '这里没认出“{key}”，是不是“{near}”？',
    },
    blankBefore: {
      en: 'The front matter must begin in the first line. Take the blank lines above it out.',
      zh: '文件头要从第一行开始。请删掉前面的空行。',
    },
    date: {
      en: 'Which day, of which year? Write the date as 2022-09-01.',
      zh: '是哪年哪月哪日？请写成 2022-09-01 这样。',
    },
  },
  check: (plan) =>
    [...problemsOf(plan, 'format/near-miss')].map((finding) =>
      KEYBOARD.has(finding.code) ? { ...finding, cause: `keyboard ${finding.code}` } : finding,
    ),
};

/** What a Chinese keyboard writes on every line of YAML is one habit. */
const KEYBOARD: ReadonlySet<string> = new Set(['colon', 'comma', 'bracket', 'definition']);

export const nearMissPage: RulePage = {
  rows: ['M8'],
  once: { en: 'a habit of the keyboard', zh: '每种输入习惯' },
  why: {
    en: 'It reads right to people but not as Markdown or YAML: what was meant is silently lost. The fix writes what was surely meant.',
    zh: '人看着没错，Markdown 或 YAML 却不这么读，写的内容悄悄就丢了。一键修复会改成本来的意思。',
  },
  example: {
    bad: '##望\n\n- 待查: 毛利率。\n',
    good: '## 望\n\n- 待查: 毛利率。\n',
  },
  english: {
    bad: '##Look\n\n- Open: gross margin.\n',
    good: '## Look\n\n- Open: gross margin.\n',
  },
};
