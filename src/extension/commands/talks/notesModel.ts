/** The editor's own language model, where it has one; asked only when the user says so. */
import * as vscode from 'vscode';

/** Whether there is a model to ask; editors older than the interface have none. */
export async function hasModel(): Promise<boolean> {
  if (typeof vscode.lm?.selectChatModels !== 'function') return false;
  const models = await vscode.lm.selectChatModels().then(undefined, () => []);
  return models.length > 0;
}

/** The model's answer. Throws what the editor says: no consent, no quota, no model. */
export async function askModel(prompt: string): Promise<string> {
  const [model] = await vscode.lm.selectChatModels();
  if (!model) throw new Error('no-model');
  const message = vscode.LanguageModelChatMessage.User(prompt);
  const stop = new vscode.CancellationTokenSource();
  try {
    const response = await model.sendRequest([message], {}, stop.token);
    let answer = '';
    for await (const part of response.text) {
      answer += part;
      if (answer.length > 200_000) break;
    }
    return answer;
  } finally {
    stop.cancel();
    stop.dispose();
  }
}
