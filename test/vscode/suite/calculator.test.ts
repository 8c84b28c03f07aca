import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { equal, HEAD, open, ROE, SOURCES } from './plan';

function calculators(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => isCalculator(input));
}

function isCalculator(input: unknown): boolean {
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith('zhibi.calculator');
}

describe('calculator', () => {
  it('opens beside the text from the lens, once, and changes nothing by itself', async () => {
    const { document } = await open(`${HEAD}## 望\n\n${ROE}${SOURCES}`);
    const before = document.getText();
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const command = lenses.find((lens) => lens.command?.title.startsWith('ROE'))?.command;
    equal(command?.command, 'zhibi.openCalculator', 'command of the lens');
    for (let times = 0; times < 2; times++) {
      await vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    }
    await eventually(() => calculators().length === 1, 'one calculator');
    equal(document.getText(), before, 'text');
    equal(document.isDirty, false, 'dirty');
    await vscode.window.tabGroups.close(calculators());
    await eventually(() => calculators().length === 0, 'the calculator to close');
  });
});
