import { describe, expect, test } from 'vitest';
import { personAddressed } from '../../../src/evidence/addressed';
import { planOf } from '../rules/harness';

const plan = planOf(`---
zhibi: 1
---

## People

- Dr Simon Peel · Responsible Person
- Raj Patel · VP Supply Chain
- Ann Lee · CFO
- Ann Stone · Chair
- Head of Procurement · buyer
- Maria (Mia) van der Berg · CIO
- 沈国平 · 行长
- 方院长 · 总院院长
- 老谭 · 放射科主任
- 陳志明 Raymond Chan · COO
- 李雷 · 科长
- 李梅 · 处长
- 欧阳锋 · 总工
- 何太 · 工程部總監
`);

describe('a form of address', () => {
  test.each([
    ...[
      ['Simon Peel', 'Dr Simon Peel'],
      ['Dr Peel', 'Dr Simon Peel'],
      ['Mr. Peel', 'Dr Simon Peel'],
    ],
    ...[
      ['S. Peel', 'Dr Simon Peel'],
      ['Raj', 'Raj Patel'],
      ['raj', 'Raj Patel'],
      ['Patel', 'Raj Patel'],
    ],
    ...[
      ['Maria', 'Maria (Mia) van der Berg'],
      ['Stone', 'Ann Stone'],
    ],
    ...[
      ['沈总', '沈国平'],
      ['沈行长', '沈国平'],
      ['老沈', '沈国平'],
      ['方总', '方院长'],
    ],
    ...[
      ['谭主任', '老谭'],
      ['Raymond', '陳志明 Raymond Chan'],
      ['陈总', '陳志明 Raymond Chan'],
    ],
    ...[
      ['欧阳总', '欧阳锋'],
      ['COO', '陳志明 Raymond Chan'],
      ['cfo', 'Ann Lee'],
      ['陳志明', '陳志明 Raymond Chan'],
      ['Dr. Simon Peel', 'Dr Simon Peel'],
    ],
  ])('%s is %s', (written, name) => {
    expect(personAddressed(plan, written)?.name).toBe(name);
  });

  // Somebody else, several, or nobody.
  test.each([
    ...[
      '科',
      'VP',
      '',
      'Ann',
      'Raj Mehta',
      'Simone Peel',
      'Pat',
      'P',
      'Head',
      'Procurement',
      'Peele',
    ],
    ...[
      'Anna Lee',
      'B. Lee',
      'Dr',
      'Finance Director',
      'Mia',
      '李总',
      '李科长长',
      '方主任',
      '王总',
    ],
    ...['陈志', '志明', '谭', '总', '老', '方志强', '谭建国', '何总', 'Chan Raymond', ''],
  ])('%s is nobody that we know', (written) => {
    expect(personAddressed(plan, written)).toBeUndefined();
  });
});
