import * as vscode from 'vscode';
import { describe, it } from '../host/harness';
import { equal, finding, HEAD, hoverText, includes, open, openMarked, ROE, SOURCES } from './plan';

async function lensesOf(uri: vscode.Uri): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    100,
  );
  return lenses.flatMap(({ command }) => command?.title ?? []);
}

describe('lenses and hovers', () => {
  it('the lens over a roe block says ROE, drivers and change', async () => {
    const { document } = await open(`${HEAD}## 望\n\n${ROE}${SOURCES}`);
    const lenses = await lensesOf(document.uri);
    const expected =
      'ROE 6.57% = 净利率 7.26% × 周转 0.504 × 权益乘数 1.795 · 较上年 −11.19 个百分点（净利率 −13.69 个百分点，拉低 ROE 11.60 个百分点） · 平均口径';
    if (!lenses.includes(expected)) throw new Error(lenses.join('\n'));
  });

  it('the lens over a section counts statements, evidence and age', async () => {
    const { document } = await open(
      `${HEAD}## 望\n\n- 卖广告。\n- 开了店。[^fy22]\n- 旧闻。[^old]\n${SOURCES}`,
    );
    const lenses = await lensesOf(document.uri);
    if (!lenses.includes('望 · 3 条陈述 · 2 条有据 · 最旧 32 个月')) throw new Error(lenses.join());
  });

  it('lenses and hints can be switched off', async () => {
    const { document } = await open(`${HEAD}## 望\n\n${ROE}\n- 旧闻。[^old]\n${SOURCES}`);
    const settings = vscode.workspace.getConfiguration('zhibi');
    const names = ['lens.roe', 'lens.sections', 'hints.ratios', 'hints.staleSources'];
    const set = (value: boolean | undefined) =>
      Promise.all(names.map((name) => settings.update(name, value)));
    await set(false);
    try {
      const lenses = await lensesOf(document.uri);
      // The next step of a plan is a place, whatever else is shown.
      equal(
        lenses.filter((title) => !title.includes('下一步')),
        [],
        'lenses',
      );
      equal(await hintsOf(document), [], 'hints');
    } finally {
      await set(undefined);
    }
  });

  it('the setting zhibi.locale goes before the plan’s language', async () => {
    const { document } = await open(`${HEAD}## 望\n\n${ROE}${SOURCES}`);
    const settings = vscode.workspace.getConfiguration('zhibi');
    await settings.update('locale', 'en');
    try {
      includes((await lensesOf(document.uri)).join('\n'), 'net margin 7.26%');
    } finally {
      await settings.update('locale', undefined);
    }
  });

  it('the hover over a block is the DuPont table', async () => {
    const text = await hoverText(
      await openMarked(`${HEAD}## 望\n\n${ROE.replace('```roe', '```r⟨⟩oe')}${SOURCES}`),
    );
    includes(text, '| **销售净利率** | 20.96% | 7.26% |');
  });

  it('hovers over a source, a grade, a person, a keyword and a bound figure', async () => {
    const people = '## 关键人\n\n- 韩梅 · 市场总监 · 使用者 ^han\n\n## 机会\n\n### 拉新\n\n';
    for (const [body, expected] of [
      ['## 望\n\n- 旧闻。[^o⟨⟩ld]\n', '已过期'],
      [`${people}- 人: 韩⟨⟩梅\n`, '市场总监'],
      [`${people}- 驱⟨⟩动: 净利率\n`, '经营杠杆'],
      ['## 望⟨⟩\n', '靠什么赚钱'],
      [`## 望\n\n${ROE}\n- [6.5⟨⟩7%](roe:阿里巴巴/FY2022/roe)\n`, '= **6.57%**'],
    ] as const) {
      includes(await hoverText(await openMarked(HEAD + body + SOURCES)), expected);
    }
  });
});

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
}

describe('hints', () => {
  it('a stale citation and the ratio behind each row', async () => {
    const { document } = await open(
      `${HEAD}## 望\n\n${ROE}\n- 旧闻。[^old]\n- 新闻。[^fy22]\n${SOURCES}`,
    );
    const hints = await hintsOf(document);
    equal(hints.filter((hint) => hint === '已过期').length, 1, 'stale');
    if (!hints.includes('销售净利率 20.96% | 7.26%')) throw new Error(hints.join('\n'));
  });
});

describe('neighbours', () => {
  it('a bound figure is reported by nobody', async () => {
    const { document } = await open(
      `${HEAD}## 望\n\n${ROE}\n- [6.57%](roe:阿里巴巴/FY2022/roe)\n- 卖广告。\n${SOURCES}`,
    );
    await finding(document.uri, 'evidence/missing');
    const line = document.positionAt(document.getText().indexOf('[6.57%]')).line;
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ range }) => range.start.line === line);
    equal(
      found.map(({ message }) => message),
      [],
      'findings on the figure',
    );
  });
});
