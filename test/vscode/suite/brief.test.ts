import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { HEAD, open, SOURCES } from './plan';

const PEOPLE = `## 关键人

- 韩梅 · 市场总监 · 拍板人 · 影响力: 高 ^han

## 望

- 收入增长了 18.9%。[^fy22]
`;

describe('brief', () => {
  it('is shown as a page beside the text, with nothing to save', async () => {
    await open(HEAD + PEOPLE + SOURCES);
    await vscode.commands.executeCommand('zhibi.brief', 'han');
    const isBrief = ({ input, label, isDirty }: vscode.Tab) =>
      input instanceof vscode.TabInputWebview &&
      input.viewType.endsWith('zhibi.brief') &&
      label === '见韩梅之前' &&
      !isDirty;
    const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const tab = await eventually(() => tabs().find(isBrief) as vscode.Tab, 'the page');
    await vscode.window.tabGroups.close(tab);
  });
});
