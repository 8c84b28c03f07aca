/** What a salesperson does, in each language, and the counts that it may take. */

/** The specification allows 900 and 25; what was reached once may only be lowered. */
export const LIMITS = {
  en: { typed: 290, prompts: 22 },
  'zh-cn': { typed: 150, prompts: 22 },
};

const en = {
  mark: '/',
  account: 'Costco',
  owner: 'Kim',
  peer: 'Walmart',
  published: '2024-10',
  own: `(in millions of USD)\tFY 2024\tFY 2023
Revenue\t254,453\t242,290
Net income\t7,367\t6,292
Total assets\t69,831\t68,994
Total equity\t23,622\t25,058
Operating cash flow\t11,339\t11,068
`,
  other: `(in millions of USD)\tFY 2024\tFY 2023
Revenue\t642,637\t605,881
Net income\t15,511\t11,680
Total assets\t252,399\t243,197
Total equity\t83,861\t76,693
`,
  part: ['Foods', '96175', '101463'],
  facts: [
    'Membership fees were 4,828 million.',
    'It runs 890 warehouses.',
    'Twenty-nine new warehouses were opened in the year.',
    'Capital expenditures were 4.7 billion.',
    'It means to open more warehouses abroad.',
  ],
  heard: [
    { who: 'Lee', said: 'Buyers wait three weeks for a forecast.' },
    { who: 'Ng', said: 'Two suppliers were dropped for late deliveries.' },
  ],
  seen: {
    word: 'seen',
    did: 'Shopped in Seattle',
    saw: 'Four of twenty items on my list were out of stock.',
  },
  words: { fact: '', person: 'person', pain: 'pain', need: 'need', opportunity: 'opp' },
  people: [
    ['Ann Ray', 'CFO', 'econ'],
    ['Bo Lin', 'buyer', ''],
    ['Cy Fox', 'IT', 'tech'],
    ['Di Hu', 'stores', 'coach'],
  ],
  pain: 'Stock runs out at weekends.',
  need: ['full shelves', 'daily forecast'],
  opportunity: {
    name: 'Forecast',
    value: 'fewer gaps',
    size: '2 million USD',
    time: '2027',
    next: 'pilot in two stores',
  },
  action: 'agree on the pilot',
};

const zh = {
  // What a Chinese input method gives for the key of the slash.
  mark: '、',
  account: '海天味业',
  owner: '林晓',
  peer: '千禾味业',
  published: '2025-04',
  own: `单位：百万元 币种：人民币\t2024年\t2023年
营业收入\t26,901\t24,559
归属于母公司所有者的净利润\t6,344\t5,627
资产总计\t40,858\t38,424
归属于母公司所有者权益合计\t30,900\t28,531
经营活动产生的现金流量净额\t6,844\t7,356
`,
  other: `单位：百万元 币种：人民币\t2024年\t2023年
营业收入\t3,073\t3,207
归属于母公司所有者的净利润\t514\t530
资产总计\t4,226\t4,092
归属于母公司所有者权益合计\t3,610\t3,486
`,
  part: ['酱油', '12637', '13758'],
  facts: [
    '酱油收入137.58亿元。',
    '线上收入增长近四成。',
    '全年新开经销商一千余家。',
    '研发投入占收入3.1%。',
    '准备到东南亚建厂。',
  ],
  heard: [
    { who: '老周', said: '经销商一般要等两周才能补到货。' },
    { who: '小何', said: '去年换掉了两家物流公司。' },
  ],
  seen: { word: '亲身', did: '去两家超市看货架', saw: '二十种货里有三种断货。' },
  words: { fact: '', person: '人物', pain: '痛点', need: '一方', opportunity: '机会' },
  people: [
    ['甲总', '总经理', '拍板'],
    ['王敏', '采购', ''],
    ['小李', '信息', '技术'],
    ['老周', '渠道', '教练'],
  ],
  pain: '旺季补货跟不上。',
  need: ['货架不断货', '每日预测'],
  opportunity: {
    name: '补货预测',
    value: '少断货',
    size: '200万元',
    time: '2027年上半年',
    next: '先在两个城市试',
  },
  action: '谈定试点',
};

