import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../../src/plan/document';
import { readConfig } from '../../../../src/plan/read/yaml/config/config';
import { diffPlans } from '../../../../src/review/diff';
import { CHANGES } from '../../../../src/review/diff/changes';
import { changedPart, essence } from '../../../../src/review/diff/likeness';
import { match } from '../../../../src/review/diff/match';
import { policyChanges } from '../../../../src/review/diff/parts/policy';
import { changeText } from '../../../../src/review/formats/diff/diff';
import { changeWords } from '../../../../src/words/shown/review/changes';

const SAMPLES = ['阿里巴巴', '牧高笛', 'walmart'].map((name) =>
  readFileSync(`templates/samples/${name}.account.md`, 'utf8'),
);
const plan = (text: string, path = 'a.account.md') => readPlan(text, { path });
const messages = (before: string, after: string) =>
  diffPlans(plan(before), plan(after)).changes.map((one) => changeText(one, 'en'));

describe('diffPlans', () => {
  it('has a sentence for every change, in both languages, and none for anything else', () => {
    expect(Object.keys(changeWords).sort()).toEqual(Object.keys(CHANGES).sort());
  });

  it.each(SAMPLES)('is silent on a plan and itself', (text) => {
    expect(diffPlans(plan(text), plan(text)).changes).toEqual([]);
  });

  it('tells a rename, and nothing else of it', () => {
    const text = SAMPLES[2] ?? '';
    const diff = diffPlans(plan(text, 'old.account.md'), plan(text, 'new/name.account.md'));
    expect(diff).toMatchObject({ status: 'renamed', oldPath: 'old.account.md' });
    expect(diff.changes.map((one) => changeText(one, 'en'))).toEqual([
      'Renamed from old.account.md',
    ]);
  });

  it('shows a change of a row with the digits that changed, and no ROE that looks the same', () => {
    const text = SAMPLES[2] ?? '';
    const told = messages(
      text,
      text.replace('revenue: 559151 | 572754', 'revenue: 559151 | 572753'),
    );
    expect(told).toEqual(['Walmart · FY2022 · revenue: 572.754 bn → 572.753 bn']);
    const more = messages(text, text.replace('13510 | 13673', '13510 | 13690'));
    expect(more).toHaveLength(2);
    for (const one of more) {
      const [, from, to] =
        /: ?(.*) → (.*?)(?: \(|$| ·)/.exec(one) ?? /ROE (.*) → (.*?) /.exec(one) ?? [];
      expect(from).not.toBe(to);
    }
  });

  it('sums up a plan that came or went, and shows the switches that it brings', () => {
    const text = SAMPLES[2] ?? '';
    const codes = diffPlans(null, plan(text)).changes.map(({ code }) => code);
    expect(codes).toEqual(['switchAdded', 'gateKey', 'planAdded']);
    const gone = (before: string) => diffPlans(plan(before), null).changes[0]?.code;
    expect(gone(text)).toBe('pursuedRemoved');
    expect(gone(text.replace('decision: pursue', 'decision: drop'))).toBe('planRemoved');
  });

  it('puts a new switch before everything else', () => {
    const text = SAMPLES[2] ?? '';
    const after = text
      .replace('decision: pursue', 'decision: drop')
      .replace('## Look', '## Look\n\n<!-- zhibi-disable roe/implausible: odd but true -->\n');
    expect(after).not.toBe(text);
    expect(messages(text, after)[0]).toBe(
      'Rule switched off for all that follows: roe/implausible — odd but true',
    );
  });

  it('tells a switch that covers more than before, whatever its reason', () => {
    const text = (before: string, behind = '') =>
      `---\nzhibi: 1\n---\n## Look\n\n<!-- ${before} roe/implausible: odd -->\n\n- They sell late.\n${behind}`;
    const end = '\n<!-- zhibi-enable roe/implausible -->\n\n- They buy late.\n';
    const [line, stretch] = [text('zhibi-disable-next-line'), text('zhibi-disable', end)];
    expect(messages(line, text('zhibi-disable'))).toEqual([
      'Rule switched off for all that follows: roe/implausible — odd',
      'Rule no longer switched off for one line: roe/implausible',
    ]);
    expect(
      messages(stretch, stretch.replace('<!-- zhibi-enable roe/implausible -->\n', '')),
    ).toEqual([
      'Rule switched off for all that follows: roe/implausible — odd',
      'Rule no longer switched off for a stretch: roe/implausible',
    ]);
    expect(messages(stretch, stretch.replace('sell late', 'sell  late'))).toEqual([]);
  });

  it('alarms where a question becomes a fact without a source, not where it has found one', () => {
    const text = (claim: string) =>
      `---\nzhibi: 1\n---\n## Look\n\n- ${claim}\n\n[^s]: media · S · 2024-01-01 · B2\n`;
    const told = (claim: string) =>
      diffPlans(plan(text('Open: They have no budget.')), plan(text(claim))).changes.map(
        (one) => `${CHANGES[one.code]} ${one.code}`,
      );
    expect(told('They have no budget.')).toEqual(['! claimNowFactBare']);
    expect(told('They have no budget.[^s]')).toEqual(['~ claimNowFact', '+ claimSupported']);
  });

  it('says what a party is in the reader’s words, and keeps the ids for machines', () => {
    const text = (parties: string) => plan(`---\nzhibi: 1\nparties: {${parties}}\n---\n`);
    const [one] = diffPlans(text('家长: payer'), text('家长: 付款方, 留学生: end-user')).changes;
    expect(one?.params.to).toEqual([
      { field: 'party', term: 'payer', of: '家长' },
      { field: 'party', term: 'end-user', of: '留学生' },
    ]);
    expect(one && changeText(one, 'zh-cn')).toBe(
      '各方：家长（付款方） → 家长（付款方）、留学生（终端用户）',
    );
    expect(one && changeText(one, 'en')).toBe(
      'parties: 家长 (payer) → 家长 (payer), 留学生 (end user)',
    );
    const config = (parties: string) => readConfig(`parties: {家长: ${parties}}\n`).config;
    const [policy] = policyChanges(config('payer'), config('end-user'));
    expect(policy?.params.to).toEqual({ field: 'party', term: 'end-user' });
    expect(policyChanges(config('payer'), config('payer'))).toEqual([]);
  });

  it('tells exactly the statements that were taken out or put in', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{12,20}$/), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, fc.nat(), (all, seed) => {
        const kept = all.filter((_, i) => (seed >> (i % 24)) & 1);
        const build = (list: readonly string[]) =>
          `---\nzhibi: 1\n---\n## Risks\n\n${list.map((w) => `- ${w} ^${w}\n`).join('')}`;
        const codes = diffPlans(plan(build(all)), plan(build(kept))).changes.map((c) => c.code);
        expect(codes.filter((code) => code === 'claimRemoved')).toHaveLength(
          all.length - kept.length,
        );
        expect(codes.filter((code) => code !== 'claimRemoved')).toEqual([]);
      }),
    );
  });
});

