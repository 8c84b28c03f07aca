/** What the engine does with findings: settings, switches, drafts, the day, one fault one finding, fixes. */
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/plan/read/yaml/config/config';
import { applyFixes, withoutOverlaps } from '../../../src/rules/engine/fix';
import { foundIn, lintText, planOf, TODAY } from './harness';

interface Head {
  readonly [key: string]: string | null;
}

/** A dropped after-sale plan, about which completeness and questions say nothing. */
function plan(body: string, head: Head = {}, tail = ''): string {
  const keys: Head = {
    zhibi: '1',
    account: 'Acme',
    owner: 'Wang Min',
    reviewBy: '2022-12-01',
    decision: 'drop',
    reason: 'a sample',
    stage: 'after-sale',
    ...head,
  };
  const lines = Object.entries(keys).flatMap(([key, value]) =>
    value === null ? [] : `${key}: ${value}`,
  );
  return `---\n${lines.join('\n')}\n${tail}---\n\n${body}`;
}

const config = (text: string) => readConfig(text).config;
const rulesOf = (text: string, options: Parameters<typeof lintText>[1] = {}) =>
  lintText(text, options).map(({ rule }) => rule);

const CLAIM = '## Look\n\n- They go abroad.\n';

describe('severities', () => {
  test('the rule’s own, then .zhibi.yaml, then the plan', () => {
    const severity = (text: string, settings = '') =>
      lintText(text, { config: config(settings) }).find(({ rule }) => rule === 'evidence/missing')
        ?.severity;
    const inPlan = plan(CLAIM, {}, 'rules: {evidence/missing: error}\n');
    expect(severity(plan(CLAIM))).toBe('warning');
    expect(severity(plan(CLAIM), 'rules: {evidence/missing: hint}')).toBe('hint');
    expect(severity(inPlan, 'rules: {evidence/missing: hint}')).toBe('error');
    expect(severity(inPlan, 'rules: {evidence/missing: off — no sources here}')).toBe('error');
  });

  test('off, with a reason', () => {
    expect(rulesOf(plan(CLAIM, {}, 'rules: {evidence/missing: off — on purpose}\n'))).toEqual([]);
    const settings = config('rules: {evidence/missing: off — on purpose}');
    expect(rulesOf(plan(CLAIM), { config: settings })).toEqual([]);
  });

  test('a locked rule stays on, whatever the plan says', () => {
    const settings = config('locked: [evidence/missing]');
    const text = plan(CLAIM, {}, 'rules:\n  evidence/missing: off — on purpose\n');
    expect(rulesOf(text, { config: settings })).toEqual([
      'format/unused-suppression',
      'evidence/missing',
    ]);
    const comment = CLAIM.replace(
      '- ',
      '<!-- zhibi-disable-next-line evidence/missing: no -->\n- ',
    );
    expect(rulesOf(plan(comment), { config: settings })).toEqual([
      'format/unused-suppression',
      'evidence/missing',
    ]);
    const off = config(
      'locked: [evidence/missing]\nrules: {evidence/missing: off — the house may}',
    );
    expect(rulesOf(plan(CLAIM), { config: off })).toEqual([]);
  });
});

describe('switches', () => {
  test('in YAML, for the next line', () => {
    const text = plan(
      '',
      { indus: null },
      '# zhibi-disable-next-line format/unknown-key: ours\nhouse: x\n',
    );
    expect(rulesOf(text)).toEqual([]);
  });

  test('on the first line, for what stands on the first line', () => {
    const text = '<!-- zhibi-disable-next-line format/front-matter-missing: a note -->\n# Acme\n';
    expect(rulesOf(text)).not.toContain('format/front-matter-missing');
  });

  test('of a rule that is silenced nothing is said', () => {
    const tail =
      'rules:\n  look/no-peers: off — there are none\n  look/no-statements: off — later\n';
    const text = plan(
      CLAIM.replace('They', 'Open: they'),
      { decision: 'undecided', reason: null },
      tail,
    );
    expect(rulesOf(text)).not.toContain('format/unused-suppression');
  });

  test('of a timed rule nothing is said without a day', () => {
    const body =
      '## Look\n\n- Open: growth.[^m]\n\n<!-- zhibi-disable-next-line source/future-date: a slip -->\n[^m]: media · A paper · 2022-09-01\n';
    expect(rulesOf(plan(body))).toEqual(['format/unused-suppression']);
    expect(rulesOf(plan(body), { today: null })).toEqual([]);
  });
});

describe('the day', () => {
  const body = '## Look\n\n- They go abroad.[^m]\n\n[^m]: media · A paper · 2021-09-01\n';

  test('asOf comes before the host’s; without either, timed rules are silent', () => {
    expect(rulesOf(plan(body))).toEqual(['source/stale']);
    expect(rulesOf(plan(body, { asOf: '2021-10-01' }))).toEqual([]);
    expect(rulesOf(plan(body), { today: null })).toEqual([]);
    expect(rulesOf(plan(body, { asOf: '2022-10-01' }), { today: null })).toEqual(['source/stale']);
  });

  test('timed findings say so', () => {
    expect(lintText(plan(body)).map(({ timed }) => timed)).toEqual([true]);
  });
});