/** The words of each walk, by language. */
export const WALKS = { en, 'zh-cn': zh };

/** One walk: what is typed, and what is asked. */
export async function walkWith(walker, is) {
  await newPlan(walker, is);
  await figures(walker, is);
  await facts(walker, is);
  await others(walker, is);
  await rest(walker, is);
}

async function newPlan(walker, { account, owner }) {
  await walker.begin('ControlOrMeta+k', 'Alt+w');
  await walker.answers('account', account);
  await walker.accepts('stage');
  await walker.answers('owner', owner);
  await walker.gone();
  await walker.page.locator('.codelens-decoration').first().waitFor();
}

async function figures(walker, { own, other, peer, part, published }) {
  await walker.copied(own);
  await walker.next();
  await walker.accepts('where the figures are');
  await walker.accepts('copied from what');
  await walker.answers('published', published);
  await walker.accepts('write');
  await walker.gone();
  await walker.next();
  for (const cell of part) {
    await walker.type(cell);
    await walker.press('Enter');
  }
  await walker.copied(other);
  await walker.next();
  await walker.answers('peer', peer);
  await walker.accepts('where its figures are');
  await walker.accepts('copied from what');
  await walker.answers('published', published);
  await walker.accepts('write');
  await walker.gone();
}

async function facts(walker, { facts: [first, ...more], mark, words }) {
  await walker.next();
  await walker.words(first);
  await walker.press('Enter', 'Enter');
  for (const fact of more) {
    await walker.press('Enter');
    await walker.menu(mark, words.fact);
    await walker.words(fact);
    await walker.press('Enter', 'Enter');
  }
  await walker.picture('facts');
}

/** The next line of the list, and the menu's item there. */
async function again(walker, mark, word = '') {
  await walker.press('Enter', 'Enter');
  await walker.menu(mark, word);
}

async function others(walker, { heard, seen, mark }) {
  await walker.next();
  for (const [index, { who, said }] of heard.entries()) {
    if (index > 0) await again(walker, mark);
    // Below the talks that are there stand the new ones.
    await walker.accepts('where from', ...(index > 0 ? ['ArrowDown'] : []));
    await walker.answers('who', who);
    await walker.accepts('when');
    await walker.gone();
    await walker.words(said);
  }
  // The questions are the template's; a talk was not yet had.
  await walker.press('Enter', 'Enter');
  await walker.menu(mark, seen.word);
  await walker.accepts('where from');
  await walker.answers('did', seen.did);
  await walker.accepts('when');
  await walker.gone();
  await walker.words(seen.saw);
  await walker.press('Enter', 'Enter');
}

async function rest(walker, is) {
  const { mark, words, people, pain, need, opportunity } = is;
  await walker.menu(mark, words.pain);
  await walker.type(pain);
  await walker.press('Enter', 'Enter', 'Enter', 'Enter', 'Enter');
  await walker.menu(mark, words.need);
  await walker.press('Enter');
  for (const cell of need) {
    await walker.type(cell);
    await walker.press('Enter');
  }
  await walker.press('Enter');
  for (const [name, title, role] of people) {
    await walker.menu(mark, words.person);
    await walker.type(name);
    await walker.press('Enter');
    await walker.type(title);
    await walker.press('Enter');
    if (role) await walker.type(role);
    await walker.press('Enter', 'Enter', 'Enter', 'Enter');
  }
  await walker.menu(mark, words.opportunity);
  await walker.asked('because');
  await walker.press('Space', 'ArrowDown', 'Space', 'Enter');
  await walker.gone();
  const { name, value, size, time, next } = opportunity;
  await walker.type(name);
  await walker.press('Enter', 'Enter', 'Enter');
  for (const cell of [value, size]) {
    await walker.type(cell);
    await walker.press('Enter');
  }
  await walker.press('Enter');
  await walker.type(time);
  await walker.press('Enter', 'Enter');
  await walker.type(next);
  await walker.press('Enter');
  await walker.picture('opportunity');
}