describe('matching', () => {
  const texts = (list: readonly string[]) => list.map((text) => ({ text }));
  it('pairs the most alike first, and nothing that is unlike', () => {
    const before = texts(['Revenue grew by 12% in 2023', 'The buyer left']);
    const after = texts(['A new store opened', 'Revenue grew by 15% in 2023']);
    const { pairs, removed, added } = match(before, after, { text: ({ text }) => text });
    expect(pairs.map(([a, b]) => [a.text, b.text])).toEqual([
      ['Revenue grew by 12% in 2023', 'Revenue grew by 15% in 2023'],
    ]);
    expect([removed, added]).toEqual([texts(['The buyer left']), texts(['A new store opened'])]);
  });

  it('never pairs a thing twice', () => {
    const some = fc.array(fc.constantFrom('aa bb', 'aa bc', 'bb cc', 'x'), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [before, after] = [texts(a), texts(b)];
        const { pairs, removed, added } = match(before, after, { text: ({ text }) => text });
        const left = [...pairs.map(([one]) => one), ...removed];
        const right = [...pairs.map(([, one]) => one), ...added];
        expect(new Set(left)).toEqual(new Set(before));
        expect(left).toHaveLength(before.length);
        expect(new Set(right)).toEqual(new Set(after));
        expect(right).toHaveLength(after.length);
      }),
    );
  });

  it('shows the part that changed, never a word or number cut in two', () => {
    const { from, to } = changedPart(
      'Overseas sales have long been a small part, 12.5% of all revenue, and fell again last year',
      'Overseas sales have long been a small part, 12.8% of all revenue, and fell again last year',
    );
    expect(from).toBe('…small part, 12.5% of all revenue,…');
    expect(to).toBe('…small part, 12.8% of all revenue,…');
  });

  it('takes wrapping, widths and emphasis for nothing', () => {
    expect(essence('收入**增长**\n  12％')).toBe(essence('收入增长 12%'));
    expect(essence('a b')).not.toBe(essence('ab'));
  });
});

describe('policy', () => {
  const config = (text: string) => readConfig(text).config;
  const told = (before: string, after: string) =>
    policyChanges(config(before), config(after)).map((one) => changeText(one, 'en'));

  it('tells each setting that changed, and no order of them', () => {
    expect(
      told('pursue: 10\nlocked: [evidence/missing]\n', 'locked: []\npursue: 12\nlocale: en\n'),
    ).toEqual([
      'Policy removed, locked: evidence/missing (was evidence/missing)',
      'Policy, pursue: 10 → 12',
      'Policy added, locale: en',
    ]);
    expect(told('pursue: 1\nignore: [a, b]\n', 'ignore: [b, a]\npursue: 1\n')).toEqual([]);
  });

  it('tells a file that is new or gone', () => {
    expect(policyChanges(null, config('pursue: 3')).map(({ code }) => code)).toEqual([
      'policyAdded',
    ]);
    expect(policyChanges(config('pursue: 3'), null).map(({ code }) => code)).toEqual([
      'policyRemoved',
    ]);
  });
});

it('an opportunity that rests on another statement has changed, and both are named', () => {
  const of = (id: string) =>
    readPlan(
      `## Look\n\n- One. ^a\n- Two. ^b\n\n## Opportunities\n\n### Slots\n\n- Because: (^${id})\n- Size: 2 m EUR\n`,
      { path: 'a.account.md' },
    );
  const { changes } = diffPlans(of('a'), of('b'));
  expect(changes.map((one) => changeText(one, 'en'))).toEqual(['Slots · Because: (^a) → (^b)']);
});
