import type { Rule, RulePage } from '../rule';

export const suppressionWithoutReason: Rule = {
  id: 'format/suppression-without-reason',
  severity: 'warning',
  title: { en: 'Switched off without a reason', zh: '关掉规则没写理由' },
  messages: {
    missing: {
      en: 'Why is {rule} switched off? Add the reason after it: `{rule}: because …`.',
      zh: '为什么关掉 {rule}？请在后面写明理由：`{rule}: 因为……`。',
    },
    setting: {
      en: 'Why is {rule} switched off? Write `off — because …`.',
      zh: '为什么关掉 {rule}？请写成 `off — 因为……`。',
    },
  },
  *check(plan) {
    for (const { rule, reason, range } of plan.suppressions) {
      // One that names no rule switches off nothing, and is told that.
      if (!reason && rule) yield { range, code: 'missing', params: { rule } };
    }
    for (const { rule, severity, reason, range } of plan.frontMatter?.rules ?? []) {
      if (severity === 'off' && !reason) yield { range, code: 'setting', params: { rule } };
    }
  },
};

export const suppressionWithoutReasonPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A switch is the place to say "yes, on purpose" — and why, so that the next reader needn’t ask. It works without a reason, but is reported.',
    zh: '关掉规则等于说“是有意的”，请写明理由，免得后来的人再问。没写理由也会生效，但会提醒。',
  },
  example: {
    bad: '## 望\n\n<!-- zhibi-disable-next-line evidence/missing -->\n- 准备出海。\n',
    good: '## 望\n\n<!-- zhibi-disable-next-line evidence/missing: 客户官网已下线 -->\n- 准备出海。\n',
  },
  english: {
    bad: '## Look\n\n<!-- zhibi-disable-next-line evidence/missing -->\n- They are about to go abroad.\n',
    good: '## Look\n\n<!-- zhibi-disable-next-line evidence/missing: their site is offline -->\n- They are about to go abroad.\n',
  },
};
