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

const lineOf = (text, words) => text.slice(0, text.indexOf(words)).split('\n').length;

/** @type {{name: string, file: (language: string) => {name: string, text: string}, act: (hand: any) => Promise<void>}[]} */
export const scenes = [
  {
    name: 'sample',
    file: sample,
    act: async ({ goTo, text }) => goTo(lineOf(text, '```roe') + 8),
  },
  { name: 'new', file: begun, act: async ({ goTo }) => goTo(1) },
  {
    name: 'figures',
    file: sample,
    act: async ({ goTo, command, page, text }) => {
      await goTo(lineOf(text, '```roe') + 4);
      await command('Zhibi: Open ROE Calculator');
      await panel(page).locator('svg').first().waitFor();
    },
  },
  {
    name: 'source',
    file: sample,
    act: async ({ hover, text }) => {
      const lines = text.split('\n');
      const at = lines.findIndex((line) => /^- .*\[\^/.test(line));
      await hover(at + 1, lines[at].indexOf('[^') + 3);
    },
  },
  {
    name: 'question',
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
    file: sample,
    act: async ({ command }) => command('Zhibi: Plan Health'),
  },
];
