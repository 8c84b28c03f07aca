/** Nothing confidential leaves: every construct of the format, each with a secret of its own. */
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../../src/plan/document';
import { planReport } from '../../../src/review/planReport';

const HEAD = `---
zhibi: 1
account: Acme
owner: Us
reviewBy: 2026-12-31
decision: pursue
reason: grows
stage: pre-sale
---
`;
const SOURCES = `
[^ar]: annual-report · Acme annual report · 2026-03-01 · A1
[^m]: meeting · talk · 2026-09-01 · B2
[^t]: trial · test drive · 2026-09-01 · B2
[^d]: media · a blog · 2026-09-01 · D4
`;

function pageOf(body: string, head = HEAD, sources = SOURCES): string {
  const plan = readPlan(`${head}${body}\n${sources}`, { path: 'p.account.md' });
  return planReport(plan, { internal: false, today: '2026-10-01' }, 'en').html;
}

const look = (line: string) => `
## People

- Jane Smith · CFO · economic-buyer [^ar]
- 韩梅 · 市场总监 · user-buyer [^ar]
- 欧阳锋 · 总经理 [^ar]
- 王小明 · 采购总监 [^ar]
- Li Wu · CTO [^ar]
- Ada Lund · COO [^ar] ^Ada

## Look

- Sales rose. PUBLIC [^ar]
${line}
`;

/** Each line would be shown, but for what is wrong with it. */
const HELD: Readonly<Record<string, string>> = {
  'a mobile number': '- SECRET: call 13800138000. [^ar]',
  'a mobile number in groups': '- SECRET: call 138 0013 8000. [^ar]',
  'an identity number': '- SECRET: ID 11010519491231002X. [^ar]',
  'a bank card': '- SECRET: pay to 4111 1111 1111 1111. [^ar]',
  'a private mailbox': '- SECRET: write to someone@gmail.com. [^ar]',
  'a full name': '- SECRET: Jane Smith leaves. [^ar]',
  'a name with a hyphen': '- SECRET: Jane-Smith leaves. [^ar]',
  'a name with emphasis in it': '- SECRET: Jane **Smith** leaves. [^ar]',
  'a name across a zero-width character': '- SECRET: Jane Smi\u200bth leaves. [^ar]',
  'a full-width name': '- SECRET: Ｊａｎｅ Ｓｍｉｔｈ leaves. [^ar]',
  'surname and title': '- SECRET: Ms Smith said prices rise. [^ar]',
  'a short surname and title': '- SECRET: Mr. Wu said prices rise. [^ar]',
  'a surname alone': '- SECRET: Smith said prices rise. [^ar]',
  'a first name alone': '- SECRET: Jane said prices rise. [^ar]',
  'a Chinese name': '- SECRET 韩梅说预算减半。[^ar]',
  'a Chinese surname and honorific': '- SECRET 韩总说预算减半。[^ar]',
  'a familiar Chinese form': '- SECRET 老韩说预算减半。[^ar]',
  'a Chinese name of three characters': '- SECRET 王小明说预算减半。[^ar]',
  'a given name of two characters': '- SECRET 小明说预算减半。[^ar]',
  'a surname and a post': '- SECRET 王经理说预算减半。[^ar]',
  'a compound surname': '- SECRET 欧阳总说预算减半。[^ar]',
  'a Chinese name with a blank': '- SECRET 韩 梅说预算减半。[^ar]',
  'a confidential source': '- SECRET [^m]',
  'one confidential source of two': '- SECRET [^ar] [^m]',
  'no source': '- SECRET',
  'a rumour': '- SECRET [^d]',
  'what we make of it': '- Inference: SECRET [^ar]',
  'an open point': '- Open: SECRET [^ar]',
  'a reference to something confidential': '- Budget halves. [^m] ^b\n- SECRET (^b) [^ar]',
  'a reference to a person': '- SECRET (^Ada) [^ar]',
  'a switch above it':
    '<!-- zhibi-disable-next-line evidence/personal-data: ok -->\n- SECRET: call 13800138000. [^ar]',
  'a hidden comment': '- Shown. <!-- SECRET --> [^ar]',
  'an alternative text': '- Shown. ![SECRET](x.png) [^ar]',
  'a link title': '- Shown. [a](https://example.com "SECRET") [^ar]',
  'a block quote': '- Shown. [^ar]\n  > SECRET words',
  'a table': '\n| a | b |\n| --- | --- |\n| SECRET | 1 [^ar] |',
  'counter-evidence': '- Shown. [^ar]\n  - Against: SECRET [^m]',
};

describe('the report for others', () => {
  test.each(Object.entries(HELD))('leaves out %s', (_, line) => {
    const page = pageOf(look(line));
    expect(page).toContain('PUBLIC');
    expect(page).not.toContain('SECRET');
    for (const number of ['13800138000', '11010519491231002X', '4111', 'someone@gmail']) {
      expect(page).not.toContain(number);
    }
  });

  test('shows what only looks like a name', () => {
    for (const line of [
      '- FINE: 提高总资产周转率，每周总结施工进度。[^ar]',
      '- FINE: the price of blacksmith work. [^ar]',
      '- FINE: 王牌产品明年涨价，梅花牌也涨。[^ar]',
    ]) {
      expect(pageOf(look(line))).toContain('FINE');
    }
  });

  test.each([
    '[^x]: trial · SECRET test drive with Jane Smith · 2026-09-01 · B2',
    '[^x]: trial · SECRET test drive 13800138000 · 2026-09-01 · B2',
    '[^x]: trial · SECRET talk · 2026-09-01 · B2 · who: somebody else',
    '[^x]: website · SECRET talk · https://example.com/Jane-Smith · 2026-09-01',
    '[^x]: website · SECRET talk · https://example.com/?to=%4Aane%20Smith · 2026-09-01',
  ])('of a source that says who: only kind and date (%s)', (source) => {
    const page = pageOf(look('- Shown. [^x]'), HEAD, `${SOURCES}${source}\n`);
    expect(page).toContain('Shown.');
    expect(page).not.toContain('SECRET');
    expect(page).not.toContain('Smith');
  });

  test.each(['内部资料', '内 部 资 料', '内\u200b部资料', '内\u00ad部资料'])(
    'what rests on a document marked %s stays',
    (mark) => {
      const source = `[^x]: annual-report · ${mark}:预算 · 2026-09-01 · A1\n`;
      expect(pageOf(look('- SECRET [^x]'), HEAD, `${SOURCES}${source}`)).not.toContain('SECRET');
    },
  );

  test('no text of the front matter names somebody or holds a number', () => {
    const head = HEAD.replace('account: Acme', 'account: Acme\nindustry: SECRET of Jane Smith');
    expect(pageOf(look(''), head)).not.toContain('SECRET');
    const numbered = HEAD.replace('account: Acme', 'account: Acme 13800138000');
    expect(pageOf(look(''), numbered)).not.toContain('13800138000');
  });

  test('our grades stay with us', () => {
    expect(pageOf(look(''))).not.toContain('A1');
  });
});
