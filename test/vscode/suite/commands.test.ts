import * as vscode from 'vscode';
import { answered, describe, it } from '../host/harness';
import { accept, cancel, equal, HEAD, includes, open, openMarked, SOURCES } from './plan';

const ASK = `## 望

- 卖东西。

## 问

- [ ] 请介绍一下您的业务。 #业务
- [ ] 明年最核心的 KPI 是什么? #KPI

## 行动

- [ ] 2022-09-10 王敏: 打电话
`;

const MEETING = {
  source: { kind: 'meeting', title: '与韩梅', date: '2022-09-01', grade: 'B2', who: '韩梅' },
  answers: [
    { question: '请介绍一下您的业务。', said: '以信息流为主。' },
    { question: '谁来定？', said: '王总。' },
  ],
  pains: [{ text: '人留不下来', importance: 'high', hiddenness: 'medium' }],
  next: { due: '2022-10-01', owner: '王敏', text: '约王总' },
};

const run = (name: string, argument?: unknown) =>
  vscode.commands.executeCommand(`zhibi.${name}`, argument);

describe('commands', () => {
  it('every command of the package is there, with a key', async () => {
    const extension = vscode.extensions.getExtension('zhibi.zhibi');
    await extension?.activate();
    const { contributes } = extension?.packageJSON ?? {};
    const all = await vscode.commands.getCommands(true);
    const keys = contributes.keybindings.map((binding: { command: string }) => binding.command);
    for (const name of [
      'newPlan',
      'addSource',
      'addQuestion',
      'setReviewDate',
      'logMeeting',
      'brief',
      'health',
      'comparePlan',
      'report',
      'init',
    ]) {
      if (!all.includes(`zhibi.${name}`)) throw new Error(`${name} is not registered`);
      if (!keys.includes(`zhibi.${name}`)) throw new Error(`${name} has no key`);
    }
  });

  it('log a meeting: source, ticks, answers, pain and next step in one step to undo', async () => {
    const { document } = await open(HEAD + ASK + SOURCES);
    const before = document.getText();
    await run('logMeeting', MEETING);
    const text = document.getText();
    includes(
      text,
      '- [x] 请介绍一下您的业务。 #业务\n  - 以信息流为主。[^面谈20220901]\n- [ ] 明年',
    );
    includes(text, '- [x] 谁来定？\n  - 王总。[^面谈20220901]\n');
    includes(text, '- 痛点: 人留不下来 · 重要性: 高 · 隐蔽性: 中 [^面谈20220901]\n');
    includes(text, '打电话\n- [ ] 2022-10-01 王敏: 约王总 [^面谈20220901]\n');
    includes(text, 'C3\n[^面谈20220901]: 面谈 · 与韩梅 · 2022-09-01 · B2 · 人: 韩梅\n');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'after one undo');
  });

  it('line ends of the file stay what they are', async () => {
    const { document } = await open((HEAD + ASK + SOURCES).replaceAll('\n', '\r\n'));
    await run('logMeeting', MEETING);
    const text = document.getText();
    includes(text, '以信息流为主。');
    equal(text.replaceAll('\r\n', '').match(/[\r\n]/g), null, 'lone line ends');
  });

  it('add source: cited where the cursor stands', async () => {
    const { document } = await openMarked(HEAD + ASK.replace('东西', '东⟨⟩西') + SOURCES);
    await run('addSource', { kind: 'media', title: '专访', date: '2022-08-20', grade: 'C3' });
    includes(document.getText(), '- 卖东西。[^专访]\n');
    includes(document.getText(), 'C3\n[^专访]: 媒体 · 专访 · 2022-08-20 · C3\n');
  });

  it('add question: none that is there, in its step’s place', async () => {
    const { document } = await open(HEAD + ASK + SOURCES);
    await run('addQuestion', ['pre-sale/improve-first']);
    const added = '#KPI\n- [ ] 聊下来，您觉得眼下最想改善的是什么？ #问题\n';
    includes(document.getText(), added);
    const text = document.getText();
    await run('addQuestion', ['pre-sale/improve-first']);
    equal(document.getText(), text, 'after asking for it again');
  });

  it('set review date: by its argument, or by the first of the dates offered', async () => {
    const { document } = await open(HEAD);
    await run('setReviewDate', '2031-02-03');
    includes(document.getText(), '\nreviewBy: 2031-02-03\n');
    await answered(run('setReviewDate'), accept);
    if (document.getText().includes('2031-02-03')) throw new Error('the date stayed');
    if (!/\nreviewBy: \d{4}-\d\d-\d\d\n/.test(document.getText())) throw new Error('no date');
  });

  it('Escape at any question writes nothing', async () => {
    const { document } = await open(HEAD + ASK);
    for (const name of ['addSource', 'addQuestion', 'logMeeting', 'setReviewDate']) {
      await answered(run(name), cancel);
      equal(document.getText(), HEAD + ASK, name);
    }
  });
});
