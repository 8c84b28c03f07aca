import { isOurs, oursOf } from '../../evidence/weight/ours';
import type { Rule, RulePage } from '../rule';

export const confidential: Rule = {
  id: 'evidence/confidential',
  severity: 'warning',
  title: { en: 'Internal document', zh: '内部资料' },
  messages: {
    title: {
      en: 'The title marks this as an internal document. Use it only if you were given it lawfully and may pass it on; otherwise take it out with all that rests on it.',
      zh: '标题表明这是内部资料。除非合法取得并允许传阅，否则请连同依据它写的内容一起去掉。',
    },
    unlawful: {
      en: 'This was obtained unlawfully. Take it out, with all that rests on it.',
      zh: '这个来源是非法取得的。请连同依据它写的内容一起去掉。',
    },
  },
  *check(plan) {
    const ours = oursOf(plan);
    for (const source of plan.sources) {
      if (source.duplicate) continue;
      if (source.access === 'unlawful') {
        yield {
          range: source.accessRange ?? source.firstLine,
          code: 'unlawful',
          severity: 'error',
        };
      } else if (source.confidentialTitle && !isOurs(source, ours)) {
        // What we mark ourselves we may read.
        yield { range: source.titleRange ?? source.firstLine, code: 'title' };
      }
    }
  },
};

export const confidentialPage: RulePage = {
  rows: ['M9'],
  why: {
    en: 'Never take secrets: a plan goes through many hands, and an internal paper of the customer in it can end the business and break the law. Take it out unless you may have it.',
    zh: '不碰客户的机密：计划要经很多人的手，里面有客户的内部资料，轻则丢生意，重则违法。不该拿的，请去掉。',
  },
  example: {
    bad: '## 闻\n\n- 明年预算减半。[^e]\n\n[^e]: 员工 · 内部资料:明年预算表 · 2022-09-01 · B2\n',
    good: '## 望\n\n- 明年预算减半。[^e]\n\n[^e]: 演讲 · 总裁公开讲话(非内部资料) · 2022-09-01 · B2\n',
  },
  english: {
    bad: "## Listen\n\n- The budget is halved next year.[^e]\n\n[^e]: employee · Confidential: next year's budget · 2022-09-01 · B2\n",
    good: '## Look\n\n- The budget is halved next year.[^e]\n\n[^e]: speech · The president in public (not confidential) · 2022-09-01 · B2\n',
  },
};
