import * as vscode from 'vscode';
import { answered, describe, eventually, it } from '../host/harness';
import { accept, cancel, equal, HEAD, includes, open, ROE, SOURCES } from './plan';

const CSV =
  '公司,阿里巴巴,阿里巴巴\n报告日期,2022-12-31,2021-12-31\n营业收入(百万元),868687,853062\n归属于母公司所有者的净利润(百万元),72509,61959\n资产总计(百万元),1753044,1695553\n归属于母公司股东权益合计(百万元),989657,948479\n';
const BLOCKLESS = `${HEAD}## 望\n\n- 卖东西。[^fy22]\n${SOURCES}`;

async function file(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no workspace folder');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

const run = (argument: unknown) =>
  vscode.commands.executeCommand('zhibi.importStatements', argument);

const isDiff = ({ input }: vscode.Tab) =>
  input instanceof vscode.TabInputTextDiff && input.modified.scheme === 'zhibi-import';

const diffs = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(isDiff);

/** The right side of the difference, once it is there. */
async function proposed(): Promise<string> {
  await eventually(() => diffs().length === 1, 'the difference');
  const input = diffs()[0]?.input;
  if (!(input instanceof vscode.TabInputTextDiff)) throw new Error('the difference went away');
  return (await vscode.workspace.openTextDocument(input.modified)).getText();
}

/** Runs the command, gives its list of changes an answer, and returns what was proposed. */
async function imported(uri: vscode.Uri, answer: () => Thenable<unknown>): Promise<string> {
  const done = run(uri);
  const text = await proposed();
  await answered(done, answer);
  return text;
}

describe('import statements', () => {
  it('shows the difference, then writes a block and its source in one step to undo', async () => {
    const { document } = await open(BLOCKLESS);
    const uri = await file('import-new.csv', CSV);
    const text = await imported(uri, accept);
    equal(document.getText(), text, 'the plan, after what was shown');
    includes(text, '```roe\n主体: 阿里巴巴\n');
    includes(text, '868687');
    includes(text, '\n[^报表]: 数据 · [阿里巴巴 财务报表（import-new.csv）](import-new.csv)\n');
    equal(diffs().length, 0, 'differences left open');
    equal(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), BLOCKLESS, 'after one undo');
  });

  it('merges into the block of that company, and keeps the line ends', async () => {
    const before = `${HEAD}## 望\n\n${ROE}${SOURCES}`.replaceAll('\n', '\r\n');
    const { document } = await open(before);
    const csv = CSV.replaceAll('2022-12-31,2021-12-31', 'FY2023,FY2022');
    const text = await imported(await file('import-merge.csv', csv), accept);
    equal(document.getText(), text, 'the plan, after what was shown');
    equal(text.match(/```roe/g)?.length, 1, 'blocks');
    includes(text, '868687');
    equal(text.replaceAll('\r\n', '').match(/[\r\n]/g), null, 'lone line ends');
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), before, 'after one undo');
  });

  it('Enter alone replaces no figure that the plan has', async () => {
    const before = `${HEAD}## 望\n\n${ROE}${SOURCES}`;
    const { document } = await open(before);
    const csv = CSV.replaceAll('2022-12-31,2021-12-31', 'FY2022,FY2021');
    const text = await imported(await file('import-replaces.csv', csv), accept);
    includes(text, '868687');
    equal(document.getText(), before, 'the plan');
    equal(diffs().length, 0, 'differences left open');
  });

  it('Escape at the difference writes nothing and closes it', async () => {
    const { document } = await open(BLOCKLESS);
    const text = await imported(await file('import-cancel.csv', CSV), cancel);
    includes(text, '868687');
    equal(document.getText(), BLOCKLESS, 'the plan');
    await eventually(() => vscode.window.activeTextEditor?.document === document, 'the plan again');
    equal(diffs().length, 0, 'differences left open');
  });

  it('a plan that holds it all stays as it is, without a question', async () => {
    const { document } = await open(BLOCKLESS);
    const uri = await file('import-twice.csv', CSV);
    await imported(uri, accept);
    const text = document.getText();
    await run(uri);
    equal(document.getText(), text, 'after the second time');
    equal(diffs().length, 0, 'differences');
  });

  it('a file that is none, an old workbook and one that is not there end with a sentence', async () => {
    const { document } = await open(BLOCKLESS);
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
    const gone = vscode.Uri.joinPath(await file('import-empty.csv', ''), '../import-gone.csv');
    for (const uri of [
      await file('import-empty.csv', ''),
      await file('import-no.csv', 'a,b\n1,2\n'),
      await file('import-old.xls', old),
      gone,
    ]) {
      await run(uri);
      equal(document.getText(), BLOCKLESS, uri.path);
    }
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});
