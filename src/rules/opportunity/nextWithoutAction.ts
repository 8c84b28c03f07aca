import type { Action, Opportunity } from '../../plan/model';
import { fold } from '../../plan/text/text';
import type { Rule, RulePage } from '../rule';
import { isEmptyValue } from './emptyValue';

export const nextWithoutAction: Rule = {
  id: 'opportunity/next-without-action',
  severity: 'info',
  fix: 'act',
  title: { en: 'Next step that is nobody’s', zh: '下一步没落到人' },
  messages: {
    nobody: {
      en: 'No open action with an owner and a date does this. Make it an action: “- [ ] 2022-09-01 Wang Min: …”.',
      zh: '“行动”里没有哪一条在做这件事。请加一条，写上日期和负责人：“- [ ] 2022-09-01 王敏: …”。',
    },
  },
  *check({ opportunities, actions, frontMatter }) {
    if (frontMatter?.decision === 'drop') return;
    const owned = actions.filter(({ done, owner, due }) => !done && owner !== null && due !== null);
    for (const opportunity of opportunities) {
      const item = opportunity.items.find(({ key }) => key === 'next');
      if (!item?.value || opportunity.result !== null || isEmptyValue('next', item.value)) continue;
      if (isOwned(item.value) || owned.some((action) => meets(action, item.value, opportunity)))
        continue;
      yield { range: item.valueRange, code: 'nobody' };
    }
  },
};

const NEXT = '### Feed ads [^m]\n\n- Next: workshop with the media team\n';

export const nextWithoutActionPage: RulePage = {
  rows: ['M13'],
  why: {
    en: 'A next step without a name and a day is a wish. Put it among the actions, so that somebody does it and somebody asks.',
    zh: '下一步没有名字、没有日期，就只是个愿望。写进“行动”，才有人做、有人问。',
  },
  example: {
    bad: `## Opportunities\n\n${NEXT}\n## Actions\n\n- [ ] 2022-11-01 Wang Min: read the annual report\n\n[^m]: meeting · Media team · 2022-09-01 · B2\n`,
    good: `## Opportunities\n\n${NEXT}\n## Actions\n\n- [ ] 2022-11-01 Wang Min: prepare the workshop with the media team\n\n[^m]: meeting · Media team · 2022-09-01 · B2\n`,
  },
};

/** It says itself by when and by whom. */
function isOwned(next: string): boolean {
  return (
    /\d{4}-\d{2}-\d{2}[^:：]{1,20}[:：]/.test(next) ||
    /\d{4}-\d{2}-\d{2}[^·\n]{0,200}·\s{0,9}\S/.test(next)
  );
}

/** The action does what the step says, or works on this opportunity: words in common, or a reference. */
function meets({ text, references }: Action, next: string, opportunity: Opportunity): boolean {
  const ids = new Set(opportunity.references.map(({ id }) => id));
  if (references.some(({ id }) => ids.has(id))) return true;
  const [done, wanted] = [wordsOf(text), wordsOf(next)];
  let shared = 0;
  for (const word of wanted) if (done.has(word)) shared++;
  return shared >= Math.min(2, wanted.size);
}

const COMMON = new Set([
  'with',
  'from',
  'that',
  'this',
  'they',
  'their',
  'about',
  'into',
  'have',
  'will',
  'then',
  'before',
  'after',
  'next',
  'send',
  'make',
  'meet',
]);
const COMMON_ZH =
  /^(?:我们|他们|客户|一下|一次|进行|安排|沟通|下周|本周|下月|月底|之前|以前|完成|准备|确认|跟进)$/;

/** What a text is about: English words cut to their stem, Chinese in pairs of characters. */
function wordsOf(text: string): Set<string> {
  const plain = fold(text);
  const english = plain.match(/[a-z][a-z-]{3,}/g) ?? [];
  const words = new Set(
    english.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, 5)),
  );
  for (const run of plain.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2);
      if (!COMMON_ZH.test(pair)) words.add(pair);
    }
  }
  return words;
}
