import { describe, expect, it } from 'vitest';
import { stepOf } from '../../../src/plan/read/questions';

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
    ['Who signs in the end?', null],
    ['合同什么时候到期？', null],
  ])('%s is %s', (text, step) => expect(stepOf(text)).toBe(step));
});
