/** Decisions written into front matter of every shape: they are read back, and no other byte moves. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { setDecision } from '../../../../../src/edit/things/frontMatter/decision';
import { applied, plan } from '../../../language/marked';

const DROP = { decision: 'drop', reason: '预算冻结：两年内不买 #1', revisit: '换了 CFO' };

function decided(text: string, what = DROP): string | null {
  const of = plan(text);
  const edits = setDecision(of, what);
  return edits && applied(of, edits);
}

test('keys that stand are replaced, others come behind them, in the plan’s language', () => {
  expect(
    decided('---\n知彼: 1\n取舍: 主攻 # 2024\n理由: 老板认识\n复核: 2025-01-01\n---\n\n# 甲\n'),
  ).toBe(
    '---\n知彼: 1\n取舍: 放弃 # 2024\n理由: "预算冻结：两年内不买 #1"\n回头: 换了 CFO\n复核: 2025-01-01\n---\n\n# 甲\n',
  );
});

test('a reason of several lines goes as a whole; CRLF stays', () => {
  const before =
    '---\r\nzhibi: 1\r\naccount: Acme\r\nreason: >\r\n  one\r\n  two\r\ndecision: nurture\r\nowner: Kim\r\n---\r\n';
  const after = decided(before, {
    decision: 'pursue',
    reason: 'They moved, and we fit.',
    revisit: '',
  });
  expect(after).toBe(
    '---\r\nzhibi: 1\r\naccount: Acme\r\nreason: They moved, and we fit.\r\ndecision: pursue\r\nowner: Kim\r\n---\r\n',
  );
});

test('missing and empty keys are filled in', () => {
  const text = '---\nzhibi: 1\naccount: Acme\nowner: Kim\nreason:\n---\n# Acme\n';
  expect(decided(text, { decision: 'nurture', reason: 'Early days.', revisit: '' })).toBe(
    '---\nzhibi: 1\naccount: Acme\nowner: Kim\ndecision: nurture\nreason: Early days.\n---\n# Acme\n',
  );
});

test('what can’t be written safely is refused', () => {
  expect(decided('# no front matter\n')).toBe(null);
  expect(decided('---\n{zhibi: 1, account: Acme}\n---\n')).toBe(null);
  expect(decided('---\nzhibi: [1\naccount: Acme\n---\n')).toBe(null);
});

test('whatever is typed as a reason is read back as it was typed, on one line', () => {
  const text =
    '---\nzhibi: 1\naccount: Acme\ndecision: drop\nreason: old\nowner: Kim\n---\n\nBody [^a].\n';
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.string({
          unit: fc.constantFrom(...' :#-"\'\\&*!|>%@{}[],？。：，年1a\n\t'),
          maxLength: 30,
        }),
        fc.constantFrom(
          '2024-01-01',
          '123',
          'yes',
          '~',
          'null',
          '- a',
          'a: b',
          '主攻',
          '"',
          "it's",
        ),
      ),
      (reason) => {
        const after = decided(text, { decision: 'pursue', reason, revisit: '' });
        if (after === null) return;
        const read = plan(after).frontMatter;
        expect(read?.decision).toBe('pursue');
        expect(read?.owner).toEqual(['Kim']);
        expect(after.startsWith('---\nzhibi: 1\naccount: Acme\ndecision: pursue\nreason: ')).toBe(
          true,
        );
        expect(after.endsWith('\nowner: Kim\n---\n\nBody [^a].\n')).toBe(true);
      },
    ),
  );
  // None of these is refused.
  for (const reason of ['a: b', '2024-01-01', '"quoted"', '- x', '换了人；再看 #3']) {
    expect(decided(text, { decision: 'pursue', reason, revisit: '' }), reason).not.toBe(null);
  }
});
