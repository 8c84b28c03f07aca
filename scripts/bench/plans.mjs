/** Plans for measuring: of any length, every line different, with everything a real plan holds. */

const SECTIONS = ['望', '闻', '切', '采购方式', '风险'];
const WORDS = ['收入', '毛利', '门店', '客单价', '会员', '库存', '渠道', '投放', '供应链', '海外'];

function claim(seed, i) {
  const word = WORDS[(seed + i) % WORDS.length];
  return `- 第${seed}号客户的${word}在第${i}个片区增长 ${(seed % 97) + i / 10}%，主要来自**${word}改造**，比去年好。[^s${(seed + i) % 20}]`;
}

function source(seed, i) {
  const kind = ['年报', '媒体', '员工', '面谈', '走访'][i % 5];
  return `[^s${i}]: ${kind} · 第${seed}号资料之${i} · 2022-0${(i % 8) + 1}-1${i % 9} · B2 · 立场: 中立 · 专业: 高 · 人: 人${seed}-${i}`;
}

function block(seed) {
  return [
    '```roe',
    `entity: 客户${seed}`,
    'currency: CNY',
    'unit: 百万',
    'periods: [FY2021, FY2022]',
    `opening: {assets: ${9000 + seed}, equity: ${5000 + seed}}`,
    `revenue: ${7000 + seed} | ${8000 + seed}`,
    `netIncome: ${700 + seed} | ${650 + seed}`,
    `assets: ${9500 + seed} | ${9900 + seed}`,
    `equity: ${5200 + seed} | ${5400 + seed}`,
    `operatingCashFlow: ${800 + seed} | ${700 + seed}`,
    'source: [s0]',
    '```',
    '',
  ];
}

/** A plan of about `lines` lines; no line of it stands in a plan of another seed. */
export function planText(seed, lines) {
  const out = [
    '---',
    'zhibi: 1',
    `account: 客户${seed}`,
    `owner: 负责人${seed}`,
    'reviewBy: 2022-12-01',
    'decision: pursue',
    `reason: 理由${seed}`,
    'stage: pre-sale',
    'asOf: 2022-10-01',
    '---',
    '',
    `# 客户${seed}`,
    '',
  ];
  const first = [...block(seed), `下面是${seed}号的[资料](https://example.com/${seed})。[^s1]`, ''];
  for (let n = 0; out.length < lines; n++) {
    out.push(`## ${SECTIONS[n % SECTIONS.length]}：${seed}之${n}`, '', ...(n === 0 ? first : []));
    for (let i = 0; i < 25; i++) out.push(claim(seed, n * 25 + i));
    out.push('');
  }
  out.push(
    '## 问',
    '',
    `- [x] 请介绍一下${seed}号业务。 #业务`,
    `  - 以${seed}号产品为主。[^s3]`,
    '',
  );
  for (let i = 0; i < 20; i++) out.push(source(seed, i));
  return `${out.join('\n')}\n`;
}

/** A plan of about `bytes` bytes of UTF-8. */
export function planOfBytes(seed, bytes) {
  let low = 20;
  let high = 20_000;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Buffer.byteLength(planText(seed, middle)) <= bytes) low = middle;
    else high = middle - 1;
  }
  return planText(seed, low);
}
