/** The brief fits a phone held upright, whatever the plan says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/lib/chromium.mjs';
import { briefFor } from '../../src/language/brief/brief';
import { briefHtml } from '../../src/language/brief/briefHtml';
import type { Plan } from '../../src/plan/model';
import type { Language } from '../../src/words';
import { plan } from '../pure/language/marked';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const PHONE = { width: 390, height: 844 };

async function sizes(of: Plan, language: Language) {
  const page = await browser.newPage({ viewport: PHONE });
  const all = [];
  for (const person of of.people) {
    await page.setContent(briefHtml(briefFor(of, person, language, '2022-10-01'), language));
    const size = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      height: document.documentElement.scrollHeight,
    }));
    all.push({ person: person.name, ...size });
  }
  await page.close();
  return all;
}

const folder = 'templates/samples';
const samples = readdirSync(folder).filter((name) => name.endsWith('.account.md'));
const longest = (text: string) => text.repeat(40).slice(0, 600);

/** All that a brief can hold, each of it longer than a page. */
function long(words: string): Plan {
  const said = longest(words);
  const questions = Array.from(
    { length: 6 },
    (_, n) => `- [x] ${n}${said}？\n  - ${n}${said}[^c]\n- [ ] ${n}怎么${said}？ (^h${n})\n`,
  );
  return plan(`---
zhibi: 1
account: ${said}
owner: a
stage: pre-sale
---

## 关键人

- ${said.slice(0, 60)} · ${said} · 拍板人、使用者、拥护者、采购 · 影响力: 高 · 支持度: 强力支持 · 反应模式: 自负 · 接触程度: 深入 · 关注: ${said} [^c] ^p

## 望

${Array.from({ length: 9 }, (_, n) => `- ${n}${said} 涨了 1${n}%。[^a]`).join('\n')}

## 问

${questions.join('')}
## 假设

${Array.from({ length: 6 }, (_, n) => `- ${n}${said} ^h${n}`).join('\n')}

## 机会

### ${said}

- 人: (^p)
- 下一步: ${said}

[^a]: 年报 · ${said} · 2022-07-26 · A1
[^c]: 电话 · ${said} · 2022-08-26 · B2 · 人: ${said.slice(0, 60)}
`);
}

test.each(samples)('%s: each of its people', async (name) => {
  const of = plan(readFileSync(join(folder, name), 'utf8'));
  for (const language of ['en', 'zh-cn'] as const) {
    for (const { person, width, height } of await sizes(of, language)) {
      expect(width, `${person}: width`).toBeLessThanOrEqual(PHONE.width);
      expect(height, `${person}: height`).toBeLessThanOrEqual(PHONE.height);
    }
  }
});

test.each(['知彼知己，百战不殆。', 'Nobody reads more than this before a call. ', 'WWWWMMMM@@@'])(
  'what is too long is cut: %s',
  async (words) => {
    for (const language of ['en', 'zh-cn'] as const) {
      const [one] = await sizes(long(words), language);
      expect(one?.width).toBeLessThanOrEqual(PHONE.width);
      expect(one?.height).toBeLessThanOrEqual(PHONE.height);
    }
  },
);
