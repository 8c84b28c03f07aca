import type { Rule, RulePage } from '../rule';

export const unusedSuppression: Rule = {
  id: 'format/unused-suppression',
  severity: 'hint',
  fix: 'fix',
  title: { en: 'Switches off nothing', zh: '关掉规则没起作用' },
  messages: {
    unused: {
      en: '{rule} finds nothing here, so this switches off nothing. Take it out.',
      zh: '这里没有 {rule} 的问题，不用关。请删掉这一句。',
    },
    locked: {
      en: '{rule} is locked by `.zhibi.yaml` and can’t be switched off in a plan. Take this out.',
      zh: '{rule} 已被 `.zhibi.yaml` 锁定，计划里关不掉。请删掉。',
    },
    nameless: {
      en: 'This names no rule, so it switches off nothing. Name the rule and the reason, or take it out.',
      zh: '没写是哪条规则，什么也没关掉。请写明规则和理由，或删掉。',
    },
    unknown: {
      en: 'There is no rule "{rule}", so this switches off nothing. Correct the name, or take it out.',
      zh: '没有“{rule}”这条规则，什么也没关掉。请改正名称，或删掉。',
    },
  },
  // What a switch covers is only known when all rules have run: the engine makes these (unused.ts).
  check: () => [],
};

export const unusedSuppressionPage: RulePage = {
  rows: ['M8'],
  why: {
    en: 'A switch that is no longer needed hides the next finding of its rule. Take it out.',
    zh: '用不着的开关会把以后的问题也藏起来。请删掉。',
  },
  example: {
    bad: '## 望\n\n<!-- zhibi-disable-next-line evidence/missing: 客户官网已下线 -->\n- 待查: 毛利率。\n',
    good: '## 望\n\n<!-- zhibi-disable-next-line evidence/missing: 客户官网已下线 -->\n- 准备出海。\n',
  },
  english: {
    bad: '## Look\n\n<!-- zhibi-disable-next-line evidence/missing: their site is offline -->\n- Open: gross margin.\n',
    good: '## Look\n\n<!-- zhibi-disable-next-line evidence/missing: their site is offline -->\n- They are about to go abroad.\n',
  },
};
