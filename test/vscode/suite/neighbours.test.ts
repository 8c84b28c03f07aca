/** Beside VS Code's own Markdown service, with its validation of links switched on. */
import * as vscode from 'vscode';
import { after, before, describe, eventually, it } from '../host/harness';
import { completions, equal, HEAD, labelOf, open, openMarked, ROE, SOURCES } from './plan';

declare const WEB_HOST: boolean;

const OWN = `${HEAD}## 望\n\n${ROE}\n- ROE [6.57%](roe:阿里巴巴/FY2022/roe)，见 (^c1) [^fy22] ^c1\n${SOURCES}`;

async function text(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The settings that a new repository of plans gets, and validation itself. */
async function settings(): Promise<Record<string, unknown>> {
  const [file] = await vscode.workspace.findFiles('repository/settings.json');
  if (!file) throw new Error('no settings');
  return { ...JSON.parse(await text(file)), 'markdown.validate.enabled': true };
}

async function configure(values: Record<string, unknown>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await vscode.workspace
      .getConfiguration()
      .update(name, value, vscode.ConfigurationTarget.Global);
  }
}

/** Its findings name no source, but have codes of their own. */
const theirs = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => /^link\./.test(String(code)));

/** What it finds, but for the one that shows that it has looked. */
async function validated(plan: string): Promise<string[]> {
  const { document } = await open(`${plan}\n[gone](#gone)\n`);
  const at = document.getText().lastIndexOf('[gone]');
  const isControl = ({ range }: vscode.Diagnostic) => document.offsetAt(range.start) > at;
  await eventually(() => theirs(document.uri).some(isControl), 'the finding on #gone');
  return theirs(document.uri)
    .filter((finding) => !isControl(finding))
    .map(({ message, range }) => `${range.start.line + 1} ${message}`);
}

// The service is the same in both hosts.
if (!WEB_HOST) {
  describe('beside the Markdown service', () => {
    before(async () => configure(await settings()));
    after(async () => {
      const names = Object.keys(await settings());
      await configure(Object.fromEntries(names.map((name) => [name, undefined])));
    });

    it('bound figures, footnotes and lists of the front matter are no broken links', async () => {
      const plans = await vscode.workspace.findFiles('samples/*.account.md');
      equal(plans.length, 3, 'plans');
      for (const plan of [OWN, ...(await Promise.all(plans.map(text)))]) {
        equal(await validated(plan), [], plan.slice(0, 80));
      }
    });

    it('nothing is offered twice', async () => {
      for (const [plan, expected] of [
        [`${HEAD}## 望\n\n- 店。[^⟨⟩\n${SOURCES}`, 'fy22'],
        [`${HEAD}#⟨⟩\n`, '## 闻'],
        [`${HEAD}##⟨⟩\n`, '## 闻'],
        [HEAD.replace('\n---\n\n#', '\n⟨⟩\n---\n\n#'), '行业'],
        [HEAD.replace('decision: undecided', 'decision: ⟨⟩'), '主攻'],
        [`${HEAD}## 望\n\n[店](#⟨⟩)\n`, '#望'],
      ] as const) {
        const labels = (await completions(await openMarked(plan))).map(labelOf);
        equal(labels.includes(expected), true, `${expected} among ${labels.join(', ')}`);
        const twice = labels.filter((label, index) => labels.indexOf(label) !== index);
        equal(twice, [], plan.slice(plan.indexOf('⟨⟩') - 10));
      }
    });
  });
}
