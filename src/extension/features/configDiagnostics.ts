/** Findings of `.zhibi.yaml`, on itself. */
import * as vscode from 'vscode';
import { readConfig } from '../../plan/read/yaml/config/config';
import { CONFIG_NAME } from '../../plan/read/yaml/config/configFile';
import { configDiagnostics as findingsOf } from '../../review/configDiagnostics';
import { languageOf } from '../../words';
import { toDiagnostic } from './diagnostics';

/** Shows the findings of every open `.zhibi.yaml`. */
export function configDiagnostics(): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('zhibi-config');
  const show = (document: vscode.TextDocument) => {
    if (!document.uri.path.endsWith(`/${CONFIG_NAME}`)) return;
    const { config, problems } = readConfig(document.getText());
    const setting = vscode.workspace.getConfiguration('zhibi', document.uri).get<string>('locale');
    const language =
      languageOf(setting) ?? config.locale ?? languageOf(vscode.env.language) ?? 'en';
    const findings = findingsOf(problems, config, language);
    collection.set(
      document.uri,
      findings.map((finding) => toDiagnostic(document, finding)),
    );
  };
  for (const document of vscode.workspace.textDocuments) show(document);
  return vscode.Disposable.from(
    collection,
    vscode.workspace.onDidOpenTextDocument(show),
    vscode.workspace.onDidChangeTextDocument(({ document }) => show(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}
