/** What `zhibi portfolio --check` tells of many plans together: titles and why, for the catalogue of rules. */
import type { Word } from '../../index';

export interface PortfolioRuleWords {
  readonly title: Word;
  readonly why: Word;
}

export const portfolioRules = {
  'portfolio/over-capacity': {
    title: { en: 'More days are promised than there are', zh: '人力不够' },
    why: {
      en: 'The pursued accounts’ `effort` adds up to more than `capacity`. What has no days is pursued in name only; better to choose which one goes.',
      zh: '主攻客户的“投入”加起来超过了“人力”。排不出日子的主攻只是口号，不如主动选一家放下。',
    },
  },
  'portfolio/over-cap': {
    title: { en: 'More accounts are pursued than allowed', zh: '主攻的客户超了上限' },
    why: {
      en: 'Few right customers beat many. `pursue` in .zhibi.yaml says how many; raising it is a change that others see.',
      zh: '客户要少而对。主攻上限写在 .zhibi.yaml 里；要放宽，就公开改大，让别人也看到。',
    },
  },
  'portfolio/wall': {
    title: { en: 'Something crosses a wall', zh: '隔离的客户串了' },
    why: {
      en: 'Accounts that `walls` keeps apart share a person, one of the team, or a confidential source. What one told us must not reach the other.',
      zh: '写了“隔离”的两家客户，用了同一个人、同一位同事或同一份保密来源。一家说的话不能到另一家。',
    },
  },
  'portfolio/fit-incomplete': {
    title: { en: 'Pursued without all scores', zh: '主攻却没打全分' },
    why: {
      en: 'The house’s criteria (`fit` in .zhibi.yaml) aren’t all scored, so that this account can’t be set beside the others.',
      zh: '.zhibi.yaml 的“画像”里有几条没打分，这家就没法和别家比。',
    },
  },
} as const satisfies Record<string, PortfolioRuleWords>;
