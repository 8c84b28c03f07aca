/** docs/rules: a page for each rule and an index, from the rule files. */

const SEVERITY = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
};

const FIX = {
  fix: {
    en: 'The fix is safe: it also runs with `zhibi lint --fix` and on *Fix all*.',
    zh: '可以放心自动修复：`zhibi lint --fix` 和“全部修复”也会改。',
  },
  act: {
    en: 'A quick fix begins the work; you finish it.',
    zh: '快速修复起个头，剩下的由你来写。',
  },
};

export default async function rulePages({ load }) {
  const { RULES } = await load('src/rules/catalogue.ts');
  const { pageOf: words } = await load('src/rules/pages.ts');
  const pages = RULES.map((rule) => ({ ...rule, ...words(rule.id) })).map((rule) => [
    `docs/rules/${rule.id}.md`,
    pageOf(rule),
  ]);
  const { portfolioRules } = await load('src/words/shown/review/portfolioRules.ts');
  const together = Object.entries(portfolioRules).map(([id, rule]) => ({ id, ...rule }));
  const others = together.map((rule) => [`docs/rules/${rule.id}.md`, portfolioPage(rule)]);
  const all = [...RULES, ...together.map((rule) => ({ ...rule, severity: 'warning' }))];
  return Object.fromEntries([...pages, ...others, ['docs/rules/README.md', indexOf(all)]]);
}

/** What no single plan shows: told by `zhibi portfolio`, and on the accounts board. */
function portfolioPage({ id, title, why }) {
  return `${[
    `# ${id}: ${title.en} · ${title.zh}`,
    tableOf({ severity: 'warning', rows: ['M1'] }),
    '## Why · 为什么',
    why.en,
    why.zh,
    '## Where · 在哪里',
    'Several plans together: `zhibi portfolio` and the Accounts Board tell it, `zhibi portfolio --check` ends with 1. `zhibi lint` looks at one plan at a time and doesn’t.',
    '要几份计划放在一起才看得出：`zhibi portfolio` 和客户取舍盘会说，`zhibi portfolio --check` 以 1 结束。`zhibi lint` 一次只看一份计划，不管这条。',
  ].join('\n\n')}\n`;
}

function pageOf(rule) {
  const { id, title, why, example, english } = rule;
  const examples = english ? [english, example] : [example];
  return `${[
    `# ${id}: ${title.en} · ${title.zh}`,
    tableOf(rule),
    '## Why · 为什么',
    why.en,
    why.zh,
    ...(rule.fix ? ['## Fix · 修复', FIX[rule.fix].en, FIX[rule.fix].zh] : []),
    '## Found · 会提示',
    ...examples.map(({ bad }) => fenced(bad)),
    '## Not found · 不提示',
    ...examples.map(({ good }) => fenced(good)),
    '## Switching it off · 关掉',
    ...switchingOff(id),
  ].join('\n\n')}\n`;
}

/** `.zhibi.yaml` is a file without comments of ours: its findings can't be switched off in it. */
function switchingOff(id) {
  if (id === 'format/config-invalid') {
    return [
      'Correct the file: what it says would be lost otherwise.',
      '请改正文件，否则写的设置不起作用。',
    ];
  }
  return [
    fenced(`<!-- zhibi-disable-next-line ${id}: why this is on purpose · 为什么是有意的 -->`),
    fenced(`rules:\n  ${id}: off — why this is on purpose · 为什么是有意的`, 'yaml'),
  ];
}

function tableOf({ severity, off, timed, completeness, rows, once }) {
  const marks = [
    ...(once
      ? [
          `told once for ${once.en}, with the lines of the others · ${once.zh}只说一次，附上其余各行的行号`,
        ]
      : []),
    ...(off ? ['off until a setting gives it a severity · 默认关闭，在设置里给出级别才启用'] : []),
    ...(timed ? ['depends on the day · 与日期有关'] : []),
    ...(completeness
      ? ['what is missing: in a draft one next step stands for all · 缺项：草稿里只提示下一步']
      : []),
  ];
  const lines = [
    `| severity · 级别 | ${SEVERITY[severity].en} · ${SEVERITY[severity].zh} |`,
    '| --- | --- |',
    ...(marks.length > 0 ? [`| marks · 标记 | ${marks.join('; ')} |`] : []),
    `| method · 方法 | ${rows.join(', ')} |`,
  ];
  return lines.join('\n');
}

const UNSEEN = /\p{Cf}/gu;

/** A fence longer than any in the text; characters that can't be seen are shown as `<U+200B>`. */
function fenced(text, language = 'markdown') {
  const longest = Math.max(2, ...[...text.matchAll(/^`+/gm)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const visible = text.replace(
    UNSEEN,
    (c) => `<U+${c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
  return `${fence}${language}\n${visible.trimEnd()}\n${fence}`;
}

function indexOf(rules) {
  const rows = rules.map(
    ({ id, severity, title }) =>
      `| [\`${id}\`](${id}.md) | ${SEVERITY[severity].en} · ${SEVERITY[severity].zh} | ${title.en} · ${title.zh} |`,
  );
  return `${[
    '# Rules · 规则',
    'Made from `src/rules/` by `npm run generate`. 由 `src/rules/` 生成，请勿手改。',
    ['| rule · 规则 | severity · 级别 | what · 说明 |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n')}\n`;
}
