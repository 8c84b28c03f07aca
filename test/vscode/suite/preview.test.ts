import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { equal, HEAD, open, ROE, SOURCES } from './plan';

const hasMarkdown = () => vscode.extensions.getExtension('vscode.markdown-language-features');

async function render(text: string | vscode.TextDocument): Promise<string> {
  return vscode.commands.executeCommand<string>('markdown.api.render', text);
}

describe('Markdown preview', () => {
  it('shows roe fences of a plan as a tree, and no other fence', async () => {
    if (!hasMarkdown()) return;
    const { document } = await open(
      `${HEAD}## 望\n\n${ROE}\n\`\`\`yaml\nroe: 1\n\`\`\`\n${SOURCES}`,
    );
    const html = await eventually(async () => {
      const found = await render(document);
      return found.includes('<svg') ? found : '';
    }, 'the tree in the preview');
    equal(html.includes('7.26%'), true, 'net margin');
    equal(html.includes('netIncome: 150308'), false, 'the fence’s own text');
    equal(html.includes('roe'), true, 'the other fence');
  });

  it('leaves Markdown that is no plan alone', async () => {
    if (!hasMarkdown()) return;
    const { document } = await open(ROE, 'notes.md');
    equal((await render(document)).includes('<svg'), false, 'a drawing');
  });
});
