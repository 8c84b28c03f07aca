/** The plans that previews show: read from the text that the preview was given. */
import * as vscode from 'vscode';
import { isPlan } from '../../../language/isPlan';
import { messageLanguage } from '../../../language/messageLanguage';
import { PlanDocument } from '../../../plan/document';
import { lineBlocks } from '../../../render/plan/markdown/lineBlocks';
import type { LineBlock } from '../../../render/plan/markdown/markdownIt';
import { PlanPage } from '../../../render/plan/planHtml';
import type { Plans } from '../../plans/plans';

/** Previews that are kept ready for the next key stroke. */
const MOST = 4;

interface Kept {
  readonly model: PlanDocument;
  readonly page: PlanPage;
}

/** Blocks for the Markdown preview, kept by text; asks the editor to draw again once a plan was read. */
export class Previews {
  readonly #kept = new Map<string, Kept>();
  readonly #plans: Plans;

  constructor(plans: Plans) {
    this.#plans = plans;
  }

  /** As `PlanBlocks` of the plugin; undefined outside of plans. */
  blocks(source: string, env: unknown): readonly LineBlock[] | undefined {
    const uri = documentOf(env);
    const path = uri?.path ?? '';
    const lines = source.split('\n', 2000);
    if (!isPlan(path, (index) => lines[index])) return undefined;
    const { model, page } = this.#keptFor(uri?.toString() ?? '', path);
    const plan = model.update(source);
    const setting = vscode.workspace.getConfiguration('zhibi', uri).get<string>('locale');
    const open = uri && this.#plans.known(uri);
    const language = open?.language ?? messageLanguage(plan, setting, vscode.env.language);
    // Offsets of another text would be those of other words.
    const proof = open?.plan.text === source ? open.proof?.() : undefined;
    return lineBlocks(plan, page, { language, proof });
  }

  #keptFor(key: string, path: string): Kept {
    const kept = this.#kept.get(key) ?? { model: new PlanDocument(path), page: new PlanPage() };
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST) this.#kept.delete(oldest);
    return kept;
  }
}

/** The document in preview, as the editor's own Markdown preview names it. */
function documentOf(env: unknown): vscode.Uri | undefined {
  const current = (env as { currentDocument?: unknown } | undefined)?.currentDocument;
  return current instanceof vscode.Uri ? current : undefined;
}
