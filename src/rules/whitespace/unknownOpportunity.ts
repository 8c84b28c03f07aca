import type { Rule, RulePage } from '../rule';

export const unknownOpportunity: Rule = {
  id: 'whitespace/unknown-opportunity',
  severity: 'warning',
  needs: ['whole-plan', 'opportunities'],
  title: { en: 'A cell names no opportunity of the plan', zh: '空白地图里的机会找不到' },
  messages: {
    unknown: {
      en: 'No opportunity here is called "{name}". Add it under Opportunities, or write its title as it stands there.',
      zh: '机会里没有“{name}”。请在“机会”里补上，或照那里的标题写。',
    },
  },
  *check({ whitespace, opportunities }) {
    if (opportunities.length === 0) return;
    for (const { state, name, range, opportunity } of whitespace) {
      if (state !== 'opportunity' || name === null || opportunity !== null) continue;
      yield { range, code: 'unknown', params: { name } };
    }
  },
};

export const unknownOpportunityPage: RulePage = {
  rows: ['M10', 'M13'],
  why: {
    en: 'The map says where there is room, the opportunity says how to get there. A cell that leads to none is a wish.',
    zh: '空白地图说哪里有空间，机会说怎么进去。对不上机会的格子，只是愿望。',
  },
  example: {
    bad: '## Opportunities\n\n### Feed ads\n\n- Size: 1 million EUR\n\n## Whitespace\n\n| Unit | Ads |\n| --- | --- |\n| Retail | Opportunity: search ads |\n',
    good: '## Opportunities\n\n### Feed ads\n\n- Size: 1 million EUR\n\n## Whitespace\n\n| Unit | Ads |\n| --- | --- |\n| Retail | Opportunity: feed ads |\n',
  },
};
