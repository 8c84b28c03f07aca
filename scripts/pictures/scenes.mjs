/**
 * What the pictures show: each scene is a file in a folder of its own and what a
 * hand does there. `name` becomes the file's name.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

const SAMPLE = { en: 'walmart', 'zh-cn': '阿里巴巴' };
const ACCOUNT = { en: 'Acme', 'zh-cn': '云岭酒业' };

const read = (path) => readFileSync(join(root, path), 'utf8');
const sample = (language) => ({
  name: `${SAMPLE[language]}.account.md`,
  text: read(`templates/samples/${SAMPLE[language]}.account.md`),
});

/** A plan just begun, as *New Account Plan…* writes it. */
function begun(language) {
  const values = {
    account: ACCOUNT[language],
    owner: language === 'en' ? 'Kim' : '王敏',
    reviewBy: '2027-03-31',
    today: '2026-11-29',
  };
  const text = read(`templates/${language}/pre-sale.account.md`);
  return {
    name: `${ACCOUNT[language]}.account.md`,
    text: text.replace(/\{\{(\w+)\}\}/g, (whole, key) => values[key] ?? whole),
  };
}

const NOTES = {
  en: `Visit at Walmart, 27 November 2026, with Dana Cole (supply chain director) and Sam Ortiz (store operations)

Dana: we count the cold chain by hand in 40 % of the stores, and we throw away what we can't prove was cold.
Dana: the budget for next year is decided by mid January.
Sam: what I need is fewer calls at night.
? What matters more to you this year than last?
> Shelf availability. Last year it was cost alone.
→ send the pilot offer by 10 December`,
  'zh-cn': `2026年11月27日 拜访阿里巴巴，见了周岚（供应链总监）和何伟（门店运营）

周岚：四成门店的冷链还靠人工登记，说不清温度的货只能报损。
周岚：明年的预算一月中旬定。
何伟：我最想要的是夜里少接几个电话。
? 跟去年比，今年更看重的是什么？
> 看重到货率，去年只看成本。
→ 12月10日前给试点方案`,
};

/** The page of a panel: a frame in a frame. */
const panel = (page) => page.frameLocator('iframe.webview').last().frameLocator('iframe').first();

/** A plan with a copy, and one digit turned. */
const PROVEN = {
  en: {
    name: 'Acme.account.md',
    text: `---
zhibi: 1
account: Acme
owner: Kim
reviewBy: 2027-03-31
decision: nurture
reason: growth abroad is real, the budget isn't yet
stage: pre-sale
---

# Acme

## Look

- Revenue was USD 118.55 million in 2024. [^fy]
- Net income was USD 21.4 million in 2024. [^fy]
- They look abroad. [^fy]
  > Capacity abroad will be the main source of demand over the next two years.

[^fy]: annual-report · [Annual report 2024](sources/annual-report.txt) · 2025-03-26 · A1
`,
    copies: {
      'sources/annual-report.txt':
        'Acme Annual Report 2024\n\nRevenue was USD 118.55 million in 2024. Net income was USD 12.4 million in 2024.\nCapacity abroad will be the main source of demand over the next two years.\n',
    },
  },
  'zh-cn': {
    name: '云岭酒业.account.md',
    text: `---
zhibi: 1
客户: 云岭酒业
负责人: 王敏
复核: 2027-03-31
取舍: 培育
理由: 海外在涨，预算还没落实
阶段: 售前
---

# 云岭酒业

## 望

- 2024 年营业收入 118.55 亿元。 [^年报]
- 2024 年净利润 21.4 亿元。 [^年报]
- 要去海外。 [^年报]
  > 海外产能将是未来两年的主要需求来源。

[^年报]: 年报 · [2024 年年度报告](sources/annual-report.txt) · 2025-03-26 · A1
`,
    copies: {
      'sources/annual-report.txt':
        '云岭酒业2024年年度报告\n\n2024年营业收入118.55亿元。2024年净利润12.4亿元。\n海外产能将是未来两年的主要需求来源。\n',
    },
  },
};

const lineOf = (text, words) => text.slice(0, text.indexOf(words)).split('\n').length;

/**
 * `step`: a picture of the walkthrough; `tour`: a frame of the moving one.
 *
 * @type {{name: string, step?: boolean, tour?: boolean, file: (language: string) => {name: string, text: string, copies?: Record<string, string>}, act: (hand: any) => Promise<void>}[]}
 */
export const scenes = [
  {
    name: 'sample',
    step: true,
    tour: true,
    file: sample,
    act: async ({ goTo, text }) => goTo(lineOf(text, '```roe') + 8),
  },
  { name: 'new', step: true, file: begun, act: async ({ goTo }) => goTo(1) },
  {
    name: 'plan',
    tour: true,
    file: sample,
    act: async ({ command, page }) => {
      await command('Zhibi: Open Plan View');
      await panel(page).locator('h1').first().waitFor();
    },
  },
  {
    name: 'figures',
    step: true,
    tour: true,
    file: sample,
    act: async ({ goTo, command, page, text }) => {
      await goTo(lineOf(text, '```roe') + 4);
      await command('Zhibi: Open ROE Calculator');
      await panel(page).locator('svg').first().waitFor();
    },
  },
  {
    name: 'source',
    step: true,
    file: sample,
    act: async ({ hover, text }) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => /^- .*\[\^/.test(line));
      await hover(at + 1, lines[at].indexOf('[^') + 3);
    },
  },
  {
    name: 'question',
    step: true,
    tour: true,
    file: sample,
    act: async ({ command, page, language }) => {
      await command('Zhibi: Notes…');
      await panel(page).locator('textarea').fill(NOTES[language]);
      await panel(page).locator('button.primary').first().click();
      await panel(page).locator('button.accept').first().waitFor();
    },
  },
  {
    name: 'health',
    step: true,
    file: sample,
    act: async ({ command }) => command('Zhibi: Plan Health'),
  },
  {
    name: 'proof',
    tour: true,
    file: (language) => PROVEN[language],
    act: async ({ page, hover, text }) => {
      await page.waitForTimeout(3000);
      const line = lineOf(text, '21.4');
      const words = text.split('\n')[line - 1];
      await hover(line, words.indexOf('21.4') + 2);
    },
  },
];
