import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../../src/plan/document';
import { formOf, stepOf } from '../../../../../src/plan/read/kinds/questions';

describe('the step of a question without a tag', () => {
  it.each([
    ['How do you make money in corporate banking?', 'business'],
    ['How is imaging run today?', 'business'],
    ['How do the three sites work together?', 'business'],
    ['你们主要靠什么赚钱？', 'business'],
    ['海外这块现在怎么运转？', 'business'],
    ['Where is the group heading?', 'strategy'],
    ['What does the board want by 2028?', 'strategy'],
    ['What is the five-year plan?', 'strategy'],
    ['数字化转型做到哪一步了？', 'strategy'],
    ['How are you measured?', 'kpi'],
    ['Where does it hurt, and what is the biggest problem?', 'problem'],
    ['你们现在最头疼的是什么？', 'problem'],
    ['公司的客户主要是哪些？', 'business'],
    ['一台车从下单到交付要经过哪些环节？', 'business'],
    ['What do you sell, and to whom?', 'business'],
    ['What does a normal day at the plant look like?', 'business'],
    ['What are your main product lines?', 'business'],
    ['接下来打算怎么发展？', 'strategy'],
    ['转型的目标是什么？', 'strategy'],
    ['海外三年目标是什么？', 'strategy'],
    ['What is the board focusing on?', 'strategy'],
    ['What are the big bets for 2027?', 'strategy'],
    ['How do you plan to grow?', 'strategy'],
    ['业绩怎么衡量？', 'kpi'],
    ['今年的目标是多少？', 'kpi'],
    ['您的奖金跟什么挂钩？', 'kpi'],
    ['What are your goals this year?', 'kpi'],
    ['Which numbers do you report to the board?', 'kpi'],
    ['哪些环节容易出错？', 'problem'],
    ['有没有什么卡点？', 'problem'],
    ['Where do things go wrong?', 'problem'],
    ['What slows you down?', 'problem'],
    ['What would you change?', 'problem'],
    ['What will change next year?', 'strategy'],
    ['Who signs in the end?', null],
    ['合同什么时候到期？', null],
  ])('%s is %s', (text, step) => expect(stepOf(text)).toBe(step));
});

describe('open or closed', () => {
  it.each([
    ['预算批下来了吗？', 'closed'],
    ['预算有没有批下来？', 'closed'],
    ['谁拍板，是不是您？', 'closed'],
    ['您知道谁拍板吗？', 'closed'],
    ['会不会换供应商，谁说了算？', 'open'],
    ['谁拍板？', 'open'],
    ['能给我们介绍一下流程吗？', 'open'],
  ])('%s is %s', (text, form) => {
    expect(formOf(text)).toBe(form);
  });
});

it.each([
  ['请介绍业务？#业务', 'business', '请介绍业务？'],
  ['请介绍业务。 #战略', 'strategy', '请介绍业务。'],
  ['Who decides?#KPI (^h)', 'kpi', 'Who decides?'],
  ['Who decides? #KPI now', 'kpi', 'Who decides? now'],
  ['会 C#业务 吗', null, '会 C#业务 吗'],
  ['第#业务号', null, '第#业务号'],
])('its tag, glued or not: %s', (line, step, text) => {
  const [question] = readPlan(`## Ask\n\n- [ ] ${line}\n`, { path: 'a.account.md' }).questions;
  expect(question?.text).toBe(text);
  if (step !== null) expect([question?.step, question?.tagged]).toEqual([step, true]);
  else expect(question?.tagged).toBe(false);
});
