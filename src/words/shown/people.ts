/** The map of the customer's people. */
import type { Word } from '../index';

/** How a person's support is signed on the map, as `key` explains it. */
export const SUPPORT_SIGNS: Readonly<Record<string, string>> = {
  'strong-supporter': '＋＋',
  supporter: '＋',
  neutral: '○',
  'non-supporter': '－',
  opponent: '－－',
};

export const peopleWords = {
  map: { en: 'People at {account}', zh: '{account}的关系地图' },
  page: { en: 'Maps of {account}', zh: '{account}：关系和空白' },
  people: { en: 'Who decides, and the way there', zh: '谁拍板，怎么走到' },
  whitespace: { en: 'Where nothing is sold yet', zh: '哪里还没卖进去' },
  noMap: {
    en: 'No map yet: name two people under People, or fill the table of Whitespace.',
    zh: '还没有图：在“关键人”里写上两个人，或在“空白”里填一张表。',
  },
  open: { en: 'Map ▸', zh: '看图 ▸' },
  /** A role that nobody fills. */
  whoIs: { en: '{role}?', zh: '{role}？' },
  notAmongPeople: { en: 'not in People yet', zh: '还没列入关键人' },
  steps: { en: '{names}: {n|step|steps}', zh: '{names}：{n} 步' },
  direct: { en: '{name} decides, and we know them.', zh: '{name}就是拍板人，我们已经打上交道。' },
  way: { en: 'The way to who decides: {way}', zh: '走到拍板人那里：{way}' },
  noWay: {
    en: 'No line of reporting leads from anybody we know well to {name}.',
    zh: '我们熟的人里，还没有谁在汇报线上够得着{name}。',
  },
  influence: { en: 'influence {level}', zh: '影响力{level}' },
  coverage: { en: 'contact {level}', zh: '接触{level}' },
  support: { en: 'support {level}', zh: '态度：{level}' },
  cares: { en: 'cares about {cares}', zh: '关注：{cares}' },
  saidIn: { en: 'seen in {sources}', zh: '来源：{sources}' },
  cycle: { en: 'they report to each other: {names}', zh: '汇报关系绕成一圈：{names}' },
  key: {
    en: '＋＋ strongly for · ＋ for · ○ neutral · － against · －－ strongly against · thick edge: influence · ●●●: contact',
    zh: '＋＋ 强力支持 · ＋ 支持 · ○ 中立 · － 不支持 · －－ 反对 · 边框越粗影响力越大 · ●●● 接触程度',
  },
} as const satisfies Record<string, Word>;