describe('completeness', () => {
  const head = { decision: 'undecided', reason: null };

  test('a review hears all, a draft one next step, a dropped plan nothing', () => {
    const all = rulesOf(plan('## Look\n', head));
    expect(all.length).toBeGreaterThan(2);
    expect(all).toContain('format/section-missing');
    const draft = lintText(plan('## Look\n', { ...head, status: 'draft' }));
    expect(draft.map(({ rule, range }) => [rule, range.start])).toEqual([['plan/next-step', 0]]);
    expect(rulesOf(plan('## Look\n'))).toEqual([]);
    expect(rulesOf(plan('## Look\n', { status: 'draft' }))).toEqual([]);
  });

  test('a draft still hears what is wrong', () => {
    const found = rulesOf(plan(CLAIM, { ...head, status: 'draft' }));
    expect(found).toEqual(['plan/next-step', 'evidence/missing']);
  });

  test('what is switched off is no next step', () => {
    const rules = lintText(plan('## Look\n', head)).map(({ rule }) => `  ${rule}: off — later\n`);
    const tail = `rules:\n${[...new Set(rules)].join('')}`;
    expect(rulesOf(plan('## Look\n', { ...head, status: 'draft' }, tail))).toEqual([]);
  });
});

describe('one fault, one finding', () => {
  test('front matter that can’t be read silences what depends on it', () => {
    const body =
      '## Look\n\n- They go abroad.[^m]\n- They hire.\n\n[^m]: media · A paper · 2019-09-01\n[^n]: media · B paper · 2022-09-01\n';
    const text = plan(body).replace('owner: Wang Min', 'owner: [Wang Min');
    expect(rulesOf(text)).toEqual(['format/front-matter-invalid', 'evidence/missing']);
  });

  test('a section that is missing is all that is said of it', () => {
    const found = rulesOf(plan('', { decision: 'undecided', reason: null, stage: 'pre-sale' }));
    expect(found).toContain('format/section-missing');
    expect(found.filter((rule) => /^(look|ask|feel)\//.test(rule))).toEqual([]);
  });

  test('a conflict silences what lies in it, and nothing else', () => {
    const text = plan(
      '## Look\n\n<<<<<<< HEAD\n- They go abroad. ^a\n=======\n- They stay. ^a\n>>>>>>> x\n\n## Feel\n\n- They hire.\n\n[^m]: media · A paper · 2022-09-01\n',
    );
    expect(rulesOf(text)).toEqual(['format/conflict-marker', 'evidence/missing', 'source/unused']);
  });

  test('what is named only in a conflict is not unknown', () => {
    const text = (name: string) =>
      plan(
        `## Look\n\n- They go abroad. [^m]\n\n<<<<<<< HEAD\n    [^${name}]: media\n=======\n>>>>>>> x\n`,
      );
    expect(rulesOf(text('n'))).toContain('source/undefined');
    expect(rulesOf(text('m'))).not.toContain('source/undefined');
  });

  test('a misspelt key is not missing, too, nor is the setting of a misspelt rule invalid', () => {
    expect(rulesOf(plan('', {}).replace('account:', 'acount:'))).toEqual(['format/unknown-key']);
    const text = plan('', {}, 'rules:\n  evidence/mising: never\n');
    expect(rulesOf(text)).toEqual(['format/unknown-key']);
  });

  test('a citation with a blank and a swallowed line are told once', () => {
    const cited =
      '## Look\n\n- They go abroad.[^talk 1]\n\n[^talk-1]: media · A paper · 2022-09-01\n';
    expect(rulesOf(plan(cited))).toEqual(['format/near-miss']);
    const swallowed =
      '## Look\n\n- Open: x[^m]\n\n[^m]: media · A paper · 2022-09-01\nA line below.\n';
    expect(rulesOf(plan(swallowed))).toEqual(['format/near-miss']);
  });

  test('a misspelt heading is not missing, too', () => {
    const body =
      '##Look\n\n## Listen\n\n- Open: x\n\n## Ask\n\n- [ ] How? #business\n\n## Feel\n\n- Open: x\n';
    const found = rulesOf(plan(body, { decision: 'undecided', reason: null }));
    expect(found).toContain('format/near-miss');
    expect(found).not.toContain('format/section-missing');
  });

  test('a duplicate is told so and nothing else', () => {
    const text = plan(
      '## Look\n\n- Open: growth.[^m]\n\n[^m]: media · A paper · 2022-09-01\n[^m]: a note\n',
    );
    expect(rulesOf(text)).toEqual(['format/duplicate-id']);
  });
});

describe('diagnostics', () => {
  test('are sorted by place, then by rule, and carry a page', () => {
    const found = lintText('## Look\n\n- Their share is 12%.\n- They hire.\n');
    const starts = found.map(({ range }) => range.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    for (const { rule, url } of found) expect(url.endsWith(`/${rule}.md`)).toBe(true);
  });

  test('speak both languages', () => {
    const [en, zh] = (['en', 'zh-cn'] as const).map((language) =>
      lintText(plan(CLAIM), { language }),
    );
    expect(en?.[0]?.message).toMatch(/No source/);
    expect(zh?.[0]?.message).toMatch(/没有出处/);
  });

  test('a finding on personal data never repeats it', () => {
    const text = plan('## Look\n\n- Open: call 13800138000, w.min@qq.com, 11010519491231002X.\n');
    for (const diagnostic of lintText(text)) {
      const said = JSON.stringify([diagnostic.message, diagnostic.params]);
      expect(said).not.toMatch(/13800138000|w\.min|1101051949/);
    }
    expect(lintText(text)).toHaveLength(3);
  });
});

describe('fixes', () => {
  const read = (text: string) => planOf(text);
  const options = { language: 'en', today: TODAY } as const;

  test('are applied until none is left', () => {
    const text = plan('##Look\n\n- Open: call\u200B 13800138000.\n', { acount: 'x' });
    const { text: fixed, applied } = applyFixes(text, read, options);
    expect(fixed).toContain('## Look\n\n- Open: call 13800138000.\n');
    expect(new Set(applied.map(({ rule }) => rule))).toEqual(
      new Set(['format/near-miss', 'format/invisible-character']),
    );
    expect(applyFixes(fixed, read, options)).toEqual({ text: fixed, applied: [] });
  });

  test('an unused switch goes with its line and its end', () => {
    const body =
      '## Look\n\n- Open: growth.\n  <!-- zhibi-disable-next-line evidence/missing: x -->\n  - Open: margin.\n\n<!-- zhibi-disable evidence/missing: x -->\n\n- Open: cash.\n\n<!-- zhibi-enable evidence/missing -->\n';
    const { text } = applyFixes(plan(body), read, options);
    expect(text).toBe(plan('## Look\n\n- Open: growth.\n  - Open: margin.\n\n- Open: cash.\n'));
  });

  test('what an unused switch keeps apart stays apart, with every line break', () => {
    const switched =
      '## Look\n\nThey sell tents.\n<!-- zhibi-disable-next-line source/stale: x -->\nOpen: growth.\n';
    for (const eol of ['\n', '\r\n']) {
      const { text, applied } = applyFixes(plan(switched).replaceAll('\n', eol), read, options);
      expect(applied.map(({ rule }) => rule)).toEqual(['format/unused-suppression']);
      expect(text).toContain(`tents.${eol}${eol}Open: growth.`);
    }
  });

  test('of a comment that names several rules, only the idle names go', () => {
    const body = (names: string) =>
      `## Look\n\n<!-- zhibi-disable-next-line ${names}: the site is down -->\n- They go abroad.\n`;
    const fixed = (names: string) => applyFixes(plan(body(names)), read, options).text;
    const kept = plan(body('evidence/missing'));
    expect(fixed('evidence/missing, source/stale')).toBe(kept);
    expect(fixed('source/stale evidence/missing')).toBe(kept);
    expect(fixed('source/stale, evidence/missing, source/unused')).toBe(kept);
    expect(fixed('source/stale, source/unused')).toBe(plan('## Look\n\n- They go abroad.\n'));
  });

  test('of settings on one line, only the idle ones go', () => {
    const fixed = (rules: string) =>
      applyFixes(plan(CLAIM, {}, `rules: {${rules}}\n`), read, options).text;
    const kept = plan(CLAIM, {}, 'rules: {evidence/missing: off — a}\n');
    expect(fixed('evidence/missing: off — a, source/stale: off — b')).toBe(kept);
    expect(fixed('source/stale: off — b, evidence/missing: off — a')).toBe(kept);
  });

  test('edits that touch wait for the next round', () => {
    const [finding] = lintText(plan('##Look\n'));
    if (!finding) throw new Error('no finding');
    expect(finding).toMatchObject({ rule: 'format/near-miss', fixable: true });
    expect(withoutOverlaps([finding, finding])).toEqual([finding]);
  });

  test('of a plan that needs none, every byte stays', () => {
    const text = `\uFEFF${plan('## Look\n\n- Open: growth.  \n\n\n')}`.replaceAll('\n', '\r\n');
    expect(applyFixes(text, read, options)).toEqual({ text, applied: [] });
  });
});

test('findings of a plan with CRLF stand on the same lines', () => {
  const text = plan(`${CLAIM}- Their share is 12%.\n`);
  const crlf = text.replaceAll('\n', '\r\n');
  expect(foundIn(crlf, lintText(crlf))).toEqual(foundIn(text, lintText(text)));
});
