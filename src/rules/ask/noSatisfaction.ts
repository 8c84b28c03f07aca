import type { Rule, RulePage } from '../rule';
import { unasked } from './steps';

export const noSatisfaction: Rule = {
  id: 'ask/no-satisfaction',
  severity: 'info',
  needs: ['front-matter', 'ask'],
  completeness: true,
  fix: 'act',
  title: { en: 'No question on satisfaction', zh: '没问满意度' },
  messages: {
    missing: {
      en: 'The customer is served already, and no question asks how content they are. Add one, such as “How has it gone since we went live?”, and tag it #satisfaction.',
      zh: '已经是售后，还没有问客户用得满不满意。请加一个，比如“上线以来用得怎么样？”，标上 #满意。',
    },
  },
  *check(plan) {
    // A plan without any question is another rule's finding.
    if (plan.frontMatter?.stage !== 'after-sale' || plan.questions.length === 0) return;
    yield* unasked(plan, 'satisfaction');
  },
};

export const noSatisfactionPage: RulePage = {
  rows: ['M11'],
  why: {
    en: 'After the sale usage falls long before a contract is lost. Who asks how content they are, and what would make them recommend us, hears it in time and finds the next opportunity.',
    zh: '合同丢之前，使用量先掉。售后先问用得怎么样、愿不愿意推荐，才来得及补救，下一个机会也在里面。',
  },
  example: {
    bad: '---\nstage: after-sale\n---\n\n## Ask\n\n- [ ] What has changed in your plans since we began? #strategy\n',
    good: '---\nstage: after-sale\n---\n\n## Ask\n\n- [ ] What has changed in your plans since we began? #strategy\n- [ ] How content are you with what we delivered? #satisfaction\n',
  },
};
