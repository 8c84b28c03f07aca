import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { equal, HEAD, open } from './plan';

const PEOPLE = `## 关键人\n\n- 王总 · CEO · 拍板人\n- 李工 · 工程师 · 上级: 王总 · 接触程度: 深入 · 支持度: 支持\n`;

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.endsWith('zhibi.map'),
    );
}

describe('relationship map', () => {
  it('opens beside the text from the line over the people, once, and changes nothing', async () => {
    const { document } = await open(`${HEAD}${PEOPLE}`);
    const before = document.getText();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      20,
    );
    const command = lenses.find((lens) => lens.command?.command === 'zhibi.map')?.command;
    equal(command?.title, '走到拍板人那里：李工 → 王总：1 步 · 看图 ▸');
    for (let times = 0; times < 2; times++) {
      await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    }
    await eventually(() => tabs().length === 1, 'one map');
    equal(document.getText(), before);
    await vscode.window.tabGroups.close(tabs());
    await eventually(() => tabs().length === 0, 'the map to close');
  });
});
