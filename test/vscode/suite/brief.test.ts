import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { HEAD, includes, open, SOURCES } from './plan';

const PEOPLE = `## 关键人

- 韩梅 · 市场总监 · 拍板人 · 影响力: 高 ^han

## 望

- 收入增长了 18.9%。[^fy22]
`;

describe('brief', () => {
  it('is shown as a preview, with nothing to save', async () => {
    await open(HEAD + PEOPLE + SOURCES);
    await vscode.commands.executeCommand('zhibi.brief', 'han');
    const page = await eventually(
      () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'zhibi-brief'),
      'the page',
    );
    const text = page?.getText() ?? '';
    includes(text, '# 见韩梅之前 · 阿里巴巴');
    includes(text, '## 三个问题，按顺序问\n\n1. ');
    includes(text, '收入增长了 18.9%');
    await eventually(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ input, label, isDirty }) => {
            const isPreview =
              input instanceof vscode.TabInputWebview &&
              input.viewType.includes('markdown.preview');
            return isPreview && label.includes('韩梅') && !isDirty;
          }),
      'its preview',
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
