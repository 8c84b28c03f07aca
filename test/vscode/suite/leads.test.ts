import * as vscode from 'vscode';
import { describe, eventually, it } from '../host/harness';
import { codeActions, HEAD, includes, open, openMarked, ROE, SOURCES, take } from './plan';

const PEER =
  'peers: [{entity: 京东, periods: [FY2022], reported: {netMargin: 20, roe: 30}}]\nsource:';

describe('leads and bound figures', () => {
  it('a lead becomes an opportunity', async () => {
    const { document } = await open(`${HEAD}## 望\n\n${ROE.replace('source:', PEER)}${SOURCES}`);
    const at = document.positionAt(document.getText().indexOf('revenue:'));
    const range = new vscode.Range(at, at);
    const kind = 'refactor.rewrite.zhibi';
    const actions = await eventually(async () => {
      const found = await codeActions(document.uri, range, kind);
      return found.length > 0 && found;
    }, 'a lead');
    const [action] = actions || [];
    includes(action?.title ?? '', '添加机会：销售净利率');
    if (!action?.edit) throw new Error('no edit');
    await vscode.workspace.applyEdit(action.edit);
    includes(document.getText(), '- 驱动: 净利率');
  });

  it('a number that equals a metric is bound', async () => {
    const { document, selection } = await openMarked(
      `${HEAD}## 望\n\n${ROE}\n- FY2022 净利率 7.⟨⟩26%。[^fy22]\n${SOURCES}`,
    );
    await take(document.uri, selection, '把这个数绑定到');
    includes(document.getText(), '[7.26%](roe:阿里巴巴/FY2022/netMargin)');
  });
});
