import type { Rule, RulePage } from '../rule';

export const configInvalid: Rule = {
  id: 'format/config-invalid',
  severity: 'error',
  title: { en: 'Errors in .zhibi.yaml', zh: '.zhibi.yaml 有错' },
  messages: {
    yaml: {
      en: 'This can’t be read as YAML: {reason}. Check the indentation, brackets and quotes.',
      zh: '这里的格式有错，读不出来。请检查缩进、括号和引号。',
    },
    unknownKey: {
      en: 'No setting is called `{key}`. Correct it, or take it out.',
      zh: '没有“{key}”这个设置。请改正或删掉。',
    },
    unknownRule: {
      en: 'No rule is called `{rule}`. Correct its name, or take it out.',
      zh: '没有“{rule}”这条规则。请改正名称，或删掉。',
    },
    value: {
      en: '`{key}` can’t be "{value}". Use: {allowed}.',
      zh: '“{key}”不能是“{value}”，请用：{allowed}。',
    },
    outer: {
      en: '`{key}`: "{value}" has no effect: a .zhibi.yaml further out locks it or is stricter. Change it there, or take it out here.',
      zh: '“{key}”写成“{value}”不起作用：外层的 .zhibi.yaml 已经锁定或规定得更严。请到外层去改，或删掉这里的。',
    },
  },
  // It stands on `.zhibi.yaml`, which is no plan: its reader reports it.
  check: () => [],
};

export const configInvalidPage: RulePage = {
  rows: ['M1'],
  why: {
    en: '`.zhibi.yaml` applies to all plans of the team. A setting that can’t be read has no effect, and nobody would notice.',
    zh: '`.zhibi.yaml` 管着团队的全部计划。读不懂的设置不起作用，而且没人看得出来。',
  },
  example: {
    bad: 'rules:\n  evidence/missing: sometimes\n',
    good: 'rules:\n  evidence/missing: error\n',
  },
};
