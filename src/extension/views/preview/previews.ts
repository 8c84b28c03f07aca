/** The plans that previews show: read from the text that the preview was given. */
import * as vscode from 'vscode';
import { isPlan } from '../../../language/isPlan';
import { messageLanguage } from '../../../language/messageLanguage';
import { PlanDocument } from '../../../plan/document';
import type { Plan } from '../../../plan/model';
import type { Plans } from '../../plans/plans';
import { blockHtmlAt } from './fenceHtml';

/** Previews that are kept ready for the next key stroke. */
const MOST = 4;

export class Previews {
  readonly #models = new Map<string, PlanDocument>();
  readonly #plans: Plans;

  constructor(plans: Plans) {
    this.#plans = plans;
  }

  /** As `FenceHtml` of the plugin; undefined outside of plans. */
  fenceHtml(source: string, line: number, env: unknown): string | undefined {
    const uri = documentOf(env);
    const path = uri?.path ?? '';
    const lines = source.split('\n', 2000);
    if (!isPlan(path, (index) => lines[index])) return undefined;
    const plan = this.#read(uri?.toString() ?? '', path, source);
    const setting = vscode.workspace.getConfiguration('zhibi', uri).get<string>('locale');
    const open = uri && this.#plans.known(uri);
    const language = open?.language ?? messageLanguage(plan, setting, vscode.env.language);
    return blockHtmlAt(plan, line, language);
  }

  #read(key: string, path: string, source: string): Plan {
    const model = this.#models.get(key) ?? new PlanDocument(path);
    this.#models.delete(key);
    this.#models.set(key, model);
    const [oldest] = this.#models.keys();
    if (oldest !== undefined && this.#models.size > MOST) this.#models.delete(oldest);
    return model.update(source);
  }
}

/** The document in preview, as the editor's own Markdown preview names it. */
function documentOf(env: unknown): vscode.Uri | undefined {
  const current = (env as { currentDocument?: unknown } | undefined)?.currentDocument;
  return current instanceof vscode.Uri ? current : undefined;
}
